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
