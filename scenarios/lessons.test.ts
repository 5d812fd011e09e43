import { describe, expect, test } from 'vitest'
import { lineColumn } from '../src/program/diagnostic'
import { reaches, type Ending } from '../src/session/goal'
import { scenarios, type Scenario } from './catalog'
import type { Wanted } from './lesson'
import { lessons } from './lessons'
import { compiled, explored, openingRun, run } from './testing/running'

const all = scenarios.map((scenario) => [scenario.id, scenario] as const)
const lessonOf = ({ id }: Scenario) => lessons[id]!

const namedSteps = (text: string) => [...text.matchAll(/\[(\d+)\]/g)].map(([, step]) => Number(step))
const namedLines = (text: string) => [...text.matchAll(/\[L(\d+)\]/g)].map(([, line]) => Number(line))
const sorted = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b)
const sentences = (text: string) => text.split(/[.!?](?:\s|$)/).filter(Boolean)

/** Whether a goal is about what is printed, which exploring by state tells only samples of. */
function isPrinted(when: Wanted): boolean {
  if (when.kind === 'all') return when.of.some(isPrinted)
  return when.kind === 'prints' || when.kind === 'never-prints' || when.kind === 'prints-in-order'
}

/** Endings to try a goal on: every one there is, or, where what is printed counts, of many runs. */
function* endingsFor(id: string, when: Wanted): Generator<Ending> {
  if (!isPrinted(when)) {
    const { complete, outcomes } = explored(id)
    expect(complete).toBe(true)
    yield* outcomes
    return
  }
  for (let seed = 0; seed < 40; seed++)
    for (const policy of ['first', `pct:${seed}:1`, `pct:${seed}:2`, `pct:${seed}:3`]) {
      const { status, printed } = run(id, policy, 'free')
      if (status !== 'running') yield { outcome: status, final: {}, stdout: printed }
    }
}

/** Whether some ending reaches a goal, and some other does not. */
function isOpen(id: string, when: Wanted): boolean {
  const met = new Set<boolean>()
  for (const ending of endingsFor(id, when)) {
    met.add(reaches(when, ending))
    if (met.size === 2) return true
  }
  return false
}

describe('a lesson', () => {
  test('belongs to each scenario', () => {
    expect(Object.keys(lessons).sort()).toEqual(scenarios.map(({ id }) => id).sort())
  })

  test.each(all)('%s speaks both languages, of the same steps and lines', (_, scenario) => {
    const { look, steps, goal } = lessonOf(scenario)
    for (const text of [look, ...(goal ? [goal.task, goal.hint] : [])]) {
      expect(text.en).not.toMatch(/[가-힣]/)
      expect(text.ko).toMatch(/[가-힣]/)
      expect(text.en).toMatch(/\.$/)
      expect(text.ko).toMatch(/(다(\[\d+\])?|오)\.$/)
    }
    for (const text of [look.en, look.ko]) {
      expect(sentences(text).length).toBeLessThanOrEqual(3)
      expect(sorted(namedSteps(text))).toEqual(sorted(steps.map(([step]) => step)))
    }
    expect(sorted(namedLines(look.ko))).toEqual(sorted(namedLines(look.en)))
    const lines = scenario.source.trimEnd().split('\n').length
    for (const line of namedLines(look.en)) expect(line).toBeLessThanOrEqual(lines)
    expect(steps.length + namedLines(look.en).length).toBeGreaterThan(0)
  })

  const refused = all.filter(([, { stage }]) => stage === 'refused')
  const accepted = all.filter(([, { stage }]) => stage !== 'refused')

  test.each(refused)('%s names a line that the compiler refuses', (id, scenario) => {
    const { look, steps, goal } = lessonOf(scenario)
    const result = compiled(id)
    const wrong = 'diagnostics' in result ? result.diagnostics : []
    const lines = wrong.map(({ span }) => lineColumn(scenario.source, span.from).line)
    expect(lines.some((line) => namedLines(look.en).includes(line))).toBe(true)
    expect(steps).toEqual([])
    expect(goal).toBeNull()
  })

  test.each(accepted)('%s says of each step what the run that opens does there', (id, scenario) => {
    const { steps, threads } = openingRun(id)
    const named = lessonOf(scenario).steps.map(([number]) => {
      const step = steps[number - 1]
      if (!step) return [number]
      return [number, threads[step.thread]!.label, step.operation, step.subject?.label ?? '']
    })
    expect(named).toEqual(lessonOf(scenario).steps)
  })

  const withGoal = accepted.filter(([, scenario]) => lessonOf(scenario).goal !== null)

  test.each(withGoal)('%s has a goal that can be reached, and missed', (id, scenario) => {
    const { when } = lessonOf(scenario).goal!
    expect(isOpen(id, when)).toBe(true)
  })
})
