import { threadId, type ThreadId } from '../../base/units'
import type { Policy, Situation } from '../policy'

/**
 * A program reduced to what policies see: `steps[t]` is how many steps thread t takes; `blocked` tells who cannot go.
 * @returns the schedule a policy makes of it
 */
export function play(
  policy: Policy,
  steps: readonly number[],
  blocked: (thread: number, schedule: readonly ThreadId[]) => boolean = () => false,
): ThreadId[] {
  const left = [...steps]
  const schedule: ThreadId[] = []
  for (;;) {
    const can = (thread: number) => (left[thread] ?? 0) > 0 && !blocked(thread, schedule)
    const enabled = left.flatMap((_, thread) => (can(thread) ? [threadId(thread)] : []))
    if (enabled.length === 0) return schedule
    const situation: Situation = {
      step: schedule.length,
      enabled,
      current: schedule.at(-1) ?? null,
      isEnabled: can,
      whyNot: (thread) => (thread < left.length ? `T${thread} has ended` : `there is no T${thread}`),
      timed: { choose: () => enabled.at(-1)! },
    }
    const chosen = policy.choose(situation)
    if (!can(chosen)) throw new Error(`${policy.name} chose ${chosen}, which is not enabled`)
    left[chosen]!--
    schedule.push(chosen)
  }
}
