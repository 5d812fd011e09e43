import { getOwnWay } from '../attributes'
import { checkAbstract } from '../calls'
import { bestMetaclass, newType, prepareClass } from '../classes'
import { readThrough } from '../descriptors'
import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { newException as createException } from './exceptions'
import { subclassesOf } from '../subclasses'
import { HeapObject, Kind, type Value } from '../values'

/** Methods of `type`, and what makes instances: each class's __new__. */

const owner = { owner: 'type' }
const asClass = (value: Value): HeapObject => value as HeapObject

/** type.__new__, and type() with three arguments. */
export function makeType(rt: Runtime, metaclass: HeapObject, args: readonly Value[], keywords: HeapObject): Value {
  const [name, bases, namespace] = args
  const wrong = (at: number, wanted: string, given: Value) =>
    rt.raise('TypeError', `type.__new__() argument ${at} must be ${wanted}, not ${rt.types.nameOf(given)}`)
  if (args.length !== 3) return rt.raise('TypeError', 'type.__new__() takes exactly 3 arguments')
  if (typeof name !== 'string') return wrong(1, 'str', name)
  if (!(bases instanceof HeapObject) || bases.kind !== Kind.Tuple) return wrong(2, 'tuple', bases)
  if (!(namespace instanceof HeapObject) || namespace.kind !== Kind.Dict) return wrong(3, 'dict', namespace)
  return newType(rt, metaclass, name, bases, namespace, keywords)
}

/** type(object), or type(name, bases, namespace) by the metaclass that the bases ask for. */
export function typeOf(rt: Runtime, [args, keywords]: Value[]): Value {
  const values = asClass(args).fields
  if (values.length === 1) return rt.types.of(values[0])
  if (values.length !== 3) return rt.raise('TypeError', 'type() takes 1 or 3 arguments')
  const bases = values[1]
  const isTuple = bases instanceof HeapObject && bases.kind === Kind.Tuple
  const metaclass = isTuple ? bestMetaclass(rt, rt.types.type, bases.fields) : rt.types.type
  if (metaclass !== rt.types.type) return rt.tailCall(metaclass, values.slice())
  return makeType(rt, metaclass, values, asClass(keywords))
}

function call(rt: Runtime, [cls, args, keywords]: Value[]): Value {
  const { fields } = asClass(keywords)
  const names = fields.filter((_, i) => i % 2 === 0) as string[]
  const values = fields.filter((_, i) => i % 2 === 1)
  if (rt.types.info(asClass(cls)).library) return rt.tailCall(cls, [...asClass(args).fields, ...values], names)
  return rt.tailCallLibrary('make_instance', [cls, args, keywords])
}

export const typeMethods: readonly Native[] = [
  native('__call__(self, /, *args, **kwargs)', call, owner),
  native('__init__(self, /, *args, **kwargs)', () => null, owner),
  native('__instancecheck__(self, instance, /)', (rt, [cls, value]) => rt.types.isInstance(value, asClass(cls)), owner),
  native(
    '__subclasscheck__(self, subclass, /)',
    (rt, [cls, sub]) => rt.types.isSubclass(asClass(sub), asClass(cls)),
    owner,
  ),
  native('__subclasses__(self, /)', subclasses, owner),
  native('mro(self, /)', (rt, [cls]) => rt.heap.list([...rt.types.info(asClass(cls)).mro]), owner),
]

function subclasses(rt: Runtime, [cls]: Value[]): Value {
  if (rt.types.info(asClass(cls)).library)
    return rt.unsupported(`the subclasses of ${rt.types.info(asClass(cls)).name}`)
  return rt.heap.list([...subclassesOf(asClass(cls))])
}

/** Static methods of type. */
export const typeStatics: readonly Native[] = [
  native('__new__(mcs, /, *args, **kwargs)', (rt, [metaclass, args, keywords]) =>
    makeType(rt, asClass(metaclass), asClass(args).fields, asClass(keywords)),
  ),
  native('__prepare__(*args, **kwargs)', (rt) => rt.heap.dict()),
]

function requireClass(rt: Runtime, cls: Value, base: HeapObject): HeapObject {
  const { name } = rt.types.info(base)
  if (!(cls instanceof HeapObject) || cls.kind !== Kind.Class)
    return rt.raise('TypeError', `${name}.__new__(X): X is not a type object (${rt.types.nameOf(cls)})`)
  if (rt.types.isSubclass(cls, base)) return cls
  const given = rt.types.info(cls).name
  return rt.raise('TypeError', `${name}.__new__(${given}): ${given} is not a subtype of ${name}`)
}

