import { describeObject, objectState } from '../machine/inspect'
import type { Machine } from '../machine/machine'
import { ThreadSlot } from '../machine/thread-object'
import type { HeapObject, Value } from '../machine/values'
import type { Pending } from '../machine/visible'

/**
 * An operation about to be done. Afterwards it can tell whether it did what it was for: a lock was taken or released,
 * an item put or got, a thread joined because it had ended. Any other operation always does.
 */
export class Attempt {
  private readonly before: readonly Value[] | null

  constructor(
    private readonly machine: Machine,
    private readonly pending: Pending,
  ) {
    this.before = this.contents()
  }

  /** To be asked after the step and before the next. */
  get succeeded(): boolean {
    const { before, machine } = this
    const object = this.object
    if (this.pending.kind === 'join' && object) return hasEnded(machine, object)
    if (!before) return true
    const after = this.contents()!
    return after.length !== before.length || after.some((value, i) => value !== before[i])
  }

  private get object(): HeapObject | null {
    const { location } = this.pending
    return location?.kind === 'object' ? location.object : null
  }

  /** All that the operation would change if it succeeds; null where it needs no telling. */
  private contents(): Value[] | null {
    const { object } = this
    const state = object && objectState(this.machine.core, object)
    if (!state || !['lock', 'try-lock', 'unlock', 'put', 'get', 'notify'].includes(this.pending.kind)) return null
    return [...object.fields, state.items?.length]
  }
}

function hasEnded(machine: Machine, object: HeapObject): boolean {
  if (describeObject(machine.core, object).kind !== 'thread') return true
  const id = object.fields[ThreadSlot.Id]
  return typeof id === 'number' && machine.threads[id]!.ended
}
