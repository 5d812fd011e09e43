import type { ExploredOutcome, Exploration } from '../../../session/model'
import type { ExploringTexts } from '.'
import { countText, percentText } from './numbers'

/** Good: one end and it is no failure. Bad: it can fail. Open: it depends, or is not known. */
export type Tone = 'good' | 'bad' | 'open'

/** Of a number of interleavings that is told. */
const mostDigits = 5

interface Verdict {
  readonly tone: Tone
  readonly text: string
}

/** What all interleavings together say, in one line. */
export function verdict(
  exploration: Exploration,
  t: ExploringTexts,
  isWrong: (outcome: ExploredOutcome) => boolean,
): Verdict {
  const { outcomes, complete } = exploration
  const { headline } = t
  if (outcomes.length === 0) return { tone: 'open', text: headline.nothing }
  const deadlocks = outcomes.filter((one) => one.outcome === 'deadlock')
  const failures = outcomes.filter((one) => one.outcome === 'failed')
  const wrong = outcomes.filter((one) => one.outcome === 'completed' && isWrong(one))
  if (deadlocks.length + failures.length + wrong.length > 0)
    return { tone: 'bad', text: troubles(exploration, { deadlocks, failures, wrong }, t) }
  if (outcomes.length === 1)
    return complete ? { tone: 'good', text: headline.same } : { tone: 'open', text: headline.sameSoFar }
  return { tone: 'open', text: (complete ? headline.ways : headline.waysSoFar)(outcomes.length) }
}

function troubles(
  { outcomes, complete, interleavings }: Exploration,
  { deadlocks, failures, wrong }: Readonly<Record<'deadlocks' | 'failures' | 'wrong', readonly ExploredOutcome[]>>,
  t: ExploringTexts,
): string {
  const { headline } = t
  const only = complete ? outcomes.length : -1
  if (deadlocks.length === only) return headline.alwaysDeadlock
  if (failures.length === only) return headline.alwaysFails
  const told = (some: readonly ExploredOutcome[], counted: (n: string, of: string) => string, can: string) => {
    if (some.length === 0) return []
    const count = sumOf(some)
    // Of many interleavings, most are as good as never taken: there the chance says more than the count.
    if (count !== null && interleavings !== null && interleavings.length <= mostDigits)
      return [counted(countText(count), countText(interleavings))]
    const chance = some.reduce((sum, one) => sum + (one.probability ?? NaN), 0)
    return [Number.isNaN(chance) ? can : `${can}: ${headline.chance(percentText(chance))}`]
  }
  return [
    ...told(wrong, headline.wrong, headline.canBeWrong),
    ...told(failures, headline.fails, headline.canFail),
    ...told(deadlocks, headline.deadlocks, headline.canDeadlock),
  ].join(' · ')
}

function sumOf(outcomes: readonly ExploredOutcome[]): string | null {
  let sum = 0n
  for (const { interleavings } of outcomes) {
    if (interleavings === null || !/^\d+$/.test(interleavings)) return null
    sum += BigInt(interleavings)
  }
  return String(sum)
}
