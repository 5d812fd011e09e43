import type { ThreadId } from '../../base/units'
import type { Diagnostic } from '../../program/diagnostic'
import type { Trace } from '../../trace/trace'
import type { Ending } from '../goal'
import type { PolicyChoice, Settings } from '../settings'
import type { Limit, Origin, Wish } from '../work'

/** What is to be recorded. */
export interface Job {
  readonly source: string
  readonly settings: Settings
  /** Steps to follow first. */
  readonly schedule: readonly ThreadId[]
  /** Whether the policy goes on from there: by one step, or until the program or the steps of the settings are at an end. */
  readonly goesOn: 'no' | 'a-step' | 'to-the-end'
  readonly policy: PolicyChoice
  readonly origin: Origin
}

/** A run as far as it was recorded: everything about it that only its machine knows. Can be sent. */
export interface Recorded {
  readonly trace: Trace
  readonly limit: Limit | null
  readonly ending: Ending | null
  readonly fingerprint: number | null
}

/** What came of a job. `taken`: how many steps of the schedule fitted. */
export type Took =
  | { readonly kind: 'recorded'; readonly recorded: Recorded; readonly taken: number }
  | { readonly kind: 'rejected'; readonly diagnostics: readonly Diagnostic[] }

/** Asked while work goes on. Work that is unwanted comes to nothing: null. */
export type Ask = () => Wish

/** Whether both jobs are about the same program in the same world, so that a run of one may go on as a run of the other. */
export function isSameProgram(a: Pick<Job, 'source' | 'settings'>, b: Pick<Job, 'source' | 'settings'>): boolean {
  if (a.source !== b.source) return false
  const [one, other] = [a.settings, b.settings]
  return one.time === other.time && one.runtime === other.runtime && one.stdin === other.stdin
}
