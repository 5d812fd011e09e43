import type { StepIndex, ThreadId } from '../base/units'
import type { Finding } from '../trace/finding'

/** Two accesses of one run that race: nothing orders them. The earlier one first. */
export interface Conflict {
  readonly subject: string
  readonly from: { readonly at: StepIndex; readonly thread: ThreadId }
  readonly to: { readonly at: StepIndex; readonly thread: ThreadId }
}

/**
 * The data races of a run, as few as tell the story: each access is in one of them at most. Those that `first` names, by
 * their steps, come first, then the others in the order in which they show.
 */
export function conflictsOf(findings: readonly Finding[], first: readonly number[] = []): Conflict[] {
  const taken = new Set<number>()
  const races = findings.filter(({ kind }) => kind === 'data-race').map(conflictOf)
  const isFirst = ({ from, to }: Conflict) => first.includes(from.at) && first.includes(to.at)
  return [...races.filter(isFirst), ...races].filter(({ from, to }) => {
    if (taken.has(from.at) || taken.has(to.at)) return false
    taken.add(from.at).add(to.at)
    return true
  })
}

function conflictOf({ subject, steps, threads }: Finding): Conflict {
  const ends = steps.map((at, i) => ({ at, thread: threads[i]! })).toSorted((a, b) => a.at - b.at)
  return { subject, from: ends[0]!, to: ends[1]! }
}
