import { vi } from 'vitest'
import type { WorkerLike } from '../worker-like'

/** A worker that hears nothing and says nothing. */
export function deaf<Q, A>(): WorkerLike<Q, A> {
  return { onmessage: null, onerror: null, postMessage: () => {}, terminate: vi.fn() }
}
