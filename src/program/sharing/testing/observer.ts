import { seededRandom } from '../../../base/random'
import { compilePython } from '../../../languages/python'
import { pythonLibrary } from '../../../machine/library'
import { Machine } from '../../../machine/machine'
import { ProcessSlot } from '../../../machine/runtime'
import { Frame } from '../../../machine/thread'
import { Unsupported } from '../../../machine/raise'
import { HeapObject, Kind, type Value } from '../../../machine/values'
import { lineColumn } from '../../diagnostic'
import { instructionAt } from '../../effects'
import { INSTRUCTION_WIDTH, Op, OPCODE_MASK, opcodeNames, VISIBLE } from '../../opcodes'
import type { Program } from '../../program'

/** Which threads used a place by one instruction, and whether that was always part of a step that began with it. */
interface Use {
  readonly readers: Set<number>
  readonly writers: Set<number>
  covered: boolean
}

/** What happened at one place of the heap. */
interface Uses {
  readonly name: string
  /** By instruction: who executed it, and whether some thread stops there anyway. */
  readonly by: Map<number, Use>
}

/** An instruction whose access another thread's run into, and which is not marked. */
export interface Missed {
  readonly pc: number
  readonly text: string
}

/** What some runs of a program showed. */
export interface Observed {
  readonly program: Program
  readonly missed: readonly Missed[]
  /** Instructions that took part in some conflict. */
  readonly noticed: ReadonlySet<number>
  readonly steps: number
}

const SETTINGS = { time: 'free', runtime: 'python' } as const

/**
 * Runs a program under random schedules that may switch between any two instructions, and watches every field of
 * every object that is read or written: an independent answer to the question which accesses other threads could
 * notice. Counted are accesses to the same place by different threads, at least one of them a write, while more than
 * one thread existed and the object could be reached by more than one.
 */
export function observe(source: string, seeds: readonly number[], maxSteps = 4000): Observed {
  const compiled = compilePython(source, 'observed.py')
  if ('diagnostics' in compiled) throw new Error(compiled.diagnostics.map(({ message }) => message).join('; '))
  const { program } = compiled
  const everything = {
    ...program,
    code: program.code.map((word, i) => (i % INSTRUCTION_WIDTH ? word : stopBefore(word))),
  }
  const noticed = new Set<number>()
  const missed = new Map<number, string>()
  let steps = 0
  for (const seed of seeds) {
    const watch = new Watch(new Meticulous(everything, pythonLibrary(), SETTINGS), program)
    steps += run(watch, seed, maxSteps)
    for (const { name, by } of watch.places)
      for (const [pc, use] of by) {
        if (!conflicts(use, [...by.values()])) continue
        noticed.add(pc)
        if (!use.covered) missed.set(pc, describe(program, pc, name))
      }
  }
  return { program, missed: [...missed].map(([pc, text]) => ({ pc, text })), noticed, steps }
}

/** The machine has no way to stop before RANGE_NEXT, which accesses registers only. */
const stopBefore = (word: number): number =>
  (word & OPCODE_MASK) === (Op.RANGE_NEXT as number) ? word : word | VISIBLE

/** Every instruction is a step of its own, also where nobody else is there to notice it. */
class Meticulous extends Machine {
  protected override isUnnoticed(): boolean {
    return false
  }
}

function run(watch: Watch, seed: number, maxSteps: number): number {
  const { machine } = watch
  const random = seededRandom(seed)
  let current = 0
  try {
    while (machine.steps < maxSteps && machine.exitCode === null) {
      const enabled = machine.enabled()
      if (enabled.length === 0) break
      // Now and then, a thread runs on for a while.
      const stays = enabled.find((id) => id === current)
      const next = stays !== undefined && random.below(4) > 0 ? stays : enabled[random.below(enabled.length)]!
      current = next
      watch.step(next)
      while (machine.busy) machine.resume()
    }
  } catch (error) {
    if (!(error instanceof Unsupported)) throw error
  }
  return machine.steps
}

function describe(program: Program, pc: number, place: string): string {
  const from = program.spans[2 * pc]!
  const f = program.functions.find(({ start, end }) => pc >= start && pc < end)!
  const line = from < 0 ? 'library' : `line ${lineColumn(program.source, from).line}`
  return `${line}, ${f.qualifiedName}: ${opcodeNames[instructionAt(program, pc).op]} at ${pc} on ${place}`
}

/** Whether a thread other than one that read here writes, or one other than one that wrote here uses the place at all. */
function conflicts({ readers, writers }: Use, all: readonly Use[]): boolean {
  const others = (threads: ReadonlySet<number>, of: ReadonlySet<number>) =>
    [...threads].some((thread) => [...of].some((other) => other !== thread))
  return all.some((use) => others(readers, use.writers) || others(writers, use.writers) || others(writers, use.readers))
}

/** Sees what is read and written on the heap of a machine. */
class Watch {
  private readonly used = new Map<string, Uses>()
  private readonly numbers = new Map<HeapObject, number>()
  private readonly reachable = new Set<HeapObject>()
  private readonly contents = new Map<HeapObject, Value[]>()
  private pc = -1
  /** Whether what is accessed now belongs to the operation that the marked program's step begins with. */
  private covered = false
  /** By thread: the instruction that began its step in the marked program. */
  private readonly begun = new Map<number, number>()
  private watching = false

