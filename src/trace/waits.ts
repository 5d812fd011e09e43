import type { ThreadId } from '../base/units'
import type { Wait } from './explanation'
import { Lines } from './lines'
import { LocksHeld } from './locks-held'
import { eventsOf } from './step-event'
import type { NextOperation, Trace } from './trace'

/**
 * What threads wait for at the end of a deadlocked trace. Where some wait for one another in a circle, these come first, in
 * the order of the circle; then the others by id.
 */
export function waitsOf(trace: Trace, source: string): Wait[] {
  const waits = allWaits(trace, source)
  const circle = circleIn(waits)
  return [...circle, ...waits.filter((wait) => !circle.includes(wait))]
}

/** Those among waits, in order, who wait for one another in a circle; empty where nobody does. */
export function circleIn(waits: readonly Wait[]): readonly Wait[] {
  const byThread = new Map(waits.map((wait) => [wait.thread, wait]))
  const done = new Set<ThreadId>()
  for (const { thread } of waits) {
    const circle = circleFrom(thread, [], byThread, done)
    if (circle) return rotated(circle)
  }
  return []
}

function circleFrom(
  thread: ThreadId,
  path: readonly Wait[],
  waits: ReadonlyMap<ThreadId, Wait>,
  done: Set<ThreadId>,
): readonly Wait[] | null {
  const start = path.findIndex((wait) => wait.thread === thread)
  if (start >= 0) return path.slice(start)
  const wait = waits.get(thread)
  if (!wait || done.has(thread)) return null
  done.add(thread)
  for (const next of wait.by) {
    const circle = circleFrom(next, [...path, wait], waits, done)
    if (circle) return circle
  }
  return null
}

/** A circle that begins with its lowest thread. */
function rotated(circle: readonly Wait[]): readonly Wait[] {
  const lowest = Math.min(...circle.map(({ thread }) => thread))
  const at = circle.findIndex(({ thread }) => thread === lowest)
  return [...circle.slice(at), ...circle.slice(0, at)]
}

function allWaits(trace: Trace, source: string): Wait[] {
  const lines = new Lines(source)
  const locks = new LocksHeld()
  for (const event of eventsOf(trace, source)) locks.step(event)
  const waiting = (trace.next[trace.steps.length] ?? []).filter(isWaiting)
  return waiting.map(({ thread, waits, span }) => {
    const { reason, subject, by } = waits
    const takenAt = (reason === 'lock' && subject && locks.holderOf(subject.key)?.lock.line) || 0
    return { thread, line: lines.of(span), reason, subject: subject?.label ?? null, by, takenAt }
  })
}

type Waiting = NextOperation & { readonly waits: NonNullable<NextOperation['waits']> }

/** For others; not for the clock, and not for its turn. */
function isWaiting(next: NextOperation): next is Waiting {
  return next.waits !== null && next.waits.reason !== 'sleep' && next.waits.reason !== 'runtime'
}
