import { describe, expect, test } from 'vitest'
import { seededRandom, type Random } from '../base/random'
import { compilePython } from '../languages/python'
import { pythonLibrary } from '../machine/library'
import { Machine } from '../machine/machine'
import type { Program } from '../program/program'
import { explore } from './explore'
import { bruteForce, type OracleOutcome, type OracleSettings } from './testing/brute-force'
import { brokenLaws } from './testing/laws'
import { Observer, type Observe } from './testing/observer'
import { randomProgram, type ProgramShape } from './testing/random-program'
import { exploreStates } from './testing/state-graph'
import { trickyPrograms } from './testing/tricky-programs'

/**
 * The explorer against two oracles on random programs: one runs every interleaving on the real machine, the other visits
 * every state without reduction. INTERLEAVE_CASES and INTERLEAVE_SEED look further than the usual run does.
 */

const CASES = Number(process.env['INTERLEAVE_CASES'] ?? 16)
const SEED = Number(process.env['INTERLEAVE_SEED'] ?? 1)
const allSettings: readonly OracleSettings[] = [
  { time: 'free', runtime: 'python' },
  { time: 'virtual', runtime: 'python' },
  { time: 'free', runtime: 'cpython3.11' },
  { time: 'virtual', runtime: 'cpython3.11' },
]
const modes = ['state', 'stdout'] as const

function compiled(source: string): Program {
  const result = compilePython(source, 'main.py')
  if ('diagnostics' in result) throw new Error(result.diagnostics.map(({ message }) => message).join('; '))
  return result.program
}

/** Checks random programs one after the other, and says how many of them fitted the oracle. */
function checkAll(
  shape: ProgramShape,
  cases: number,
  settings: OracleSettings,
  check: (program: Program, seed: number) => string[] | null,
): void {
  let kept = 0
  const broken: string[] = []
  for (let seed = SEED; seed < SEED + cases && broken.length < 3; seed++) {
    const source = randomProgram(seededRandom(seed), shape)
    const problems = attempt(() => check(compiled(source), seed))
    if (problems) kept++
    if (problems && problems.length > 0)
      broken.push(`seed ${seed}, ${JSON.stringify(settings)}:\n${problems.slice(0, 8).join('\n')}\n\n${source}`)
  }
  console.log(`${shape} programs, ${settings.time}, ${settings.runtime}: ${kept} of ${cases} small enough`)
  expect(broken.join('\n')).toBe('')
  expect(kept).toBeGreaterThan(0)
}

function attempt(check: () => string[] | null): string[] | null {
  try {
    return check()
  } catch (error) {
    return [(error as Error).stack ?? String(error)]
  }
}

describe.each(allSettings)('$time time, $runtime', (settings) => {
  test('the explorer finds, counts and weighs what running every interleaving finds', () => {
    checkAll('ending', CASES, settings, (program) => {
      const truth = bruteForce(program, settings, 1500)
      return (
        truth &&
        modes.flatMap((observe) => {
          const { outcomes, races, observer } = truth
          return brokenLaws(program, settings, observe, {
            outcomes: outcomes[observe],
            races,
            observer,
            endless: 0,
          }).map((problem) => `${observe}: ${problem}`)
        })
      )
    })
  })

  test('merging states changes nothing: both oracles agree', () => {
    checkAll('ending', CASES, settings, (program) => {
      const all = bruteForce(program, settings, 1500)
      return (
        all &&
        modes.flatMap((observe) => {
          const merged = exploreStates(program, settings, observe, 20_000)
          return merged ? differences(all.outcomes[observe], merged.outcomes) : ['too many states']
        })
      )
    })
  })

  test('programs with too many interleavings to run them all: the explorer agrees with the graph of all states', () => {
    checkAll('ending', CASES, settings, (program, seed) => {
      if (bruteForce(program, settings, 300)) return null
      const observe = modes[seed % 2]!
      const truth = exploreStates(program, settings, observe, 5000)
      return truth && brokenLaws(program, settings, observe, { ...truth, races: null })
    })
  })

  test('however a program is run, its end is among the outcomes', () => {
    checkAll('ending', CASES, settings, (program, seed) => [
      ...unforeseen(program, settings, 'state', seededRandom(seed)),
      ...unforeseen(program, settings, 'stdout', seededRandom(seed)),
    ])
  })

  test('threads that look again and again: the explorer agrees with the graph of all states', () => {
    checkAll('polling', CASES, settings, (program) => {
      const problems: string[] = []
      for (const observe of modes) {
        const truth = exploreStates(program, settings, observe, 1500)
        if (!truth) return null
        const laws = brokenLaws(program, settings, observe, { ...truth, races: null })
        problems.push(...laws.map((problem) => `${observe}: ${problem}`))
      }
      return problems
    })
  })
})

/** Ends of random runs that exploring does not know. */
function unforeseen(program: Program, settings: OracleSettings, observe: Observe, random: Random): string[] {
  const { outcomes, complete } = explore(program, pythonLibrary, { ...settings, observe, counts: false })
  if (!complete) return ['not complete']
  const machine = new Machine(program, pythonLibrary(), settings)
  const observer = new Observer(machine)
  const problems: string[] = []
  for (let run = 0; run < 20; run++) {
    for (let enabled = machine.enabled(); enabled.length > 0; enabled = machine.enabled()) {
      const thread = enabled[random.below(enabled.length)]!
      observer.note(thread)
      machine.step(thread)
    }
    const { outcome, stdout, final } = observer.ending()
    const isKnown = outcomes.some(
      (known) =>
        known.outcome === outcome &&
        (observe === 'stdout'
          ? known.stdout === stdout
          : Object.entries(final).every(([name, value]) => known.final[name] === value)),
    )
    if (!isKnown) problems.push(`${observe}: not foreseen: ${outcome} ${JSON.stringify([final, stdout])}`)
    while (machine.steps > 0) machine.undo()
  }
  return problems
}

describe.each(Object.entries(trickyPrograms))('%s', (_name, source) => {
  test.each(allSettings)('$time time, $runtime', (settings) => {
    const program = compiled(source)
    const broken = modes.map((observe) => {
      const truth = exploreStates(program, settings, observe, 20_000)
      return [observe, truth ? brokenLaws(program, settings, observe, { ...truth, races: null }) : 'too many states']
    })
    expect(Object.fromEntries(broken)).toEqual({ state: [], stdout: [] })
  })
})

function differences(a: ReadonlyMap<string, OracleOutcome>, b: ReadonlyMap<string, OracleOutcome>): string[] {
  const told = (outcomes: ReadonlyMap<string, OracleOutcome>) =>
    [...outcomes.values()]
      .map(({ key, interleavings, probability, preemptions, waits }) =>
        [key, interleavings, probability.toFixed(9), preemptions, [...waits].sort().join('|')].join(' '),
      )
      .sort()
  const [first, second] = [told(a), told(b)]
  return [
    ...first.filter((line) => !second.includes(line)).map((line) => `all interleavings only: ${line}`),
    ...second.filter((line) => !first.includes(line)).map((line) => `merged only: ${line}`),
  ]
}
