import { hasOwnNew } from './calls'
import type { Core } from './core'
import { holderOf } from './instance-attributes'
import type { Native } from './native'
import type { ClassInfo } from './types'
import { HeapObject, Kind, type Value } from './values'

/** Fills the interpreter's inline caches of methods and constructors. */

/**
 * The method that a value was found to have at a pc. Of instances by their shape, which says that they have no attribute of
 * that name, and stands for their class; of what has no attributes by its class, which is the library's and never changes.
 */
export function rememberMethod(core: Core, pc: number, object: Value, method: Value): void {
  const { epoch } = core.heap.journal.lookups
  if (object instanceof HeapObject && object.kind === Kind.Instance) {
    if (epoch < 0 || object.shape.dictSlot >= 0) return
    core.cacheClass[pc] = null
    core.cacheShape[pc] = object.shape
    core.cacheEpoch[pc] = epoch
  } else {
    const cls = core.types.of(object)
    if (!core.types.info(cls).library || holderOf(object) !== null) return
    core.cacheShape[pc] = null
    core.cacheClass[pc] = cls
  }
  core.cacheMethod[pc] = method
}

/** The __init__ of a class that was called at a pc, where nothing else has a say in what calling it does. */
export function rememberConstructor(core: Core, pc: number, cls: Value): void {
  const { types } = core
  const { epoch } = core.heap.journal.lookups
  if (epoch < 0 || !(cls instanceof HeapObject) || cls.kind !== Kind.Class) return
  const { library, instanceKind, isException, perThread } = types.info(cls)
  if (library || instanceKind !== Kind.Instance || isException || perThread) return
  if (types.programMethod(cls, '__call__') || hasOwnNew(core, cls) || cls.shape.slots.has('__abstractmethods__')) return
  const init = types.lookup(cls, '__init__')
  if (!(init instanceof HeapObject) || init.kind !== Kind.Function) return
  core.cacheClass[pc] = cls
  core.cacheNative[pc] = null
  core.cacheEpoch[pc] = epoch
  core.cacheMethod[pc] = init
}

/** The native that a call of a library's function or class at a pc runs, which it runs for ever. @returns whether there is one */
export function rememberNative(core: Core, pc: number, callee: HeapObject): boolean {
  const called = nativeOf(callee)
  if (called === null) return false
  const { short } = called
  const isShort = called.visible === null && !called.isPlain && short !== null && short.isPlain
  core.cacheClass[pc] = callee
  core.cacheNative[pc] = isShort ? short : called
  return true
}

function nativeOf({ kind, extra }: HeapObject): Native | null {
  if (kind === Kind.Native) return extra as Native
  if (kind !== Kind.Class) return null
  const { library, construct } = extra as ClassInfo
  return library ? construct : null
}
