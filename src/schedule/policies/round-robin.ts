import type { Policy } from '../policy'

/** Every thread in turn by id, `turns` steps each, fewer where it cannot go on. */
export function roundRobin(turns: number): Policy {
  let taken = 0
  return {
    name: `round-robin:${turns}`,
    choose(situation) {
      const { current, enabled } = situation
      if (current !== null && taken < turns && situation.isEnabled(current)) {
        taken++
        return current
      }
      taken = 1
      return enabled.find((thread) => current !== null && thread > current) ?? enabled[0]!
    },
  }
}
