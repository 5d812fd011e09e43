import { describeObject, objectState } from '../machine/inspect'
import type { Level } from '../machine/inspection'
import type { Machine } from '../machine/machine'
import type { OperationKind } from '../machine/operation'
import { ThreadSlot } from '../machine/thread-object'
import type { HeapObject, Value } from '../machine/values'
import type { Pending } from '../machine/visible'
import type { LockChange } from './step-event'
import type { Subjects } from './subjects'

/** Operations that do what they are for exactly when they change what they are about. */
const CHANGING: ReadonlySet<string> = new Set([
  ...['lock', 'try-lock', 'unlock', 'put', 'get', 'notify', 'acquire', 'release'],
])

/**
 * An operation about to be done. Afterwards it can tell whether it did what it was for: a lock was taken or released,
 * an item put or got, a thread joined because it had ended, a wait ended by what it waited for. Any other operation always does.
 */
export class Attempt {
  private readonly before: readonly Value[] | null
  /** Of a wait about to go on: whether it goes on because time is up. */
  private readonly isLate: boolean
  /** Of a semaphore or barrier: what it was like before. */
  readonly level: Level | undefined

  constructor(
    private readonly machine: Machine,
    private readonly pending: Pending,
    private readonly thread: number,
  ) {
    this.before = this.contents()
    this.level = this.object ? objectState(machine.core, this.object)?.level : undefined
    const blocked = pending.kind === 'wake' ? machine.blocked(thread) : null
    this.isLate = blocked !== null && blocked.reason !== 'lock'
  }

  /**
   * What it was; of a call of a container's own method, which stood there as a look at it, whether it changed it. To be
   * asked after the step and before the next.
   */
  get operation(): OperationKind {
    const { object, machine } = this
    const { kind, native } = this.pending
    const looked = kind === 'read' && native === null && object !== null
    return looked && machine.changedObjects().has(object) ? 'update' : kind
  }

  /** To be asked after the step and before the next. */
  get succeeded(): boolean {
    const { before, machine } = this
    const object = this.object
    if (this.pending.kind === 'join' && object) return hasEnded(machine, object)
    if (!before) return !this.isLate
    const after = this.contents()!
    return after.length !== before.length || after.some((value, i) => value !== before[i])
  }

  /** The lock that the operation took or gave up besides; to be asked after the step and before the next. */
  lockChange(subjects: Subjects): { readonly lock?: LockChange } {
    const lock = this.pending.native?.visible?.lock
    if (!lock) return {}
    const object = lock.object(this.pending.args)
    const { operation } = lock
    // Whoever gave up waiting may still have to wait for the lock.
    if (operation === 'lock' && objectState(this.machine.core, object)?.owner !== this.thread) return {}
    return { lock: { operation, subject: subjects.object(object) } }
  }

  private get object(): HeapObject | null {
    const { location } = this.pending
    return location?.kind === 'object' ? location.object : null
  }

  /** All that the operation would change if it succeeds; null where it needs no telling. */
  private contents(): Value[] | null {
    const { object } = this
    const state = object && objectState(this.machine.core, object)
    if (!state || !CHANGING.has(this.pending.kind)) return null
    return [...object.fields, state.items?.length, state.waiting?.length]
  }
}

function hasEnded(machine: Machine, object: HeapObject): boolean {
  if (describeObject(machine.core, object).kind !== 'thread') return true
  const id = object.fields[ThreadSlot.Id]
  return typeof id === 'number' && machine.threads[id]!.ended
}
