import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Options } from '../../src/cli/options'
import { runSource, type RunResult } from '../../src/cli/run'
import { lineColumn, type Diagnostic } from '../../src/program/diagnostic'
import { rust } from '../../src/toolchains/rust'

/** What rustc 1.95 and the program did; record.py says what the fields mean. */
interface Record {
  readonly stdout?: string
  readonly stdouts?: readonly string[]
  readonly stderr?: string
  readonly exitCode?: number | null
  readonly order?: 'any' | 'clock' | 'varies' | 'hangs'
  readonly errors?: readonly RecordedError[]
}

interface RecordedError {
  readonly code: string | null
  readonly line: number
  readonly column: number
  readonly message: string
  readonly labels: readonly { readonly line: number; readonly column: number; readonly message: string }[]
}

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const records = JSON.parse(read('recorded.json')) as { [path: string]: Record }
/** Programs that are known not to pass; one that does has to leave the list. `words`: those refused in other words. */
const pending = JSON.parse(read('pending.json')) as { readonly outcome: string[]; readonly words: string[] }

const inFolder = (folder: string) => Object.entries(records).filter(([path]) => path.startsWith(`${folder}/`))

function each(folder: string, known: readonly string[], check: (path: string, record: Record) => void): void {
  for (const [path, record] of inFolder(folder))
    (known.includes(path) ? test.fails : test)(path, () => check(path, record))
}

function stdinOf(path: string): string {
  const name = path.replace(/\.rs$/, '.in')
  return existsSync(new URL(name, import.meta.url)) ? read(name) : ''
}

function run(path: string, options: Partial<Options> = {}): RunResult {
  const all: Options = {
    ...{ command: 'run', file: basename(path), schedule: 'timed', time: 'timed', runtime: 'python' },
    ...{ maxSteps: 100_000, json: false, at: null, base: '' },
    ...options,
  }
  return runSource(rust, read(path), all, stdinOf(path))
}

const printed = ({ machine }: RunResult, stream: 'stdout' | 'stderr') =>
  (machine?.output ?? [])
    .filter((piece) => piece.stream === stream)
    .map((piece) => piece.text)
    .join('')

/** Diagnostics stand in the way of any other comparison, and say more. */
function outcome(path: string, options: Partial<Options> = {}) {
  const result = run(path, options)
  return {
    complaints: result.diagnostics.map((each) => `line ${lineOf(path, each)}: ${each.code} ${each.message}`),
    stdout: printed(result, 'stdout'),
    stderr: printed(result, 'stderr'),
    exitCode: result.outcome === 'deadlock' ? null : result.exitCode,
  }
}

const lineOf = (path: string, { span }: Diagnostic) => lineColumn(read(path), span.from).line
const expected = ({ stdout, stderr, exitCode }: Record) => ({ complaints: [], stdout, stderr, exitCode })

describe('the language', () => {
  each('language', pending.outcome, (path, record) => expect(outcome(path)).toEqual(expected(record)))
})

describe('threads', () => {
  const schedules: Partial<Options>[] = [
    {},
    { time: 'virtual', schedule: 'random:1' },
    { time: 'free', schedule: 'random:2' },
    { time: 'free', schedule: 'pct:3:3' },
    { time: 'free', schedule: 'round-robin:1' },
  ]
  each('threads', pending.outcome, (path, record) => {
    if (record.order === 'varies') return expect(record.stdouts).toContain(outcome(path).stdout)
    for (const schedule of record.order === 'clock' ? schedules.slice(0, 1) : schedules)
      expect({ schedule, ...outcome(path, schedule) }).toEqual({ schedule, ...expected(record) })
  })
})

/** Errors without a code of rustc's own have one of ours. */
const rustCode = (code: string) => (/^E\d{4}$/.test(code) ? code : code === 'unsupported' ? code : null)
const distinct = (texts: readonly string[]) => [...new Set(texts)].sort()

describe('what rustc refuses is refused for the same reasons on the same lines', () => {
  each('refused', pending.outcome, (path, record) => {
    const found = run(path).diagnostics.map((each) => `${lineOf(path, each)} ${rustCode(each.code)}`)
    expect(distinct(found)).toEqual(distinct(record.errors!.map(({ line, code }) => `${line} ${code}`)))
  })
})

describe('in the same words at the same places', () => {
  each('refused', [...pending.outcome, ...pending.words], (path, record) => {
    const source = read(path)
    const at = ({ from }: { from: number }) => lineColumn(source, from)
    const found = run(path).diagnostics.map((each): RecordedError => {
      const labels = each.labels.filter((label) => label.message !== '')
      const placed = labels.map(({ span, message }) => ({ ...at(span), message }))
      return { code: rustCode(each.code), ...at(each.span), message: each.message, labels: sorted(placed) }
    })
    expect(sorted(found)).toEqual(sorted(record.errors!))
  })
})

function sorted<T extends { line: number; column: number; message: string }>(list: readonly T[]): T[] {
  const key = ({ line, column, message }: T) => `${String(line).padStart(4)} ${String(column).padStart(4)} ${message}`
  return [...list].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}
