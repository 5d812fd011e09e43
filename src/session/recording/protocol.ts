import type { Diagnostic } from '../../program/diagnostic'
import type { RecordingProgress, Wish } from '../work'
import type { GilAnswer, GilQuestion } from './gil-runs'
import type { Job, Recorded } from './job'
import type { Piece } from './piece'

/**
 * What the page asks of the worker's studio. `id` grows with every question but a wish, which says how it stands with one.
 * `forget`: nobody will go on from what was recorded.
 */
export type Question =
  | { readonly kind: 'record'; readonly id: number; readonly job: Job }
  | ({ readonly kind: 'gil'; readonly id: number } & GilQuestion)
  | { readonly kind: 'wish'; readonly id: number; readonly wish: Exclude<Wish, 'go-on'> }
  | { readonly kind: 'forget' }

/** What the studio tells. Every question that has to be worked on gets exactly one last word. */
export type Answer =
  /** Said at once, and then now and again. `piece`: what was recorded since the piece before, whatever was asked for then. */
  | {
      readonly kind: 'progress'
      readonly id: number
      readonly piece: Piece | null
      readonly progress: RecordingProgress | null
    }
  | LastWord

export type LastWord =
  | {
      readonly kind: 'recorded'
      readonly id: number
      /** Its trace is what the pieces come to. */
      readonly recorded: Omit<Recorded, 'trace'> & { readonly outcome: Recorded['trace']['outcome'] }
      readonly taken: number
    }
  | { readonly kind: 'rejected'; readonly id: number; readonly diagnostics: readonly Diagnostic[] }
  | ({ readonly kind: 'gil'; readonly id: number } & GilAnswer)
  | { readonly kind: 'unwanted'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
