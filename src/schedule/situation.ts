import type { ThreadId } from '../base/units'
import type { Machine } from '../machine/machine'
import type { Situation } from './policy'

/** What a policy sees of a machine that stands before step `step`. */
export function situationOf(machine: Machine, enabled: readonly ThreadId[]): Situation {
  return {
    step: machine.steps,
    enabled,
    current: machine.steps === 0 ? null : machine.currentThread,
    isEnabled: (thread) => enabled.includes(thread),
    whyNot: (thread) => whyNot(machine, thread),
    timed: { choose: () => machine.timedChoice() },
  }
}

function whyNot(machine: Machine, thread: ThreadId): string {
  const t = machine.threads[thread]
  if (!t) return `there is no thread ${thread} yet`
  if (t.ended) return `thread ${thread} has finished`
  const blocked = machine.blocked(thread)
  if (blocked)
    return `thread ${thread} waits (${blocked.reason})${blocked.by.length > 0 ? ` for thread ${blocked.by.join(', ')}` : ''}`
  return t.sleeping ? `thread ${thread} is asleep` : `the runtime does not switch here`
}
