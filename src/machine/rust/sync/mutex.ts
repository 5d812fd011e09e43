import { native, type Native } from '../../native'
import type { Blocked, VisibleOperation } from '../../operation'
import type { Runtime } from '../../runtime'
import type { HeapObject, Value } from '../../values'
import { makeBuiltin } from '../builtins'
import { heldBy, insideOf, second } from './objects'

/** Fields of a Mutex. */
export const enum MutexSlot {
  /** Id of the thread whose guard lives; null while it is free. */
  Owner,
  Poisoned,
  /** What it guards. */
  Content,
}

export const mutexOwner = (mutex: HeapObject) => mutex.fields[MutexSlot.Owner] as number | null
export const isPoisoned = (mutex: HeapObject) => mutex.fields[MutexSlot.Poisoned] === true

/** Why a thread cannot take a mutex now; null when it can. Whoever has it waits for itself. */
export function mutexTaken(mutex: HeapObject): Blocked | null {
  const owner = mutexOwner(mutex)
  return owner === null ? null : heldBy(mutex, [owner])
}

/** Makes the running thread its owner. @returns whether it is poisoned */
export function takeMutex(rt: Runtime, mutex: HeapObject): boolean {
  rt.heap.write(mutex, MutexSlot.Owner, rt.thread.id)
  return isPoisoned(mutex)
}

export function freeMutex(rt: Runtime, mutex: HeapObject): null {
  rt.heap.write(mutex, MutexSlot.Owner, null)
  return null
}

function tryLock(rt: Runtime, args: Value[]): number {
  if (mutexOwner(second(args)) !== null) return 2
  return takeMutex(rt, second(args)) ? 1 : 0
}

function unlock(rt: Runtime, args: Value[]): null {
  const mutex = second(args)
  if (args[2] === true) rt.heap.write(mutex, MutexSlot.Poisoned, true)
  return freeMutex(rt, mutex)
}

const locking: VisibleOperation = { kind: 'lock', object: second, blocked: (_rt, args) => mutexTaken(second(args)) }
const of = (kind: 'try-lock' | 'unlock' | 'inspect' | 'update'): VisibleOperation => ({ kind, object: second })

/** std::sync::Mutex: taken by whoever is scheduled first; taking again what one has blocks for ever. */
export const mutexNatives: readonly Native[] = [
  native('mutex_new(t, value, /)', (rt, [t, value]) => makeBuiltin(rt, 'Mutex', [null, false, value], t as number)),
  native('mutex_data(t, mutex, /)', (rt, [t, mutex]) => insideOf(rt, t, mutex, MutexSlot.Content)),
  native('mutex_lock(t, mutex, /)', (rt, args) => takeMutex(rt, second(args)), { visible: locking }),
  native('mutex_try_lock(t, mutex, /)', tryLock, { visible: of('try-lock') }),
  native('mutex_unlock(t, mutex, poison, /)', unlock, { visible: of('unlock') }),
  native('mutex_is_poisoned(t, mutex, /)', (_rt, args) => isPoisoned(second(args)), { visible: of('inspect') }),
  native(
    'mutex_clear_poison(t, mutex, /)',
    (rt, args) => {
      rt.heap.write(second(args), MutexSlot.Poisoned, false)
      return null
    },
    { visible: of('update') },
  ),
  native('mutex_poisoned(t, mutex, /)', (_rt, args) => isPoisoned(second(args))),
]
