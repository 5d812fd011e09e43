import { libraryFrames as frames } from '../library-frames'
import { native, type Native } from '../native'
import type { Blocked, VisibleOperation } from '../operation'
import { deprecated } from '../python/warned'
import type { Runtime } from '../runtime'
import type { ClassDeclaration } from '../types'
import { type HeapObject, type Value } from '../values'
import { giveUp, isReentrant, lockMethods, lockOwner, lockTaken, takeBack } from './locking'
import { needing } from './ready'
import { newReentrantLock } from './rlock'
import { nanosecondsOf, seconds } from './seconds'
import { isInRow, joinRow, leaveRow, notifyRow } from './waiters'

/** Fields of a Condition. */
export const enum ConditionSlot {
  Lock,
  /** The row of threads that wait: see waiters.ts. */
  Row,
}

const PATH = 'threading.Condition'
const self = (args: readonly Value[]) => args[0] as HeapObject
export const lockOf = (args: readonly Value[]) => self(args).fields[ConditionSlot.Lock] as HeapObject
export const rowOf = (condition: HeapObject) => condition.fields[ConditionSlot.Row] as HeapObject

function initialise(rt: Runtime, [condition, lock]: Value[]): null {
  const slots = condition as HeapObject
  rt.heap.write(slots, ConditionSlot.Lock, lock === null ? newReentrantLock(rt) : checkedLock(rt, lock))
  rt.heap.write(slots, ConditionSlot.Row, rt.heap.list([]))
  return null
}

function checkedLock(rt: Runtime, lock: Value): Value {
  const type = rt.types.of(lock)
  const { name, module } = rt.types.info(type)
  if (module === '_thread' && (name === 'lock' || name === 'RLock')) return lock
  if (rt.types.lookup(type, 'acquire') === undefined)
    rt.raiseInside([frames.conditionOfNoLock], 'AttributeError', `'${name}' object has no attribute 'acquire'`)
  return rt.unsupported(`a Condition on a lock of type '${name}'`)
}

/** A plain lock has no owner that counts: whoever holds it. */
function isOwned(rt: Runtime, lock: HeapObject): boolean {
  const owner = lockOwner(lock)
  return isReentrant(rt, lock) ? owner === rt.thread.id : owner !== null
}

/** Gives the lock up and begins to wait. @returns how often the lock was taken */
function wait(rt: Runtime, args: Value[]): number {
  const [condition, timeout] = args as [HeapObject, Value]
  if (!isOwned(rt, lockOf(args)))
    rt.raiseInside([frames.waitUnowned], 'RuntimeError', 'cannot wait on un-acquired lock')
  if (timeout !== null && seconds(timeout) === null) notComparable(rt, [frames.waitTimeout], '>', timeout)
  joinRow(rt, rowOf(condition))
  return giveUp(rt, lockOf(args))
}

/** What comparing something that is no number with a number raises. */
export function notComparable(rt: Runtime, frames: readonly string[], symbol: string, value: Value): never {
  const type = rt.types.nameOf(value)
  return rt.raiseInside(frames, 'TypeError', `'${symbol}' not supported between instances of '${type}' and 'int'`)
}

const asleep = (rt: Runtime, args: readonly Value[]): Blocked | null =>
  isInRow(rt, rowOf(self(args))) ? { reason: 'condition', object: self(args), by: [] } : lockTaken(rt, lockOf(args))

/** (condition, depth): takes the lock again, after a notification or too late for one. */
function wake(rt: Runtime, args: Value[]): null {
  leaveRow(rt, rowOf(self(args)))
  takeBack(rt, lockOf(args), args[1] as number)
  return null
}

/**
 * As `wake`, where time may be up. Whoever wakes too late still has to wait for the lock, and until it has that, it stands in
 * the row: a notification may be wasted on it.
 * Bits of the result: 1 notified; 2 the lock is still to be taken.
 */
function wakeInTime(rt: Runtime, args: Value[]): number {
  const notified = isInRow(rt, rowOf(self(args))) ? 0 : 1
  if (lockTaken(rt, lockOf(args))) return notified | 2
  wake(rt, args)
  return notified
}

/**
 * Notifies those who have waited longest. Whoever may not, because nobody has the lock, raises; whoever may only because
 * another thread has a plain one goes on step by step, while that thread may come in between.
 */
