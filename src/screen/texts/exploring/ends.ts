import type { Exploration, ExploredOutcome } from '../../../session/model'
import { figures } from '../tell'
import type { ExploringTexts } from '.'

/** Failed and deadlocked ends are bad; one that another thread's interference led to is worth a second look. */
export type EndTone = 'bad' | 'warn' | 'calm'

/** One way to end, as the table and the graph show it. */
export interface End {
  /** The reader says that this end is wrong. */
  readonly wrong: boolean
  readonly outcome: ExploredOutcome
  /** Where it stands in `Exploration.outcomes`. */
  readonly index: number
  /** `A`, `B`, …: what the graph calls it. */
  readonly letter: string
  readonly tone: EndTone
  /** Values that tell this end from the others; all of them where it is the only one. */
  readonly values: readonly { readonly name: string; readonly text: string }[]
  /** What was printed from where ends begin to differ, and how many lines before that are the same. */
  readonly lines: readonly string[]
  readonly sameLines: number
  /** Of a failed run: what the last line of stderr says. */
  readonly failure: string | null
}

/** The ends in the order of the table: the worst first, and among equals the likeliest. */
export function endsOf({ outcomes }: Exploration, isWrong: (outcome: ExploredOutcome) => boolean): End[] {
  const names = namesThatDiffer(outcomes)
  const printed = outcomes.map((outcome) => linesOf(outcome.stdout))
  const same = commonHead(printed)
  const ends = outcomes.map((outcome, index) => ({
    outcome,
    index,
    letter: '',
    wrong: isWrong(outcome),
    tone: isWrong(outcome) ? ('bad' as const) : toneOf(outcome),
    values: names.flatMap((name) => {
      const value = outcome.final[name]
      return value === undefined ? [] : [{ name, text: figures(value) }]
    }),
    lines: printed[index]!.slice(same),
    sameLines: same,
    failure: outcome.outcome === 'failed' ? (linesOf(outcome.stderr).at(-1) ?? null) : null,
  }))
  return ends.toSorted(worstFirst).map((end, at) => ({ ...end, letter: letterOf(at) }))
}

const ranks: Readonly<Record<EndTone, number>> = { bad: 0, warn: 1, calm: 2 }

function worstFirst(a: End, b: End): number {
  const byChance = (b.outcome.probability ?? 0) - (a.outcome.probability ?? 0)
  // Whatever the reader calls wrong stays where it is, under the pointer.
  return ranks[toneOf(a.outcome)] - ranks[toneOf(b.outcome)] || byChance || a.index - b.index
}

function toneOf({ outcome, explanation }: ExploredOutcome): EndTone {
  if (outcome !== 'completed') return 'bad'
  return explanation?.kind === 'lost-update' || explanation?.kind === 'stale-check' ? 'warn' : 'calm'
}

function namesThatDiffer(outcomes: readonly ExploredOutcome[]): string[] {
  const names = [...new Set(outcomes.flatMap(({ final }) => Object.keys(final)))]
  if (outcomes.length < 2) return names
  return names.filter((name) => outcomes.some(({ final }) => final[name] !== outcomes[0]!.final[name]))
}

const linesOf = (text: string) => (text === '' ? [] : text.replace(/\n$/, '').split('\n'))

/** How many first lines all texts share; none where there is only one text. */
function commonHead(texts: readonly (readonly string[])[]): number {
  if (texts.length < 2) return 0
  const [first] = texts
  let same = 0
  while (same < first!.length && texts.every((lines) => lines[same] === first![same])) same++
  return same
}

/** A, B, …, Z, AA, AB, … */
export function letterOf(n: number): string {
  const last = String.fromCharCode(65 + (n % 26))
  return n < 26 ? last : letterOf(Math.floor(n / 26) - 1) + last
}

/** An end in a few words: `savings = −25`, `Deadlock`. */
export function endText(end: End, observe: 'state' | 'stdout', t: ExploringTexts): string {
  const how = end.outcome.outcome === 'completed' ? [] : [t.outcomes[end.outcome.outcome]]
  const printed = end.lines.length === 0 ? t.table.nothingPrinted : end.lines.join(' ⏎ ')
  const what = observe === 'state' ? end.values.slice(0, 3).map(({ name, text }) => `${name} = ${text}`) : [printed]
  const parts = [...how, ...what]
  return parts.length === 0 ? t.outcomes[end.outcome.outcome] : parts.join(', ')
}
