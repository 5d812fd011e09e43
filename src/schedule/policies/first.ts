import type { Policy } from '../policy'

/** Stay on the current thread until it cannot go on, then the lowest id: no switch that is not forced. */
export const first = (): Policy => ({
  name: 'first',
  choose(situation) {
    const { current, enabled } = situation
    return current !== null && situation.isEnabled(current) ? current : enabled[0]!
  },
})
