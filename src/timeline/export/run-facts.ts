import type { Finding } from '../../trace/finding'
import type { Trace } from '../../trace/trace'
import type { Timeline } from '../timeline'

/** A run as exports tell it. A run of the session is one. */
export interface RunFacts {
  readonly source: string
  readonly settings: { readonly time: 'timed' | 'virtual' | 'free'; readonly runtime: string }
  readonly trace: Trace
  readonly timeline: Timeline
  readonly findings: () => readonly Finding[]
}
