/** Everything a link brings along. */
export interface LinkState extends LinkedRun {
  /** A second run, seen beside it; absent: there is none. */
  readonly beside?: LinkedRun
}

/** A run of a program, and where in it one is. */
export interface LinkedRun {
  readonly source: LinkSource
  readonly settings: LinkSettings
  /** As the schedule's text names policies: who goes on past the schedule's end. */
  readonly policy: string
  /** Thread ids, one a step. */
  readonly schedule: ArrayLike<number>
  /** Which position is shown: 0 is the start, n is after n steps. */
  readonly position: number
  /** Hash of the trace that whoever made the link saw, to notice when this build makes another of it. Null: unknown. */
  readonly traceHash: number | null
}

export type LinkSource =
  /** One of our own programs, as it was when its text had this hash (`hashText`). */
  | { readonly kind: 'scenario'; readonly id: string; readonly hash: number }
  | { readonly kind: 'text'; readonly language: 'python' | 'rust'; readonly text: string }

/** Part of the format, as their names are. */
export const linkRuntimes = ['python', 'cpython3.11', 'free-threaded'] as const

export interface LinkSettings {
  readonly time: 'timed' | 'virtual' | 'free'
  readonly runtime: (typeof linkRuntimes)[number]
  readonly maxSteps: number
  /** What the program finds on its standard input. */
  readonly stdin: string
}

/** What a link means that says nothing. Part of the format: links in the world count on it for ever. */
export const unsaidSettings: LinkSettings & { readonly policy: string } = {
  time: 'timed',
  runtime: 'python',
  maxSteps: 5000,
  stdin: '',
  policy: 'timed',
}

/** Largest source in a link, in bytes of UTF-8. */
export const MAX_SOURCE_BYTES = 1 << 20
/** Longest link looked at, in characters. */
export const MAX_LINK_LENGTH = 8 << 20
export const MAX_POSITION = 10_000_000

/** Why a link could not be opened as it was meant. */
export type LinkFault = 'empty' | 'not-a-link' | 'newer-version' | 'too-large' | 'cut-short' | 'damaged'

/** What could be had of a faulty link; absent: nothing. */
export interface RecoveredLink extends Partial<LinkState> {
  /** False: the source is the beginning of a longer one. */
  readonly sourceComplete: boolean
  /** False: the schedule is the beginning of a longer one, or missing. */
  readonly scheduleComplete: boolean
}

export type DecodedLink =
  | { readonly ok: true; readonly state: LinkState }
  | {
      readonly ok: false
      readonly code: LinkFault
      /** In English, for a terminal. */
      readonly message: string
      readonly recovered: RecoveredLink
    }

export const linkMessages: Readonly<Record<LinkFault, string>> = {
  empty: 'the link is empty',
  'not-a-link': 'this is no link of Interleave',
  'newer-version': 'the link was made by a newer version of Interleave',
  'too-large': 'the link holds more than a link may',
  'cut-short': 'the link was cut short on its way',
  damaged: 'the link was damaged on its way',
}
