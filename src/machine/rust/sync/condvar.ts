import { native, type Native } from '../../native'
import type { Blocked, VisibleOperation } from '../../operation'
import type { Runtime } from '../../runtime'
import type { HeapObject, Value } from '../../values'
import { makeBuiltin } from '../builtins'
import { objectAt } from '../pointers'
import { freeMutex, mutexTaken, takeMutex } from './mutex'
import { first } from './objects'

/*
 * Fields of a Condvar: an entry for each thread that waits, in the order of waiting: its id, or -1 - its id once it was
 * notified and has not gone on yet.
 */
const notified = (id: number) => -1 - id

const condvarOf = (args: readonly Value[]) => objectAt(args[1])
const mutexOf = (args: readonly Value[]) => objectAt(args[2])
const entries = (condvar: HeapObject) => condvar.fields as number[]

function wait(rt: Runtime, args: Value[]): null {
  rt.heap.append(condvarOf(args), rt.thread.id)
  return freeMutex(rt, mutexOf(args))
}

const isNotified = (rt: Runtime, condvar: HeapObject) => entries(condvar).includes(notified(rt.thread.id))

/** Waits for a notification first, then for the mutex. */
function asleep(rt: Runtime, args: readonly Value[]): Blocked | null {
  if (!isNotified(rt, condvarOf(args))) return { reason: 'condition', object: condvarOf(args), by: [] }
  return mutexTaken(mutexOf(args))
}

function leave(rt: Runtime, condvar: HeapObject): void {
  const { id } = rt.thread
  const at = entries(condvar).findIndex((entry) => entry === id || entry === notified(id))
  rt.heap.rewrite(condvar, (fields) => fields.splice(at, 1))
}

function wake(rt: Runtime, args: Value[]): boolean {
  leave(rt, condvarOf(args))
  return takeMutex(rt, mutexOf(args))
}

/** Bits: 1 timed out, 2 the mutex could not be taken, 4 poisoned. */
function wakeInTime(rt: Runtime, args: Value[]): number {
  const late = isNotified(rt, condvarOf(args)) ? 0 : 1
  leave(rt, condvarOf(args))
  if (mutexTaken(mutexOf(args))) return late | 2
  return late | (takeMutex(rt, mutexOf(args)) ? 4 : 0)
}

/** Notifies the first that waits, or all. */
function notify(rt: Runtime, condvar: HeapObject, all: boolean): null {
  for (let at = 0; at < entries(condvar).length; at++) {
    const entry = entries(condvar)[at]!
    if (entry < 0) continue
    rt.heap.write(condvar, at, notified(entry))
    if (!all) break
  }
  return null
}

const waiting: VisibleOperation = { kind: 'wait', object: condvarOf, lock: { operation: 'unlock', object: mutexOf } }
const waking: VisibleOperation = {
  kind: 'wake',
  object: condvarOf,
  lock: { operation: 'lock', object: mutexOf },
  blocked: asleep,
}
const notifying: VisibleOperation = { kind: 'notify', object: first }

/** std::sync::Condvar: wakes in the order of waiting, and never without a notification. */
export const condvarNatives: readonly Native[] = [
  native('condvar_new()', (rt) => makeBuiltin(rt, 'Condvar', [])),
  native('condvar_wait(t, condvar, mutex, /)', wait, { visible: waiting }),
  native('condvar_wake(t, condvar, mutex, /)', wake, { visible: waking }),
  native('condvar_wake_timeout(t, condvar, mutex, nanoseconds, /)', wakeInTime, {
    visible: { ...waking, timeout: ([, , , nanoseconds]) => Number(nanoseconds) },
  }),
  native('condvar_notify_one(condvar, /)', (rt, args) => notify(rt, first(args), false), { visible: notifying }),
  native('condvar_notify_all(condvar, /)', (rt, args) => notify(rt, first(args), true), { visible: notifying }),
]
