import type { Nanoseconds, StepIndex, ThreadId } from '../base/units'
import type { Span } from '../program/diagnostic'
import type { Level, QueueOrder } from '../machine/inspection'
import type { OperationKind } from '../machine/operation'
import type { ThreadState } from '../machine/thread-states'

export type { Level, OperationKind, QueueOrder, ThreadState }

/** Names an object the program shares, the same way all through one trace. */
export interface Subject {
  /** Unique within the trace; lanes are keyed by it. */
  readonly key: string
  /** For people: `balance`, `account.balance`, `lock`, `forks[2]`. */
  readonly label: string
  readonly kind:
    | 'variable'
    | 'attribute'
    | 'item'
    | 'cell'
    | 'object'
    | 'lock'
    | 'queue'
    | 'count'
    | 'atomic'
    | 'condition'
    | 'semaphore'
    | 'event'
    | 'barrier'
    | 'thread'
    | 'clock'
    | 'none'
}

/** What a thread would do next, or why it cannot. */
export interface NextOperation {
  readonly thread: ThreadId
  readonly state: ThreadState
  readonly enabled: boolean
  readonly operation: OperationKind | null
  readonly subject: Subject | null
  /** What is about to be written or printed, or was read: `-25`, `'hello'`; null where there is nothing to tell. */
  readonly value: string | null
  /** While not enabled: what for, and who could end it. Null for an enabled or ended thread. */
  readonly waits: {
    readonly reason: string
    readonly subject: Subject | null
    readonly by: readonly ThreadId[]
    /** When the clock ends the wait (sleep, timeout); null otherwise. */
    readonly until: Nanoseconds | null
  } | null
  /** Source range of the operation; null for exit. */
  readonly span: Span | null
  /** The function that is running, as a traceback names it. */
  readonly inFunction: string
}

/** A change in the life of a thread, as the XState machine names it. */
export interface ThreadChange {
  readonly thread: ThreadId
  readonly event: string
  readonly state: ThreadState
}

/** One step. Text fields are Python reprs, cut at a length for people. */
export interface TraceStep {
  /** Index of the step: 0 is the first. It leads from StepIndex n to n + 1. */
  readonly index: StepIndex
  readonly thread: ThreadId
  readonly operation: OperationKind
  readonly subject: Subject | null
  /** Content of the subject before and after; null where it has none. */
  readonly before: string | null
  readonly after: string | null
  /**
   * Whether the operation did what it was for. False: a lock not got, a join, get or wait that gave up, an empty or full queue,
   * a notification of nobody.
   */
  readonly succeeded: boolean
  /** Whether the operation would give up after a time. Absent: it would not. */
  readonly timed?: boolean
  readonly clockBefore: Nanoseconds
  readonly clockAfter: Nanoseconds
  readonly span: Span | null
  /** Printed in this step. */
  readonly output: readonly { readonly stream: 'stdout' | 'stderr'; readonly text: string }[]
  /** A lock taken or given up besides what the operation is for. Absent: none. */
  readonly lock?: { readonly operation: 'lock' | 'unlock'; readonly subject: Subject }
  /** The thread spawned in this step. */
  readonly spawned: ThreadId | null
  readonly changes: readonly ThreadChange[]
  /** Contents of subjects that this step changed as a whole: a queue's items after it, a lock's owner. */
  readonly objects: readonly ObjectState[]
}

/** What a shared object holds after a step that changed it. */
export interface ObjectState {
  readonly subject: Subject
  /** Lock: who holds it. */
  readonly owner: ThreadId | null
  /** Lock that several may hold to read: who does. Absent: no such lock. */
  readonly readers?: readonly ThreadId[]
  /** Lock that its owner may take again: how often it has; 0 while it is free. Absent: no such lock. */
  readonly depth?: number
  /** Queue: reprs of the items inside, oldest first; in the order of priority, as it keeps them. */
  readonly items: readonly string[] | null
  /** Queue: which item leaves first. Absent: the oldest. */
  readonly order?: QueueOrder
  /** Queue: how many fit; 0 without a bound. */
  readonly capacity: number
  /** Channel: how many senders live, and whether its receiver does. */
  readonly ends?: { readonly senders: number; readonly receiver: boolean }
  /** What a lock guards. Absent: nothing. */
  readonly content?: string
  /** Semaphore: how many more may take it, now and before the step, and its bound; barrier: how many have come, of how many. */
  readonly level?: Level & { readonly before: number }
  /** Event: whether it is set. */
  readonly flag?: boolean
  /** Condition, event, barrier: who waits to be let go on, in the order in which they came. */
  readonly waiting?: readonly ThreadId[]
  /** Rc and Arc: the counts, and who holds it: `main: savings`, `T1: for_alice`. */
  readonly counts?: { readonly strong: number; readonly weak: number; readonly holders: readonly string[] }
}

export interface TraceThread {
  readonly id: ThreadId
  /** The program's own name: `MainThread`, `Thread-1 (withdraw)`. */
  readonly name: string
  /** For people, short: `main`, `T1`. */
  readonly label: string
  /** Function and arguments it was started with: `withdraw(50)`; null for main. */
  readonly target: string | null
  readonly daemon: boolean
  /** After how many steps it exists; 0 for main. */
  readonly born: StepIndex
}

export type Outcome = 'running' | 'completed' | 'failed' | 'deadlock' | 'limit' | 'rejected'

/** A run so far, and all that can be told of it without the machine. Immutable; steps are only ever added. */
export interface Trace {
  readonly steps: readonly TraceStep[]
  readonly threads: readonly TraceThread[]
  /** Subjects in order of first appearance. */
  readonly subjects: readonly Subject[]
  /** For each position 0…steps.length: every thread's next operation, by thread id (missing before its birth). */
  readonly next: readonly (readonly NextOperation[])[]
  readonly outcome: Outcome
}
