import type * as Exploring from './exploring/protocol'
import type * as Recording from './recording/protocol'

/** The part of a Worker that is needed here: takes questions, gives answers. */
export interface WorkerLike<Q, A> {
  postMessage(question: Q): void
  terminate(): void
  onmessage: ((event: { readonly data: A }) => void) | null
  onerror: ((event: { readonly message?: string; preventDefault?: () => void }) => void) | null
}

const open = <Q, A>() =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }) as unknown as WorkerLike<Q, A>

/** New workers to explore with and to record with: of one kind, each a whole engine. */
export const workers: {
  readonly explorer: () => WorkerLike<Exploring.Question, Exploring.Answer>
  readonly studio: () => WorkerLike<Recording.Question, Recording.Answer>
} = { explorer: open, studio: open }
