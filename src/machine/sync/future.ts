import { native, type Native } from '../native'
import type { Blocked, VisibleOperation } from '../operation'
import type { Runtime } from '../runtime'
import type { ClassDeclaration } from '../types'
import type { HeapObject, Value } from '../values'
import { nanosecondsOf } from './seconds'

/** What the class Future of concurrent.futures derives from: what has to happen in one piece. */
const enum FutureSlot {
  /** A FutureState. */
  State,
  /** Unbound until there is one. */
  Result,
  /** None where there is a result. */
  Exception,
  /** List of functions to be called when it is done. */
  Callbacks,
  /** Lists of whoever waits for some of several futures; those that finish are appended. */
  Waiters,
}

type FutureState = 'PENDING' | 'RUNNING' | 'CANCELLED' | 'CANCELLED_AND_NOTIFIED' | 'FINISHED'

const self = (args: readonly Value[]) => args[0] as HeapObject
const fieldsOf = (value: Value) => (value as HeapObject).fields
const stateOf = (future: Value) => fieldsOf(future)[FutureSlot.State] as FutureState

const isCancelled = (future: Value) => stateOf(future).startsWith('CANCELLED')
const isDone = (future: Value) => isCancelled(future) || stateOf(future) === 'FINISHED'
/** As as_completed and wait see it: a cancelled one counts once its worker has come to it. */
const isOver = (future: Value) => stateOf(future) === 'FINISHED' || stateOf(future) === 'CANCELLED_AND_NOTIFIED'
const hasFailed = (future: Value) => stateOf(future) === 'FINISHED' && fieldsOf(future)[FutureSlot.Exception] !== null

/** Nanoseconds; null: without end. */
const limitOf = (timeout: Value) => (timeout === null ? null : nanosecondsOf(timeout))

function initialise(rt: Runtime, [future]: Value[]): Value {
  const fields: Value[] = ['PENDING', null, null, rt.heap.list([]), rt.heap.list([])]
  fields.forEach((value, slot) => rt.heap.write(future as HeapObject, slot, value))
  return null
}

const waiting: VisibleOperation = {
  kind: 'join',
  object: self,
  blocked: (_rt, args) => (isDone(args[0]) ? null : { reason: 'future', object: self(args), by: [] }),
  timeout: ([, timeout]) => limitOf(timeout),
}
const inspecting: VisibleOperation = { kind: 'inspect', object: self }
const changing: VisibleOperation = { kind: 'update', object: self }
const ending: VisibleOperation = { kind: 'notify', object: self, concernsWaiters: true }

/** PENDING becomes RUNNING: True. A cancelled one will not run, which those who wait for several now hear: False. */
function begin(rt: Runtime, [future]: Value[]): Value {
  const state = stateOf(future)
  if (state === 'PENDING') rt.heap.write(future as HeapObject, FutureSlot.State, 'RUNNING')
  else if (state === 'CANCELLED') end(rt, future as HeapObject, 'CANCELLED_AND_NOTIFIED')
  else return null
  return state === 'PENDING'
}

function end(rt: Runtime, future: HeapObject, state: FutureState): void {
  rt.heap.write(future, FutureSlot.State, state)
  for (const waiter of fieldsOf(future.fields[FutureSlot.Waiters])) rt.heap.append(waiter as HeapObject, future)
}

/** The functions to be called now that it is done. */
const callbacksOf = (rt: Runtime, future: HeapObject) =>
  rt.heap.tuple([...fieldsOf(future.fields[FutureSlot.Callbacks])])

/** None where it is done already. */
function finish(rt: Runtime, [value, result, exception]: Value[]): Value {
  const future = value as HeapObject
  if (isDone(future)) return null
  rt.heap.write(future, FutureSlot.Result, result)
  rt.heap.write(future, FutureSlot.Exception, exception)
  end(rt, future, 'FINISHED')
  return callbacksOf(rt, future)
}

/** None where it is too late, otherwise what to call: nothing where it was cancelled before. */
function cancel(rt: Runtime, [value]: Value[]): Value {
  const future = value as HeapObject
  if (isCancelled(future)) return rt.heap.tuple([])
  if (stateOf(future) !== 'PENDING') return null
  rt.heap.write(future, FutureSlot.State, 'CANCELLED')
  return callbacksOf(rt, future)
}

/** False where it is done already: then whoever asks calls the function. */
function addCallback(rt: Runtime, [future, callback]: Value[]): Value {
  if (isDone(future)) return false
  rt.heap.append(fieldsOf(future)[FutureSlot.Callbacks] as HeapObject, callback)
  return true
}

