import type { ThreadId } from '../../base/units'
import type { RunFacts } from './run-facts'

/** When what happened, in microseconds, which is what trace viewers count in. */
export interface Moments {
  readonly axis: 'time' | 'steps'
  /** When a position of the axis is. Never falls. */
  at(position: number): number
  /** When a step did what it was for: not before its thread had woken up. */
  ofStep(index: number): number
  /** When a thread's state that the axis has from `position` on really began. */
  began(thread: ThreadId, position: number): number
}

/**
 * By the virtual clock where operations take time (`timed`); elsewhere the clock stands still for most of the run, and a
 * step counts as a microsecond.
 */
export function momentsOf(run: RunFacts): Moments {
  return run.settings.time === 'timed' ? byClock(run) : bySteps
}

const bySteps: Moments = {
  axis: 'steps',
  at: (position) => position,
  ofStep: (index) => index + 0.5,
  began: (_, position) => position,
}

/** Of a step that ends its thread's sleep, the first part on the axis is that sleep, for the clock jumps in it. */
function byClock({ timeline: { clock }, trace }: RunFacts): Moments {
  const wakes = wakeUps(trace)
  const at = (position: number) => (clock[Math.min(position, clock.length - 1)] ?? 0) / 1000
  const ofStep = (index: number) => Math.max(at(index), Math.min(wakes[index]! / 1000, at(index + 1)))
  return {
    axis: 'time',
    at,
    ofStep,
    began: (thread, position) => (trace.steps[position]?.thread === thread ? ofStep(position) : at(position)),
  }
}

/** For each step, when the clock ended the wait its thread was in; 0 where it was in none. */
function wakeUps({ steps, next }: RunFacts['trace']): number[] {
  const until: number[] = []
  return steps.map(({ thread }, index) => {
    for (const one of next[index] ?? []) if (one?.waits) until[one.thread] = one.waits.until ?? 0
    const woken = until[thread] ?? 0
    until[thread] = 0
    return woken
  })
}
