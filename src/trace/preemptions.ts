import type { Trace } from './trace'

/** How often a run switched away from a thread that could have gone on. */
export function preemptionsOf({ steps, next }: Pick<Trace, 'steps' | 'next'>): number {
  return steps.filter(({ index, thread }) => {
    const before = steps[index - 1]?.thread
    return before !== undefined && before !== thread && next[index]?.[before]?.enabled === true
  }).length
}
