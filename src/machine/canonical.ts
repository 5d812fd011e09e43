import { Liveness } from '../program/liveness'
import type { Program } from '../program/program'
import type { Core } from './core'
import type { Native } from './native'
import type { TimeModel } from './settings'
import { writeFrames } from './frames'
import type { VirtualThread } from './thread'
import type { ClassInfo } from './types'
import { attachedTo, Float, type HeapObject, Kind, Pointer, type Value } from './values'

/** Tags in front of what each value is written as. */
const enum Tag {
  Unbound,
  None,
  False,
  True,
  /** One word follows. */
  SmallInt,
  /** Two words follow: the bits of a double. */
  BigNumber,
  Float,
  /** The object it points into follows, then slot and meta. */
  Pointer,
  /** The number of a text follows, as for the next two. */
  Text,
  BigInt,
  /** Something of the library, which never changes. */
  Library,
  /** An object met before: its number in order of meeting follows. */
  Seen,
  /** An object met for the first time: its content comes when its turn does. */
  New,
  Thread,
  Frame,
}

/** Texts by number, for the whole process: equal texts have equal numbers. */
const texts = new Map<string, number>()
const textHashes: number[] = []

function textNumber(text: string): number {
  let number = texts.get(text)
  if (number === undefined) {
    number = textHashes.push(hashText(text)) - 1
    texts.set(text, number)
  }
  return number
}

/** FNV-1a, 32 bits, over UTF-16 units. */
function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash | 0
}

/**
 * The canonical form of a machine's state: equal exactly when no continuation can tell two states apart, whichever
 * schedules led there. Objects are numbered in the order in which a walk from the roots meets them (Iosif, STTT 2004),
 * so neither allocation order nor garbage shows; registers that are dead do not count. Where the program can see
 * identities (`id`), objects also carry their names: who allocated them, and their how-manieth it was.
 *
 * Words of one state: globals, library state, threads by id (each with its frames and live registers), then the objects
 * in order of meeting. `words` is reused: copy what you keep.
 */
export class Canonical {
  private words = new Int32Array(1024)
  private length = 0
  /** Where each word that numbers a text stands: the hash uses the text's own, which every process agrees on. */
  private readonly textWords: number[] = []
  private readonly numbers = new Map<HeapObject, number>()
  private readonly queue: HeapObject[] = []
  private readonly liveness: Liveness
  private readonly double = new Float64Array(1)
  private readonly doubleWords = new Int32Array(this.double.buffer)
  private readonly namesShow: boolean
  private readonly clockShows: boolean

  constructor(
    private readonly core: Core,
    private readonly time: TimeModel,
  ) {
    const { program } = core
    this.liveness = new Liveness(program)
    this.namesShow = refersTo(program, /^(id|hash)$/)
    this.clockShows = looksAtClock(program)
  }

  /** @param pinned who must go on, -1 for nobody; @param output whether what was printed is part of the state */
  write(pinned: number, output: boolean): Int32Array {
    const { core } = this
    this.length = 0
    this.textWords.length = 0
    this.numbers.clear()
    this.queue.length = 0
    this.put(pinned)
    if (this.clockShows || this.time === 'timed') this.number(core.clock)
    for (const value of core.globals.fields) this.value(value)
    for (const value of core.process.fields) this.value(value)
    for (const t of core.threads) this.thread(t)
    for (let i = 0; i < this.queue.length; i++) this.content(this.queue[i]!)
    if (output) for (const piece of core.output) this.text(Tag.Text, `${piece.stream}:${piece.text}`)
    return this.words.subarray(0, this.length)
  }

  /** 64 bits of hash over what `write` wrote last, as 16 hexadecimal digits; the same in every process. */
  hash(): string {
    let a = 0x9747b28c | 0
    let b = 0x3c6ef372 | 0
    let nextText = 0
    for (let i = 0; i < this.length; i++) {
      let word = this.words[i]!
      if (this.textWords[nextText] === i) {
        word = textHashes[word]!
        nextText++
      }
      a = Math.imul(a ^ word, 0xcc9e2d51)
      a = (a << 13) | (a >>> 19)
      b = Math.imul(b + word, 0x1b873593) ^ (b >>> 15)
    }
    return hex(a ^ this.length) + hex(b)
  }

  private thread(t: VirtualThread): void {
    this.put(Tag.Thread)
    this.value(t.object)
    this.put(t.ended ? 1 : 0)
    if (t.ended) return
    this.value(t.failure)
    if (this.namesShow) this.put(t.allocations)
    this.times(t)
    writeFrames(t, this.liveness, this)
    this.put(Tag.Frame)
  }

