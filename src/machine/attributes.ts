import { classAttribute, setClassAttribute } from './class-attributes'
import { deleteThrough, isDataDescriptor, readThrough, writeThrough } from './descriptors'
import { functionAttribute, setFunctionAttribute } from './function-attributes'
import { deleteOwnAttribute, dictOf, ownAttribute, replaceDict, setOwnAttribute } from './instance-attributes'
import { moduleAttribute, setModuleAttribute } from './linked-modules'
import { lacks, moduleLacks } from './python/absent-names'
import { isAlias, originOf } from './python/generics'
import type { Runtime } from './runtime'
import { superAttribute } from './super-attributes'
import { holderHere } from './sync/local'
import { TAIL } from './tail'
import { HeapObject, Kind, type Value } from './values'

/** The attribute `name` of a value, or undefined where it has none: object.__getattribute__. May be a tail call. */
export function findAttribute(rt: Runtime, object: Value, name: string): Value {
  if (object instanceof HeapObject) {
    if (object.kind === Kind.Class) return classAttribute(rt, object, name)
    if (object.kind === Kind.Module) return attributeOfModule(rt, object, name) ?? noneOfModule(rt, object, name)
    if (object.cls === rt.types.super) return superAttribute(rt, object, name)
  }
  const cls = rt.types.of(object)
  const found = rt.types.lookup(cls, name)
  const holder = holderHere(rt, object, 'local_load', name)
  if (holder === TAIL) return TAIL
  if (isDataDescriptor(rt, found)) return readThrough(rt, found, object, cls)
  const own = holder ? ownAttribute(rt, holder, name) : undefined
  if (own !== undefined) return own
  if (found !== undefined) return readThrough(rt, found, object, cls)
  return specialAttribute(rt, object, name)
}

/** Some attributes of modules are variables, which others may have set. */
function attributeOfModule(rt: Runtime, module: HeapObject, name: string): Value {
  const found = ownAttribute(rt, module, name)
  if (isDataDescriptor(rt, found)) return readThrough(rt, found, module, rt.types.module)
  return found ?? moduleAttribute(rt, module, name)
}

function noneOfModule(rt: Runtime, module: HeapObject, name: string): Value {
  const own = String(module.extra)
  if (name !== '__name__' && moduleLacks(own, name)) rt.unsupported(`${own}.${name}`)
  return specialAttribute(rt, module, name)
}

/**
 * The attribute `name` of a value. May be a tail call.
 * @throws AttributeError of the program
 */
export function getAttribute(rt: Runtime, object: Value, name: string): Value {
  const { types } = rt
  if (types.isOfProgram(object) && types.info(object.cls!).interceptsReads)
    return rt.tailCallLibrary('attribute_by_program', [object, name])
  const found = findAttribute(rt, object, name)
  if (found !== undefined && found !== TAIL) return found
  const hook = types.programMethod(object, '__getattr__')
  // An accessor may find that there is no such attribute after all.
  if (found !== undefined) return hook ? rt.tailCallLibrary('attribute_or_hook', [object, name]) : found
  if (hook) return rt.tailCall(hook, [object, name])
  return rt.raiseMissing(object, missing(rt, object, name))
}

/** object.__getattribute__(name), as a program calls it. May be a tail call. */
export function getOwnWay(rt: Runtime, object: Value, name: string): Value {
  const found = findAttribute(rt, object, name)
  return found === undefined ? rt.raiseMissing(object, missing(rt, object, name)) : found
}

/** Sets an attribute. May be a tail call (a property's setter, __setattr__), whose value does not matter. */
export function setAttribute(rt: Runtime, object: Value, name: string, value: Value): Value {
  const hook = rt.types.programMethod(object, '__setattr__')
  return hook ? rt.tailCall(hook, [object, name, value]) : setOwnWay(rt, object, name, value)
}

/** Of the machine's own modules, only what the library says can be set can be. */
function assignInModule(rt: Runtime, module: HeapObject, name: string, value: Value): Value {
  if (setModuleAttribute(rt, module, name, value)) return null
  const variable = ownAttribute(rt, module, name)
  if (isDataDescriptor(rt, variable)) return writeThrough(rt, variable, module, value)
  return rt.unsupported('assigning to an attribute of a module')
}

