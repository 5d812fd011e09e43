import { libraryFrames } from '../library-frames'
import { native, type Native } from '../native'
import type { Blocked, VisibleOperation } from '../operation'
import type { Runtime } from '../runtime'
import type { ClassDeclaration } from '../types'
import type { HeapObject, Value } from '../values'
import { seconds } from './seconds'

export const enum QueueSlot {
  /** How many fit; 0 or less: no bound. */
  Capacity,
  /** Items put and not yet reported done. */
  Unfinished,
  /** List of the items inside, oldest first. */
  Items,
}

const self = (args: readonly Value[]) => args[0] as HeapObject
export const queueItems = (queue: Value): Value[] =>
  ((queue as HeapObject).fields[QueueSlot.Items] as HeapObject).fields
export const queueCapacity = (queue: Value): number => (queue as HeapObject).fields[QueueSlot.Capacity] as number

// By the item that decides, not by how many there are: who watches the reads then knows that no other item matters.
const isFull = (queue: Value) => queueCapacity(queue) > 0 && queueItems(queue)[queueCapacity(queue) - 1] !== undefined
const isEmpty = (queue: Value) => queueItems(queue)[0] === undefined

const truthy = (value: Value) => value !== false && value !== 0 && value !== null
const isNegative = (timeout: Value) => timeout !== null && (seconds(timeout) ?? 0) < 0
const mayWait = (block: Value, timeout: Value) => truthy(block) && !isNegative(timeout)
const nanosecondsOf = (timeout: Value) => (timeout === null ? null : Math.round((seconds(timeout) ?? 0) * 1e9))

const full = (queue: Value): Blocked | null =>
  isFull(queue) ? { reason: 'queue-full', object: queue as HeapObject, by: [] } : null
const empty = (queue: Value): Blocked | null =>
  isEmpty(queue) ? { reason: 'queue-empty', object: queue as HeapObject, by: [] } : null

const putting: VisibleOperation = {
  kind: 'put',
  object: self,
  value: ([, item]) => item,
  blocked: (_rt, [queue, , block, timeout]) => (mayWait(block, timeout) ? full(queue) : null),
  timeout: ([, , block, timeout]) => (mayWait(block, timeout) ? nanosecondsOf(timeout) : null),
}
const getting: VisibleOperation = {
  kind: 'get',
  object: self,
  blocked: (_rt, [queue, block, timeout]) => (mayWait(block, timeout) ? empty(queue) : null),
  timeout: ([, block, timeout]) => (mayWait(block, timeout) ? nanosecondsOf(timeout) : null),
}
const inspecting: VisibleOperation = { kind: 'inspect', object: self }

function put(rt: Runtime, [queue, item, block, timeout]: Value[]): Value {
  const frames = libraryFrames
  if (truthy(block) && isNegative(timeout))
    rt.raiseInside([frames.putNegative], 'ValueError', "'timeout' must be a non-negative number")
  if (isFull(queue)) rt.raiseInside([truthy(block) ? frames.fullTimedOut : frames.fullAtOnce], 'queue.Full')
  return add(rt, queue as HeapObject, item)
}

function add(rt: Runtime, queue: HeapObject, item: Value): Value {
  rt.heap.append(queue.fields[QueueSlot.Items] as HeapObject, item)
  rt.heap.write(queue, QueueSlot.Unfinished, (queue.fields[QueueSlot.Unfinished] as number) + 1)
  return null
}

function putNow(rt: Runtime, [queue, item]: Value[]): Value {
  if (isFull(queue)) rt.raiseInside([libraryFrames.putNoWait, libraryFrames.fullAtOnce], 'queue.Full')
  return add(rt, queue as HeapObject, item)
}

function get(rt: Runtime, [queue, block, timeout]: Value[]): Value {
  const frames = libraryFrames
  if (truthy(block) && isNegative(timeout))
    rt.raiseInside([frames.getNegative], 'ValueError', "'timeout' must be a non-negative number")
  if (isEmpty(queue)) rt.raiseInside([truthy(block) ? frames.emptyTimedOut : frames.emptyAtOnce], '_queue.Empty')
  return take(rt, queue as HeapObject)
}

function take(rt: Runtime, queue: HeapObject): Value {
  const items = queue.fields[QueueSlot.Items] as HeapObject
  return rt.heap.shift(items)
}

function getNow(rt: Runtime, [queue]: Value[]): Value {
  if (isEmpty(queue)) rt.raiseInside([libraryFrames.getNoWait, libraryFrames.emptyAtOnce], '_queue.Empty')
  return take(rt, queue as HeapObject)
}

function taskDone(rt: Runtime, [queue]: Value[]): Value {
  const unfinished = (queue as HeapObject).fields[QueueSlot.Unfinished] as number
  if (unfinished <= 0) rt.raiseInside([libraryFrames.taskDone], 'ValueError', 'task_done() called too many times')
  rt.heap.write(queue as HeapObject, QueueSlot.Unfinished, unfinished - 1)
  return null
}

const joining: VisibleOperation = {
  kind: 'join',
  object: self,
  blocked: (_rt, [queue]) =>
    (queue as HeapObject).fields[QueueSlot.Unfinished] === 0
      ? null
      : { reason: 'queue-join', object: queue as HeapObject, by: [] },
}

const construct: Native = native('Queue(maxsize=0)', (rt, [maxsize]) => {
  if (typeof maxsize !== 'number' && typeof maxsize !== 'boolean')
    rt.unsupported(`Queue with maxsize of type '${rt.types.nameOf(maxsize)}'`)
  const queue = rt.heap.instance(rt.types.named('queue.Queue'))
  queue.fields[QueueSlot.Capacity] = Number(maxsize)
  queue.fields[QueueSlot.Unfinished] = 0
  queue.fields[QueueSlot.Items] = rt.heap.list([])
  return queue
})

const owner = 'Queue'

/** queue.Queue: first in, first out. */
export const queueClass: ClassDeclaration = {
  name: 'Queue',
  module: 'queue',
  reserved: ['\0capacity', '\0unfinished', '\0items'],
  construct,
  methods: [
    native('put(self, item, block=True, timeout=None)', put, { owner, visible: putting }),
    native('get(self, block=True, timeout=None)', get, { owner, visible: getting }),
    native('put_nowait(self, item)', putNow, {
      owner,
      visible: { kind: 'put', object: self, value: ([, item]) => item },
    }),
    native('get_nowait(self)', getNow, { owner, visible: { kind: 'get', object: self } }),
    native('qsize(self)', (_rt, [queue]) => queueItems(queue).length, { owner, visible: inspecting }),
    native('empty(self)', (_rt, [queue]) => isEmpty(queue), { owner, visible: inspecting }),
    native('full(self)', (_rt, [queue]) => isFull(queue), { owner, visible: inspecting }),
    native('task_done(self)', taskDone, { owner, visible: { kind: 'notify', object: self } }),
    native('join(self)', () => null, { owner, visible: joining }),
  ],
  properties: [
    native('maxsize(self, /)', (_rt, [queue]) => queueCapacity(queue)),
    native('unfinished_tasks(self, /)', (_rt, [queue]) => (queue as HeapObject).fields[QueueSlot.Unfinished]),
  ],
}

export const emptyClass: ClassDeclaration = { name: 'Empty', module: '_queue', base: 'Exception', inheritable: true }
export const fullClass: ClassDeclaration = { name: 'Full', module: 'queue', base: 'Exception', inheritable: true }
