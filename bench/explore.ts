import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { defaultExploreOptions, Explorer } from '../src/explore/explore'
import type { Exploration, ExploreOptions } from '../src/explore/result'
import { languageOf, type LanguageName } from '../src/program/language'
import { python } from '../src/toolchains/python'
import { rust } from '../src/toolchains/rust'
import { race } from './programs'
import { hasSpin, measureSpin, type SpinResult } from './spin'

/** Beside the checkout: the benchmark's programs with the SPIN models, and the chapter's listings. */
const shared = join(process.cwd(), '../shared')
const programsScript = join(shared, 'bench/programs.py')
const listing = join(shared, 'seed/listings/17-withdraw-race.py')
const toolchains = { python, rust }
const endings = { python: '.py', rust: '.rs' } as const

interface Row {
  /** The SPIN model's, for Rust with its ending: `counter-2-4`, `counter-2-4.rs`. */
  readonly name: string
  readonly model: string
  readonly language: LanguageName
  readonly source: string
  readonly observe: ExploreOptions['observe']
}

/** Explored before anything is measured, so that what is measured is compiled code. */
const WARM_UP = ['bank', 'counter-2-4', 'mutex-2-4', 'mpsc-2-3-cap3-order', 'philosophers-4']

/**
 * What tells outcomes apart, so that they are the SPIN model's: that of counter and mutex records the counter's last value,
 * a global here; philosophers ask for deadlocks only. mpsc records the order of what was received, or its sum, and nothing
 * else: that is what these programs print, while `got`, the list of it all, is a global even where only the sum counts.
 */
const observeOf = (name: string) => (name.startsWith('mpsc') ? 'stdout' : 'state')

/**
 * Times the explorer on the rows that SPIN is timed on, and SPIN beside it: from source text to the complete set of
 * outcomes, and the same with counts, chances and witnesses. Prints a Markdown table row by row.
 * @param wanted names of rows, or of a language for all of its rows; all where there are none
 */
export function benchExplore(wanted: readonly string[]): void {
  const rows = allRows()
  const isWanted = (row: Row) => wanted.length === 0 || wanted.includes(row.name) || wanted.includes(row.language)
  const unknown = wanted.filter((name) => !rows.some((row) => row.name === name || row.language === name))
  if (unknown.length > 0)
    return say(`no such row: ${unknown.join(', ')}; there are ${rows.map(({ name }) => name).join(', ')}`)
  const withSpin = existsSync(join(shared, 'bench/spin/measure.py')) && hasSpin()
  if (!withSpin) say('SPIN is not timed: it takes spin, gcc, python3 and the models beside the checkout\n')
  for (let i = 0; i < 3; i++)
    for (const row of rows.filter(
      (row) =>
        WARM_UP.includes(row.model) &&
        (wanted.length === 0 || rows.some((one) => isWanted(one) && one.language === row.language)),
    ))
      for (const counts of [false, true]) run(row, counts)
  const [load] = loadavg()
  if (load! > cpus().length)
    say(`other work is going on (load ${load!.toFixed(1)} on ${cpus().length} cores): compare within a row only\n`)
  say(HEAD.join('\n'))
  for (const row of rows) if (isWanted(row)) say(lineOf(row, withSpin ? spinOf(row) : null))
}

const HEAD = [
  '| row | outcomes | ms | states | states/s | B/state | with counts, ms | states | pan, ms | spin + gcc + pan, ms | states | pan / ours | all / ours |',
  '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|',
]

function lineOf(row: Row, spin: SpinResult | null): string {
  const outcomes = measure(row, false)
  const counts = measure(row, true)
  const { answer, ms } = outcomes
  const cells = [
    row.name,
    outcomesText(answer, spin),
    answer.complete ? msText(ms) : `${answer.limit} at ${msText(ms)}`,
    String(answer.states.outcomes),
    short(answer.states.outcomes / answer.seconds.outcomes),
    (answer.bytes / answer.states.outcomes).toFixed(0),
    counts.answer.countsLimit === null ? msText(counts.ms) : `${counts.answer.countsLimit} at ${msText(counts.ms)}`,
    String(counts.answer.states.counts),
    ...spinCells(spin, ms),
  ]
  return `| ${cells.join(' | ')} |`
}

function spinCells(spin: SpinResult | null, ms: number): string[] {
  if (!spin) return ['–', '–', '–', '–', '–']
  const pan = spin.pan_s * 1000
  const all = pan + spin.spin_gcc_s * 1000
  const states = spin.complete ? String(spin.stored) : `${spin.stored}, not complete`
  return [msText(pan), msText(all), states, (pan / ms).toFixed(2), (all / ms).toFixed(1)]
}

/** How many there are, and a word where the final values are not SPIN's. */
function outcomesText({ outcomes }: Exploration, spin: SpinResult | null): string {
  const values = outcomes.map(({ final }) => Number(final['counter'] ?? final['COUNTER'])).sort((a, b) => a - b)
  const theirs = spin?.outcomes
  const isSame = !theirs || Number.isNaN(values[0]) || values.join() === [...theirs].sort((a, b) => a - b).join()
  return isSame ? String(outcomes.length) : `${outcomes.length}, **SPIN has ${theirs.join(' ')}**`
}

/** Median of three, or the only one where it takes long. */
function measure(row: Row, counts: boolean): { readonly answer: Exploration; readonly ms: number } {
  const runs = [run(row, counts)]
  while (runs.length < 3 && runs[0]!.ms < 2000) runs.push(run(row, counts))
  return runs.sort((a, b) => a.ms - b.ms)[runs.length >> 1]!
}

function run(
  { source, language, observe }: Row,
  counts: boolean,
): { readonly answer: Exploration; readonly ms: number } {
  const start = process.hrtime.bigint()
  const { compile, library, fileName } = toolchains[language]
  const compiled = compile(source, fileName)
  if ('diagnostics' in compiled) throw new Error(compiled.diagnostics.map(({ message }) => message).join('; '))
  const explorer = new Explorer(compiled.program, library, { ...defaultExploreOptions, observe, counts })
  while (!explorer.advance(1000));
  // All outcomes are known by now, with what they leave; the sentences that explain them are for people.
  const ms = Number(process.hrtime.bigint() - start) / 1e6
  return { answer: explorer.result(), ms }
}

const spinOf = (row: Row) => measureSpin(join(shared, 'bench/spin'), row.model)

function allRows(): Row[] {
  const bank = existsSync(listing) ? readFileSync(listing, 'utf8') : race
  return [{ name: 'bank', model: 'bank', language: languageOf(bank), source: bank, observe: 'state' }, ...writtenRows()]
}

function writtenRows(): Row[] {
  if (!existsSync(programsScript)) {
    say('the benchmark programs are not beside this checkout: only the bank is explored')
    return []
  }
  const folder = join(process.cwd(), `.cache/bench-programs-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  try {
    spawnSync('python3', [programsScript, folder], { stdio: 'inherit' })
    const models = [...new Set(readdirSync(folder).map((file) => file.slice(0, -'.py'.length)))].sort()
    return (['python', 'rust'] as const).flatMap((language) =>
      models.map((model) => ({
        name: language === 'python' ? model : model + endings[language],
        ...{ model, language, observe: observeOf(model) },
        source: readFileSync(join(folder, model + endings[language]), 'utf8'),
      })),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const msText = (ms: number) => (ms < 100 ? ms.toFixed(1) : ms.toFixed(0))
const short = (n: number) =>
  n >= 1e6 ? `${(n / 1e6).toFixed(1)} M` : n >= 1e3 ? `${(n / 1e3).toFixed(0)} k` : n.toFixed(0)
