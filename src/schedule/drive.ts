import type { ThreadId } from '../base/units'
import type { Machine } from '../machine/machine'
import type { Policy } from './policy'
import { situationOf } from './situation'

export interface DriveLimits {
  /** How many steps to take at most. */
  readonly steps: number
  /** How often to go on at most with local work that was cut off, for one step: each time is `sliceInstructions`. */
  readonly slices: number
}

/** Why `drive` stopped. `over`: nothing is enabled any more. `slices`: in the middle of a step. */
export type DriveStop = 'over' | 'steps' | 'slices'

/**
 * Runs a machine to its end under a policy, or to a limit.
 * @param onChoice called with each choice before the step is taken
 */
export function drive(
  machine: Machine,
  policy: Policy,
  limits: DriveLimits,
  onChoice: (thread: ThreadId) => void = () => {},
): DriveStop {
  const finish = (): boolean => {
    for (let slices = 0; machine.busy; slices++) {
      if (slices >= limits.slices) return false
      machine.resume()
    }
    return true
  }
  if (!finish()) return 'slices'
  for (let taken = 0; ; taken++) {
    const enabled = machine.enabled()
    if (enabled.length === 0) return 'over'
    if (taken >= limits.steps) return 'steps'
    const thread = policy.choose(situationOf(machine, enabled))
    onChoice(thread)
    machine.step(thread)
    if (!finish()) return 'slices'
  }
}
