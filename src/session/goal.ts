import type { Exploration, ExploredOutcome } from '../explore/result'
import type { Wanted } from '../../scenarios/lesson'

/** How a run ended and what it left, whether it was the reader's own or found by exploring. */
export interface Ending {
  readonly outcome: 'completed' | 'failed' | 'deadlock'
  /** The last value of each shared variable, as text in the program's language. */
  readonly final: Readonly<Record<string, string>>
  readonly stdout: string
}

/** Whether a goal is reached where a run ended so. A value that is not there, or is no number where one is asked for, reaches nothing. */
export function reaches(when: Wanted, ending: Ending): boolean {
  switch (when.kind) {
    case 'ends':
      return ending.outcome === when.how
    case 'value':
      return hasValue(when, ending.final)
    case 'prints':
      return ending.stdout.includes(when.text)
    case 'never-prints':
      return !ending.stdout.includes(when.text)
    case 'prints-in-order':
      return printsInOrder(when.texts, ending.stdout)
    case 'all':
      return when.of.every((one) => reaches(one, ending))
  }
}

function hasValue(when: Extract<Wanted, { kind: 'value' }>, final: Ending['final']): boolean {
  if (!Object.hasOwn(final, when.of)) return false
  const value = final[when.of]!
  switch (when.is) {
    case 'is':
      return value === when.than
    case 'is-not':
      return value !== when.than
    case 'contains':
      return value.includes(when.than)
    case 'lacks':
      return !value.includes(when.than)
    case 'below':
      return value.trim() !== '' && Number(value) < when.than
    case 'above':
      return value.trim() !== '' && Number(value) > when.than
  }
}

function printsInOrder(texts: readonly string[], stdout: string): boolean {
  let from = 0
  for (const text of texts) {
    const at = stdout.indexOf(text, from)
    if (at < 0) return false
    from = at + text.length
  }
  return true
}

/** What exploring told, and what it told ends apart by. */
interface Answer {
  readonly subject: { readonly observe: 'state' | 'stdout' }
  readonly exploration: Pick<Exploration, 'outcomes' | 'complete'>
  readonly partial: boolean
}

/** Explored by what is left, ends have only one of the texts they may print; and the other way round. */
function suits(when: Wanted, observe: 'state' | 'stdout'): boolean {
  if (when.kind === 'all') return when.of.every((one) => suits(one, observe))
  return when.kind === 'ends' || (when.kind === 'value') === (observe === 'state')
}

/** What has to tell ends apart so that exploring knows which of them reach a goal; what does already, where that is enough. */
export function observerFor(when: Wanted, now: 'state' | 'stdout'): 'state' | 'stdout' {
  const other = now === 'state' ? 'stdout' : 'state'
  return !suits(when, now) && suits(when, other) ? other : now
}

const reaching = (when: Wanted, { subject, exploration }: Answer) =>
  suits(when, subject.observe) ? exploration.outcomes.filter((one) => reaches(when, one)) : []

/** With how few preemptions a goal can be reached; null where exploring does not know. */
export function fewestPreemptions(when: Wanted, answer: Answer): number | null {
  const known = reaching(when, answer).map(({ preemptions }) => preemptions)
  if (answer.partial || !answer.exploration.complete || known.length === 0) return null
  return known.some((one) => one === null) ? null : Math.min(...known.map(Number))
}

/** An end that reaches a goal, with the fewest preemptions that are known of; null: none was found. */
export function witnessOf(when: Wanted, answer: Answer): ExploredOutcome | null {
  const many = ({ preemptions }: ExploredOutcome) => preemptions ?? Infinity
  return reaching(when, answer).toSorted((a, b) => many(a) - many(b))[0] ?? null
}
