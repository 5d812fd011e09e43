import type { Native } from './native'
import { setOwnAttribute, deleteOwnAttribute, holderOf, ownAttribute } from './instance-attributes'
import type { Runtime } from './runtime'
import { Float, HeapObject, Kind, plain, type Value } from './values'

/**
 * Descriptors: what reading, setting and deleting an attribute does where a class holds something that has a say in it. A
 * function becomes a method, a property calls its accessors, a class of the program has __get__, __set__ and __delete__.
 */

/** Hidden slots of property, staticmethod, classmethod and member objects. */
const enum PropertySlot {
  Get,
  Set,
  Delete,
  Doc,
  /** As the class knows it that it was made for. */
  Name,
}
const FUNCTION = 0
const MEMBER_NAME = 0

/** Whether a value found on a class comes before the instance's own attribute of that name. */
export function isDataDescriptor(rt: Runtime, found: Value): found is HeapObject {
  if (!(found instanceof HeapObject) || found.kind !== Kind.Instance) return false
  if (found.cls === rt.types.member || isProperty(rt, found)) return true
  return Boolean(rt.types.programMethod(found, '__set__') ?? rt.types.programMethod(found, '__delete__'))
}

/** Whether it is a property, perhaps of a class derived from that. */
export function isProperty(rt: Runtime, found: Value): boolean {
  return hasLayout(rt, found, rt.types.property)
}

function hasLayout(rt: Runtime, found: Value, layout: HeapObject): boolean {
  if (!(found instanceof HeapObject) || found.kind !== Kind.Instance || found.cls === null) return false
  return found.cls === layout || rt.types.info(found.cls).layout === layout
}

/**
 * What an attribute found on a class is when it is read. May be a tail call.
 * @param self the instance it is read through; undefined: it is read through the class
 * @param owner the class
 */
export function readThrough(rt: Runtime, found: Value, self: Value, owner: HeapObject): Value {
  if (!(found instanceof HeapObject)) return found
  switch (found.kind) {
    case Kind.Function:
      return self === undefined ? found : bound(rt, found, self)
    case Kind.Native:
      return self !== undefined && (found.extra as Native).isMethod ? bound(rt, found, self) : found
    case Kind.Instance:
      return readThroughObject(rt, found, self, owner)
    default:
      return found
  }
}

function readThroughObject(rt: Runtime, found: HeapObject, self: Value, owner: HeapObject): Value {
  const get = rt.types.programMethod(found, '__get__')
  if (get) return rt.tailCall(get, [found, self === undefined ? null : self, owner])
  if (hasLayout(rt, found, rt.types.staticmethod)) return found.fields[FUNCTION]
  if (hasLayout(rt, found, rt.types.classmethod)) return readThrough(rt, found.fields[FUNCTION], owner, owner)
  if (self === undefined) return found
  if (isProperty(rt, found)) return callGetter(rt, found, self)
  return found.cls === rt.types.member ? readMember(rt, found, self) : found
}

/** A function bound to what it is called on. */
export function bound(rt: Runtime, fn: Value, self: Value): HeapObject {
  const isNative = fn instanceof HeapObject && fn.kind === Kind.Native
  return rt.heap.allocate(Kind.Method, isNative ? rt.types.native : rt.types.method, [fn, self])
}

function callGetter(rt: Runtime, property: HeapObject, self: Value): Value {
  const getter = property.fields[PropertySlot.Get]
  if (getter === null || getter === undefined) return refuse(rt, property, self, 'getter')
  return callAccessor(rt, getter, [self])
}

function callAccessor(rt: Runtime, accessor: Value, args: Value[]): Value {
  const isNative = accessor instanceof HeapObject && accessor.kind === Kind.Native
  return isNative ? (accessor.extra as Native).call(rt, args) : rt.tailCall(accessor, args)
}

/** A property has no such accessor. Builtin types have none for writing, and each says so in its own words. */
function refuse(rt: Runtime, property: HeapObject, self: Value, what: string): never {
  const value = plain(self)
  const getter = property.fields[PropertySlot.Get]
  if (!(value instanceof HeapObject) && getter instanceof HeapObject && getter.kind === Kind.Native) {
    const type = value instanceof Float ? 'float' : 'int'
    return rt.raise(
      'AttributeError',
      `attribute '${(getter.extra as Native).name}' of '${type}' objects is not writable`,
    )
  }
  if (value instanceof HeapObject && [Kind.Range, Kind.Slice, Kind.Complex].includes(value.kind))
    return rt.raise('AttributeError', 'readonly attribute')
  const name = property.fields[PropertySlot.Name]
  const called = typeof name === 'string' ? ` '${name}'` : ''
  return rt.raise('AttributeError', `property${called} of '${rt.types.nameOf(self)}' object has no ${what}`)
}

/** A class that a property is made for tells it its name there. */
export function nameProperty(rt: Runtime, value: Value, name: string): void {
  if (isProperty(rt, value)) rt.heap.write(value as HeapObject, PropertySlot.Name, name)
}

function readMember(rt: Runtime, member: HeapObject, self: Value): Value {
  const name = member.fields[MEMBER_NAME] as string
  const holder = holderOf(self)
  const value = holder ? ownAttribute(rt, holder, name) : undefined
  if (value !== undefined) return value
  return rt.raiseMissing(self, `'${rt.types.nameOf(self)}' object has no attribute '${name}'`)
}

/** Sets an attribute through a data descriptor. May be a tail call whose value does not matter. */
export function writeThrough(rt: Runtime, found: HeapObject, self: HeapObject, value: Value): Value {
  const set = rt.types.programMethod(found, '__set__')
  if (set) return rt.tailCall(set, [found, self, value])
  if (isProperty(rt, found)) {
    const setter = found.fields[PropertySlot.Set]
    if (setter === null || setter === undefined) return refuse(rt, found, self, 'setter')
    return callAccessor(rt, setter, [self, value])
  }
  if (found.cls !== rt.types.member) return rt.raise('AttributeError', '__set__')
  setOwnAttribute(rt, holderOf(self)!, found.fields[MEMBER_NAME] as string, value)
  return null
}

/** Deletes an attribute through a data descriptor. May be a tail call whose value does not matter. */
export function deleteThrough(rt: Runtime, found: HeapObject, self: HeapObject): Value {
  const remove = rt.types.programMethod(found, '__delete__')
  if (remove) return rt.tailCall(remove, [found, self])
  if (isProperty(rt, found)) {
    const deleter = found.fields[PropertySlot.Delete]
    if (deleter === null || deleter === undefined) return refuse(rt, found, self, 'deleter')
    return callAccessor(rt, deleter, [self])
  }
  if (found.cls !== rt.types.member) return rt.raise('AttributeError', '__delete__')
  const name = found.fields[MEMBER_NAME] as string
  if (deleteOwnAttribute(rt, holderOf(self)!, name)) return null
  return rt.raise('AttributeError', name)
}
