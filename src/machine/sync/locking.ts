import { native, type Native } from '../native'
import type { Blocked, VisibleOperation } from '../operation'
import type { Runtime } from '../runtime'
import type { HeapObject, Value } from '../values'
import { checkedSeconds, nanosecondsOf, notANumber, seconds } from './seconds'

/** Fields of a lock of either kind. */
export const enum LockSlot {
  /** Id of the thread that took it; None while it is free. */
  Owner,
  /** Of a reentrant lock alone: how often its owner has taken it; 0 while it is free. */
  Depth,
}

export const lockOwner = (lock: Value): number | null => (lock as HeapObject).fields[LockSlot.Owner] as number | null
export const lockDepth = (lock: Value): number => (lock as HeapObject).fields[LockSlot.Depth] as number
export const isReentrant = (rt: Pick<Runtime, 'types'>, { cls }: HeapObject): boolean => cls === rt.types.rlock

/** Why the running thread cannot take a lock now; null when it can. */
export function lockTaken(rt: Runtime, lock: HeapObject): Blocked | null {
  const owner = lockOwner(lock)
  if (owner === null || (owner === rt.thread.id && isReentrant(rt, lock))) return null
  return { reason: 'lock', object: lock, by: [owner] }
}

/** @returns whether the running thread could take it, once more where it may */
export function takeLock(rt: Runtime, lock: HeapObject): boolean {
  if (lockTaken(rt, lock)) return false
  if (isReentrant(rt, lock)) takeBack(rt, lock, lockDepth(lock) + 1)
  else rt.heap.write(lock, LockSlot.Owner, rt.thread.id)
  return true
}

/**
 * Releases a lock once. A plain lock may be released by whoever likes.
 * @throws RuntimeError of the program
 */
export function releaseLock(rt: Runtime, lock: HeapObject): null {
  const owner = lockOwner(lock)
  if (!isReentrant(rt, lock)) {
    if (owner === null) rt.raise('RuntimeError', 'release unlocked lock')
  } else if (owner !== rt.thread.id) rt.raise('RuntimeError', 'cannot release un-acquired lock')
  else if (lockDepth(lock) > 1) {
    rt.heap.write(lock, LockSlot.Depth, lockDepth(lock) - 1)
    return null
  }
  giveUp(rt, lock)
  return null
}

/** Gives a lock up, however often it was taken. @returns how often, for `takeBack` */
export function giveUp(rt: Runtime, lock: HeapObject): number {
  const depth = isReentrant(rt, lock) ? lockDepth(lock) : 1
  if (isReentrant(rt, lock)) rt.heap.write(lock, LockSlot.Depth, 0)
  rt.heap.write(lock, LockSlot.Owner, null)
  return depth
}

/** Takes a free lock, as often as it was taken before. */
export function takeBack(rt: Runtime, lock: HeapObject, depth: number): void {
  if (isReentrant(rt, lock)) rt.heap.write(lock, LockSlot.Depth, depth)
  rt.heap.write(lock, LockSlot.Owner, rt.thread.id)
}

/** acquire(blocking, timeout): whether it waits. A timeout of -1 waits for ever. */
function mayWait([, blocking, timeout]: readonly Value[]): boolean {
  const wait = seconds(timeout)
  return isTrue(blocking) && wait !== null && (wait >= 0 || wait === -1)
}

/** An int that stands for a bool. */
const isTrue = (value: Value) => value === true || (typeof value === 'number' && value !== 0)

function checkArguments(rt: Runtime, [, blocking, timeout]: readonly Value[]): void {
  if (typeof blocking !== 'boolean' && typeof blocking !== 'number') notANumber(rt, blocking)
  const wait = checkedSeconds(rt, timeout)
  if (!isTrue(blocking) && wait !== -1) rt.raise('ValueError', "can't specify a timeout for a non-blocking call")
  if (wait < 0 && wait !== -1) rt.raise('ValueError', 'timeout value must be positive')
}

type LockOf = (args: readonly Value[]) => HeapObject

function acquiring(object: LockOf): VisibleOperation {
  return {
    kind: (args) => (mayWait(args) ? 'lock' : 'try-lock'),
    object,
    blocked: (rt, args) => (mayWait(args) ? lockTaken(rt, object(args)) : null),
    timeout: (args) => (mayWait(args) && seconds(args[2])! >= 0 ? nanosecondsOf(args[2]) : null),
  }
}

/** acquire, release and what `with` calls, of whatever is a lock or has one. */
export function lockMethods(lockOf: LockOf): Native[] {
  const acquire = (rt: Runtime, args: Value[]) => {
    checkArguments(rt, args)
    return takeLock(rt, lockOf(args))
  }
  const enter = (rt: Runtime, args: Value[]) => takeLock(rt, lockOf(args))
  const release = (rt: Runtime, args: Value[]) => releaseLock(rt, lockOf(args))
  const entering: VisibleOperation = {
    kind: 'lock',
    object: lockOf,
    blocked: (rt, args) => lockTaken(rt, lockOf(args)),
  }
  const releasing: VisibleOperation = { kind: 'unlock', object: lockOf }
  return [
    native('acquire(self, /, blocking=True, timeout=-1)', acquire, { visible: acquiring(lockOf) }),
    native('release(self, /)', release, { visible: releasing }),
    native('__enter__(self, /)', enter, { visible: entering }),
    native('__exit__(self, /, *_)', release, {
      visible: releasing,
      short: native('__exit__(self, type, value, traceback, /)', release, { visible: releasing }),
    }),
  ]
}

/** `<locked _thread.lock object at 0x7f…>`; `more` stands in front of the place. */
export function lockRepr(rt: Runtime, lock: HeapObject, more = ''): string {
  const { name, module } = rt.types.info(lock.cls!)
  const state = lockOwner(lock) === null ? 'unlocked' : 'locked'
  return `<${state} ${module}.${name} object${more} at ${rt.addressOf(lock)}>`
}
