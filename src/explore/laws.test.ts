import { describe, expect, test } from 'vitest'
import { seededRandom, type Random } from '../base/random'
import { Machine } from '../machine/machine'
import { compiled } from '../toolchains/testing/toolchains'
import { explore } from './explore'
import { bruteForce, type OracleOutcome, type OracleSettings } from './testing/brute-force'
import { brokenLaws } from './testing/laws'
import { Observer, type Observe } from './testing/observer'
import { randomOwners } from './testing/random-owners'
import { randomProgram, type ProgramShape } from './testing/random-program'
import { randomRust } from './testing/random-rust'
import { exploreStates } from './testing/state-graph'
import type { Tested } from './testing/tested'
import { trickyChannels } from './testing/tricky-channels'
import { trickyEnds } from './testing/tricky-ends'
import { trickyOwners } from './testing/tricky-owners'
import { trickyPrograms } from './testing/tricky-programs'
import { trickyRust } from './testing/tricky-rust'
import { trickySync } from './testing/tricky-sync'

/**
 * The explorer against two oracles on random programs: one runs every interleaving on the real machine, the other visits
 * every state without reduction. INTERLEAVE_CASES and INTERLEAVE_SEED look further than the usual run does.
 */

const CASES = Number(process.env['INTERLEAVE_CASES'] ?? 10)
const SEED = Number(process.env['INTERLEAVE_SEED'] ?? 1)
const modes = ['state', 'stdout'] as const

type Write = (random: Random, shape: ProgramShape) => string

interface Case extends OracleSettings {
  readonly language: string
  readonly write: Write
}
const python = { language: 'python', write: randomProgram }
const rust = { language: 'rust', runtime: 'python', write: randomRust } as const
const cases: readonly Case[] = [
  { ...python, time: 'free', runtime: 'python' },
  { ...python, time: 'virtual', runtime: 'python' },
  { ...python, time: 'free', runtime: 'cpython3.11' },
  { ...python, time: 'virtual', runtime: 'cpython3.11' },
  { ...rust, time: 'free' },
  { ...rust, time: 'virtual' },
  { language: 'owners', runtime: 'python', write: randomOwners, time: 'free' },
]

/** Checks random programs one after the other, and says how many of them fitted the oracle. */
function checkAll(
  shape: ProgramShape,
  { write, language, time, runtime }: Case,
  check: (tested: Tested, seed: number) => string[] | null,
): void {
  let kept = 0
  const broken: string[] = []
  for (let seed = SEED; seed < SEED + CASES && broken.length < 3; seed++) {
    const source = write(seededRandom(seed), shape)
    const problems = attempt(() => check(compiled(source), seed))
    if (problems) kept++
    if (problems && problems.length > 0)
      broken.push(`seed ${seed}, ${time}, ${runtime}:\n${problems.slice(0, 8).join('\n')}\n\n${source}`)
  }
  console.log(`${shape} ${language} programs, ${time}, ${runtime}: ${kept} of ${CASES} small enough`)
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

describe.each(cases)('$language, $time time, $runtime', (settings) => {
  test('the explorer finds, counts and weighs what running every interleaving finds', () => {
    checkAll('ending', settings, (tested) => {
      const truth = bruteForce(tested, settings, 1500)
      return (
        truth &&
        modes.flatMap((observe) => {
          const { outcomes, races, observer } = truth
          return brokenLaws(tested, settings, observe, {
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
    checkAll('ending', settings, (tested) => {
      const all = bruteForce(tested, settings, 1500)
      return (
        all &&
        modes.flatMap((observe) => {
          const merged = exploreStates(tested, settings, observe, 20_000)
          return merged ? differences(all.outcomes[observe], merged.outcomes) : ['too many states']
        })
      )
    })
  })

  test('programs with too many interleavings to run them all: the explorer agrees with the graph of all states', () => {
    checkAll('ending', settings, (tested, seed) => {
      if (bruteForce(tested, settings, 300)) return null
      const observe = modes[seed % 2]!
      const truth = exploreStates(tested, settings, observe, 5000)
      return truth && brokenLaws(tested, settings, observe, { ...truth, races: null })
    })
  })

  test('however a program is run, its end is among the outcomes', () => {
    checkAll('ending', settings, (tested, seed) => [
      ...unforeseen(tested, settings, 'state', seededRandom(seed)),
      ...unforeseen(tested, settings, 'stdout', seededRandom(seed)),
    ])
  })

  test('threads that look again and again: the explorer agrees with the graph of all states', () => {
    checkAll('polling', settings, (tested) => {
      const problems: string[] = []
      for (const observe of modes) {
        const truth = exploreStates(tested, settings, observe, 1500)
        if (!truth) return null
        const laws = brokenLaws(tested, settings, observe, { ...truth, races: null })
        problems.push(...laws.map((problem) => `${observe}: ${problem}`))
      }
      return problems
    })
  })
})

/** Ends of random runs that exploring does not know. */
function unforeseen(
  { program, library }: Tested,
  settings: OracleSettings,
  observe: Observe,
  random: Random,
): string[] {
  const { outcomes, complete } = explore(program, () => library(), { ...settings, observe, counts: false })
  if (!complete) return ['not complete']
  const machine = new Machine(program, library(), settings)
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

describe.each([
  ...Object.entries({ ...trickyPrograms, ...trickySync }).map(([name, source]) => ({
    language: 'python',
    name,
    source,
  })),
  ...Object.entries({ ...trickyRust, ...trickyOwners, ...trickyChannels, ...trickyEnds }).map(([name, source]) => ({
    language: 'rust',
    name,
    source,
  })),
])('$language: $name', ({ language, source }) => {
  test.each(cases.filter((one) => one.language === language))('$time time, $runtime', (settings) => {
    const tested = compiled(source)
    const broken = modes.map((observe) => {
      const truth = exploreStates(tested, settings, observe, 20_000)
      return [observe, truth ? brokenLaws(tested, settings, observe, { ...truth, races: null }) : 'too many states']
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