function repr(rt: Runtime, [value]: Value[]): Value {
  const future = value as HeapObject
  const name = { PENDING: 'pending', RUNNING: 'running', FINISHED: 'finished' } as const
  const state = isCancelled(future) ? 'cancelled' : name[stateOf(future) as keyof typeof name]
  const exception = future.fields[FutureSlot.Exception]
  const outcome =
    state !== 'finished'
      ? ''
      : exception === null
        ? ` returned ${rt.types.nameOf(future.fields[FutureSlot.Result])}`
        : ` raised ${rt.types.nameOf(exception)}`
  return `<${rt.types.nameOf(future)} at ${rt.addressOf(future)} state=${state}${outcome}>`
}

const owner = 'Future'

export const futureClass: ClassDeclaration = {
  name: '_Future',
  module: 'concurrent.futures._base',
  inheritable: true,
  reserved: ['\0state', '\0result', '\0exception', '\0callbacks', '\0waiters'],
  methods: [
    native('__init__(self, /)', initialise, { owner }),
    native('__repr__(self, /)', repr, { owner }),
    native('_wait(self, timeout, /)', (_rt, [future]) => stateOf(future), { owner, visible: waiting }),
    native('_begin(self, /)', begin, { owner, visible: { ...changing, concernsWaiters: true } }),
    native('_finish(self, result, exception, /)', finish, { owner, visible: ending }),
    native('_cancel(self, /)', cancel, { owner, visible: changing }),
    native('_add_callback(self, callback, /)', addCallback, { owner, visible: changing }),
    native('done(self, /)', (_rt, [future]) => isDone(future), { owner, visible: inspecting }),
    native('cancelled(self, /)', (_rt, [future]) => isCancelled(future), { owner, visible: inspecting }),
    native('running(self, /)', (_rt, [future]) => stateOf(future) === 'RUNNING', { owner, visible: inspecting }),
  ],
  properties: [
    native('_state(self, /)', (_rt, [future]) => stateOf(future)),
    native('_result(self, /)', (_rt, [future]) => fieldsOf(future)[FutureSlot.Result]),
    native('_exception(self, /)', (_rt, [future]) => fieldsOf(future)[FutureSlot.Exception]),
  ],
}

// Waiting for several

const all = (args: readonly Value[]) => fieldsOf(args[0]) as HeapObject[]

function enough(futures: readonly Value[], mode: Value): boolean {
  const over = futures.filter(isOver)
  if (mode === 'FIRST_COMPLETED' && over.length > 0) return true
  if (mode === 'FIRST_EXCEPTION' && over.some(hasFailed)) return true
  return over.length === futures.length
}

function tooFew(_rt: Runtime, args: readonly Value[]): Blocked | null {
  return enough(all(args), args[1]) ? null : { reason: 'future', object: all(args)[0] ?? null, by: [] }
}

/** Where several futures are waited for, the first of them stands for all. */
const several: Pick<VisibleOperation, 'object' | 'others'> = {
  object: (args) => all(args)[0] ?? null,
  others: (args) => all(args).slice(1),
}
const waitingForSeveral: VisibleOperation = {
  ...several,
  kind: 'join',
  blocked: tooFew,
  timeout: ([, , timeout]) => limitOf(timeout),
}
const watching: VisibleOperation = { ...several, kind: 'update' }
const taking: VisibleOperation = {
  kind: 'get',
  object: self,
  concernsWaiters: true,
  blocked: (_rt, args) =>
    fieldsOf(args[0])[0] === undefined ? { reason: 'future', object: self(args), by: [] } : null,
  timeout: ([, timeout]) => limitOf(timeout),
}

function watch(rt: Runtime, [futures, waiter]: Value[]): Value {
  const over: Value[] = []
  for (const future of fieldsOf(futures)) {
    if (isOver(future)) over.push(future)
    else rt.heap.append(fieldsOf(future)[FutureSlot.Waiters] as HeapObject, waiter)
  }
  return rt.heap.tuple(over)
}

function takeAll(rt: Runtime, [waiter]: Value[]): Value {
  const finished = rt.heap.list([...fieldsOf(waiter)])
  if (finished.fields.length > 0) rt.heap.rewrite(waiter as HeapObject, (fields) => fields.splice(0))
  return finished
}

export const futureFunctions: readonly Native[] = [
  /** Which of them are over when enough are, or the time is up. */
  native('wait_for_futures(futures, mode, timeout, /)', (rt, args) => rt.heap.tuple(all(args).map(isOver)), {
    visible: waitingForSeveral,
  }),
  /** Those that are over; from now on, the others will be appended to the list `waiter` when they are. */
  native('watch_futures(futures, waiter, /)', watch, { visible: watching }),
  /** Takes all that have been appended to it. Nothing, where the time is up first. */
  native('take_finished(waiter, timeout, /)', takeAll, { visible: taking }),
]
