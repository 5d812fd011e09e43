import { readThrough } from './descriptors'
import { ownAttribute } from './instance-attributes'
import type { Runtime } from './runtime'
import { HeapObject, Kind, type Value } from './values'

/** Hidden slots of a super object. */
const enum SuperSlot {
  Class,
  Self,
}

/** super(class, self); without arguments the compiler passes both. */
export function makeSuper(rt: Runtime, [cls, self]: Value[]): Value {
  if (cls === undefined) return rt.raise('RuntimeError', 'super(): no arguments')
  if (!(cls instanceof HeapObject) || cls.kind !== Kind.Class)
    return rt.raise('TypeError', `super() argument 1 must be a type, not ${rt.types.nameOf(cls)}`)
  if (self === undefined) return rt.unsupported('super() with one argument')
  if (startOf(rt, cls, self) === null)
    return rt.raise('TypeError', 'super(type, obj): obj must be an instance or subtype of type')
  const object = rt.heap.instance(rt.types.super)
  object.fields[SuperSlot.Class] = cls
  object.fields[SuperSlot.Self] = self
  return object
}

/** The class whose order of resolution a super object follows; null where the two do not go together. */
function startOf(rt: Runtime, cls: HeapObject, self: Value): HeapObject | null {
  if (self instanceof HeapObject && self.kind === Kind.Class && rt.types.isSubclass(self, cls)) return self
  return rt.types.isInstance(self, cls) ? rt.types.of(self) : null
}

/** An attribute of the classes behind one in the order of resolution; undefined where none has it. May be a tail call. */
export function superAttribute(rt: Runtime, object: HeapObject, name: string): Value {
  const start = object.fields[SuperSlot.Class] as HeapObject
  const self = object.fields[SuperSlot.Self]
  if (name === '__class__') return rt.types.super
  const cls = startOf(rt, start, self)!
  const { mro } = rt.types.info(cls)
  for (const each of mro.slice(mro.indexOf(start) + 1)) {
    const found = ownAttribute(rt, each, name)
    // What is looked up through the class itself is not bound to it.
    if (found !== undefined) return readThrough(rt, found, cls === self ? undefined : self, cls)
  }
  return undefined
}
