import { native } from '../native'
import type { VisibleOperation } from '../operation'
import type { Runtime } from '../runtime'
import type { ClassDeclaration } from '../types'
import type { HeapObject, Value } from '../values'

/** What a ThreadPoolExecutor and its workers share. */
const enum WorkSlot {
  /** List of what was submitted, oldest first. */
  Items,
  /** How often a worker has become free since a submission last counted on one. */
  Idle,
  /** List of the workers' thread objects. */
  Workers,
  /** How many workers there were made, and how many there may be. */
  Started,
  Limit,
  /** Unbound while it takes work; then what to say instead: None after a shutdown, a text when it is broken. */
  Closed,
}

const self = (args: readonly Value[]) => args[0] as HeapObject
const fieldsOf = (value: Value) => (value as HeapObject).fields
export const workItems = (queue: Value): Value[] => fieldsOf(fieldsOf(queue)[WorkSlot.Items])
const numberIn = (queue: Value, slot: number) => fieldsOf(queue)[slot] as number

function initialise(rt: Runtime, [queue, limit]: Value[]): Value {
  const fields: Value[] = [rt.heap.list([]), 0, rt.heap.list([]), 0, limit]
  fields.forEach((value, slot) => rt.heap.write(queue as HeapObject, slot, value))
  return null
}

/** @returns number of the worker that is to be started for it; -1: somebody is free, or will be. None, or a text: closed */
function put(rt: Runtime, [value, item]: Value[]): Value {
  const queue = value as HeapObject
  const closed = queue.fields[WorkSlot.Closed]
  if (closed !== undefined) return closed
  rt.heap.append(queue.fields[WorkSlot.Items] as HeapObject, item)
  const slot = numberIn(queue, WorkSlot.Idle) > 0 ? WorkSlot.Idle : WorkSlot.Started
  const number = numberIn(queue, slot)
  if (slot === WorkSlot.Started && number >= numberIn(queue, WorkSlot.Limit)) return -1
  rt.heap.write(queue, slot, slot === WorkSlot.Idle ? number - 1 : number + 1)
  return slot === WorkSlot.Idle ? -1 : number
}

const getting: VisibleOperation = {
  kind: 'get',
  object: self,
  blocked: (_rt, args) =>
    workItems(args[0])[0] === undefined && fieldsOf(args[0])[WorkSlot.Closed] === undefined
      ? { reason: 'queue-empty', object: self(args), by: [] }
      : null,
}

/** The oldest item; None when there is none and there will be none. */
const get = (rt: Runtime, [queue]: Value[]): Value =>
  workItems(queue)[0] === undefined ? null : rt.heap.shift(fieldsOf(queue)[WorkSlot.Items] as HeapObject)

/** @returns what is left inside, where that is to be dropped */
function close(rt: Runtime, [value, message, drop]: Value[]): Value {
  const queue = value as HeapObject
  if (queue.fields[WorkSlot.Closed] === undefined) rt.heap.write(queue, WorkSlot.Closed, message)
  const dropped = drop === true ? [...workItems(queue)] : []
  if (dropped.length > 0) rt.heap.rewrite(queue.fields[WorkSlot.Items] as HeapObject, (fields) => fields.splice(0))
  return rt.heap.tuple(dropped)
}

const owner = 'ThreadPoolExecutor'

export const workQueueClass: ClassDeclaration = {
  name: '_WorkQueue',
  module: 'concurrent.futures.thread',
  reserved: ['\0items', '\0idle', '\0workers', '\0started', '\0limit', '\0closed'],
  construct: native('_WorkQueue(limit, /)', (rt, [limit]) => {
    const queue = rt.heap.instance(rt.types.named('concurrent.futures.thread._WorkQueue'))
    initialise(rt, [queue, limit])
    return queue
  }),
  methods: [
    native('put(self, item, /)', put, { owner, visible: { kind: 'put', object: self, value: ([, item]) => item } }),
    native('get(self, /)', get, { owner, visible: getting }),
    native(
      'idle(self, /)',
      (rt, [queue]) => {
        rt.heap.write(queue as HeapObject, WorkSlot.Idle, numberIn(queue, WorkSlot.Idle) + 1)
        return null
      },
      { owner, visible: { kind: 'notify', object: self } },
    ),
    native('close(self, message, drop, /)', close, { owner, visible: { kind: 'notify', object: self } }),
    // In the step of the submission that they are for, or behind the closing: nobody else comes in between.
    native('add_worker(self, thread, /)', (rt, [queue, thread]) => {
      rt.heap.append(fieldsOf(queue)[WorkSlot.Workers] as HeapObject, thread)
      return null
    }),
    native('workers(self, /)', (rt, [queue]) => rt.heap.tuple([...fieldsOf(fieldsOf(queue)[WorkSlot.Workers])])),
  ],
}
