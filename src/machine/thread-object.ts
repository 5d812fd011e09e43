import { ProcessSlot, type Runtime } from './runtime'
import type { VirtualThread } from './thread'
import type { HeapObject, Value } from './values'

/** Fields that a program's object for a thread begins with, in every language. */
export const enum ThreadSlot {
  /** Id of its virtual thread; unbound until it is started. */
  Id,
  /** null: it has none. */
  Name,
  /** Whether the process ends without waiting for it. */
  Daemon,
  /** True once its exit has happened. */
  Ended,
  /** Those of one language begin here. */
  Own,
}

export const threadSlot = (thread: Value, slot: number): Value => (thread as HeapObject).fields[slot]

/** Python takes any value for one, and asks whether it is true. */
export function isDaemon({ object }: VirtualThread): boolean {
  const daemon = threadSlot(object, ThreadSlot.Daemon)
  return daemon !== false && daemon !== 0 && daemon !== '' && daemon !== null && daemon !== undefined
}

export const hasEnded = (thread: Value): boolean => threadSlot(thread, ThreadSlot.Ended) === true

/** The virtual thread of a thread object; null until it is started. */
export function virtualThread(rt: Runtime, thread: Value): VirtualThread | null {
  const id = threadSlot(thread, ThreadSlot.Id)
  return typeof id === 'number' ? rt.threads[id]! : null
}

/** Threads that were started and have not ended, by id. Everything it looks at is in the heap. */
export function alive(rt: Runtime): VirtualThread[] {
  const started = rt.process.fields[ProcessSlot.Started] as number
  return rt.threads.slice(0, started).filter(({ id }) => !hasEnded(rt.process.fields[ProcessSlot.Threads + id]))
}
