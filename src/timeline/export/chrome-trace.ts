import type { ThreadId } from '../../base/units'
import type { TraceStep } from '../../trace/trace'
import type { CountLane, Lane, LockLane, QueueLane, ThreadLane, ValueLane } from '../timeline'
import { momentsOf, type Moments } from './moments'
import type { RunFacts } from './run-facts'

/**
 * One event of the Trace Event Format, which Perfetto and chrome://tracing open. `ph` says what it is: `M` a name, `B` and
 * `E` a span of a track, `i` an instant, `b` and `e` a span that may overlap others, `C` a counter, `s` and `f` an arrow.
 */
export interface TraceEvent {
  readonly name: string
  readonly ph: 'M' | 'B' | 'E' | 'i' | 'b' | 'e' | 'C' | 's' | 'f'
  readonly ts: number
  readonly pid: number
  readonly tid: number
  readonly cat?: string
  readonly id?: number | string
  readonly s?: 't'
  readonly bp?: 'e'
  readonly args?: Readonly<Record<string, unknown>>
}

export interface ChromeTrace {
  readonly traceEvents: readonly TraceEvent[]
  readonly displayTimeUnit: 'ns'
  readonly otherData: Readonly<Record<string, string | number>>
}

const pid = 1
/** Viewers take thread 0 for the idle one. */
const tidOf = (thread: ThreadId) => thread + 1

/** A run as trace events: in virtual time, or a microsecond a step where the clock does not tell steps apart. */
export function chromeTrace(run: RunFacts, title: string): ChromeTrace {
  const when = momentsOf(run)
  const { lanes } = run.timeline
  const arrows = flowsByStep(run, when)
  return {
    // Track by track, each in the order of time: a viewer goes by `ts`, and at one moment by the order of the file.
    traceEvents: [
      ...names(run, title),
      ...lanes.flatMap((lane) => (lane.kind === 'thread' ? trackOf(lane, run, when, arrows) : [])),
      ...lanes.flatMap((lane, index) => sharedOf(lane, index, run, when)),
    ],
    displayTimeUnit: 'ns',
    otherData: {
      title,
      source: run.source,
      outcome: run.trace.outcome,
      axis: when.axis === 'time' ? 'virtual time' : 'one microsecond a step',
    },
  }
}

function names({ trace }: RunFacts, title: string): TraceEvent[] {
  const meta = (name: string, tid: number, args: TraceEvent['args']): TraceEvent => ({
    name,
    ph: 'M',
    ts: 0,
    pid,
    tid,
    args,
  })
  return [
    meta('process_name', 0, { name: title }),
    ...trace.threads.flatMap(({ id, label, target }) => [
      meta('thread_name', tidOf(id), { name: target === null ? label : `${label} ${target}` }),
      meta('thread_sort_index', tidOf(id), { sort_index: id }),
    ]),
  ]
}

/** A thread's states as spans, and within them its steps and the arrows that come to them and leave them. */
function trackOf(
  { thread, spans, marks }: ThreadLane,
  { trace }: RunFacts,
  when: Moments,
  arrows: ReadonlyMap<number, readonly TraceEvent[]>,
): TraceEvent[] {
  const track = { pid, tid: tidOf(thread) }
  let done = 0
  return spans.flatMap(({ from, to, state, waitsFor }) => {
    if (from === to || state === 'finished') return []
    const name = waitsFor === null ? state : `${state}: ${waitsFor}`
    const args = { state, waitsFor }
    const events: TraceEvent[] = [{ ...track, cat: 'state', name, ph: 'B', ts: when.began(thread, from), args }]
    for (; done < marks.length && marks[done]!.at < to; done++) {
      const { at, text } = marks[done]!
      const ts = when.ofStep(at)
      events.push({ ...track, cat: 'step', name: text, ph: 'i', s: 't', ts, args: factsOf(trace.steps[at]!) })
      events.push(...(arrows.get(at) ?? []))
    }
    events.push({ ...track, cat: 'state', name, ph: 'E', ts: when.began(thread, to) })
    return events
  })
}

const factsOf = (step: TraceStep) => ({
  step: step.index + 1,
  operation: step.operation,
  subject: step.subject?.label ?? null,
  before: step.before,
  after: step.after,
  succeeded: step.succeeded,
  clockNs: step.clockAfter,
  output: step.output.map(({ text }) => text).join(''),
})

/** Both ends of each happens-before arrow, by the step they belong to. */
function flowsByStep({ timeline }: RunFacts, when: Moments): Map<number, TraceEvent[]> {
  const flows = new Map<number, TraceEvent[]>()
  const add = (at: number, event: TraceEvent) => flows.set(at, [...(flows.get(at) ?? []), event])
  timeline.arrows.forEach(({ kind, from, to }, index) => {
    const flow = { name: kind, cat: 'happens-before', id: index + 1, pid }
    add(from.at, { ...flow, ph: 's', ts: when.ofStep(from.at), tid: tidOf(from.thread) })
    add(to.at, { ...flow, ph: 'f', bp: 'e', ts: when.ofStep(to.at), tid: tidOf(to.thread) })
  })
  return flows
}

function sharedOf(lane: Lane, index: number, run: RunFacts, when: Moments): TraceEvent[] {
  switch (lane.kind) {
    case 'lock':
      return holdings(lane, index, run, when)
    case 'queue':
      return counter(`queue ${lane.label}`, lengths(lane), when)
    case 'value':
      return counter(lane.label, figures(lane), when)
    case 'count':
      return counter(`owners of ${lane.label}`, owners(lane), when)
    case 'thread':
    case 'output':
      return []
  }
}

/** Several may hold a lock to read, so each holder has a row of its own. */
function holdings({ label, held }: LockLane, index: number, { trace }: RunFacts, when: Moments): TraceEvent[] {
  return held.flatMap(({ from, to, by, access }) =>
    by.flatMap((thread) => {
      const who = trace.threads[thread]?.label ?? `T${thread}`
      const row = { cat: 'lock', id: `lock ${index} ${thread}`, pid, tid: tidOf(thread) }
      const name = `${label}: ${who} ${access === 'all' ? 'holds' : 'reads'}`
      return [
        { ...row, name, ph: 'b' as const, ts: when.at(from) },
        { ...row, name, ph: 'e' as const, ts: when.at(to) },
      ]
    }),
  )
}

interface Level {
  readonly from: number
  readonly args: Readonly<Record<string, number>>
}

const counter = (name: string, levels: readonly Level[], when: Moments): TraceEvent[] =>
  levels.map(({ from, args }) => ({ name, ph: 'C', ts: when.at(from), pid, tid: 0, args }))

const lengths = ({ contents }: QueueLane): Level[] =>
  contents.map(({ from, items }) => ({ from, args: { items: items.length } }))

const figures = ({ values }: ValueLane): Level[] =>
  values.flatMap(({ from, number }) => (number === null ? [] : [{ from, args: { value: number } }]))

const owners = ({ counts }: CountLane): Level[] =>
  counts.map(({ from, strong, weak }) => ({ from, args: { strong, weak } }))
