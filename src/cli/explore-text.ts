import type { Exploration, ExploredFinding, ExploredOutcome, ExploreLimit, ExploreOptions } from '../explore/result'
import { format } from '../schedule/text'
import { explanationText } from '../trace/explanation-text'
import type { Guarding } from '../trace/finding'
import { weakOrderingText } from './run'

/** More outcomes would bury the rest of the report; `--json` has them all. */
const MOST_OUTCOMES = 50
const MOST_LINES = 12
const MOST_VALUES = 12

/** What exploring found, for people. */
export function exploreText(exploration: Exploration, options: ExploreOptions): string {
  const { outcomes, findings, guards } = exploration
  return [
    `${headline(exploration)}\n`,
    ...(outcomes.length > 0 ? [outcomeTable(outcomes, options)] : []),
    ...(findings.length > 0 ? [section('Findings', findings.map(findingText))] : []),
    ...(guards.length > 0 ? [section('Locks', guards.map(guardText))] : []),
    `${coverage(exploration, options).join('\n')}\n`,
  ].join('\n')
}

function headline({ outcomes, complete, interleavings, endless }: Exploration): string {
  const n = outcomes.length
  const sure = complete
    ? n === 0
      ? 'No interleaving ends'
      : n === 1
        ? endless === 0
          ? 'Every interleaving ends the same way'
          : 'Every interleaving that ends, ends the same way'
        : `Ends in ${n} different ways`
    : n === 0
      ? 'No outcome found so far'
      : `${n} outcome${n === 1 ? '' : 's'} found so far`
  if (interleavings === null) return sure
  if (interleavings === 'unbounded')
    return `${sure}; the number of interleavings is unbounded, since threads can go round in circles`
  return `${sure}; ${countText(interleavings)} interleaving${interleavings === '1' ? '' : 's'}`
}

