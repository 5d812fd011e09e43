import type { Runtime } from './runtime'
import type { VirtualThread } from './thread'
import type { HeapObject, Value } from './values'

/**
 * What a visible operation does, in the field's words.
 *
 * `put` and `get` are a channel's send and receive too; `update` is an atomic's read-modify-write in one, or what a call of
 * a library module's function does to the module's own objects; `clone` and
 * `drop` change how many own something (an Arc, the ends of a channel); `wait` gives a mutex up and begins to wait, `wake`
 * goes on from there, as from an event or a barrier; `gil` takes the global interpreter lock again, which the thread had to
 * give up in the middle of its work; `acquire` and `release` are a semaphore's, `set` and `clear` an event's, `abort` and
 * `reset` a barrier's; `quit` ends the process, `exit` a thread; `read-lock` shares a lock with other readers; `park` waits
 * for an unpark, which is a `notify`.
 */
export type OperationKind =
  | 'read'
  | 'write'
  | 'update'
  | 'lock'
  | 'read-lock'
  | 'try-lock'
  | 'unlock'
  | 'spawn'
  | 'join'
  | 'sleep'
  | 'print'
  | 'put'
  | 'get'
  | 'wait'
  | 'wake'
  | 'notify'
  | 'park'
  | 'acquire'
  | 'release'
  | 'set'
  | 'clear'
  | 'barrier'
  | 'abort'
  | 'reset'
  | 'once'
  | 'clone'
  | 'drop'
  | 'yield'
  | 'gil'
  | 'input'
  | 'inspect'
  | 'clock'
  | 'quit'
  | 'exit'

/** Why a thread cannot do its next operation. `detail` is for people: "held by T1", "empty", "full". */
export interface Blocked {
  readonly reason:
    | 'lock'
    | 'join'
    | 'queue-empty'
    | 'queue-full'
    | 'queue-join'
    | 'condition'
    | 'semaphore'
    | 'event'
    | 'park'
    | 'barrier'
    | 'once'
    | 'future'
    | 'shutdown'
    | 'runtime'
  /** The object waited for, if any. */
  readonly object: HeapObject | null
  /** Threads that could end the wait, by id: the lock's owner, the thread to join. */
  readonly by: readonly number[]
}

/**
 * A native that other threads can notice: what it is called, on which object, whether it can happen now.
 * `args` are bound to the native's signature. All of these look without touching.
 */
export interface VisibleOperation {
  readonly kind: OperationKind | ((args: readonly Value[]) => OperationKind)
  /** Absent: every call is visible. False: this call only prepares (by running code of the program) and is local. */
  readonly when?: (runtime: Runtime, args: readonly Value[]) => boolean
  /** The object operated on; null where there is none (print, sleep). */
  readonly object?: (args: readonly Value[]) => HeapObject | null
  /** Other objects that it operates on besides. */
  readonly others?: (args: readonly Value[]) => readonly HeapObject[]
  /** It may concern whoever waits for some of several objects, or is such a wait. */
  readonly concernsWaiters?: true
  /**
   * Whether it looks at the clock, and who can notice what it saw: nobody but who reads what was printed on stdout, or
   * anybody. Operations of the kind `clock` do, whatever this says.
   */
  readonly readsClock?: (args: readonly Value[]) => 'never' | 'for-output' | 'always'
  /** What a trace tells of it besides the object: the item put, the text printed. */
  readonly value?: (args: readonly Value[]) => Value
  /** A lock that it takes or gives up besides what it is for: a condition variable's wait gives its mutex up. */
  readonly lock?: {
    readonly operation: 'lock' | 'unlock'
    readonly object: (args: readonly Value[]) => HeapObject
  }
  /** Null when it can happen now. Absent: it always can. */
  readonly blocked?: (runtime: Runtime, args: readonly Value[]) => Blocked | null
  /** Of all arguments `blocked` looks at nothing but `object`, and at the running thread's id. */
  readonly waitsForObject?: true
  /** Nanoseconds from arriving in front of it until it gives up; null: never. Absent: never. */
  readonly timeout?: (args: readonly Value[], thread: VirtualThread, now: number) => number | null
}
