import { describe, expect, test } from 'vitest'
import { scenarios } from '../../../scenarios/catalog'
import { chromeTrace, type TraceEvent } from './chrome-trace'
import { recorded } from './testing/recorded'

const runnable = scenarios.filter(({ stage }) => stage !== 'refused')

/** Events that viewers read as one row. */
function rows(events: readonly TraceEvent[]): Map<string, TraceEvent[]> {
  const rows = new Map<string, TraceEvent[]>()
  for (const event of events) {
    const key = { b: `async ${event.id}`, e: `async ${event.id}`, C: `counter ${event.name}` }[event.ph as string]
    const row = key ?? `track ${event.tid}`
    if (!rows.has(row)) rows.set(row, [])
    rows.get(row)!.push(event)
  }
  return rows
}

const ways = [
  ['timed', 'timed'],
  ['random:3', 'free'],
] as const
const cases = runnable.map(({ id, source }, index) => ({ id, source, way: ways[index % ways.length]! }))

describe.each(cases)('$id', ({ source, way: [policy, time] }) => {
  test(`by ${policy} in ${time} time is a valid trace`, () => {
    const run = recorded(source, policy, time)
    const { traceEvents } = chromeTrace(run, 'title')
    expect([...rows(traceEvents)].flatMap(([row, events]) => faultsOf(row, events))).toEqual([])
    expect(badFlows(traceEvents)).toEqual([])
    const instants = traceEvents.filter(({ ph }) => ph === 'i')
    expect(instants.map(({ args }) => Number(args!.step)).toSorted((a, b) => a - b)).toEqual(
      run.trace.steps.map((step) => step.index + 1),
    )
    const named = traceEvents.filter(({ name }) => name === 'thread_name').map(({ tid }) => tid)
    expect(named).toEqual(run.trace.threads.map(({ id }) => id + 1))
  })
})

/** Time never falls, every beginning has its end, and steps happen while their thread runs. */
function faultsOf(row: string, events: readonly TraceEvent[]): string[] {
  const faults: string[] = []
  let before = 0
  const open: string[] = []
  for (const { ph, ts, name, cat } of events) {
    if (!(ts >= before)) faults.push(`${row}: ${name} at ${ts}, after ${before}`)
    before = ts
    if (ph === 'B' || ph === 'b') open.push(name)
    if ((ph === 'E' || ph === 'e') && open.pop() !== name)
      faults.push(`${row}: ${name} ends at ${ts} without beginning`)
    const isStep = cat === 'step' || cat === 'happens-before'
    if (isStep && open.join() !== 'running') faults.push(`${row}: ${name} at ${ts} while ${open.join()}`)
  }
  return [...faults, ...open.map((name) => `${row}: ${name} does not end`)]
}

/** Every arrow begins once and ends once, not before it began. */
function badFlows(events: readonly TraceEvent[]): TraceEvent[] {
  const begun = new Map(events.filter(({ ph }) => ph === 's').map((event) => [event.id, event.ts]))
  return events.filter(({ ph, id, ts }) => {
    if (ph !== 'f') return false
    const from = begun.get(id)
    begun.delete(id)
    return !(from! <= ts)
  })
}

test('an arrow without its end would be noticed', () => {
  const start: TraceEvent = { name: 'join', ph: 's', ts: 2, pid: 1, tid: 1, id: 1 }
  expect(badFlows([start, { ...start, ph: 'f', ts: 1 }])).toHaveLength(1)
  expect(badFlows([{ ...start, ph: 'f' }])).toHaveLength(1)
  expect(
    faultsOf('row', [
      { ...start, ph: 'B' },
      { ...start, ph: 'E', ts: 1 },
    ]),
  ).toHaveLength(1)
  expect(faultsOf('row', [{ ...start, ph: 'B' }])).toHaveLength(1)
})
