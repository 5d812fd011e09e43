import type { Core } from './core'
import { nameProperty } from './descriptors'
import type { Runtime } from './runtime'
import { registerSubclass } from './subclasses'
import { ClassConflict } from './types'
import { HeapObject, Kind, type Value } from './values'

/** Methods of a class statement that would take reference counts, which the machine does not keep. */
const UNSUPPORTED = ['__del__']

/** Functions that a class makes static or class methods by their mere name. */
const STATIC = new Set(['__new__'])
const OF_CLASS = new Set(['__init_subclass__', '__class_getitem__'])

const EQUALITY = ['__eq__', '__hash__']

/**
 * MAKE_CLASS. May be a tail call.
 * @param parts name (qualified by the compiler), what `prepareClass` gave, then name and value of each attribute, unbound
 *   ones left out
 */
export function makeClass(core: Core, parts: readonly Value[]): Value {
  const [, prepared] = parts as [string, HeapObject]
  const qualifiedName = parts[0] as string
  const name = qualifiedName.slice(qualifiedName.lastIndexOf('.') + 1)
  const pairs: Value[] = []
  for (let i = 2; i < parts.length; i += 2) if (parts[i + 1] !== undefined) pairs.push(parts[i], parts[i + 1])
  if (prepared.kind !== Kind.Tuple) return core.tailCallLibrary('build_class', [name, prepared, core.heap.list(pairs)])
  return newType(core, core.types.type, name, prepared, core.heap.dict(pairs), core.heap.dict())
}

/**
 * What the body of a class statement is given: its bases or, where more than `type` has a say in what becomes of it, a list
 * of bases, metaclass, keywords, and the bases as they were written where that differs. May be a tail call.
 */
export function prepareClass(rt: Runtime, [name, bases, keywords]: Value[]): Value {
  const written = (bases as HeapObject).fields
  if (written.some((base) => !isClass(base))) return rt.tailCallLibrary('prepare_class', [name, bases, keywords])
  const ordinary = keywords === null && written.every((base) => (base as HeapObject).cls === rt.types.type)
  if (ordinary) return bases
  return rt.tailCallLibrary('prepare_class', [name, bases, keywords])
}

const isClass = (value: Value): value is HeapObject => value instanceof HeapObject && value.kind === Kind.Class

/** The most derived of a metaclass and those of the bases. */
export function bestMetaclass(rt: Runtime, first: HeapObject, bases: readonly Value[]): HeapObject {
  let best = first
  for (const base of bases) {
    const other = rt.types.of(base)
    if (rt.types.isSubclass(best, other)) continue
    if (!rt.types.isSubclass(other, best))
      rt.raise(
        'TypeError',
        'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases',
      )
    best = other
  }
  return best
}

/**
 * type.__new__: a class of a namespace. May be a tail call, where its attributes or bases want to know of it.
 * @param bases tuple of classes; @param keywords dict for __init_subclass__
 */
export function newType(
  rt: Runtime,
  metaclass: HeapObject,
  name: string,
  bases: HeapObject,
  namespace: HeapObject,
  keywords: HeapObject,
): Value {
  for (const base of bases.fields) checkBase(rt, base)
  const winner = bestMetaclass(rt, metaclass, bases.fields)
  const parents = (bases.fields.length > 0 ? bases.fields : [rt.types.object]) as HeapObject[]
  const cls = emptyClass(rt, winner, name, parents, namespace)
  fill(rt, cls, namespace)
  const watchers = cls.fields.flatMap((value, slot) =>
    rt.types.programMethod(value, '__set_name__') ? [rt.heap.tuple([value, cls.shape.names[slot]!])] : [],
  )
  registerSubclass(rt, cls, parents)
  const hook = superMethod(rt, cls, '__init_subclass__')
  const hasHook = hook instanceof HeapObject && hook.owner >= 0
  if (watchers.length === 0 && !hasHook && keywords.fields.length === 0) return cls
  return rt.tailCallLibrary('finish_class', [cls, rt.heap.list(watchers), keywords])
}

function superMethod(rt: Runtime, cls: HeapObject, name: string): Value {
  for (const each of rt.types.info(cls).mro.slice(1)) {
    const slot = each.shape.slots.get(name)
    if (slot !== undefined) return each.fields[slot]
  }
  return undefined
}

