import { moduleAttribute, setModuleAttribute } from './linked-modules'
import type { Native } from './native'
import type { Runtime } from './runtime'
import { holderOf } from './sync/local'
import { TAIL } from './tail'
import { Float, HeapObject, Kind, type Value } from './values'

/** Hidden slots of property, staticmethod, classmethod and super objects. */
const enum PropertySlot {
  Get,
  Set,
  Delete,
}
const enum SuperSlot {
  Class,
  Self,
}

/** The attribute `name` of a value, or undefined where it has none. May be a tail call (a property's getter). */
export function findAttribute(rt: Runtime, object: Value, name: string): Value {
  if (object instanceof HeapObject) {
    if (object.kind === Kind.Class) return classAttribute(rt, object, name)
    if (object.kind === Kind.Module) return attributeOfModule(rt, object, name)
    if (object.cls === rt.types.super) return superAttribute(rt, object, name)
  }
  const cls = rt.types.of(object)
  const found = rt.types.lookup(cls, name)
  const isInstance = object instanceof HeapObject && object.kind === Kind.Instance
  const holder = isInstance ? holderOf(rt, object, 'local_load', name) : null
  if (holder === TAIL) return TAIL
  if (isProperty(rt, found)) return callGetter(rt, found as HeapObject, object)
  const own = holder === null ? undefined : ownAttribute(holder, name)
  if (own !== undefined) return own
  if (found !== undefined) return bind(rt, found, object, cls)
  return specialAttribute(rt, object, name)
}

/** Some attributes of modules are variables, which others may have set. */
function attributeOfModule(rt: Runtime, module: HeapObject, name: string): Value {
  const found = moduleAttribute(rt, module, name)
  return isProperty(rt, found) ? callGetter(rt, found as HeapObject, module) : found
}

/**
 * The attribute `name` of a value. May be a tail call.
 * @throws AttributeError of the program
 */
export function getAttribute(rt: Runtime, object: Value, name: string): Value {
  const found = findAttribute(rt, object, name)
  if (found !== undefined) return found
  const hook = rt.types.programMethod(object, '__getattr__')
  if (hook) return rt.tailCall(hook, [object, name])
  return rt.raiseMissing(object, missing(rt, object, name))
}

/** Sets an attribute. May be a tail call (a property's setter, __setattr__), whose value does not matter. */
export function setAttribute(rt: Runtime, object: Value, name: string, value: Value): Value {
  if (object instanceof HeapObject) {
    if (object.kind === Kind.Class && !rt.types.info(object).library) {
      rt.heap.setAttribute(object, name, value)
      return null
    }
    if (object.kind === Kind.Instance) {
      const hook = rt.types.programMethod(object, '__setattr__')
      if (hook) return rt.tailCall(hook, [object, name, value])
      return setInstanceAttribute(rt, object, name, value)
    }
    if (object.kind === Kind.Function) return rt.unsupported(`attribute '${name}' on a function`)
    if (object.kind === Kind.Class)
      return rt.raise('TypeError', `cannot set '${name}' attribute of immutable type '${rt.types.info(object).name}'`)
    if (object.kind === Kind.Module) return assignInModule(rt, object, name, value)
  }
  return rt.raiseMissing(object, missing(rt, object, name))
}

/** Of the machine's own modules, only what the library says can be set can be. */
function assignInModule(rt: Runtime, module: HeapObject, name: string, value: Value): Value {
  if (setModuleAttribute(rt, module, name, value)) return null
  const variable = ownAttribute(module, name)
  const setter = isProperty(rt, variable) ? (variable as HeapObject).fields[PropertySlot.Set] : null
  return setter ? callAccessor(rt, setter, [module, value]) : rt.unsupported('assigning to an attribute of a module')
}

