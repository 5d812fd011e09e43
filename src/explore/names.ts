import { IntPairMap } from '../base/int-tables'
import type { Machine } from '../machine/machine'
import { attachedTo, HeapObject, Kind, Pointer, type Value } from '../machine/values'
import type { ClassInfo } from '../machine/types'
import { isOfLibrary, isStructure } from './values'

/** Components that every program has. */
export const GLOBALS = 0
export const PROCESS = 1

/**
 * Names the objects that more than one thread can reach: components of the state. An object gets its name when it is
 * published, that is, when something that has a name comes to refer to it: the how-manieth of the thread that published
 * it. So a name depends on that thread's own past alone, not on the schedule. Names are numbers, the same for a whole
 * exploration; an object carries its own as `tag`.
 */
export class Names {
  private readonly numbers = new IntPairMap()
  private count = 2
  /** Named objects, oldest first. */
  private readonly published: HeapObject[] = []
  /** How many of them each thread published. */
  private readonly counts: number[] = []
  private readonly queue: Value[] = []
  private readonly publishers: number[] = []

  constructor({ core: { globals, process } }: Machine) {
    globals.tag = GLOBALS
    process.tag = PROCESS
    this.published.push(globals, process)
    this.publishers.push(-1, -1)
  }

  /** How many components were ever named. */
  get size(): number {
    return this.count
  }

  /** How many objects are named now: what `objects` has. */
  get length(): number {
    return this.published.length
  }

  /** Named objects of the machine's present state, in order of publication. */
  get objects(): readonly HeapObject[] {
    return this.published
  }

  /** How many objects a thread has published. */
  countOf(thread: number): number {
    return this.counts[thread] ?? 0
  }

  /** Publishes a value and everything that can be reached from it. */
  publish(thread: number, value: Value): void {
    const { queue } = this
    queue.push(value)
    for (let i = 0; i < queue.length; i++) {
      const value = queue[i]
      const object = value instanceof Pointer ? value.object : value
      if (!(object instanceof HeapObject) || isOfLibrary(object)) continue
      if (object.cls) queue.push(object.cls)
      if (!isStructure(object)) {
        if (object.tag >= 0) continue
        this.name(thread, object)
        if (object.kind === Kind.Class) queue.push(...(object.extra as ClassInfo).mro)
      }
      for (const field of object.fields) if (typeof field === 'object') queue.push(field)
      queue.push(attachedTo(object))
    }
    queue.length = 0
  }

  /** Takes the names that were given after the first `length` away. */
  truncate(length: number): void {
    while (this.published.length > length) {
      this.published.pop()!.tag = -1
      this.counts[this.publishers.pop()!]!--
    }
  }

  private name(thread: number, object: HeapObject): void {
    const serial = this.countOf(thread)
    this.counts[thread] = serial + 1
    let number = this.numbers.get(thread, serial)
    if (number < 0) this.numbers.set(thread, serial, (number = this.count++))
    object.tag = number
    this.published.push(object)
    this.publishers.push(thread)
  }
}