function checkBase(rt: Runtime, base: Value): void {
  if (!isClass(base)) return rt.raise('TypeError', 'bases must be types')
  const { inheritable, name } = rt.types.info(base)
  if (inheritable) return
  if (['bool', 'NoneType', 'function', 'range', 'slice', 'generator', 'NotImplementedType', 'ellipsis'].includes(name))
    return rt.raise('TypeError', `type '${name}' is not an acceptable base type`)
  rt.unsupported(`a class derived from ${name}`)
}

function emptyClass(
  rt: Runtime,
  metaclass: HeapObject,
  name: string,
  bases: HeapObject[],
  namespace: HeapObject,
): HeapObject {
  const qualifiedName = rt.heap.dictGet(namespace, '__qualname__')
  const module = rt.heap.dictGet(namespace, '__module__')
  try {
    return rt.types.makeClass(name, typeof module === 'string' ? module : '__main__', bases, {
      library: false,
      inheritable: true,
      qualifiedName: typeof qualifiedName === 'string' ? qualifiedName : name,
      owner: rt.heap.owner,
      serial: rt.heap.serial++,
      metaclass,
      slots: slotsOf(rt, namespace),
      interceptsReads: rt.heap.dictGet(namespace, '__getattribute__') !== undefined,
      ownEquality: EQUALITY.some((each) => rt.heap.dictGet(namespace, each) !== undefined),
    })
  } catch (error) {
    if (!(error instanceof ClassConflict)) throw error
    return rt.raise('TypeError', error.message)
  }
}

function slotsOf(rt: Runtime, namespace: HeapObject): string[] | null {
  const slots = rt.heap.dictGet(namespace, '__slots__')
  if (slots === undefined) return null
  if (typeof slots === 'string') return [slots]
  const kinds: readonly Kind[] = [Kind.List, Kind.Tuple, Kind.Dict]
  if (!(slots instanceof HeapObject) || !kinds.includes(slots.kind)) return rt.unsupported('`__slots__` of this type')
  const names = slots.fields.filter((_, i) => slots.kind !== Kind.Dict || i % 2 === 0)
  for (const name of names) {
    if (typeof name !== 'string')
      return rt.raise('TypeError', `__slots__ items must be strings, not '${rt.types.nameOf(name)}'`)
    if (name !== '__dict__' && rt.heap.dictGet(namespace, name) !== undefined)
      rt.raise('ValueError', `'${name}' in __slots__ conflicts with class variable`)
  }
  return names as string[]
}

/** Gives a new class, which nobody knows yet, its attributes. */
function fill(rt: Runtime, cls: HeapObject, namespace: HeapObject): void {
  const add = (name: string, value: Value) => {
    cls.shape = cls.shape.with(name)
    cls.fields.push(value)
  }
  for (let i = 0; i < namespace.fields.length; i += 2) {
    const name = namespace.fields[i]
    const value = namespace.fields[i + 1]
    if (typeof name !== 'string' || name === '__qualname__') continue
    if (name === '__classcell__') rt.heap.write(value as HeapObject, 0, cls)
    else add(name, attributeValue(rt, cls, name, value))
    nameProperty(rt, value, name)
  }
  for (const [name, value] of [
    ['__module__', '__main__'],
    ['__doc__', null],
  ] as const)
    if (!cls.shape.slots.has(name)) add(name, value)
  if (cls.shape.slots.has('__eq__') && !cls.shape.slots.has('__hash__')) add('__hash__', null)
  const slots = slotsOf(rt, namespace) ?? []
  for (const name of slots) if (name !== '__dict__' && name !== '__weakref__') add(name, member(rt, cls, name))
}

function attributeValue(rt: Runtime, cls: HeapObject, name: string, value: Value): Value {
  const { name: className, final } = rt.types.info(cls)
  if (UNSUPPORTED.includes(name) || final.includes(name)) rt.unsupported(`${name} (class ${className})`)
  const isFunction = value instanceof HeapObject && value.kind === Kind.Function
  const wrapper = STATIC.has(name) ? rt.types.staticmethod : OF_CLASS.has(name) ? rt.types.classmethod : null
  if (!isFunction || wrapper === null) return value
  const wrapped = rt.heap.instance(wrapper)
  wrapped.fields[0] = value
  return wrapped
}

function member(rt: Runtime, cls: HeapObject, name: string): HeapObject {
  const object = rt.heap.instance(rt.types.member)
  object.fields[0] = name
  object.fields[1] = cls
  return object
}
