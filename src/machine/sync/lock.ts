import { changed, native } from '../native'
import type { ClassDeclaration } from '../types'
import type { HeapObject, Value } from '../values'
import { lockMethods, lockOwner, lockRepr, LockSlot } from './locking'

const self = (args: readonly Value[]) => args[0] as HeapObject

/** Names that methods had before Python 2.5, and still have. */
const OLD_NAMES: Readonly<Record<string, string>> = { acquire: 'acquire_lock', release: 'release_lock' }
const methods = lockMethods(self)
const older = methods.flatMap((method) =>
  OLD_NAMES[method.name] ? [changed(method, { name: OLD_NAMES[method.name]! })] : [],
)

const locked = (name: string) =>
  native(`${name}(self, /)`, (_rt, [lock]) => lockOwner(lock) !== null, { visible: { kind: 'inspect', object: self } })

/** threading.Lock: taken by whoever is scheduled first; taking again what one holds blocks for ever. */
export const lockClass: ClassDeclaration = {
  name: 'lock',
  module: '_thread',
  reserved: ['\0owner'],
  methods: [
    ...methods,
    ...older,
    locked('locked'),
    locked('locked_lock'),
    native('__repr__(self, /)', (rt, [lock]) => lockRepr(rt, lock as HeapObject)),
  ],
}

/** threading.Lock() */
export const makeLock = native('allocate_lock()', (rt) => {
  const lock = rt.heap.instance(rt.types.named('_thread.lock'))
  lock.fields[LockSlot.Owner] = null
  return lock
})
