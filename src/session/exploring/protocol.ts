import type { Exploration, ExploreOptions, ExploreProgress } from '../../explore/result'
import type { Diagnostic } from '../../program/diagnostic'

/** What the page asks of the worker. `id` grows with every question; the worker works on the newest only. */
export type Question =
  | {
      readonly kind: 'explore'
      readonly id: number
      readonly source: string
      readonly options: ExploreOptions
      /** Where the ends are to be compared with those on another runtime: what to explore there. */
      readonly elsewhere: ExploreOptions | null
    }
  | { readonly kind: 'cancel'; readonly id: number }

/** What the worker tells. Every question to explore gets exactly one last word: all but `progress` and `partial` are. */
export type Answer =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: ExploreProgress }
  | { readonly kind: 'partial'; readonly id: number; readonly exploration: Exploration }
  | {
      readonly kind: 'done'
      readonly id: number
      readonly exploration: Exploration
      /** What was found on the other runtime; null: nobody asked, or there was nothing to compare. */
      readonly elsewhere: Exploration | null
    }
  | { readonly kind: 'rejected'; readonly id: number; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
  /** Said for a worker that was asked to stop and did not answer. */
  | { readonly kind: 'stopped'; readonly id: number }
