import { describe, expect, test } from 'vitest'
import { seededRandom } from '../base/random'
import { stepIndex } from '../base/units'
import { machineFor, programs } from '../machine/testing/programs'
import { randomThreads } from '../program/sharing/testing/random-threads'
import { RaceDetector } from './race-detector'
import { eventsOf, isVariable, threadOf, type StepEvent } from './step-event'
import { StepWatch } from './step-watch'
import { Subjects } from './subjects'
import { randomSharing } from './testing/random-sharing'
import { recordRandomly, recordTold } from './testing/recording'

function detect(events: readonly StepEvent[]): RaceDetector {
  const detector = new RaceDetector()
  for (const event of events) detector.step(event)
  return detector
}

/** Pairs of steps with an edge between them, straight from the definition: each synchronisation searches all steps before it. */
function edgesInto(events: readonly StepEvent[], at: number): number[] {
  const event = events[at]!
  const before = events.slice(0, at)
  const where = (accept: (other: StepEvent) => boolean) => before.flatMap((other, i) => (accept(other) ? [i] : []))
  const onSame = (kinds: readonly string[]) =>
    where((o) => o.succeeded && o.subject?.key === event.subject?.key && kinds.includes(o.operation))
  const edges = [...where((o) => o.thread === event.thread), ...where((o) => o.spawned === event.thread)]
  if (!event.subject || !event.succeeded) return edges
  const { operation, subject } = event
  if (['lock', 'try-lock'].includes(operation)) edges.push(...onSame(['unlock']))
  if (operation === 'join' && subject.kind === 'queue') edges.push(...onSame(['notify']))
  if (subject.kind === 'queue' && operation === 'get') edges.push(onSame(['put'])[onSame(['get']).length]!)
  const room = onSame(['put']).length - event.capacity
  if (subject.kind === 'queue' && operation === 'put' && event.capacity > 0 && room >= 0)
    edges.push(onSame(['get'])[room]!)
  if (subject.kind === 'thread' && ['join', 'inspect'].includes(operation))
    edges.push(...where((o) => o.operation === 'exit' && o.thread === threadOf(subject)))
  return edges
}

/** By brute force: variable and lines of every pair of accesses that no chain of edges connects. */
function racesByDefinition(events: readonly StepEvent[]): string[] {
  const pasts: Set<number>[] = []
  // Two objects may be called the same.
  const pairs = new Map<string, string>()
  events.forEach((event, at) => {
    const past = new Set(edgesInto(events, at).flatMap((from) => [from, ...pasts[from]!]))
    pasts.push(past)
    events.slice(0, at).forEach((other, i) => {
      const conflict = [event, other].some(({ operation }) => operation === 'write')
      const same = isVariable(event.subject) && event.subject.key === other.subject?.key
      const lines = [event.line, other.line].sort((a, b) => a - b).join()
      if (same && conflict && !past.has(i))
        pairs.set(`${event.subject.key} ${lines}`, `${event.subject.label} ${lines}`)
    })
  })
  return [...pairs.values()].sort()
}

function racesFound(events: readonly StepEvent[]): string[] {
  const found = detect(events).findings()
  return found.map(({ subject, lines }) => `${subject} ${[...lines].sort((a, b) => a - b).join()}`).sort()
}

describe('finds the pairs of lines that no chain of edges connects, and no others', () => {
  test.each(Array.from({ length: 30 }, (_, i) => i))('of threads made up to share (seed %i)', (seed) => {
    const source = randomSharing(seededRandom(seed))
    for (const run of [1, 2, 3]) {
      const events = eventsOf(recordRandomly(source, run), source)
      expect(racesFound(events)).toEqual(racesByDefinition(events))
    }
  })

  test.each(Array.from({ length: 8 }, (_, i) => i))('of any threads (seed %i)', (seed) => {
    const source = randomThreads(seededRandom(seed))
    const events = eventsOf(recordRandomly(source, seed, 250), source)
    expect(racesFound(events)).toEqual(racesByDefinition(events))
  })

  test.each(Object.entries(programs))('of %s', (_name, source) => {
    const events = eventsOf(recordRandomly(source, 7, 200), source)
    expect(racesFound(events)).toEqual(racesByDefinition(events))
  })
})

