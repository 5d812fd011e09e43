import type { Exploration, ExploreOptions, ExploreProgress } from '../../explore/result'
import type { Diagnostic } from '../../program/diagnostic'

/** What the page asks of the worker. `id` grows with every question; the worker works on the newest only. */
export type Question =
  | { readonly kind: 'explore'; readonly id: number; readonly source: string; readonly options: ExploreOptions }
  | { readonly kind: 'cancel'; readonly id: number }

/** What the worker tells. Every question to explore gets exactly one last word: all but `progress` and `partial` are. */
export type Answer =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: ExploreProgress }
  | { readonly kind: 'partial'; readonly id: number; readonly exploration: Exploration }
  | { readonly kind: 'done'; readonly id: number; readonly exploration: Exploration }
  | { readonly kind: 'rejected'; readonly id: number; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
