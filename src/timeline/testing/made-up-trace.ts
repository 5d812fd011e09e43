import fc from 'fast-check'
import { nanoseconds, stepIndex, threadId, type ThreadId } from '../../base/units'
import type { NextOperation, ObjectState, Subject, Trace, TraceStep, TraceThread } from '../../trace/trace'

/** What a made-up thread does next: `write x -25`, `lock l`, `try l`, `unlock l`, `put q a`, `get q`, `spawn 1`, … */
export type Action = string

interface World {
  readonly values: Map<string, string>
  readonly owners: Map<string, ThreadId | null>
  readonly queues: Map<string, string[]>
  readonly capacity: number
  readonly born: boolean[]
  readonly ended: boolean[]
}

const subjects = new Map<string, Subject>()
function subjectOf(action: Action): Subject | null {
  const [verb, name = ''] = action.split(' ')
  const kind = { read: 'variable', write: 'variable', lock: 'lock', try: 'lock', unlock: 'lock' }[verb!]
  const kindOf = kind ?? { put: 'queue', get: 'queue', spawn: 'thread', join: 'thread' }[verb!]
  if (!kindOf) return null
  const key = `${kindOf} ${name}`
  if (!subjects.has(key)) subjects.set(key, { key, label: name, kind: kindOf as Subject['kind'] })
  return subjects.get(key)!
}

function waitOf(world: World, action: Action): NextOperation['waits'] {
  const [verb, name = ''] = action.split(' ')
  const waits = (reason: string, by: readonly ThreadId[]) => ({ reason, subject: subjectOf(action), by, until: null })
  const owner = world.owners.get(name) ?? null
  if (verb === 'lock' && owner !== null) return waits('lock', [owner])
  const items = world.queues.get(name) ?? []
  if (verb === 'put' && world.capacity > 0 && items.length >= world.capacity) return waits('queue-full', [])
  if (verb === 'get' && items.length === 0) return waits('queue-empty', [])
  if (verb === 'join' && !world.ended[Number(name)]) return waits('join', [threadId(Number(name))])
  return null
}

/** Does an action. @returns what a step tells of it, besides who and when */
function act(world: World, thread: ThreadId, action: Action): Partial<TraceStep> {
  const [verb, name = '', value = ''] = action.split(' ')
  const subject = subjectOf(action)!
  const lockState = (owner: ThreadId | null): ObjectState[] => [{ subject, owner, items: null, capacity: 0 }]
  switch (verb) {
    case 'read':
      return { before: world.values.get(name) ?? null, after: world.values.get(name) ?? null }
    case 'write': {
      const before = world.values.get(name) ?? null
      world.values.set(name, value)
      return { before, after: value }
    }
    case 'lock':
      world.owners.set(name, thread)
      return { objects: lockState(thread) }
    case 'try': {
      const owner = world.owners.get(name) ?? null
      if (owner === null) world.owners.set(name, thread)
      return { operation: 'try-lock', succeeded: owner === null, objects: lockState(owner ?? thread) }
    }
    case 'unlock':
      world.owners.set(name, null)
      return { objects: lockState(null) }
    case 'put':
    case 'get': {
      const items = world.queues.get(name) ?? []
      world.queues.set(name, verb === 'put' ? [...items, value] : items.slice(1))
      return { objects: [{ subject, owner: null, items: world.queues.get(name)!, capacity: world.capacity }] }
    }
    case 'spawn':
      world.born[Number(name)] = true
      return { spawned: threadId(Number(name)) }
    case 'print':
      return { output: [{ stream: 'stdout', text: `${name}\n` }] }
    case 'exit':
      world.ended[thread] = true
      return {}
    default:
      return {}
  }
}

const same = (a: NextOperation, b: NextOperation) =>
  a.state === b.state &&
  a.operation === b.operation &&
  a.subject === b.subject &&
  a.value === b.value &&
  a.waits?.subject === b.waits?.subject &&
  a.waits?.by.join() === b.waits?.by.join()

/**
 * Runs made-up threads, each a list of actions with an exit behind, as a schedule says; a thread that cannot go is passed
 * over for the next one that can. It ends with the schedule or when nobody can go.
 */
