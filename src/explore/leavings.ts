import { describeObject } from '../machine/inspect'
import type { Change, Journal } from '../machine/journal'
import type { Machine } from '../machine/machine'
import { CountSlot } from '../machine/rust/counted'
import { RustThreadSlot } from '../machine/rust/thread-object'
import { type HeapObject, Kind } from '../machine/values'
import { PROCESS } from './names'

/**
 * Tells whether a step leaves something that shows once the process has ended: in what it printed or in last values. Only
 * where that is certain it says no. What is in a channel, how many owners something has and which threads have ended is told
 * by nobody any more.
 */
export class Leavings {
  /** What the step may change unseen: its thread's object, what it counts, a channel and the list of what is inside. */
  private own: HeapObject | null = null
  private counted: HeapObject | null = null
  private channel: HeapObject | null = null

  constructor(
    private readonly machine: Machine,
    private readonly observesOutput: boolean,
  ) {}

  /** To call before the step that a thread is to take. */
  before(thread: number): void {
    const { location } = this.machine.pending(thread)
    const object = location?.kind === 'object' && location.object.kind === Kind.Builtin ? location.object : null
    const kind = object && describeObject(this.machine.core, object).kind
    this.own = this.machine.threads[thread]!.object
    this.counted = kind === 'count' ? object : null
    this.channel = kind === 'queue' ? object : null
  }

  /**
   * To call after it.
   * @param mark where the journal stood before it
   * @param published whether objects were named in it
   * @param printed whether it printed something that tells outcomes apart
   */
  has(journal: Journal, mark: number, published: boolean, printed: boolean): boolean {
    if (printed || (published && !this.observesOutput)) return true
    let found = false
    journal.eachChange(mark, (...changed) => (found ||= this.shows(...changed)))
    return found
  }

  private shows(object: HeapObject, change: Change, slot: number): boolean {
    // Main may have to wait for another thread's end, and its own object tells how it ended.
    if (object.tag === PROCESS || object === this.machine.threads[0]!.object) return true
    if (object.tag < 0 || this.observesOutput) return false
    if (object === this.channel || this.channel?.fields.includes(object)) return false
    if (change !== 'write' || object.kind !== Kind.Builtin) return true
    if (object === this.counted) return slot === CountSlot.Content
    return object !== this.own || slot === RustThreadSlot.Locals
  }
}