function notify(rt: Runtime, args: Value[], most: number, inside: readonly string[] = []): Value {
  const lock = lockOf(args)
  if (!isOwned(rt, lock))
    rt.raiseInside([...inside, frames.notifyUnowned], 'RuntimeError', 'cannot notify on un-acquired lock')
  if (lockOwner(lock) !== rt.thread.id) return rt.tailCallLibrary('condition_notify_unheld', [args[0], most])
  notifyRow(rt, rowOf(self(args)), most)
  return null
}

function notifySome(rt: Runtime, args: Value[]): Value {
  const most = seconds(args[1])
  if (most === null && rowOf(self(args)).fields.length > 0) notComparable(rt, [frames.notifyCount], '>', args[1])
  return notify(rt, args, most ?? 1)
}

const notifyAll = (rt: Runtime, args: Value[]): Value =>
  notify(rt, args, rowOf(self(args)).fields.length, [frames.notifyAll])

/** @returns whether anybody waited */
function notifyOne(rt: Runtime, [condition]: Value[]): boolean {
  const row = rowOf(condition as HeapObject)
  const isEmpty = row.fields.length === 0
  notifyRow(rt, row, 1)
  return !isEmpty
}

/** Runs `predicate` again and again between waits. */
function waitFor(rt: Runtime, [condition, predicate, timeout]: Value[]): Value {
  if (timeout === null) return rt.tailCallLibrary('condition_wait_for', [condition, predicate])
  return rt.tailCallLibrary('condition_wait_for_in_time', [condition, predicate, timeout])
}

const giving: VisibleOperation = { kind: 'wait', object: self, lock: { operation: 'unlock', object: lockOf } }
const waking: VisibleOperation = {
  kind: 'wake',
  object: self,
  lock: { operation: 'lock', object: lockOf },
  blocked: asleep,
}
const notifying: VisibleOperation = { kind: 'notify', object: self }
const owner = 'Condition'

const notifyEverybody = native('notify_all(self)', notifyAll, { owner, visible: notifying })

/** threading.Condition: wakes in the order of waiting, and never without a notification. */
export const conditionClass: ClassDeclaration = {
  name: 'Condition',
  module: 'threading',
  inheritable: true,
  reserved: ['\0lock', '\0row'],
  methods: [
    native('__init__(self, lock=None)', initialise, { owner }),
    ...needing(PATH, '_lock', [
      ...lockMethods(lockOf),
      native('wait(self, timeout=None)', (rt, args) => rt.tailCallLibrary('condition_wait', args), { owner }),
      native('wait_for(self, predicate, timeout=None)', waitFor, { owner }),
      native('notify(self, n=1)', notifySome, { owner, visible: notifying }),
      notifyEverybody,
      deprecated('notifyAll(self)', 'use notify_all()', notifyEverybody, { owner }),
      native('__repr__(self)', repr, { owner }),
    ]),
  ],
}

function repr(rt: Runtime, args: Value[]): Value {
  const lock = rt.types.lookup(lockOf(args).cls!, '__repr__') as HeapObject
  const text = (lock.extra as Native).call(rt, [lockOf(args)]) as string
  return `<Condition(${text}, ${rowOf(self(args)).fields.length})>`
}

/** What the prelude's part of waiting (languages/python/threading.prelude.ts) needs: `_native.…`. */
export const conditionNatives: readonly Native[] = [
  native('condition_wait(condition, timeout, /)', wait, { visible: giving }),
  native('condition_wake(condition, depth, /)', wake, { visible: waking }),
  native('condition_wake_in_time(condition, depth, timeout, /)', wakeInTime, {
    visible: { ...waking, timeout: ([, , timeout]) => nanosecondsOf(timeout) },
  }),
  native('condition_wake_in_patience(condition, depth, /)', wakeInTime, {
    visible: { ...waking, timeout: (_args, { patience }, now) => Math.max(0, patience - now) },
  }),
  native('condition_notify_one(condition, /)', notifyOne, { visible: notifying }),
  native('condition_take_lock(condition, depth, /)', wake, {
    visible: { ...waking, blocked: (rt, args) => lockTaken(rt, lockOf(args)) },
  }),
]
