import { spawnSync } from 'node:child_process'
import { scenarios } from '../scenarios/catalog'
import { Machine } from '../src/machine/machine'
import type { Program } from '../src/program/program'
import { createPolicy } from '../src/schedule/create-policy'
import { drive } from '../src/schedule/drive'
import { python } from '../src/toolchains/python'
import { rust } from '../src/toolchains/rust'
import type { Toolchain } from '../src/toolchains/toolchain'
import hundredLines from './a-hundred-lines.rs?raw'
import { benchExplore } from './explore'
import { benchFirstScreen } from './first-screen'
import { benchLongRun } from './long-run'
import { median, row, timed } from './measure'
import { gilLoops, loops, race } from './programs'
import { benchTimelines } from './timelines'

const settings = { time: 'free', runtime: 'python' } as const

function compiled(source: string, { compile, fileName }: Toolchain = python): Program {
  const result = compile(source, fileName)
  if ('diagnostics' in result) throw new Error(result.diagnostics.map((d) => d.message).join('; '))
  return result.program
}

function runToEnd(program: Program, { library }: Toolchain = python): void {
  const machine = new Machine(program, library(), settings)
  const policy = createPolicy('first')
  if (!policy.ok) throw new Error(policy.message)
  drive(machine, policy.policy, { steps: 1e9, slices: 1e9 })
}

/** Milliseconds CPython takes for the program as a whole process, its own start subtracted; null where there is none. */
function cpython(source: string): number | null {
  const run = (text: string) => spawnSync('python3', ['-c', text], { stdio: 'ignore' }).status === 0
  if (!run('')) return null
  return median(3, () => timed(() => run(source))) - median(3, () => timed(() => run('')))
}

const ms = (value: number | null) => (value === null ? '–' : `${value.toFixed(1)} ms`)

/** @param rows of these rows alone, by any part of their names; none: of all */
function benchLoops(rows: readonly string[]): void {
  row('local work', 'ours', 'million instr./s', 'CPython 3', 'ours / CPython')
  const isWanted = (name: string) => rows.length === 0 || rows.some((part) => name.includes(part))
  for (const { name, turns, instructions, source } of loops) {
    if (!isWanted(name)) continue
    const text = source.replace('{n}', String(turns))
    const program = compiled(text)
    const ours = median(3, () => timed(() => runToEnd(program)))
    const theirs = cpython(text)
    const rate = (turns * instructions) / ours / 1000
    const perSecond = instructions === 0 ? '' : rate.toFixed(0)
    row(`  ${name}`, ms(ours), perSecond, ms(theirs), theirs === null ? '–' : (ours / theirs).toFixed(2))
  }
  const gilName = 'four times 10 million turns, two threads'
  if (!isWanted(gilName)) return
  const program = compiled(gilLoops)
  const ours = median(3, () => timed(() => runToEnd(program)))
  const theirs = cpython(gilLoops)
  row(`  ${gilName}`, ms(ours), '', ms(theirs), theirs ? (ours / theirs).toFixed(2) : '–')
}

/** Goes to the end and back again and again, under a fixed schedule. */
function benchSteps(): void {
  const machine = new Machine(compiled(race), python.library(), settings)
  const schedule: (typeof machine.currentThread)[] = []
  while (machine.enabled().length > 0) {
    const enabled = machine.enabled()
    const next = enabled[schedule.length % enabled.length]!
    schedule.push(next)
    machine.step(next)
  }
  while (machine.steps > 0) machine.undo()
  const rounds = 20_000
  const elapsed = median(5, () =>
    timed(() => {
      for (let i = 0; i < rounds; i++) {
        for (const thread of schedule) machine.step(thread)
        while (machine.steps > 0) machine.undo()
      }
    }),
  )
  row('a step with its undo, bank race', `${((elapsed * 1e6) / rounds / schedule.length).toFixed(0)} ns`)
  const hashes = median(5, () =>
    timed(() => {
      for (let i = 0; i < 20_000; i++) machine.hash()
    }),
  )
  row('a canonical state and its hash, bank race', `${((hashes * 1e6) / 20_000).toFixed(0)} ns`)
}

function benchFrontEnd(): void {
  const elapsed = median(20, () => timed(() => void compiled(race)), 5)
  row('source to program, bank race', ms(elapsed))
  const texts = [
    ...scenarios.filter(({ id }) => id === 'bank-mutex' || id === 'two-ovens').map(({ id, source }) => [id, source]),
    ['a-hundred-lines', hundredLines],
  ] as const
  for (const [name, source] of texts) {
    const once = () => timed(() => void compiled(source, rust))
    const early = median(20, once, 5)
    const settled = median(40, once, 15)
    // V8 goes on optimising for a few hundred rounds of so much code.
    const warm = median(40, once, 160)
    const lines = source.split('\n').length - 1
    row(`source to program, ${name}.rs (${lines} lines)`, ms(early), `settled ${ms(settled)}`, `warm ${ms(warm)}`)
  }
}

const parts: Readonly<Record<string, (rows: readonly string[]) => unknown>> = {
  loops: benchLoops,
  steps: benchSteps,
  'front-end': benchFrontEnd,
  explore: benchExplore,
  timelines: benchTimelines,
  'first-screen': benchFirstScreen,
  'long-run': benchLongRun,
}

// npm run bench -- [PART [ROW…]]
const [wanted, ...rows] = process.argv.slice(2)
if (wanted !== undefined && !Object.hasOwn(parts, wanted)) {
  process.stderr.write(`no such part: ${wanted}; there are ${Object.keys(parts).join(', ')}\n`)
  process.exitCode = 2
} else for (const [name, bench] of Object.entries(parts)) if (wanted === undefined || name === wanted) await bench(rows)