function outcomeTable(outcomes: readonly ExploredOutcome[], options: ExploreOptions): string {
  const hasCounts = outcomes.some(({ interleavings }) => interleavings !== null)
  const shown = outcomes.slice(0, MOST_OUTCOMES)
  const cells = [
    [
      '#',
      'outcome',
      ...(hasCounts ? ['interleavings', 'chance', 'preemptions'] : []),
      options.observe === 'state' ? 'values left' : 'printed',
    ],
    ...shown.map((outcome, i) => [
      String(i + 1),
      outcome.outcome === 'failed' ? `failed (${outcome.exitCode})` : outcome.outcome,
      ...(hasCounts ? [countText(outcome.interleavings), chanceText(outcome.probability)] : []),
      ...(hasCounts ? [outcome.preemptions === null ? '?' : String(outcome.preemptions)] : []),
      options.observe === 'state' ? valuesText(outcome) : stdoutText(outcome),
    ]),
  ]
  const isNumber = [true, false, true, true, true].slice(0, cells[0]!.length - 1)
  const widths = isNumber.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)))
  const lines = cells.map((row) =>
    row
      .map((cell, i) => (i >= widths.length ? cell : isNumber[i] ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
      .join('  ')
      .trimEnd(),
  )
  const body = shown.map((outcome, i) =>
    [lines[i + 1], ...details(outcome, options).map((line) => `     ${line}`)].join('\n'),
  )
  const more =
    outcomes.length > shown.length ? [`… and ${outcomes.length - shown.length} more (--json has them all)`] : []
  return `${[lines[0], ...body, ...more].map((line) => indented(line!)).join('\n')}\n`
}

function details(outcome: ExploredOutcome, { observe }: ExploreOptions): string[] {
  const { stdout, stderr, schedule, explanation } = outcome
  const printed = stdout.trimEnd().split('\n')
  const lastError = outcome.outcome === 'failed' ? stderr.trimEnd().split('\n').at(-1) : ''
  return [
    ...(observe === 'stdout' && printed.length > 1
      ? cut(
          printed.map((line) => `| ${line}`),
          MOST_LINES,
        )
      : []),
    ...(lastError ? [lastError] : []),
    ...(explanation ? [explanationText(explanation)] : []),
    `schedule ${format(schedule)}`,
  ]
}

function valuesText({ final }: ExploredOutcome): string {
  const values = Object.entries(final).map(([name, value]) => `${name} = ${shorten(value)}`)
  return values.length === 0 ? '(no values)' : cut(values, MOST_VALUES).join(', ')
}

function stdoutText({ stdout }: ExploredOutcome): string {
  const lines = stdout.trimEnd().split('\n')
  if (stdout === '') return '(nothing)'
  return lines.length === 1 ? shorten(lines[0]!) : `(${lines.length} lines)`
}

function findingText({ message, schedule }: ExploredFinding): string {
  return `${message}\n  schedule ${format(schedule)}`
}

function guardText({ variable, accesses, locks }: Guarding): string {
  if (locks.length > 0) return `${variable} is guarded by ${locks.join(' and ')} at every access`
  const lines = accesses.map(
    (access) =>
      `  line ${access.line} ${access.operation}s it ${access.locks.length > 0 ? `under ${access.locks.join(' and ')}` : 'without a lock'}`,
  )
  return [`no lock guards ${variable}`, ...cut(lines, MOST_LINES)].join('\n')
}

function coverage(exploration: Exploration, options: ExploreOptions): string[] {
  const { complete, endless, sampling, countsLimit, states, transitions, seconds } = exploration
  const size = `${states.outcomes} states, ${transitions.outcomes} transitions, ${seconds.outcomes.toFixed(3)} s`
  const scope = [
    options.time === 'free' ? 'sleeps and timeouts end at any moment' : 'sleeps and timeouts take exactly their time',
    options.runtime === 'python'
      ? 'a switch between any two operations'
      : 'switches only where CPython 3.11 looks for one',
  ].join(', ')
  const lines = [
    complete
      ? `Complete: these are all outcomes of all interleavings (${size}).`
      : `Not complete: ${limitText(exploration.limit, exploration.limitLine, options)} (${size}). What was found holds; what was not found is not ruled out.`,
    `Explored with: ${scope}.`,
  ]
  if (exploration.weakOrderingLine > 0) lines.push(weakOrderingText(exploration.weakOrderingLine))
  if (options.counts && complete)
    lines.push(
      countsLimit === null
        ? `Counted over ${states.counts} states, ${transitions.counts} transitions, in ${seconds.counts.toFixed(3)} s. Chances are those of a scheduler that picks each enabled thread equally often.`
        : `Not counted: ${limitText(countsLimit, 0, options)}; counts, chances and fewest preemptions are not known.`,
    )
  if (exploration.outcomes.length > 0) lines.push(`To see one: ${replayCommand(options)}`)
  if (endless !== null && endless > 0) lines.push(`With a chance of ${chanceText(endless)} it never ends.`)
  if (sampling) {
    const { runs, pctRuns, depth, bound } = sampling
    lines.push(
      `Besides, ${runs} runs with random schedules were looked at` +
        (pctRuns > 0
          ? `, ${pctRuns} of them under PCT: each of these finds a given bug of depth ${depth} with a chance of at least 1 in ${bound}.`
          : '.'),
    )
  }
  return lines
}

function replayCommand({ time, runtime }: ExploreOptions): string {
  return `interleave run FILE --time ${time}${runtime === 'python' ? '' : ` --runtime ${runtime}`} --schedule replay:SCHEDULE`
}

function limitText(limit: ExploreLimit | null, line: number, { maxStates, maxSeconds }: ExploreOptions): string {
  switch (limit) {
    case 'states':
      return `stopped at ${maxStates} states (--max-states)`
    case 'seconds':
      return `stopped after ${maxSeconds} s (--max-seconds)`
    case 'memory':
      return 'stopped at the limit of memory'
    case 'endless-step':
      return `line ${line} runs on and on without a visible operation (an endless loop?)`
    case 'unsupported':
      return 'some interleaving comes to something that is not supported'
    case 'cancelled':
    case null:
      return 'stopped before the end'
  }
}

const section = (title: string, texts: readonly string[]): string => `${title}:\n${texts.map(indented).join('\n')}\n`
const indented = (text: string): string => text.replace(/^/gm, '  ')
const shorten = (text: string, most = 60) => (text.length > most ? `${text.slice(0, most - 1)}…` : text)
const cut = (lines: readonly string[], most: number): readonly string[] =>
  lines.length > most ? [...lines.slice(0, most - 1), `… ${lines.length - most + 1} more`] : lines

/** Counts of up to fifteen digits in full, `1.2e+40` beyond. */
function countText(count: string | null): string {
  if (count === null) return '?'
  if (count.length <= 15 || count === 'unbounded') return count
  return `${count[0]}.${count.slice(1, 3)}e+${count.length - 1}`
}

function chanceText(chance: number | null): string {
  if (chance === null) return '?'
  const percent = chance * 100
  return percent >= 0.1 || percent === 0 ? `${percent.toFixed(1)} %` : `${percent.toPrecision(2)} %`
}
