import type { ExploredOutcome } from '../explore/result'
import { stepIndex } from '../base/units'
import { languageOf } from '../program/language'
import { inStory, scenarioById, scenarios, type Scenario } from './scenarios'
import { defaultSettings, type Settings } from './settings'
import type { KeptRun, Run, Work } from './work'

/** Something to put beside the program that is shown. The screen has the words. */
export type Counterpart =
  | { readonly kind: 'story' | 'other'; readonly scenario: Scenario }
  | { readonly kind: 'runtime' }
  | { readonly kind: 'kept'; readonly run: KeptRun }
  | {
      readonly kind: 'outcome'
      readonly index: number
      readonly outcome: ExploredOutcome
      readonly time: Settings['time']
    }
  /** What a link put there, if it is none of the others. */
  | { readonly kind: 'linked'; readonly work: Work }

/** What is shown, as far as it matters for what may stand beside it. */
interface Shown {
  readonly scenario: string | null
  readonly run: Run | null
  readonly kept: readonly KeptRun[]
  readonly outcomes: readonly ExploredOutcome[]
  readonly exploredTime: Settings['time']
}

/** How many ends are offered: more are no choice but a list. */
const mostOutcomes = 12

/** All that may stand beside what is shown, the most telling first. */
export function counterpartsOf({ scenario, run, kept, outcomes, exploredTime }: Shown): readonly Counterpart[] {
  const own = scenario === null ? undefined : scenarioById(scenario)
  const story = scenarios.filter((one) => own !== undefined && one.story === own.story && one.id !== own.id)
  const likely = own === undefined ? undefined : inStory(own, { stage: own.stage === 'race' ? 'fix' : 'race' })
  const isPython = run !== null && languageOf(run.source) === 'python'
  return [
    ...story
      .toSorted((a, b) => Number(b.id === likely?.id) - Number(a.id === likely?.id))
      .map((one) => ({ kind: 'story', scenario: one }) as const),
    ...kept.slice(-1).map((one) => ({ kind: 'kept', run: one }) as const),
    ...(run === null ? [] : outcomes.slice(0, mostOutcomes)).map(
      (outcome, index) => ({ kind: 'outcome', index, outcome, time: exploredTime }) as const,
    ),
    ...(isPython ? [{ kind: 'runtime' } as const] : []),
    ...scenarios
      .filter((one) => one.id !== scenario && !story.includes(one))
      .map((one) => ({ kind: 'other', scenario: one }) as const),
  ]
}

/** The work that shows it. */
export function workOf(counterpart: Counterpart, run: Run | null): Work {
  const start = { goesOn: true, position: stepIndex(0), origin: 'policy', policy: { kind: 'timed' } } as const
  switch (counterpart.kind) {
    case 'story':
    case 'other': {
      const { source, id } = counterpart.scenario
      return { ...start, source, scenario: id, settings: defaultSettings, schedule: [] }
    }
    case 'runtime': {
      const settings = { ...run!.settings, time: 'timed', runtime: 'free-threaded' } as const
      return { ...start, source: run!.source, scenario: null, settings, schedule: [] }
    }
    case 'kept': {
      const { schedule, settings, policy, origin } = counterpart.run
      return { ...start, source: run!.source, scenario: null, settings, schedule, policy, origin, goesOn: false }
    }
    case 'linked':
      return counterpart.work
    case 'outcome': {
      const settings = { ...run!.settings, time: counterpart.time }
      const { schedule } = counterpart.outcome
      return { ...start, source: run!.source, scenario: null, settings, schedule, origin: 'found' }
    }
  }
}

/** The choice that a link's work is a run of: a run that was left or found is told by its steps, and so a choice of its own. */
export function counterpartFor(work: Work, choices: readonly Counterpart[], run: Run | null): Counterpart {
  const like = choices.find((choice) => {
    if (choice.kind === 'kept' || choice.kind === 'outcome') return false
    const { source, settings } = workOf(choice, run)
    return source === work.source && settings.time === work.settings.time && settings.runtime === work.settings.runtime
  })
  return like ?? { kind: 'linked', work }
}