  /** Sleeps and deadlines count from now, and not at all where time is free and nobody looks at the clock. */
  private times(t: VirtualThread): void {
    const from = this.clockShows ? 0 : this.core.clock
    if (this.time === 'free' && !this.clockShows) {
      this.put((t.deadline < Infinity ? 1 : 0) + (t.patience < Infinity ? 2 : 0))
      return
    }
    this.number(t.sleeping || this.time === 'timed' ? t.readyAt - from : 0)
    for (const end of [t.deadline, t.patience]) this.number(end < Infinity ? Math.max(0, end - from) : -1)
  }

  private content(object: HeapObject): void {
    this.put(object.kind)
    if (object.cls && !(object.cls.extra as ClassInfo).library) {
      this.value(object.cls)
      for (const name of object.shape.names) this.text(Tag.Text, name)
    } else if (object.kind === Kind.Instance || object.kind === Kind.Class || object.kind === Kind.Function) {
      if (object.cls) this.value(object.cls)
      for (const name of object.shape.names) this.text(Tag.Text, name)
    }
    if (object.kind === Kind.Class) this.text(Tag.Text, (object.extra as ClassInfo).qualifiedName)
    else if (typeof object.extra === 'number') this.put(object.extra)
    else if (typeof object.extra === 'string') this.text(Tag.Text, object.extra)
    else if (object.kind <= Kind.FrozenSet) this.value(attachedTo(object))
    if (this.namesShow) {
      this.put(object.owner)
      this.put(object.serial)
    }
    this.put(object.fields.length)
    for (const field of object.fields) this.value(field)
  }

  /** For `writeFrames`. */
  value(value: Value): void {
    switch (typeof value) {
      case 'undefined':
        return this.put(Tag.Unbound)
      case 'boolean':
        return this.put(value ? Tag.True : Tag.False)
      case 'string':
        return this.text(Tag.Text, value)
      case 'bigint':
        return this.text(Tag.BigInt, value.toString(36))
      case 'number':
        if (value === (value | 0)) {
          this.put(Tag.SmallInt)
          this.put(value)
        } else {
          this.put(Tag.BigNumber)
          this.number(value)
        }
        return
      default:
    }
    if (value === null) this.put(Tag.None)
    else if (value instanceof Float) {
      this.put(Tag.Float)
      this.number(value.value)
    } else if (value instanceof Pointer) {
      this.put(Tag.Pointer)
      this.object(value.object)
      this.put(value.slot)
      this.put(value.meta)
    } else this.object(value)
  }

  private object(object: HeapObject): void {
    const seen = this.numbers.get(object)
    if (seen !== undefined) {
      this.put(Tag.Seen)
      return this.put(seen)
    }
    if (isOfLibrary(object)) return this.text(Tag.Library, libraryName(this.core, object))
    this.numbers.set(object, this.numbers.size)
    this.queue.push(object)
    this.put(Tag.New)
  }

  private text(tag: Tag, text: string): void {
    this.put(tag)
    this.textWords.push(this.length)
    this.put(textNumber(text))
  }

  private number(value: number): void {
    this.double[0] = value
    this.put(this.doubleWords[0]!)
    this.put(this.doubleWords[1]!)
  }

  /** For `writeFrames`. */
  put(word: number): void {
    if (this.length === this.words.length) {
      const larger = new Int32Array(this.words.length * 2)
      larger.set(this.words)
      this.words = larger
    }
    this.words[this.length++] = word
  }
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0')
}

const CLOCK = /^(?:(?:time|perf_counter|monotonic|process_time|thread_time)(?:_ns)?|(?:local|gm|c|asc)time|strftime)$/

/** Whether a program may read the clock: by `from time import …`, or as an attribute of the module. */
export function looksAtClock(program: Program): boolean {
  return (
    refersTo(program, /^time\.(?!sleep$)/) ||
    (refersTo(program, /^time$/) && program.names.some((name) => CLOCK.test(name)))
  )
}

function refersTo(program: Program, path: RegExp): boolean {
  return program.constants.some((constant) => constant.kind === 'library' && path.test(constant.path))
}

/** Natives, library classes and modules never change. A library's own mutable objects have an owner. */
function isOfLibrary(object: HeapObject): boolean {
  return object.owner < 0 && object.kind !== Kind.Instance
}

function libraryName(core: Core, object: HeapObject): string {
  if (object.kind === Kind.Native) return (object.extra as Native).qualifiedName
  if (object.kind === Kind.Class) return (object.extra as ClassInfo).qualifiedName
  if (object.kind === Kind.Function) return core.functions[object.extra as number]!.name
  return String(object.extra)
}
