import type { ThreadId } from '../../base/units'
import { Machine } from '../../machine/machine'
import type { RuntimeModel } from '../../machine/settings'
import { RaceDetector } from '../../trace/race-detector'
import type { StepEvent } from '../../trace/step-event'
import { StepWatch } from '../../trace/step-watch'
import { Subjects } from '../../trace/subjects'
import type { Tested } from './tested'
import { Observer, untilAllKnown, type Ending, type Observe } from './observer'

export interface OracleSettings {
  readonly time: 'free' | 'virtual'
  readonly runtime: RuntimeModel
}

/** One outcome, and all that can be counted of it. */
export interface OracleOutcome {
  /** See Ending. */
  readonly key: string
  readonly ending: Ending
  readonly interleavings: bigint | 'unbounded'
  /** Under the uniform scheduler. */
  readonly probability: number
  /** Fewest of any interleaving that ends so. */
  readonly preemptions: number
  /** One that has so few. */
  readonly schedule: readonly ThreadId[]
  /** Of a deadlock: every set of waits it was met with. */
  readonly waits: ReadonlySet<string>
}

export interface Enumeration {
  readonly executions: number
  readonly steps: number
  readonly outcomes: Readonly<Record<Observe, ReadonlyMap<string, OracleOutcome>>>
  /** Variables with a data race on some interleaving. */
  readonly races: ReadonlySet<string>
  /** Knows every variable that threads touch on any path. */
  readonly observer: Observer
}

/** No program that ends takes so many steps here. */
const MAX_STEPS = 400

interface Counted {
  readonly key: string
  ending: Ending
  interleavings: bigint
  probability: number
  preemptions: number
  schedule: ThreadId[]
  readonly waits: Set<string>
}

/**
 * Runs every interleaving of a program on the real machine, one after the other: no states, no merging, nothing clever.
 * @returns null where there are more than `maxExecutions`, or one that is too long to be ending, or endless local work
 */
export function bruteForce(tested: Tested, settings: OracleSettings, maxExecutions: number): Enumeration | null {
  const machine = new Machine(tested.program, tested.library(), settings)
  if (machine.busy) return null
  const observer = new Observer(machine)
  return untilAllKnown(observer, () => enumerate(machine, observer, maxExecutions))
}

function enumerate(machine: Machine, observer: Observer, maxExecutions: number): Enumeration | null {
  const outcomes = { state: new Map<string, Counted>(), stdout: new Map<string, Counted>() }
  const races = new Set<string>()
  const schedule: ThreadId[] = []
  const watch = new StepWatch(machine, new Subjects(machine))
  const events: StepEvent[] = []
  let executions = 0
  let steps = 0

  /** @returns false when it takes too long */
  function from(probability: number, preemptions: number): boolean {
    const enabled = machine.enabled()
    if (enabled.length === 0) {
      if (++executions > maxExecutions) return false
      count(observer.ending(), probability, preemptions)
      for (const race of racesIn(events)) races.add(race)
      return true
    }
    if (schedule.length >= MAX_STEPS) return false
    const last = schedule.at(-1)
    for (const thread of enabled) {
      const preempts = last !== undefined && last !== thread && enabled.includes(last)
      observer.note(thread)
      watch.before(thread)
      machine.step(thread)
      const event = watch.after()
      if (event) events.push(event)
      schedule.push(thread)
      steps++
      const done = !machine.busy && from(probability / enabled.length, preemptions + (preempts ? 1 : 0))
      schedule.pop()
      if (event) events.pop()
      machine.undo()
      if (!done) return false
    }
    return true
  }

  function count(ending: Ending, probability: number, preemptions: number): void {
    for (const observe of ['state', 'stdout'] as const) {
      const key = ending.keys[observe]
      let outcome = outcomes[observe].get(key)
      if (!outcome) {
        outcome = { key, ending, interleavings: 0n, probability: 0, preemptions: Infinity, schedule, waits: new Set() }
        outcomes[observe].set(key, outcome)
      }
      outcome.interleavings++
      outcome.probability += probability
      outcome.waits.add(ending.waits)
      if (preemptions >= outcome.preemptions) continue
      Object.assign(outcome, { ending, preemptions, schedule: [...schedule] })
    }
  }

  return from(1, 0) ? { executions, steps, outcomes, races, observer } : null
}

function racesIn(events: readonly StepEvent[]): string[] {
  const detector = new RaceDetector()
  for (const event of events) detector.step(event)
  return detector.findings().map(({ subject }) => subject)
}
