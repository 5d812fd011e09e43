import { libraryFrames as frames } from '../library-frames'
import { native, type Native } from '../native'
import type { QueueOrder } from '../inspection'
import type { Blocked, VisibleOperation } from '../operation'
import { pythonTruth } from '../python/operators'
import type { Runtime } from '../runtime'
import type { ClassDeclaration } from '../types'
import type { HeapObject, Value } from '../values'
import { notComparable } from './condition'
import { moveDown, moveUp } from './heap-order'
import { needing } from './ready'
import { nanosecondsOf, notANumber, seconds } from './seconds'

/** Fields of a queue. */
export const enum QueueSlot {
  /** How many fit; 0 or less: no bound. */
  Capacity,
  /** Items put and not yet reported done. */
  Unfinished,
  /** List of the items inside, oldest first; of a PriorityQueue, the heap. */
  Items,
  /** Its QueueOrder. */
  Order,
  /** Id of the thread that runs code of the program to put items in order; nobody else comes near. None: nobody does. */
  Sorting,
}

const PATH = 'queue.Queue'
const self = (args: readonly Value[]) => args[0] as HeapObject
const itemsOf = (queue: Value) => (queue as HeapObject).fields[QueueSlot.Items] as HeapObject
export const queueItems = (queue: Value): Value[] => itemsOf(queue).fields
export const queueCapacity = (queue: Value): number => (queue as HeapObject).fields[QueueSlot.Capacity] as number
export const queueOrder = (queue: Value) => (queue as HeapObject).fields[QueueSlot.Order] as QueueOrder
const unfinished = (queue: Value) => (queue as HeapObject).fields[QueueSlot.Unfinished] as number

// By the item that decides, not by how many there are: who watches the reads then knows that no other item matters.
const isFull = (queue: Value) => queueCapacity(queue) > 0 && queueItems(queue)[queueCapacity(queue) - 1] !== undefined
const isEmpty = (queue: Value) => queueItems(queue)[0] === undefined

/** Whether an operation waits: those with a timeout that is not one raise at once. */
const mayWait = (block: Value, timeout: Value) =>
  pythonTruth(block) && (timeout === null || (seconds(timeout) ?? -1) >= 0)
const patience = (block: Value, timeout: Value) =>
  mayWait(block, timeout) && timeout !== null ? nanosecondsOf(timeout) : null

function sorting(_rt: Runtime, args: readonly Value[]): Blocked | null {
  const by = self(args).fields[QueueSlot.Sorting] as number | null
  return by === null ? null : { reason: 'lock', object: self(args), by: [by] }
}

const waitsFor = (reason: 'queue-full' | 'queue-empty' | 'queue-join', queue: HeapObject): Blocked => ({
  reason,
  object: queue,
  by: [],
})

const putting: VisibleOperation = {
  kind: 'put',
  object: self,
  value: ([, item]) => item,
  blocked: (rt, args) =>
    sorting(rt, args) ?? (mayWait(args[2], args[3]) && isFull(args[0]) ? waitsFor('queue-full', self(args)) : null),
  timeout: ([, , block, timeout]) => patience(block, timeout),
}
const getting: VisibleOperation = {
  kind: 'get',
  object: self,
  blocked: (rt, args) =>
    sorting(rt, args) ?? (mayWait(args[1], args[2]) && isEmpty(args[0]) ? waitsFor('queue-empty', self(args)) : null),
  timeout: ([, block, timeout]) => patience(block, timeout),
}
const inspecting: VisibleOperation = { kind: 'inspect', object: self, blocked: sorting }

/** Time is up while somebody sorts: the operation goes on afterwards, without a timeout. */
const isInterrupted = (rt: Runtime, args: Value[]) => sorting(rt, args) !== null