export function trace(scripts: readonly (readonly Action[])[], schedule: readonly number[], capacity = 0): Trace {
  const world: World = {
    values: new Map([['x', '100']]),
    owners: new Map(),
    queues: new Map(),
    capacity,
    born: [true],
    ended: [],
  }
  const actions = scripts.map((script) => [...script, 'exit'])
  const at = scripts.map(() => 0)
  const steps: TraceStep[] = []
  const threads: TraceThread[] = []
  const next: NextOperation[][] = []
  let last = -1
  const look = () => {
    const row: NextOperation[] = []
    actions.forEach((script, i) => {
      if (!world.born[i]) return
      const action = script[at[i]!] ?? ''
      const waits = world.ended[i] ? null : waitOf(world, action)
      const enabled = !world.ended[i] && waits === null
      const verb = action.split(' ')[0]!
      const operation = (world.ended[i] ? null : verb === 'try' ? 'try-lock' : verb) as NextOperation['operation']
      const state = world.ended[i] ? 'finished' : waits ? 'blocked' : i === last ? 'running' : 'ready'
      const thread = threadId(i)
      const about = { subject: subjectOf(action), value: action.split(' ')[2] ?? null, span: null, inFunction: 'f' }
      const now: NextOperation = { thread, state, enabled, operation, waits, ...about }
      const before = next.at(-1)?.[i]
      // As the recorder does: nothing new is the same object.
      row[i] = before && same(before, now) ? before : now
      if (threads.some(({ id }) => id === i)) return
      const label = i === 0 ? 'main' : `T${i}`
      const born = stepIndex(steps.length)
      threads.push({ id: thread, name: label, label, target: null, daemon: false, born })
    })
    threads.sort((x, y) => x.id - y.id)
    next.push(row)
  }
  look()
  for (const wanted of schedule) {
    const row = next.at(-1)!
    const able = row.filter((op) => op?.enabled)
    if (able.length === 0) break
    const { thread, operation } = able.find((op) => op.thread >= wanted) ?? able[0]!
    const action = actions[thread]![at[thread]!++]!
    last = thread
    const index = stepIndex(steps.length)
    steps.push({
      index,
      thread,
      operation: operation!,
      subject: subjectOf(action),
      before: null,
      after: null,
      succeeded: true,
      clockBefore: nanoseconds(index * 10),
      clockAfter: nanoseconds(index * 10 + 10),
      span: null,
      output: [],
      spawned: null,
      changes: [],
      objects: [],
      ...act(world, thread, action),
    })
    look()
  }
  return { steps, threads, subjects: [], next, outcome: 'running' }
}

/** The trace as it was after `length` steps. */
export const firstSteps = (whole: Trace, length: number): Trace => ({
  ...whole,
  steps: whole.steps.slice(0, length),
  next: whole.next.slice(0, length + 1),
  threads: whole.threads.filter(({ born }) => born <= length),
})

const anyScript = fc.array(
  fc.oneof(
    fc.constantFrom('read x', 'write x -25', 'write x 7', 'read y', "write y 'a'", 'print hi', 'sleep'),
    fc.constantFrom('lock l', 'unlock l', 'try l', 'lock m', 'unlock m'),
    fc.constantFrom('put q 1', 'put q 2', 'get q', 'put r 1', 'get r'),
  ),
  { maxLength: 10 },
)

/** Up to four threads, spawned and joined by the first, under any schedule. */
export const anyTrace: fc.Arbitrary<Trace> = fc
  .record({
    scripts: fc.array(anyScript, { minLength: 1, maxLength: 4 }),
    schedule: fc.array(fc.nat(3), { maxLength: 60 }),
    capacity: fc.constantFrom(0, 1, 3),
  })
  .map(({ scripts, schedule, capacity }) => {
    const others = scripts.slice(1)
    const main = [...others.map((_, i) => `spawn ${i + 1}`), ...scripts[0]!, ...others.map((_, i) => `join ${i + 1}`)]
    return trace([main, ...others], schedule, capacity)
  })
