import { classLacks } from './python/absent-names'
import { isDataDescriptor, readThrough, writeThrough } from './descriptors'
import { ownAttribute, ownNames } from './instance-attributes'
import { isMethodLike } from './journal'
import type { Native } from './native'
import type { Runtime } from './runtime'
import { subclassesOf } from './subclasses'
import type { ClassInfo } from './types'
import { HeapObject, Kind, type Value } from './values'

/** What every class tells of itself. */
const about: Readonly<Record<string, (rt: Runtime, info: ClassInfo, cls: HeapObject) => Value>> = {
  __name__: (_rt, { name }) => name,
  __qualname__: (_rt, { qualifiedName }) => qualifiedName,
  __module__: (_rt, { module }) => module,
  __mro__: (rt, { mro }) => rt.heap.tuple([...mro]),
  __bases__: (rt, { bases }) => rt.heap.tuple([...bases]),
  __base__: (rt, { bases, layout }) => bases.find((base) => rt.types.isSubclass(base, layout)) ?? null,
  __dict__: (rt, _info, cls) => classDict(rt, cls),
}

/** type.__getattribute__: the attribute `name` of a class; undefined where it has none. May be a tail call. */
export function classAttribute(rt: Runtime, cls: HeapObject, name: string): Value {
  const { types } = rt
  const info = types.info(cls)
  const metaclass = cls.cls!
  const inMeta = types.lookup(metaclass, name)
  if (isDataDescriptor(rt, inMeta)) return readThrough(rt, inMeta, cls, metaclass)
  const found = about[name] ? undefined : types.lookup(cls, name)
  if (found !== undefined && name !== '__annotations__')
    return info.library ? unboundNative(rt, cls, found) : readThrough(rt, found, undefined, cls)
  const own = info.library || name === '__dict__' ? undefined : ownAttribute(rt, cls, name)
  if (own !== undefined) return own
  if (about[name]) return about[name](rt, info, cls)
  if (inMeta !== undefined) return readThrough(rt, inMeta, cls, metaclass)
  switch (name) {
    case '__class__':
      return metaclass
    case '__doc__':
      return null
    case '__annotations__':
      return info.library ? undefined : rt.heap.dict()
    default:
      if (classLacks(info, name)) rt.unsupported(`'${info.name}.${name}'`)
      return undefined
  }
}

/** A read-only dict of a class's own attributes, as they are now. */
function classDict(rt: Runtime, cls: HeapObject): HeapObject {
  const dict = rt.heap.dict(ownNames(cls).flatMap((name) => [name, ownAttribute(rt, cls, name)]))
  dict.cls = rt.types.mappingproxy
  return dict
}

/** Names about a class that cannot be set here. */
const fixed: ReadonlySet<string> = new Set([
  '__name__',
  '__qualname__',
  '__bases__',
  '__mro__',
  '__class__',
  '__dict__',
])

/** Sets an attribute of a class. May be a tail call (a property of its metaclass), whose value does not matter. */
export function setClassAttribute(rt: Runtime, cls: HeapObject, name: string, value: Value): Value {
  const info = rt.types.info(cls)
  if (info.library)
    return rt.raise('TypeError', `cannot set '${name}' attribute of immutable type '${rt.types.info(cls).name}'`)
  const inMeta = rt.types.lookup(cls.cls!, name)
  if (isDataDescriptor(rt, inMeta)) return writeThrough(rt, inMeta, cls, value)
  if (fixed.has(name)) return rt.unsupported(`assigning to \`${name}\` of a class`)
  if (name === '__getattribute__') return rt.unsupported('assigning a __getattribute__ to a class')
  if (name === '__eq__' || name === '__hash__') rt.types.noteEquality(cls, subclassesOf)
  const slot = cls.shape.slots.get(name)
  if (slot === undefined || isMethodLike(cls.fields[slot])) rt.forgetLookups()
  rt.heap.setAttribute(cls, name, value)
  return null
}

/** A method of a library class taken from the class itself checks what it is called on. */
function unboundNative(rt: Runtime, cls: HeapObject, found: Value): Value {
  if (!(found instanceof HeapObject) || found.kind !== Kind.Native) return readThrough(rt, found, undefined, cls)
  const native = found.extra as Native
  if (native.visible || !native.isMethod) return found
  const call: Native['call'] = (runtime, args) => {
    if (rt.types.isInstance(args[0], cls)) return native.call(runtime, args)
    const { name } = rt.types.info(cls)
    const given = rt.types.nameOf(args[0])
    return rt.raise(
      'TypeError',
      `descriptor '${native.name}' for '${name}' objects doesn't apply to a '${given}' object`,
    )
  }
  return rt.types.nativeObject({ ...native, call })
}