function put(rt: Runtime, args: Value[]): Value {
  const [queue, item, block, timeout] = args
  if (isInterrupted(rt, args)) return rt.tailCallLibrary('queue_put_late', [queue, item])
  if (queueCapacity(queue) > 0 && pythonTruth(block)) checkTimeout(rt, timeout, frames.putCompare, frames.putNegative)
  if (isFull(queue)) rt.raiseInside([pythonTruth(block) ? frames.fullTimedOut : frames.fullAtOnce], 'queue.Full')
  return add(rt, queue as HeapObject, item)
}

function checkTimeout(rt: Runtime, timeout: Value, compare: string, negative: string): void {
  if (timeout === null) return
  const limit = seconds(timeout)
  if (limit === null) return notComparable(rt, [compare], '<', timeout)
  if (limit < 0) rt.raiseInside([negative], 'ValueError', "'timeout' must be a non-negative number")
}

function putNow(rt: Runtime, [queue, item]: Value[]): Value {
  if (isFull(queue)) rt.raiseInside([frames.putNoWait, frames.fullAtOnce], 'queue.Full')
  return add(rt, queue as HeapObject, item)
}

function add(rt: Runtime, queue: HeapObject, item: Value): Value {
  rt.heap.append(itemsOf(queue), item)
  if (queueOrder(queue) === 'priority' && !sort(rt, queue, moveUp, frames.putInOrder)) {
    rt.heap.write(queue, QueueSlot.Sorting, rt.thread.id)
    return rt.tailCallLibrary('heap_put', [queue])
  }
  rt.heap.write(queue, QueueSlot.Unfinished, unfinished(queue) + 1)
  return null
}

function get(rt: Runtime, args: Value[]): Value {
  const [queue, block, timeout] = args
  if (isInterrupted(rt, args)) return rt.tailCallLibrary('queue_get_late', [queue])
  if (pythonTruth(block)) checkTimeout(rt, timeout, frames.getCompare, frames.getNegative)
  if (isEmpty(queue)) rt.raiseInside([pythonTruth(block) ? frames.emptyTimedOut : frames.emptyAtOnce], '_queue.Empty')
  return take(rt, queue as HeapObject)
}

function getNow(rt: Runtime, [queue]: Value[]): Value {
  if (isEmpty(queue)) rt.raiseInside([frames.getNoWait, frames.emptyAtOnce], '_queue.Empty')
  return take(rt, queue as HeapObject)
}

function take(rt: Runtime, queue: HeapObject): Value {
  switch (queueOrder(queue)) {
    case 'fifo':
      return rt.heap.shift(itemsOf(queue))
    case 'lifo':
      return rt.heap.pop(itemsOf(queue))
    case 'priority':
      return takeLeast(rt, queue)
  }
}

function takeLeast(rt: Runtime, queue: HeapObject): Value {
  const last = rt.heap.pop(itemsOf(queue))
  const least = queueItems(queue)[0]
  if (least === undefined) return last
  rt.heap.write(itemsOf(queue), 0, last)
  if (sort(rt, queue, moveDown, frames.getInOrder)) return least
  rt.heap.write(queue, QueueSlot.Sorting, rt.thread.id)
  return rt.tailCallLibrary('heap_get', [queue, least])
}

/**
 * Puts an item of the heap in its place.
 * @returns false, having changed nothing, where code of the program has to compare
 * @throws TypeError of the program where items do not compare; what was moved until then stays so, as in CPython
 */
function sort(rt: Runtime, queue: HeapObject, move: typeof moveUp, frame: string): boolean {
  const heap = queueItems(queue).slice()
  return rt.inside([frame], () => {
    try {
      if (!move(rt, heap)) return false
    } catch (error) {
      rearrange(rt, queue, heap)
      throw error
    }
    rearrange(rt, queue, heap)
    return true
  })
}

function rearrange(rt: Runtime, queue: HeapObject, heap: Value[]): void {
  if (heap.some((item, i) => item !== queueItems(queue)[i])) rt.heap.replaceFields(itemsOf(queue), heap)
}