/** object.__setattr__: what setting an attribute does unless a class says otherwise. */
export function setOwnWay(rt: Runtime, object: Value, name: string, value: Value): Value {
  if (object instanceof HeapObject) {
    if (object.kind === Kind.Class) return setClassAttribute(rt, object, name, value)
    if (object.kind === Kind.Function) return setFunctionAttribute(rt, object, name, value)
    if (object.kind === Kind.Module) return assignInModule(rt, object, name, value)
  }
  const cls = rt.types.of(object)
  const found = rt.types.lookup(cls, name)
  const holder = holderHere(rt, object, 'local_store', name, value)
  if (holder === TAIL) return TAIL
  if (isDataDescriptor(rt, found)) return writeThrough(rt, found, object as HeapObject, value)
  const { hasDict, slots } = rt.types.info(cls)
  if (holder && hasDict) {
    if (name === '__dict__') return setDict(rt, holder, value, slots)
    if (name === '__class__') return rt.unsupported('assigning to `__class__`')
    setOwnAttribute(rt, holder, name, value)
    return null
  }
  return refuseChange(rt, object, name, found)
}

function setDict(rt: Runtime, holder: HeapObject, value: Value, slots: ReadonlySet<string>): Value {
  if (!(value instanceof HeapObject) || value.kind !== Kind.Dict)
    return rt.raise('TypeError', `__dict__ must be set to a dictionary, not a '${rt.types.nameOf(value)}'`)
  replaceDict(rt, holder, value, slots)
  return null
}

/** An object without a dict has no such attribute, or one of its class that it cannot have otherwise. */
function refuseChange(rt: Runtime, object: Value, name: string, found: Value): Value {
  if (found === undefined) return rt.raiseMissing(object, missing(rt, object, name))
  return rt.raise('AttributeError', `'${rt.types.nameOf(object)}' object attribute '${name}' is read-only`)
}

/** Deletes an attribute. May be a tail call whose value does not matter. */
export function deleteAttribute(rt: Runtime, object: Value, name: string): Value {
  const hook = rt.types.programMethod(object, '__delattr__')
  return hook ? rt.tailCall(hook, [object, name]) : deleteOwnWay(rt, object, name)
}

/** object.__delattr__ */
export function deleteOwnWay(rt: Runtime, object: Value, name: string): Value {
  const holder = holderHere(rt, object, 'local_delete', name)
  if (holder === TAIL) return TAIL
  if (holder?.kind === Kind.Class && rt.types.info(holder).library) return setClassAttribute(rt, holder, name, null)
  const cls = rt.types.of(object)
  const found = rt.types.lookup(cls, name)
  if (isDataDescriptor(rt, found)) return deleteThrough(rt, found, object as HeapObject)
  if (holder && deleteOwnAttribute(rt, holder, name)) {
    if (holder.kind === Kind.Class) rt.forgetLookups()
    return null
  }
  const open = holder && (holder.kind !== Kind.Instance || rt.types.info(cls).hasDict)
  return open ? rt.raiseMissing(object, missing(rt, object, name)) : refuseChange(rt, object, name, found)
}

/** Attributes every value has without anybody storing them. */
function specialAttribute(rt: Runtime, object: Value, name: string): Value {
  const cls = rt.types.of(object)
  if (name === '__class__') return cls
  if (object instanceof HeapObject) {
    const known = functionAttribute(rt, object, name)
    if (known !== undefined) return known
    if (object.kind === Kind.Module) return name === '__name__' ? String(object.extra) : undefined
  }
  if (name === '__doc__') return rt.types.lookup(cls, '__doc__') ?? null
  if (isAlias(rt, object) && !name.startsWith('__')) return findAttribute(rt, originOf(object), name)
  const { hasDict, slots, module } = rt.types.info(cls)
  const holder = holderHere(rt, object, 'local_load', name)
  if (name === '__dict__' && holder && hasDict) return dictOf(rt, holder, slots)
  if (name === '__module__' && holder) return module
  return unknownMethod(rt, object, name)
}

/** What library types have in CPython and not here is refused. */
function unknownMethod(rt: Runtime, object: Value, name: string): undefined {
  const info = rt.types.info(rt.types.of(object))
  if (lacks(info, name)) rt.unsupported(`'${info.name}.${name}'`)
}

function missing(rt: Runtime, object: Value, name: string): string {
  if (object instanceof HeapObject) {
    if (object.kind === Kind.Class) return `type object '${rt.types.info(object).name}' has no attribute '${name}'`
    if (object.kind === Kind.Module) return `module '${String(object.extra)}' has no attribute '${name}'`
    // A bound method passes the question on to its function.
    if (object.kind === Kind.Method) return missing(rt, object.fields[0], name)
  }
  return `'${rt.types.nameOf(object)}' object has no attribute '${name}'`
}
