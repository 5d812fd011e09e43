import type { ThreadId } from '../base/units'

/** What a policy sees when it chooses. It looks, and touches nothing. */
export interface Situation {
  /** Index of the step to be taken, from 0. */
  readonly step: number
  /** Who can take it, by rising id; never empty. */
  readonly enabled: readonly ThreadId[]
  /** Who took the step before; null at the start. */
  readonly current: ThreadId | null
  isEnabled(thread: ThreadId): boolean
  /** Why a thread cannot go, for people: `T2 waits for lock, held by T1`. */
  whyNot?(thread: ThreadId): string
  /** The machine's clock: which thread the `timed` model runs next. */
  readonly timed: { choose(): ThreadId }
}

/**
 * Who runs next. An oracle that takes the situation and returns one of its enabled threads. It may remember: it is made
 * anew for each run and asked once a step, in order.
 */
export interface Policy {
  /** As `createPolicy` reads it. */
  readonly name: string
  choose(situation: Situation): ThreadId
  /** A replay: where its schedule stopped fitting the program; null as long as it fits. */
  readonly misfit?: Misfit | null
  /** A replay: how many steps of its schedule were not used so far. */
  readonly left?: number
}

/** Where a schedule stopped fitting the program. What came before it stands. */
export interface Misfit {
  /** Index of the step that could not be taken as written. */
  readonly step: number
  /** Whom the schedule names there. */
  readonly thread: ThreadId
  /** Why, in English: `thread 2 has finished`. */
  readonly message: string
}