/** Code of the program has put the heap in order, or failed to. @param done whether an item was put */
function settle(rt: Runtime, [queue, done]: Value[]): null {
  rt.heap.write(queue as HeapObject, QueueSlot.Sorting, null)
  if (done === true) rt.heap.write(queue as HeapObject, QueueSlot.Unfinished, unfinished(queue) + 1)
  return null
}

function taskDone(rt: Runtime, [queue]: Value[]): Value {
  if (unfinished(queue) <= 0) rt.raiseInside([frames.taskDone], 'ValueError', 'task_done() called too many times')
  rt.heap.write(queue as HeapObject, QueueSlot.Unfinished, unfinished(queue) - 1)
  return null
}

const joining: VisibleOperation = {
  kind: 'join',
  object: self,
  blocked: (rt, args) => sorting(rt, args) ?? (unfinished(args[0]) === 0 ? null : waitsFor('queue-join', self(args))),
}

function initialise(rt: Runtime, [queue, maxsize]: Value[]): null {
  if (typeof maxsize !== 'number' && typeof maxsize !== 'boolean')
    rt.unsupported(`a queue with a maxsize of type '${rt.types.nameOf(maxsize)}'`)
  fill(rt, queue as HeapObject, Number(maxsize), orderOf(rt, queue))
  return null
}

function orderOf(rt: Runtime, queue: Value): QueueOrder {
  if (rt.types.isInstance(queue, rt.types.named('queue.LifoQueue'))) return 'lifo'
  return rt.types.isInstance(queue, rt.types.named('queue.PriorityQueue')) ? 'priority' : 'fifo'
}

function fill(rt: Runtime, queue: HeapObject, capacity: number, order: QueueOrder): void {
  const values = [capacity, 0, rt.heap.list([]), order, null]
  values.forEach((value, slot) => rt.heap.write(queue, slot, value))
}

/** What a class that derives from Queue may define to keep its items otherwise, and what it may find in one. */
const INSIDE = ['_init', '_qsize', '_put', '_get', 'queue', 'mutex', 'not_empty', 'not_full', 'all_tasks_done']
const refused = INSIDE.map((name) =>
  native(`${name}(self, /)`, (rt) => rt.unsupported(`the inside of a queue ('${name}')`)),
)

const owner = 'Queue'
const RESERVED = ['\0capacity', '\0unfinished', '\0items', '\0order', '\0sorting']
const putValue = { value: ([, item]: readonly Value[]) => item }
const size = (name: string, of: (queue: Value) => Value) =>
  native(`${name}(self)`, (_rt, [queue]) => of(queue), { owner, visible: inspecting })

/** queue.Queue: first in, first out. */
export const queueClass: ClassDeclaration = {
  name: 'Queue',
  module: 'queue',
  inheritable: true,
  final: INSIDE,
  reserved: RESERVED,
  methods: [
    native('__init__(self, maxsize=0)', initialise, { owner }),
    ...needing(PATH, 'not_full', [
      native('put(self, item, block=True, timeout=None)', put, { owner, visible: putting }),
      native('put_nowait(self, item)', putNow, {
        owner,
        visible: { kind: 'put', object: self, blocked: sorting, ...putValue },
      }),
    ]),
    ...needing(PATH, 'not_empty', [
      native('get(self, block=True, timeout=None)', get, { owner, visible: getting }),
      native('get_nowait(self)', getNow, { owner, visible: { kind: 'get', object: self, blocked: sorting } }),
    ]),
    ...needing(PATH, 'mutex', [
      size('qsize', (queue) => queueItems(queue).length),
      size('empty', isEmpty),
      size('full', isFull),
      native('task_done(self)', taskDone, { owner, visible: { kind: 'notify', object: self, blocked: sorting } }),
      native('join(self)', () => null, { owner, visible: joining }),
    ]),
  ],
  properties: [
    native('maxsize(self, /)', (_rt, [queue]) => queueCapacity(queue)),
    native('unfinished_tasks(self, /)', (_rt, [queue]) => unfinished(queue)),
    ...refused,
  ],
  setters: ['maxsize', 'unfinished_tasks'].map((name) =>
    native(`${name}(self, value, /)`, (rt) => rt.unsupported(`assigning to the ${name} of a queue`)),
  ),
}

