import { seededRandom } from '../../base/random'
import type { ThreadId } from '../../base/units'
import type { Policy } from '../policy'

/**
 * Probabilistic concurrency testing (Burckhardt, Kothari, Musuvathi, Nagarakatte, ASPLOS 2010, section 3): the enabled
 * thread of highest priority runs. Priorities are random, and at `depth - 1` steps, drawn beforehand, the thread that ran
 * falls below all others. With n threads and k steps, a bug of that depth shows with a chance of at least
 * 1 / (n * k^(depth - 1)) a run.
 *
 * Threads get their place among the others when first seen, which orders them as uniformly as all at once would. A thread
 * that polls without ever being blocked keeps the others waiting until a change point: the method assumes that threads
 * end or block.
 *
 * @param depth how many ordering constraints the bugs looked for need; 1: no change of priority
 * @param expectedSteps the method's k: change points are drawn from the first so many steps. Best taken from a first run.
 */
export function pct(seed: number, depth: number, expectedSteps: number): Policy {
  const numbers = seededRandom(seed)
  // The step after which the i-th change comes; the later in this list, the lower a thread falls.
  const changes = Array.from({ length: depth - 1 }, () => numbers.below(expectedSteps))
  /** From 0 to 1 at first, then -1 - i for the i-th change. */
  const priorities = new Map<ThreadId, number>()
  const priorityOf = (thread: ThreadId): number => {
    let priority = priorities.get(thread)
    if (priority === undefined) priorities.set(thread, (priority = numbers.unit()))
    return priority
  }
  return {
    name: `pct:${seed}:${depth}`,
    choose({ step, enabled }) {
      let chosen = enabled[0]!
      for (const thread of enabled) if (priorityOf(thread) > priorityOf(chosen)) chosen = thread
      changes.forEach((at, i) => {
        if (at === step) priorities.set(chosen, -1 - i)
      })
      return chosen
    },
  }
}
