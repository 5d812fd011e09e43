import { seededRandom } from '../base/random'
import { threadId } from '../base/units'
import { createPolicy } from '../schedule/create-policy'
import type { Policy } from '../schedule/policy'
import type { Ends } from './ends'
import { Relearn, type Model } from './model'
import type { Trail } from './trail'

/** A run that is longer is left. */
const LONGEST = 5_000

/** What became of a run. */
export interface Walk {
  readonly steps: number
  readonly threads: number
  readonly ended: boolean
}

/** Single runs through a model: to learn from before a search, and to look for failures where a search is too large. */
export class Walks {
  constructor(
    private readonly model: Model,
    /** Where the ends they come to are noted; null: nowhere. */
    private readonly ends: Ends | null,
  ) {}

  /** One run under the uniform scheduler. */
  random(seed: number): Walk {
    const numbers = seededRandom(seed)
    return this.run((enabled, count) => enabled[numbers.below(count)]!)
  }

  /** One run under a policy of schedule/. @param expectedSteps see `pct` */
  under(name: string, expectedSteps: number): Walk {
    const created = createPolicy(name, { expectedSteps })
    if (!created.ok) throw new Error(created.message)
    const { policy } = created
    return this.run((enabled, count, trail) => choose(policy, enabled, count, trail))
  }

  private run(next: (enabled: Int32Array, count: number, trail: Trail) => number): Walk {
    for (;;) {
      try {
        return this.attempt(next)
      } catch (error) {
        if (!(error instanceof Relearn)) throw error
        this.model.restart()
      }
    }
  }

  private attempt(next: (enabled: Int32Array, count: number, trail: Trail) => number): Walk {
    const { model } = this
    const trail = model.newTrail()
    for (;;) {
      const count = model.enabled(trail.top, trail, trail.room)
      const ended = count === 0
      if (ended) this.ends?.add(trail.top, trail)
      if (ended || trail.length >= LONGEST) return { steps: trail.length, threads: model.threads, ended }
      const thread = next(trail.room, count, trail)
      trail.append(thread)
      model.step(trail.row(trail.length), trail, thread, trail.row(trail.length + 1))
      trail.length++
    }
  }
}

function choose(policy: Policy, room: Int32Array, count: number, trail: Trail): number {
  const enabled = Array.from(room.subarray(0, count), threadId)
  return policy.choose({
    step: trail.length,
    enabled,
    current: trail.length === 0 ? null : threadId(trail.ids[trail.length - 1]!),
    isEnabled: (thread) => enabled.includes(thread),
    timed: { choose: () => enabled[0]! },
  })
}
