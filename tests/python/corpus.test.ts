import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { explore } from '../../src/explore/explore'
import { runSource, type RunResult } from '../../src/cli/run'
import { python } from '../../src/toolchains/python'
import type { Options } from '../../src/cli/options'
import { lineColumn } from '../../src/program/diagnostic'
import { renderSyntaxError } from '../../src/program/syntax-error-text'

/** What CPython 3.11 did with a program; record.py says what the fields mean. */
interface Record {
  readonly stdout?: string
  readonly stdouts?: readonly string[]
  readonly stderr?: string
  readonly exitCode?: number | null
  readonly order?: 'any' | 'clock' | 'varies' | 'hangs'
  readonly syntaxError?: { readonly line: number; readonly column: number; readonly message: string }
  readonly rejected?: readonly { readonly line: number; readonly mentions: string }[]
}

const records = JSON.parse(readFileSync(new URL('recorded.json', import.meta.url), 'utf8')) as {
  [path: string]: Record
}
const inFolder = (folder: string) => Object.entries(records).filter(([path]) => path.startsWith(`${folder}/`))
const sourceOf = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

function stdinOf(path: string): string {
  const given = new URL(path.replace(/\.py$/, '.in'), import.meta.url)
  return existsSync(given) ? readFileSync(given, 'utf8') : ''
}

function run(path: string, options: Partial<Options> = {}): RunResult {
  const all: Options = {
    ...{ command: 'run', file: basename(path), schedule: 'timed', time: 'timed', runtime: 'python' },
    ...{ maxSteps: 100_000, json: false, at: null, base: '' },
    ...options,
  }
  return runSource(python, sourceOf(path), all, stdinOf(path))
}

/** Thread ids become T1, T2 and addresses A1, A2, in order of first appearance. */
function mask(text: string): string {
  const threads = new Map<string, string>()
  const places = new Map<string, string>()
  const name = (seen: Map<string, string>, letter: string, found: string) => {
    if (!seen.has(found)) seen.set(found, `${letter}${seen.size + 1}`)
    return seen.get(found)!
  }
  return text
    .replace(/(?<![\w.])\d{15}(?![\w.])/g, (found) => name(threads, 'T', found))
    .replace(/ at (0x[0-9a-f]+)/g, (_, found: string) => ` at ${name(places, 'A', found)}`)
}

const printed = (result: RunResult, stream: 'stdout' | 'stderr') =>
  mask(
    (result.machine?.output ?? [])
      .filter((piece) => piece.stream === stream)
      .map((piece) => piece.text)
      .join(''),
  )

/** Diagnostics stand in the way of any other comparison, and say more. */
function outcome(path: string, options: Partial<Options> = {}) {
  const result = run(path, options)
  const complaints = result.diagnostics.map((d) => `line ${lineColumn(sourceOf(path), d.span.from).line}: ${d.message}`)
  return {
    complaints,
    stdout: printed(result, 'stdout'),
    stderr: printed(result, 'stderr'),
    exitCode: result.outcome === 'deadlock' ? null : result.exitCode,
  }
}

const expected = ({ stdout, stderr, exitCode }: Record) => ({ complaints: [], stdout, stderr, exitCode })

describe('the language', () => {
  test.each(inFolder('language'))('%s', (path, record) => {
    expect(outcome(path)).toEqual(expected(record))
  })
})

describe('errors', () => {
  test.each(inFolder('errors'))('%s', (path, record) => {
    if (!record.syntaxError) return expect(outcome(path)).toEqual(expected(record))
    const { diagnostics, exitCode } = run(path)
    expect(exitCode).toBe(2)
    const [first] = diagnostics
    expect(first && renderSyntaxError(basename(path), sourceOf(path), first)).toBe(record.stderr)
  })
})

describe('threads', () => {
  const schedules: Partial<Options>[] = [
    {},
    { time: 'virtual', schedule: 'random:1' },
    { time: 'free', schedule: 'random:2' },
    { time: 'free', schedule: 'pct:3:3' },
    { time: 'free', schedule: 'round-robin:1' },
  ]
  test.each(inFolder('threads'))('%s', (path, record) => {
    if (record.order === 'varies') return expect(record.stdouts).toContain(outcome(path).stdout)
    const tried = record.order === 'clock' ? schedules.slice(0, 1) : schedules
    for (const schedule of tried)
      expect({ schedule, ...outcome(path, schedule) }).toEqual({ schedule, ...expected(record) })
  })
})

/** Programs with more states than this are left to the runs above: the search of the rest takes long. */
const MOST_STATES = 4000

describe('whatever the schedule, threads print what they may', () => {
  const runtimes = ['python', 'cpython3.11'] as const
  const asked = inFolder('threads').flatMap(([path, record]) =>
    runtimes.map((runtime) => [path, runtime, record] as const),
  )
  test.each(asked)('%s as %s', (path, runtime, record) => {
    const compiled = python.compile(sourceOf(path), basename(path))
    if (!('program' in compiled)) return expect(compiled.diagnostics).toEqual([])
    const time = record.order === 'clock' ? 'virtual' : 'free'
    const limits = { maxStates: MOST_STATES, maxSeconds: Infinity, counts: false }
    const settings = { observe: 'stdout', time, runtime, stdin: stdinOf(path), ...limits } as const
    const { outcomes, complete } = explore(compiled.program, python.library, settings)
    const found = new Set(outcomes.map(({ stdout }) => mask(stdout)))
    const expected = record.stdouts ?? [record.stdout]
    if (record.order !== 'varies') expect([...found]).toEqual(expected)
    else if (complete) expect(expected.filter((stdout) => !found.has(stdout!))).toEqual([])
    if (record.order === 'hangs') expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['deadlock']))
  })
})

describe('what is not supported is refused at its line', () => {
  test.each(inFolder('unsupported'))('%s', (path, record) => {
    const complaints = run(path).diagnostics.map(
      (d) => [lineColumn(sourceOf(path), d.span.from).line, d.message] as const,
    )
    for (const { line, mentions } of record.rejected!)
      expect(complaints.filter(([at, message]) => at === line && message.includes(mentions))).not.toEqual([])
  })
})