function newObject(rt: Runtime, [given, args, keywords]: Value[]): Value {
  const cls = requireClass(rt, given, rt.types.object)
  const excess = asClass(args).fields.length + asClass(keywords).fields.length > 0
  const isOverridden = (name: string) => rt.types.lookup(cls, name) !== rt.types.lookup(rt.types.object, name)
  if (excess && isOverridden('__new__'))
    rt.raise('TypeError', 'object.__new__() takes exactly one argument (the type to instantiate)')
  if (excess && !isOverridden('__init__')) rt.raise('TypeError', `${rt.types.info(cls).name}() takes no arguments`)
  const { layout, name } = rt.types.info(cls)
  const base = rt.types.info(layout).name
  if (layout !== rt.types.object) rt.raise('TypeError', `object.__new__(${name}) is not safe, use ${base}.__new__()`)
  checkAbstract(rt, cls)
  return rt.heap.instance(cls)
}

/** __new__ of a class whose instances begin empty, and get their content by __init__. */
const newEmpty = (base: string) =>
  native('__new__(cls, /, *args, **kwargs)', (rt, [given]) => {
    const cls = requireClass(rt, given, rt.types.named(base))
    checkAbstract(rt, cls)
    return rt.heap.instance(cls)
  })

/** __new__ of a class whose instances never change. */
const newValue = (base: string) =>
  native('__new__(cls, /, *args, **kwargs)', (rt, [given, args, keywords]) => {
    const cls = requireClass(rt, given, rt.types.named(base))
    checkAbstract(rt, cls)
    return rt.tailCallLibrary('new_value', [cls, rt.types.named(base), args, keywords])
  })

function newException(rt: Runtime, [given, args]: Value[]): Value {
  const cls = requireClass(rt, given, rt.types.named('BaseException'))
  checkAbstract(rt, cls)
  return createException(rt, cls, asClass(args).fields)
}

/** __new__ by the class it belongs to; others have that of their base. */
export const makers: Readonly<Record<string, Native>> = {
  object: native('__new__(cls, /, *args, **kwargs)', newObject),
  BaseException: native('__new__(cls, /, *args, **kwargs)', newException),
  ...Object.fromEntries(['list', 'dict', 'set', 'property'].map((name) => [name, newEmpty(name)])),
  ...Object.fromEntries(['tuple', 'frozenset', 'int', 'float', 'str'].map((name) => [name, newValue(name)])),
}

/** An instance of a class for a value of the builtin class it derives from. */
function recast(rt: Runtime, [given, value]: Value[]): Value {
  const cls = asClass(given)
  if (rt.types.info(cls).library) return value
  const instance = rt.heap.instance(cls)
  if (instance.kind === Kind.Boxed) instance.fields[0] = value
  else instance.fields = asClass(value).fields.slice()
  return instance
}

/** A special method looked up on the class of a value and bound to it; None where it has none. May be a tail call. */
function special(rt: Runtime, [value, name]: Value[]): Value {
  const cls = rt.types.of(value)
  const found = rt.types.lookup(cls, name as string)
  return found === undefined ? null : readThrough(rt, found, value, cls)
}

/** What the prelude's functions about classes need: `_native.…`. */
export const classIntrinsics: readonly Native[] = [
  /** type.__new__(), for classes that the library makes for itself. */
  native('class_of(metaclass, name, bases, namespace, /)', (rt, [metaclass, ...parts]) =>
    makeType(rt, asClass(metaclass), parts, rt.heap.dict()),
  ),
  native('prepare_class(name, bases, keywords, /)', prepareClass),
  native('best_metaclass(metaclass, bases, /)', (rt, [metaclass, bases]) =>
    bestMetaclass(rt, asClass(metaclass), asClass(bases).fields),
  ),
  native('new_of(cls, /)', (rt, [cls]) =>
    readThrough(rt, rt.types.lookup(asClass(cls), '__new__'), undefined, asClass(cls)),
  ),
  native('is_a(value, cls, /)', (rt, [value, cls]) => rt.types.isInstance(value, asClass(cls))),
  native('recast(cls, value, /)', recast),
  native('special(value, name, /)', special),
  native('plain_attribute(value, name, /)', (rt, [value, name]) => getOwnWay(rt, value, name as string)),
]
