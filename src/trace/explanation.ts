import type { StepIndex, ThreadId } from '../base/units'
import type { OperationKind } from '../machine/operation'

/** A step that a story mentions. */
export interface Mention {
  readonly step: StepIndex
  readonly thread: ThreadId
  readonly operation: OperationKind
  /** Source line, from 1; 0 where there is none (exit). */
  readonly line: number
  /** What was read or written there, of a queue or container its content; null where it tells nothing. */
  readonly value: string | null
}

/** One thread that waits in a deadlock. */
export interface Wait {
  readonly thread: ThreadId
  readonly line: number
  /** `lock`, `join`, `queue-empty`, `queue-full`, … as in Blocked.reason. */
  readonly reason: string
  /** Label of what it waits for: `fork_a`, `T1`, `jobs`; null where it has none. */
  readonly subject: string | null
  /** Who could end the wait. */
  readonly by: readonly ThreadId[]
  /** For a lock: line where the holder took it; 0 where unknown. */
  readonly takenAt: number
}

/** Why a run ended as it did: the one interference (or wait) that made the difference. */
export type Explanation =
  /** `between` wrote the variable after `first` had read it and before `last`, of the same thread, overwrote it. */
  | {
      readonly kind: 'lost-update'
      readonly variable: string
      readonly first: Mention
      readonly between: Mention
      readonly last: Mention
    }
  /** `first` looked; then `between`, of another thread, changed what it had seen; `last`, of the first, acted on what it had seen. */
  | {
      readonly kind: 'stale-check'
      readonly variable: string
      readonly first: Mention
      readonly between: Mention
      readonly last: Mention
    }
  /** Nobody came in between; who was first decides: `first` wrote or took what `last` then met. `last.value` is what it met. */
  | { readonly kind: 'order'; readonly variable: string; readonly first: Mention; readonly last: Mention }
  /** Each thread waits for the next, the last for the first. */
  | { readonly kind: 'deadlock-cycle'; readonly waits: readonly Wait[] }
  /** Nothing can end these waits: nobody is left who could. */
  | { readonly kind: 'stuck'; readonly waits: readonly Wait[] }
  /** A thread's code ended with an exception. */
  | { readonly kind: 'exception'; readonly thread: ThreadId; readonly line: number; readonly exception: string }
  /** No thread met another's work: every access to what is shared was undisturbed. */
  | { readonly kind: 'undisturbed' }
