import type { StepIndex, ThreadId } from '../base/units'

/** What can be wrong with how threads share, whether or not this run came to harm. */
export type FindingKind =
  /** Two accesses to one variable by different threads, at least one a write, that nothing orders. */
  | 'data-race'
  /** The outcome depends on the schedule although there is no data race. */
  | 'race-condition'
  /** Locks are taken in orders that contradict each other. */
  | 'lock-order'
  /** A thread ended and left a lock locked. */
  | 'lock-left-held'
  /** A thread waits for ever for a signal that was given before it waited. */
  | 'missed-signal'
  /** Threads wait for ever at a barrier that is for more of them than come. */
  | 'barrier-not-filled'

/** One finding, with all that a sentence about it needs. `steps`, `lines` and `threads` run in parallel. */
export interface Finding {
  readonly kind: FindingKind
  /** The variable, or the locks in the order of the cycle: `balance`, `a → b → a`. */
  readonly subject: string
  /**
   * Indexes of the steps in the run (or the witness) that shows it. A lock waited for in vain has the index that its step
   * would have had: the length of the run.
   */
  readonly steps: readonly StepIndex[]
  /** Source lines of those steps, from 1; 0 for an exit. */
  readonly lines: readonly number[]
  readonly threads: readonly ThreadId[]
  /** What each of those steps does there: `read`, `write`, `lock`, `exit`. */
  readonly operations: readonly string[]
  /** One English sentence. The screen makes its own from the fields above. */
  readonly message: string
}

/** How one line's accesses to a shared variable were guarded. */
export interface Guarding {
  /** As a trace's subject labels it: `balance`, `account.balance`. */
  readonly variable: string
  readonly accesses: readonly {
    readonly line: number
    readonly operation: 'read' | 'write'
    readonly threads: readonly ThreadId[]
    /** Labels of the locks held at every such access; empty: at some, none was. */
    readonly locks: readonly string[]
  }[]
  /** Locks held at every access of every line: what guards the variable. Empty: no lock does. */
  readonly locks: readonly string[]
}
