import { native, type Native } from '../../native'
import type { Blocked, VisibleOperation } from '../../operation'
import type { Runtime } from '../../runtime'
import type { HeapObject, Value } from '../../values'
import { isInRow, joinRow, leaveRow, notifyRow } from '../../sync/waiters'
import { makeBuiltin } from '../builtins'
import { objectAt } from '../pointers'
import { freeMutex, mutexTaken, takeMutex } from './mutex'
import { first } from './objects'

/** A Condvar's fields are its row of waiting threads. */
const condvarOf = (args: readonly Value[]) => objectAt(args[1])
const mutexOf = (args: readonly Value[]) => objectAt(args[2])

function wait(rt: Runtime, args: Value[]): null {
  joinRow(rt, condvarOf(args))
  return freeMutex(rt, mutexOf(args))
}

/** Waits for a notification first, then for the mutex. */
function asleep(rt: Runtime, args: readonly Value[]): Blocked | null {
  if (isInRow(rt, condvarOf(args))) return { reason: 'condition', object: condvarOf(args), by: [] }
  return mutexTaken(mutexOf(args))
}

const wake = (rt: Runtime, args: Value[]): boolean => takeMutex(rt, mutexOf(args))

/** Bits: 1 timed out, 2 the mutex could not be taken, 4 poisoned. */
function wakeInTime(rt: Runtime, args: Value[]): number {
  const late = isInRow(rt, condvarOf(args)) ? 1 : 0
  if (late) leaveRow(rt, condvarOf(args))
  if (mutexTaken(mutexOf(args))) return late | 2
  return late | (takeMutex(rt, mutexOf(args)) ? 4 : 0)
}

/** Notifies the first that waits, or all. */
function notify(rt: Runtime, condvar: HeapObject, most?: number): null {
  notifyRow(rt, condvar, most)
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
  native('condvar_notify_one(condvar, /)', (rt, args) => notify(rt, first(args), 1), { visible: notifying }),
  native('condvar_notify_all(condvar, /)', (rt, args) => notify(rt, first(args)), { visible: notifying }),
]