/** object.__setattr__: what setting an attribute does unless a class says otherwise. */
export function setInstanceAttribute(rt: Runtime, object: HeapObject, name: string, value: Value): Value {
  const found = rt.types.lookup(object.cls!, name)
  if (isProperty(rt, found)) {
    const setter = (found as HeapObject).fields[PropertySlot.Set]
    if (setter === null || setter === undefined)
      return rt.raise('AttributeError', `property '${name}' of '${rt.types.nameOf(object)}' object has no setter`)
    return callAccessor(rt, setter, [object, value])
  }
  if (rt.types.info(object.cls!).library && !rt.types.info(object.cls!).inheritable)
    return rt.raiseMissing(object, missing(rt, object, name))
  const holder = holderOf(rt, object, 'local_store', name, value)
  if (holder === TAIL) return TAIL
  rt.heap.setAttribute(holder, name, value)
  return null
}

export function deleteAttribute(rt: Runtime, object: Value, name: string): Value {
  if (object instanceof HeapObject) {
    const found = object.kind === Kind.Instance ? rt.types.lookup(object.cls!, name) : undefined
    if (isProperty(rt, found)) {
      const deleter = (found as HeapObject).fields[PropertySlot.Delete]
      if (deleter === null || deleter === undefined)
        return rt.raise('AttributeError', `property '${name}' of '${rt.types.nameOf(object)}' object has no deleter`)
      return callAccessor(rt, deleter, [object])
    }
    const holder = object.kind === Kind.Instance ? holderOf(rt, object, 'local_delete', name) : object
    if (holder === TAIL) return TAIL
    const own = object.kind === Kind.Instance || (object.kind === Kind.Class && !rt.types.info(object).library)
    if (own && rt.heap.deleteAttribute(holder, name)) return null
  }
  return rt.raiseMissing(object, missing(rt, object, name))
}

/** What an attribute found on a class is when read through an instance. */
export function bind(rt: Runtime, found: Value, self: Value, cls: HeapObject): Value {
  if (!(found instanceof HeapObject)) return found
  if (found.kind === Kind.Function || found.kind === Kind.Native) return makeMethod(rt, found, self)
  if (found.cls === rt.types.staticmethod) return found.fields[0]
  if (found.cls === rt.types.classmethod) return makeMethod(rt, found.fields[0], cls)
  return found
}

function makeMethod(rt: Runtime, fn: Value, self: Value): HeapObject {
  const isNative = fn instanceof HeapObject && fn.kind === Kind.Native
  return rt.heap.allocate(Kind.Method, isNative ? rt.types.native : rt.types.method, [fn, self])
}

function ownAttribute(object: HeapObject, name: string): Value {
  const slot = object.shape.slots.get(name)
  return slot === undefined ? undefined : object.fields[slot]
}

function isProperty(rt: Runtime, found: Value): boolean {
  return found instanceof HeapObject && found.cls === rt.types.property
}

function callGetter(rt: Runtime, property: HeapObject, object: Value): Value {
  const getter = property.fields[PropertySlot.Get]
  if (getter === null || getter === undefined) return rt.raise('AttributeError', 'unreadable attribute')
  return callAccessor(rt, getter, [object])
}

function callAccessor(rt: Runtime, accessor: Value, args: Value[]): Value {
  const isNative = accessor instanceof HeapObject && accessor.kind === Kind.Native
  return isNative ? (accessor.extra as Native).call(rt, args) : rt.tailCall(accessor, args)
}

function classAttribute(rt: Runtime, cls: HeapObject, name: string): Value {
  const info = rt.types.info(cls)
  const found = rt.types.lookup(cls, name)
  if (found instanceof HeapObject) {
    if (found.cls === rt.types.staticmethod) return found.fields[0]
    if (found.cls === rt.types.classmethod) return makeMethod(rt, found.fields[0], cls)
  }
  if (found !== undefined) return info.library ? unboundNative(rt, cls, found) : found
  switch (name) {
    case '__name__':
      return info.name
    case '__qualname__':
      return info.qualifiedName
    case '__module__':
      return info.module
    case '__doc__':
      return null
    case '__mro__':
      return rt.heap.tuple([...info.mro])
    case '__bases__':
      return rt.heap.tuple([...info.bases])
  }
  return specialAttribute(rt, cls, name)
}

