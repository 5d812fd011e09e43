import type { Mention } from './explanation'
import { HappensBefore } from './happens-before'
import { eventsOf, isVariable, type StepEvent } from './step-event'
import type { Trace, TraceStep } from './trace'
import { timeIn, type VectorClock } from './vector-clock'

/** A step that looked at or changed something shared: a variable, a container, a queue, or a lock. */
export interface Touch extends Mention {
  readonly key: string
  readonly label: string
  /** Key of what it is part of: an item's container; its own key otherwise. */
  readonly whole: string
  readonly isLock: boolean
  /** It only looked. */
  readonly looks: boolean
  /** Others find something else afterwards. */
  readonly changes: boolean
  /** It did something with what it met, and did not just look: wrote, put, got, or failed. */
  readonly acts: boolean
  readonly succeeded: boolean
  /** Content before and after. */
  readonly met: string | null
  readonly left: string | null
  /** Whether all that became of a look was to be printed. */
  readonly shown: boolean
  readonly inFunction: string
  /** Where in the source: the same place is the same text. */
  readonly place: string
  /** The thread's own time, and what it knew of others, whatever the order in which locks were taken. */
  readonly time: number
  readonly clock: VectorClock
}

/** Whether the program itself, not only this schedule, puts one touch before another. */
export function mustPrecede(a: Touch, b: Touch): boolean {
  return a.thread === b.thread ? a.step < b.step : a.time <= timeIn(b.clock, a.thread)
}

/** Whether two touches concern each other: the same thing, or an item and its container. */
export function overlap(a: Touch, b: Touch): boolean {
  return a.key === b.key || (a.whole === b.whole && (a.key === a.whole || b.key === b.whole))
}

/**
 * The touches of a run, in order.
 * @param raising steps in which an exception left the code of a thread
 */
export function touchesOf(trace: Trace, source: string, raising: ReadonlySet<number>): Touch[] {
  const order = new HappensBefore('enforced')
  const queues = new QueueContents()
  const events = eventsOf(trace, source)
  const shown = shownSteps(events)
  const touches: Touch[] = []
  trace.steps.forEach((step, i) => {
    const event = events[i]!
    order.arrive(event)
    const contents = step.subject?.kind === 'queue' ? queues.around(step) : { met: step.before, left: step.after }
    const effect = effectOf(step, contents)
    if (effect) {
      const clock = order.clockOf(step.thread)
      const time = timeIn(clock, step.thread)
      const acts = effect.acts || raising.has(step.index)
      touches.push({ ...about(trace, event, step), ...contents, ...effect, acts, shown: shown.has(i), time, clock })
    }
    order.leave(event)
  })
  return touches
}

interface Contents {
  readonly met: string | null
  readonly left: string | null
}

type Effect = Pick<Touch, 'looks' | 'changes' | 'acts' | 'value'>

/** What a step did to its subject; null where that is nothing that a story could be about. */
function effectOf(step: TraceStep, { met, left }: Contents): Effect | null {
  const { subject, operation, succeeded } = step
  const looks: Effect = { looks: true, changes: false, acts: false, value: met }
  const acts = (changes: boolean, value: string | null): Effect => ({ looks: false, changes, acts: true, value })
  if (isVariable(subject) || subject?.kind === 'atomic') {
    if (operation === 'read') return looks
    return operation === 'write' || operation === 'update' ? acts(met !== left || isCut(left), left) : null
  }
  if (subject?.kind === 'object' && (operation === 'read' || operation === 'write' || operation === 'update'))
    return met === left ? looks : acts(true, left)
  if (subject?.kind === 'queue') {
    if (operation === 'inspect') return looks
    return operation === 'put' || operation === 'get' ? acts(succeeded, left) : null
  }
  const takes = operation === 'lock' || operation === 'try-lock'
  return subject?.kind === 'lock' && takes ? acts(succeeded, null) : null
}

const isCut = (text: string | null) => text?.endsWith('…') ?? false

function about(trace: Trace, { step, thread, operation, line, succeeded }: StepEvent, { subject, span }: TraceStep) {
  const { key, label, kind } = subject!
  const inFunction = trace.next[step]?.[thread]?.inFunction ?? ''
  return {
    ...{ step, thread, operation, line, succeeded, key, label, inFunction },
    whole: kind === 'item' ? key.slice(0, key.indexOf('[')) : key,
    isLock: kind === 'lock',
    place: span ? `${span.from}-${span.to}` : '',
  }
}

/** Indexes of steps from which their thread went on, on the same line, to print. */
function shownSteps(events: readonly StepEvent[]): Set<number> {
  const shown = new Set<number>()
  const printing: number[] = []
  for (let i = events.length - 1; i >= 0; i--) {
    const { thread, operation, line } = events[i]!
    if (operation === 'print') printing[thread] = line
    else if (printing[thread] === line) shown.add(i)
    else printing[thread] = -1
  }
  return shown
}

/** A trace tells what is in a queue only after a step. */
class QueueContents {
  private readonly now = new Map<string, string>()

  around({ subject, objects }: TraceStep): Contents {
    const { key } = subject!
    const met = this.now.get(key) ?? '[]'
    const items = objects.find((object) => object.subject.key === key)?.items
    const left = items ? `[${items.join(', ')}]` : met
    this.now.set(key, left)
    return { met, left }
  }
}
