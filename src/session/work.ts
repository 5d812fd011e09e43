import type { StepIndex, ThreadId } from '../base/units'
import type { Finding } from '../trace/finding'
import type { Trace } from '../trace/trace'
import type { Ending } from './goal'
import type { Timeline } from '../timeline/timeline'
import type { PolicyChoice, Settings } from './settings'

/** Where a run comes from: a policy ran it, a link brought it, exploring found it, or the reader chose. */
export type Origin = 'policy' | 'link' | 'found' | 'hand'

/**
 * Why a run ends before the program does: enough steps, a step whose local work does not come to an end, or the reader
 * did not want to wait.
 */
export type Limit = 'steps' | 'work' | 'stopped'

/** What somebody who waits for work to be done says about it while it goes on. */
export type Wish = 'go-on' | 'stop' | 'unwanted'

/** How far a recording is. */
export interface RecordingProgress {
  readonly steps: number
  /** Virtual time, in nanoseconds. */
  readonly clock: number
}

/** A run as the screen sees it. Immutable: every change makes a new one. */
export interface Run {
  /** The text this run belongs to; what is in the editor may be newer. */
  readonly source: string
  readonly settings: Settings
  readonly origin: Origin
  readonly policy: PolicyChoice
  readonly trace: Trace
  readonly timeline: Timeline
  /** Threads by the key of the subject that stands for them. */
  readonly threadOf: ReadonlyMap<string, ThreadId>
  /** What is wrong with how threads share in this run. Worked out when first asked for. */
  readonly findings: () => readonly Finding[]
  readonly limit: Limit | null
  /** How the run ended and what it left; null while it has not ended. */
  readonly ending: Ending | null
  /** Tells this run's end from any other's; null where it is not known. */
  readonly fingerprint: number | null
}

/** Enough of a run to come back to it. */
export interface KeptRun {
  readonly schedule: readonly ThreadId[]
  readonly position: StepIndex
  readonly origin: Origin
  readonly policy: PolicyChoice
  readonly settings: Settings
}

/** What to show: a link, a scenario or a file comes down to this. */
export interface Work {
  readonly source: string
  readonly scenario: string | null
  readonly settings: Settings
  readonly policy: PolicyChoice
  /** Steps to follow first. */
  readonly schedule: readonly ThreadId[]
  /** Whether the policy goes on past the schedule's end. */
  readonly goesOn: boolean
  readonly position: StepIndex
  readonly origin: Origin
  /** What the run's fingerprint was when it was shared. */
  readonly fingerprint?: number | null
}

/** Something the reader should know, said once where the eye is. The screen has the words. */
export type Notice =
  | { readonly kind: 'broken-link'; readonly recovered: boolean }
  | { readonly kind: 'newer-link' }
  | { readonly kind: 'schedule-misfit'; readonly step: number }
  | { readonly kind: 'other-build' }
  | { readonly kind: 'other-scenario' }
  | { readonly kind: 'too-large'; readonly characters: number; readonly limit: number }
  | { readonly kind: 'unreadable-file' }
  | { readonly kind: 'free-time' }
  | { readonly kind: 'crash'; readonly detail: string }

export const scheduleOf = (trace: Trace): ThreadId[] => trace.steps.map((step) => step.thread)
