import type { ThreadId } from '../base/units'

/**
 * What one thread knows of all: by thread id, how far along that thread is known to be (Mattern, Fidge); absent: nothing
 * is known of it. Never changed in place, so that whoever saw one may keep it.
 */
export type VectorClock = readonly number[]

/** How far along a thread is known to be. */
export const timeIn = (clock: VectorClock, thread: ThreadId): number => clock[thread] ?? 0

/** All that either knows. The first itself where the second adds nothing. */
export function joined(clock: VectorClock, other: VectorClock | undefined): VectorClock {
  if (!other) return clock
  let result: number[] | null = null
  for (let i = 0; i < other.length; i++) {
    const time = other[i] ?? 0
    if (time > ((result ?? clock)[i] ?? 0)) (result ??= clock.slice())[i] = time
  }
  return result ?? clock
}

/** The same knowledge, and one thread known to be at `time`. */
export function withTime(clock: VectorClock, thread: ThreadId, time: number): VectorClock {
  const result = clock.slice()
  for (let i = result.length; i < thread; i++) result[i] = 0
  result[thread] = time
  return result
}
