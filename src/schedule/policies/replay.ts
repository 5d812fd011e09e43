import { threadId } from '../../base/units'
import type { Misfit, Policy } from '../policy'
import { format } from '../text'

/**
 * Follows a schedule step by step, and hands over to another policy where it ends, or where it does not fit: then
 * `misfit` says at which step and why.
 */
export function replay(schedule: ArrayLike<number>, fallback: Policy): Policy {
  let used = 0
  let misfit: Misfit | null = null
  return {
    get name() {
      return `replay:${format(schedule)}/${fallback.name}`
    },
    get misfit() {
      return misfit
    },
    get left() {
      return schedule.length - used
    },
    choose(situation) {
      if (misfit || used >= schedule.length) return fallback.choose(situation)
      const thread = threadId(schedule[used]!)
      if (situation.isEnabled(thread)) {
        used++
        return thread
      }
      const message = situation.whyNot?.(thread) ?? `thread ${thread} cannot go`
      misfit = { step: situation.step, thread, message }
      return fallback.choose(situation)
    },
  }
}