test.each([1, 2, 3])('a machine that runs tells what a recorded trace tells (seed %i)', (seed) => {
  for (const source of [...Object.values(programs), randomSharing(seededRandom(seed))]) {
    const trace = recordRandomly(source, seed, 200)
    const machine = machineFor(source)
    const watch = new StepWatch(machine, new Subjects(machine))
    const events = trace.steps.map(({ thread }) => {
      watch.before(thread)
      machine.step(thread)
      return watch.after()!
    })
    const labelless = (list: readonly StepEvent[]) =>
      list.map(({ subject, ...rest }) => ({ ...rest, key: subject?.key }))
    expect(labelless(events)).toEqual(labelless(eventsOf(trace, source).map(withoutClock)))
  }
})

/** A trace has a subject for the clock; detectors have no use for it. */
const withoutClock = (event: StepEvent): StepEvent =>
  event.subject?.kind === 'clock' ? { ...event, subject: null } : event

const bank = `import threading
balance = 100
lock = threading.Lock()

def take(amount):
    global balance
    if balance >= amount:
        balance -= amount

ts = [threading.Thread(target=take, args=(n,)) for n in (50, 75)]
for t in ts: t.start()
for t in ts: t.join()
print(balance)
`

const findings = (source: string, told: string[] = []) => detect(eventsOf(recordTold(source, told), source)).findings()

test('tells both accesses of a race on a bank account', () => {
  const [first, second, third] = findings(bank, ['0:12', '1:8', '2', '1'])
  expect([first, second, third]).toMatchObject([
    { lines: [7, 8], operations: ['read', 'write'] },
    { lines: [8, 8] },
    undefined,
  ])
  expect(first!.message).toBe(
    'data race on balance: T1 reads it at line 7 and T2 writes it at line 8, and nothing orders the two',
  )
  expect(first!.threads).toEqual([1, 2])
  expect(first!.steps.every((step) => step > stepIndex(0))).toBe(true)
})

test('a lock around every access leaves no race, whoever goes first', () => {
  const body = `    with lock:\n        if balance >= amount:\n            balance -= amount\n`
  const locked = bank.replace(/ {4}if[^]*?amount\n(?=\n)/, body)
  expect(locked).toContain('with lock')
  for (const told of [[], ['0:13', '2', '1']]) expect(findings(locked, told)).toEqual([])
})

test('a join that timed out orders nothing, one that came to its end does', () => {
  const program = (join: string) => `import threading
x = 0
def f():
    global x
    x = 1
t = threading.Thread(target=f)
t.start()
${join}
x = 2
t.join()
`
  expect(findings(program('t.join(timeout=1)'))).toHaveLength(1)
  expect(findings(program('t.join(timeout=1)'), ['0:8', '1'])).toHaveLength(0)
  expect(findings(program('t.join()'))).toHaveLength(0)
  expect(findings(program('while t.is_alive(): pass'), ['0:8', '1'])).toHaveLength(0)
})

test('an item that goes through a queue carries what happened before it', () => {
  const program = (get: string) => `import threading
from queue import Queue
q = Queue()
x = 0
def f():
    global x
    x = 1
    q.put(1)
threading.Thread(target=f).start()
${get}
print(x)
`
  expect(findings(program('q.get()'))).toHaveLength(0)
  expect(findings(program('q.qsize()'))).toHaveLength(1)
})

test('an attribute read from an instance races with a write of its class', () => {
  const source = `import threading
class A:
    n = 0
a = A()
def f():
    A.n = 1
t = threading.Thread(target=f)
t.start()
print(a.n)
`
  expect(findings(source)).toMatchObject([{ subject: 'A.n', lines: [9, 6] }])
})
