import type { ThreadId } from '../base/units'
import type { Machine } from '../machine/machine'
import type { Situation } from './policy'

/** Methods of a class, so that a step costs no closures. */
class MachineSituation implements Situation {
  readonly step: number
  readonly current: ThreadId | null

  constructor(
    private readonly machine: Machine,
    readonly enabled: readonly ThreadId[],
  ) {
    this.step = machine.steps
    this.current = machine.steps === 0 ? null : machine.currentThread
  }

  get timed() {
    return { choose: () => this.machine.timedChoice() }
  }

  isEnabled(thread: ThreadId): boolean {
    return this.enabled.includes(thread)
  }

  whyNot(thread: ThreadId): string {
    return whyNot(this.machine, thread)
  }
}

/** What a policy sees of a machine that stands before step `step`. */
export const situationOf = (machine: Machine, enabled: readonly ThreadId[]): Situation =>
  new MachineSituation(machine, enabled)

function whyNot(machine: Machine, thread: ThreadId): string {
  const t = machine.threads[thread]
  if (!t) return `there is no thread ${thread} yet`
  if (t.ended) return `thread ${thread} has finished`
  const blocked = machine.blocked(thread)
  if (blocked)
    return `thread ${thread} waits (${blocked.reason})${blocked.by.length > 0 ? ` for thread ${blocked.by.join(', ')}` : ''}`
  return t.sleeping ? `thread ${thread} is asleep` : `the runtime does not switch here`
}
