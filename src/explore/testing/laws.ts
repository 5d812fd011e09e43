import { format } from '../../schedule/text'
import { explore } from '../explore'
import type { Exploration, ExploredOutcome } from '../result'
import type { OracleOutcome, OracleSettings } from './brute-force'
import type { Tested } from './tested'
import type { Observe, Observer, Replay } from './observer'

/** What an oracle knows of a program under one way of looking. */
export interface Truth {
  readonly outcomes: ReadonlyMap<string, OracleOutcome>
  /** Chance that it never ends. */
  readonly endless: number
  /** Variables with a data race; null: not known. */
  readonly races: ReadonlySet<string> | null
  /** Replays witnesses. */
  readonly observer: Observer
}

/**
 * Explores a program and holds the answer against an oracle's.
 * @returns what is wrong, in words; nothing where all is well
 */
export function brokenLaws(tested: Tested, settings: OracleSettings, observe: Observe, truth: Truth): string[] {
  const { program, library } = tested
  const whole = explore(program, library, { ...settings, observe, counts: true })
  const reduced = explore(program, library, { ...settings, observe, counts: false })
  return [
    ...sameOutcomes(whole, observe, truth),
    ...sameOutcomes(reduced, observe, truth).map((problem) => `without counts: ${problem}`),
    ...countLaws(whole, observe, truth),
    ...raceLaws(whole, truth),
  ]
}

/** Outcomes are told apart as the oracle tells them apart, each is met once and by its witness, and none is missing. */
function sameOutcomes(exploration: Exploration, observe: Observe, truth: Truth): string[] {
  const problems: string[] = []
  if (!exploration.complete) problems.push(`not complete: ${exploration.limit}`)
  const missing = new Set(truth.outcomes.keys())
  for (const outcome of exploration.outcomes) {
    const replay = truth.observer.replay(outcome.schedule)
    if (typeof replay === 'string') {
      problems.push(replay)
      continue
    }
    const key = replay.ending.keys[observe]
    if (!truth.outcomes.has(key)) problems.push(`no such outcome: ${key}`)
    else if (!missing.delete(key)) problems.push(`twice: ${key}`)
    problems.push(...witnessLaws(outcome, replay, truth.observer))
    if (outcome.preemptions !== null && outcome.preemptions !== replay.preemptions)
      problems.push(`${outcome.preemptions} preemptions, but the witness has ${replay.preemptions}: ${key}`)
  }
  for (const key of missing) problems.push(`missing: ${key} (${format(truth.outcomes.get(key)!.schedule)})`)
  return problems
}

/** What an outcome says is what its witness leaves, but for what the witness did not even touch. */
function witnessLaws(outcome: ExploredOutcome, { ending, touched }: Replay, observer: Observer): string[] {
  const known = sorted(outcome.final).filter(([name]) => !observer.isAmbiguous(name.replace(/ \(\d+\)$/, '')))
  const said = [outcome.outcome, outcome.stdout, known]
  const told = sorted(ending.final).filter(
    ([name]) => touched.has(name) || name in outcome.final || !observer.isTouched(name),
  )
  const left = [ending.outcome, ending.stdout, told]
  return JSON.stringify(said) === JSON.stringify(left)
    ? []
    : [`says ${JSON.stringify(said)}, but its witness leaves ${JSON.stringify(left)}: ${format(outcome.schedule)}`]
}

const sorted = (final: Readonly<Record<string, string>>) => Object.entries(final).sort(([a], [b]) => (a < b ? -1 : 1))

/** Counts and fewest preemptions are the oracle's, chances too, and with that of no end they sum to one. */
function countLaws(exploration: Exploration, observe: Observe, truth: Truth): string[] {
  const problems: string[] = []
  if (exploration.countsLimit !== null) problems.push(`no counts: ${exploration.countsLimit}`)
  for (const outcome of exploration.outcomes) {
    const replay = truth.observer.replay(outcome.schedule)
    const known = typeof replay === 'string' ? undefined : truth.outcomes.get(replay.ending.keys[observe])
    if (!known) continue
    const { interleavings, probability, preemptions } = outcome
    const about = JSON.stringify([interleavings, probability, preemptions])
    const wanted = [String(known.interleavings), known.probability, known.preemptions]
    const isEqual = interleavings === wanted[0] && preemptions === wanted[2] && isNear(probability, known.probability)
    if (!isEqual) problems.push(`counts ${about}, should be ${JSON.stringify(wanted)}: ${known.key}`)
  }
  if (!isNear(exploration.endless, truth.endless))
    problems.push(`never ends with a chance of ${exploration.endless}, should be ${truth.endless}`)
  const chances = exploration.outcomes.reduce(
    (sum, { probability }) => sum + (probability ?? 0),
    exploration.endless ?? 0,
  )
  if (!isNear(chances, 1)) problems.push(`chances sum to ${chances}`)
  const all = [...truth.outcomes.values()].map(({ interleavings }) => interleavings)
  const total = all.includes('unbounded') ? 'unbounded' : String(all.reduce((sum: bigint, n) => sum + BigInt(n), 0n))
  if (exploration.interleavings !== total) problems.push(`${exploration.interleavings} in all, should be ${total}`)
  return problems
}

const isNear = (value: number | null, wanted: number) => value !== null && Math.abs(value - wanted) < 1e-9

function raceLaws({ findings }: Exploration, { races }: Truth): string[] {
  if (!races) return []
  const found = new Set(findings.filter(({ kind }) => kind === 'data-race').map(({ subject }) => subject))
  return [
    ...[...found].filter((race) => !races.has(race)).map((race) => `no such data race: ${race}`),
    ...[...races].filter((race) => !found.has(race)).map((race) => `data race missing: ${race}`),
  ]
}