/** queue.LifoQueue: last in, first out. */
export const lifoQueueClass: ClassDeclaration = { name: 'LifoQueue', module: 'queue', base: PATH, inheritable: true }

/** queue.PriorityQueue: the least item first. */
export const priorityQueueClass: ClassDeclaration = { ...lifoQueueClass, name: 'PriorityQueue' }

const construct: Native = native('SimpleQueue()', (rt) => {
  const queue = rt.heap.instance(rt.types.named('_queue.SimpleQueue'))
  fill(rt, queue, 0, 'fifo')
  return queue
})

/** Its timeout is read by C code. */
function getSimple(rt: Runtime, args: Value[]): Value {
  const [queue, block, timeout] = args
  if (pythonTruth(block) && timeout !== null && seconds(timeout) === null) notANumber(rt, timeout)
  if (pythonTruth(block) && timeout !== null && seconds(timeout)! < 0)
    rt.raise('ValueError', "'timeout' must be a non-negative number")
  if (isEmpty(queue)) rt.raise('_queue.Empty')
  return take(rt, queue as HeapObject)
}

const ofSimple = 'SimpleQueue'
const addSimple = (rt: Runtime, args: Value[]) => add(rt, self(args), args[1])

/** queue.SimpleQueue: first in, first out, without a bound and without counting what is done. */
export const simpleQueueClass: ClassDeclaration = {
  name: 'SimpleQueue',
  module: '_queue',
  reserved: RESERVED,
  construct,
  methods: [
    native('put(self, /, item, block=True, timeout=None)', addSimple, {
      owner: ofSimple,
      visible: { kind: 'put', object: self, ...putValue },
    }),
    native('put_nowait(self, /, item)', addSimple, {
      owner: ofSimple,
      visible: { kind: 'put', object: self, ...putValue },
    }),
    native('get(self, /, block=True, timeout=None)', getSimple, { owner: ofSimple, visible: getting }),
    native('get_nowait(self, /)', (rt, args) => getSimple(rt, [args[0], false, null]), {
      owner: ofSimple,
      visible: { kind: 'get', object: self },
    }),
    native('qsize(self, /)', (_rt, args) => queueItems(self(args)).length, {
      owner: ofSimple,
      visible: { kind: 'inspect', object: self },
    }),
    native('empty(self, /)', (_rt, args) => isEmpty(self(args)), {
      owner: ofSimple,
      visible: { kind: 'inspect', object: self },
    }),
  ],
}

export const emptyClass: ClassDeclaration = { name: 'Empty', module: '_queue', base: 'Exception', inheritable: true }
export const fullClass: ClassDeclaration = { name: 'Full', module: 'queue', base: 'Exception', inheritable: true }

function swap(rt: Runtime, [queue, a, b]: Value[]): null {
  const items = itemsOf(queue)
  const [one, other] = [items.fields[a as number], items.fields[b as number]]
  rt.heap.write(items, a as number, other)
  rt.heap.write(items, b as number, one)
  return null
}

const waitingForSort = { object: self, blocked: sorting }

/** What the prelude's part of it needs: `_native.…`. */
export const queueNatives: readonly Native[] = [
  native('queue_put_late(queue, item, /)', (rt, [queue, item]) => put(rt, [queue, item, true, 0]), {
    visible: { kind: 'put', ...putValue, ...waitingForSort },
  }),
  native('queue_get_late(queue, /)', (rt, [queue]) => get(rt, [queue, true, 0]), {
    visible: { kind: 'get', ...waitingForSort },
  }),
  native('heap_size(queue, /)', (_rt, [queue]) => queueItems(queue).length),
  native('heap_item(queue, at, /)', (_rt, [queue, at]) => queueItems(queue)[at as number]),
  native('heap_swap(queue, a, b, /)', swap),
  native('queue_settle(queue, done, /)', settle, { visible: { kind: 'unlock', object: self } }),
]
