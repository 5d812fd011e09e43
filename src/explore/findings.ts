import { stepIndex, threadId } from '../base/units'
import type { Finding, Guarding } from '../trace/finding'
import { Detectors } from '../trace/findings'
import { Guards } from '../trace/guards'
import { LockOrder } from '../trace/lock-order'
import { StepWatch } from '../trace/step-watch'
import { Subjects } from '../trace/subjects'
import type { Model } from './model'
import type { ExploredFinding, ExploredOutcome } from './result'

/** Puts schedules that a search thought worth looking at before the detectors, which judge single runs. */
export function judge(
  model: Model,
  schedules: readonly ArrayLike<number>[],
): { findings: ExploredFinding[]; guards: readonly Guarding[] } {
  const { cursor } = model
  const guards = new Guards()
  const lockOrder = new LockOrder()
  const found = new Map<string, ExploredFinding>()
  for (const schedule of schedules) {
    const detectors = new Detectors(lockOrder, guards)
    cursor.moveTo([], 0)
    const watch = new StepWatch(cursor.machine, new Subjects(cursor.machine))
    for (let i = 0; i < schedule.length; i++) {
      // Of two threads that stand side by side the runtime may let only one go on.
      if (!cursor.machine.enabled().includes(threadId(schedule[i]!))) break
      watch.before(threadId(schedule[i]!))
      cursor.moveTo(schedule, i + 1)
      const event = watch.after()
      if (event) detectors.step(event)
    }
    detectors.end(watch.vainWaits())
    for (const finding of detectors.findings()) {
      const key = keyOf(finding)
      if (!found.has(key)) found.set(key, { ...finding, schedule: Array.from(schedule, threadId) })
    }
  }
  return { findings: [...found.values()], guards: guards.guarding() }
}

function keyOf({ kind, subject, lines, operations }: Finding): string {
  const accesses = lines.map((line, i) => `${line} ${operations[i] ?? ''}`)
  return JSON.stringify([kind, subject, kind === 'data-race' ? accesses.sort() : accesses])
}

/** Outcomes differ and no data race explains it: that is a race condition all the same. Null where they do not differ. */
export function raceCondition(
  outcomes: readonly ExploredOutcome[],
  findings: readonly ExploredFinding[],
): ExploredFinding | null {
  if (outcomes.length < 2 || findings.some(({ kind }) => kind === 'data-race')) return null
  const names = new Set(outcomes.flatMap(({ final }) => Object.keys(final)))
  const differing = [...names].filter((name) => new Set(outcomes.map(({ final }) => final[name])).size > 1)
  const ends = new Set(outcomes.map(({ outcome, exitCode }) => `${outcome} ${exitCode}`)).size > 1
  const subject = differing.length > 0 ? differing.join(', ') : ends ? 'how the program ends' : 'what it prints'
  const shown = outcomes.find(({ explanation }) => explanation !== null && 'first' in explanation) ?? outcomes.at(-1)!
  const mentions = mentionsOf(shown)
  return {
    kind: 'race-condition',
    subject,
    steps: mentions.map(({ step }) => stepIndex(step)),
    lines: mentions.map(({ line }) => line),
    threads: mentions.map(({ thread }) => thread),
    operations: mentions.map(() => 'access'),
    message: `race condition without a data race: ${subject} depends on the schedule (${outcomes.length} outcomes)`,
    schedule: shown.schedule,
  }
}

function mentionsOf({ explanation }: ExploredOutcome) {
  if (explanation === null || !('first' in explanation)) return []
  return 'between' in explanation
    ? [explanation.first, explanation.between, explanation.last]
    : [explanation.first, explanation.last]
}
