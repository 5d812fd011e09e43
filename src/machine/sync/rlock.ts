import { native } from '../native'
import type { Runtime } from '../runtime'
import type { ClassDeclaration } from '../types'
import type { HeapObject, Value } from '../values'
import { lockDepth, lockMethods, lockOwner, lockRepr, LockSlot } from './locking'
import { identOf } from './ident'

const self = (args: readonly Value[]) => args[0] as HeapObject

function repr(rt: Runtime, [lock]: Value[]): Value {
  const owner = lockOwner(lock)
  return lockRepr(rt, lock as HeapObject, ` owner=${owner === null ? 0 : identOf(owner)} count=${lockDepth(lock)}`)
}

/** What threading.RLock makes: its owner may take it again, and has to release it as often. */
export const reentrantLockClass: ClassDeclaration = {
  name: 'RLock',
  module: '_thread',
  reserved: ['\0owner', '\0depth'],
  methods: [
    ...lockMethods(self),
    native('_is_owned(self, /)', (rt, args) => lockOwner(self(args)) === rt.thread.id, {
      owner: 'RLock',
      visible: { kind: 'inspect', object: self },
    }),
    native('__repr__(self, /)', repr),
  ],
}

export function newReentrantLock(rt: Runtime): HeapObject {
  const lock = rt.heap.instance(rt.types.named('_thread.RLock'))
  lock.fields[LockSlot.Owner] = null
  lock.fields[LockSlot.Depth] = 0
  return lock
}

/** threading.RLock() */
export const makeReentrantLock = native('RLock()', newReentrantLock)