/** A method of a library class taken from the class itself checks what it is called on. */
function unboundNative(rt: Runtime, cls: HeapObject, found: Value): Value {
  if (!(found instanceof HeapObject) || found.kind !== Kind.Native) return found
  const native = found.extra as Native
  if (native.visible || native.signature.parameters[0]?.name !== 'self') return found
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

function superAttribute(rt: Runtime, object: HeapObject, name: string): Value {
  const start = object.fields[SuperSlot.Class] as HeapObject
  const self = object.fields[SuperSlot.Self] as HeapObject
  const cls = self.kind === Kind.Class ? self : self.cls!
  const { mro } = rt.types.info(cls)
  for (const c of mro.slice(mro.indexOf(start) + 1)) {
    const found = ownAttribute(c, name)
    if (found === undefined) continue
    if (isProperty(rt, found)) return callGetter(rt, found as HeapObject, self)
    return self.kind === Kind.Class && !(found instanceof HeapObject && found.cls === rt.types.classmethod)
      ? bindToClass(rt, found)
      : bind(rt, found, self, cls)
  }
  return undefined
}

function bindToClass(rt: Runtime, found: Value): Value {
  return found instanceof HeapObject && found.cls === rt.types.staticmethod ? found.fields[0] : found
}

/** Attributes every value has without anybody storing them. */
function specialAttribute(rt: Runtime, object: Value, name: string): Value {
  if (name === '__class__') return rt.types.of(object)
  if (!(object instanceof HeapObject)) return unknownMethod(rt, object, name)
  if (object.kind === Kind.Function || object.kind === Kind.Native || object.kind === Kind.Method)
    return rt.describeFunction(object, name)
  if (object.kind === Kind.Instance && name === '__dict__') return rt.tailCallLibrary('vars_of', [object])
  if (object.kind === Kind.Instance && name === '__doc__') return rt.types.lookup(object.cls!, '__doc__') ?? null
  if (object.kind === Kind.Instance && name === '__module__') return rt.types.info(object.cls!).module
  return unknownMethod(rt, object, name)
}

/** Dunder methods of library types exist in CPython but are nothing the machine keeps as attributes. */
function unknownMethod(rt: Runtime, object: Value, name: string): Value {
  if (/^__\w+__$/.test(name) && rt.types.info(rt.types.of(object)).library && commonDunders.has(name))
    return rt.unsupported(`'${rt.types.nameOf(object)}.${name}'`)
  return undefined
}

const commonDunders = new Set(
  [
    'add',
    'sub',
    'mul',
    'eq',
    'ne',
    'lt',
    'le',
    'gt',
    'ge',
    'len',
    'iter',
    'getitem',
    'setitem',
    'contains',
    'str',
    'repr',
    'hash',
    'dict',
    'doc',
    'next',
    'call',
    'format',
    'new',
    'bool',
    'int',
    'float',
  ].map((name) => `__${name}__`),
)

function missing(rt: Runtime, object: Value, name: string): string {
  if (object instanceof HeapObject) {
    if (object.kind === Kind.Class) return `type object '${rt.types.info(object).name}' has no attribute '${name}'`
    if (object.kind === Kind.Module) return `module '${String(object.extra)}' has no attribute '${name}'`
    if (object.cls === rt.types.super) return `'super' object has no attribute '${name}'`
  }
  // A bound method passes the question on to its function.
  if (object instanceof HeapObject && object.kind === Kind.Method) return missing(rt, object.fields[0], name)
  return `'${object instanceof Float ? 'float' : rt.types.nameOf(object)}' object has no attribute '${name}'`
}