  constructor(
    readonly machine: Machine,
    private readonly marked: Program,
  ) {
    const { core } = machine
    const { heap, types } = core
    for (const object of [core.globals, core.process]) {
      this.add(object)
      this.reach(object)
    }
    const after = <A extends unknown[]>(make: (...args: A) => HeapObject) => {
      return (...args: A) => this.add(make(...args))
    }
    heap.allocate = after(heap.allocate.bind(heap))
    types.makeClass = after(types.makeClass.bind(types))
    const setAttribute = heap.setAttribute.bind(heap)
    heap.setAttribute = (object, name, value) => {
      this.record(object, name, true)
      if (this.reachable.has(object)) this.reach(value)
      this.unwatched(() => setAttribute(object, name, value))
    }
    const deleteAttribute = heap.deleteAttribute.bind(heap)
    heap.deleteAttribute = (object, name) => {
      this.record(object, name, true)
      return this.unwatched(() => deleteAttribute(object, name))
    }
    const spawn = core.spawn.bind(core)
    core.spawn = (object) => {
      this.reach(object)
      return spawn(object)
    }
    const execute = core.execute.bind(core)
    core.execute = (t, op) => {
      this.pc = t.pc
      this.watching = true
      try {
        return execute(t, op)
      } finally {
        this.watching = false
      }
    }
  }

  step(id: Parameters<Machine['step']>[0]): void {
    const t = this.machine.threads[id]!
    if (t.pc >= 0) {
      const stops =
        this.machine.pending(id).native !== null || (this.marked.code[t.pc * INSTRUCTION_WIDTH]! & VISIBLE) !== 0
      const call = this.callOfLibraryCode(t)
      // A thread that stops in the middle of a module's code goes on with the operation it is in.
      const isInModule = this.marked.functions[t.func]!.module !== undefined
      if (stops) this.begun.set(id, isInModule && call >= 0 ? call : t.pc)
      this.covered = stops || this.begun.get(id) === call
    }
    this.machine.step(id)
  }

  /** Where the program called what now runs as library code; -1 where it runs itself. */
  private callOfLibraryCode({ func, frames, top }: Machine['threads'][number]): number {
    const { functions } = this.marked
    if (!functions[func]!.hidden) return -1
    for (let at = top - Frame.Width; at >= 0; at -= Frame.Width)
      if (!functions[frames[at + Frame.Func]!]!.hidden) return frames[at + Frame.Pc]!
    return -1
  }

  get places(): Iterable<Uses> {
    return this.used.values()
  }

  private unwatched<T>(action: () => T): T {
    const before = this.watching
    this.watching = false
    try {
      return action()
    } finally {
      this.watching = before
    }
  }

  private record(object: HeapObject, field: string, writes: boolean): void {
    const { core } = this.machine
    if (!this.watching || core.threads.length < 2 || !this.reachable.has(object)) return
    // How a thread fails is no instruction's doing: `threading.excepthook` counts as set before any thread does.
    if (object === core.process && field === `process ${ProcessSlot.ExceptHook}`) return
    let number = this.numbers.get(object)
    if (number === undefined) this.numbers.set(object, (number = this.numbers.size))
    const key = `${number} ${field}`
    let uses = this.used.get(key)
    if (!uses) this.used.set(key, (uses = { name: `${field} of ${object.kind}`, by: new Map() }))
    let use = uses.by.get(this.pc)
    if (!use) uses.by.set(this.pc, (use = { readers: new Set(), writers: new Set(), covered: true }))
    ;(writes ? use.writers : use.readers).add(core.thread.id)
    use.covered &&= this.covered
  }

  private fieldName(object: HeapObject, slot: number): string {
    if (object === this.machine.core.globals) return this.machine.program.globals[slot]?.name ?? String(slot)
    const byName = object.kind === Kind.Instance || object.kind === Kind.Class
    if (object === this.machine.core.process) return `process ${slot}`
    return byName ? (object.shape.names[slot] ?? String(slot)) : 'content'
  }

  /** Everything that can be reached from a value can be reached by several threads from now on. */
  private reach(value: Value): void {
    const open = [value]
    for (let each = open.pop(); open.length > 0 || each !== undefined; each = open.pop()) {
      if (!(each instanceof HeapObject) || this.reachable.has(each)) continue
      this.reachable.add(each)
      open.push(...(this.contents.get(each) ?? this.unwatched(() => each as HeapObject).fields))
    }
  }

  private add(object: HeapObject): HeapObject {
    let { fields, index } = object
    let proxy = this.proxyOf(object, fields)
    this.contents.set(object, fields)
    const set = (value: Value[]) => {
      fields = value
      proxy = this.proxyOf(object, fields)
      this.contents.set(object, fields)
    }
    Object.defineProperties(object, {
      fields: {
        get: () => proxy,
        set: (value: Value[]) => {
          this.record(object, 'content', true)
          set(value)
          if (this.reachable.has(object)) value.forEach((each) => this.reach(each))
        },
      },
      index: {
        get: () => {
          this.record(object, 'content', false)
          return index
        },
        set: (value: typeof index) => {
          index = value
        },
      },
    })
    return object
  }

  private proxyOf(object: HeapObject, fields: Value[]): Value[] {
    const slotOf = (property: string | symbol) =>
      typeof property === 'string' && /^\d+$/.test(property) ? Number(property) : null
    return new Proxy(fields, {
      get: (target, property) => {
        const slot = slotOf(property)
        if (slot !== null) this.record(object, this.fieldName(object, slot), false)
        else if (property === 'length') this.recordLength(object, false)
        return Reflect.get(target, property) as unknown
      },
      set: (target, property, value: Value) => {
        const slot = slotOf(property)
        if (slot !== null) this.record(object, this.fieldName(object, slot), true)
        else if (property === 'length') this.recordLength(object, true)
        if (slot !== null && this.reachable.has(object)) this.reach(value)
        return Reflect.set(target, property, value)
      },
    })
  }

  private recordLength(object: HeapObject, writes: boolean): void {
    if (object.kind !== Kind.Instance && object.kind !== Kind.Class && object.kind !== Kind.Module)
      this.record(object, 'content', writes)
  }
}
