import { native } from '../native'
import type { Blocked, VisibleOperation } from '../operation'
import type { Runtime } from '../runtime'
import type { ClassDeclaration } from '../types'
import type { HeapObject, Value } from '../values'
import { seconds } from './seconds'

export const enum LockSlot {
  /** Id of the thread that took it; None while it is free. Whoever likes may release it. */
  Owner,
}

const self = (args: readonly Value[]) => args[0] as HeapObject
export const lockOwner = (lock: Value): number | null => (lock as HeapObject).fields[LockSlot.Owner] as number | null

function held(_rt: Runtime, args: readonly Value[]): Blocked | null {
  const owner = lockOwner(args[0])
  return owner === null ? null : { reason: 'lock', object: self(args), by: [owner] }
}

function take(rt: Runtime, lock: HeapObject): boolean {
  if (lockOwner(lock) !== null) return false
  rt.heap.write(lock, LockSlot.Owner, rt.thread.id)
  return true
}

function free(rt: Runtime, lock: HeapObject): null {
  if (lockOwner(lock) === null) rt.raise('RuntimeError', 'release unlocked lock')
  rt.heap.write(lock, LockSlot.Owner, null)
  return null
}

/** acquire(blocking, timeout): whether it waits, and its timeout as a number of seconds; -1 waits for ever. */
function mayWait([, blocking, timeout]: readonly Value[]): boolean {
  return blocking !== false && blocking !== 0 && !(seconds(timeout)! < 0 && seconds(timeout) !== -1)
}

const acquiring: VisibleOperation = {
  kind: (args) => (mayWait(args) ? 'lock' : 'try-lock'),
  object: self,
  blocked: (rt, args) => (mayWait(args) ? held(rt, args) : null),
  timeout: (args) => (mayWait(args) && seconds(args[2])! >= 0 ? Math.round(seconds(args[2])! * 1e9) : null),
}
const entering: VisibleOperation = { kind: 'lock', object: self, blocked: held }
const releasing: VisibleOperation = { kind: 'unlock', object: self }

function acquire(rt: Runtime, args: Value[]): Value {
  const [lock, blocking, timeout] = args as [HeapObject, Value, Value]
  const wait = seconds(timeout)
  if (wait === null)
    return rt.raise('TypeError', `'${rt.types.nameOf(timeout)}' object cannot be interpreted as an integer`)
  if (!mayWait([lock, blocking, -1]) && wait !== -1)
    return rt.raise('ValueError', "can't specify a timeout for a non-blocking call")
  if (wait < 0 && wait !== -1) return rt.raise('ValueError', 'timeout value must be positive')
  return take(rt, lock)
}

/** threading.Lock: taken by whoever is scheduled first; taking again what one holds blocks for ever. */
export const lockClass: ClassDeclaration = {
  name: 'lock',
  module: '_thread',
  reserved: ['\0owner'],
  methods: [
    native('acquire(self, blocking=True, timeout=-1)', acquire, { visible: acquiring }),
    native('release(self, /)', (rt, [lock]) => free(rt, lock as HeapObject), { visible: releasing }),
    native('locked(self, /)', (_rt, [lock]) => lockOwner(lock!) !== null, {
      visible: { kind: 'inspect', object: self },
    }),
    native('__enter__(self, /)', (rt, [lock]) => take(rt, lock as HeapObject), { visible: entering }),
    native('__exit__(self, /, *_)', (rt, [lock]) => free(rt, lock as HeapObject), { visible: releasing }),
    native('__repr__(self, /)', (rt, [lock]) => lockRepr(rt, lock as HeapObject)),
  ],
}

function lockRepr(rt: Runtime, lock: HeapObject): Value {
  return `<${lockOwner(lock) === null ? 'unlocked' : 'locked'} _thread.lock object at ${rt.addressOf(lock)}>`
}

/** threading.Lock() */
export const makeLock = native('allocate_lock()', (rt) => {
  const lock = rt.heap.instance(rt.types.named('_thread.lock'))
  lock.fields[LockSlot.Owner] = null
  return lock
})
