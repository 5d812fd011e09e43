import { seededRandom } from '../../base/random'
import type { Policy } from '../policy'

/** Each enabled thread equally likely at each step. @param seed a whole number */
export function random(seed: number): Policy {
  const numbers = seededRandom(seed)
  return {
    name: `random:${seed}`,
    choose: ({ enabled }) => enabled[numbers.below(enabled.length)]!,
  }
}
