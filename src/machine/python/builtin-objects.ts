import { deleteAttribute, findAttribute, getAttribute, setAttribute } from '../attributes'
import { isProperty } from '../descriptors'
import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { isNewHere } from '../sync/local'
import { HeapObject, Kind, type Value } from '../values'
import { isAlias, isUnion, membersOf } from './generics'

/** Builtin functions about objects, their attributes and their classes. */

function attributeName(rt: Runtime, name: Value, fn: string): string {
  if (typeof name === 'string') return name
  return rt.raise(
    'TypeError',
    fn === 'attribute name'
      ? `attribute name must be string, not '${rt.types.nameOf(name)}'`
      : `${fn}(): attribute name must be string`,
  )
}

/** getattr(object, name, default) */
export function getattr(rt: Runtime, [object, name, fallback]: Value[]): Value {
  const attribute = attributeName(rt, name, 'attribute name')
  if (fallback === undefined) return getAttribute(rt, object, attribute)
  if (mayRunProgram(rt, object, attribute)) return rt.tailCallLibrary('getattr_or', [object, attribute, fallback])
  const found = findAttribute(rt, object, attribute)
  return found === undefined ? fallback : found
}

/** Whether reading an attribute may take code of the program: a property, __getattr__, a local's __init__. */
function mayRunProgram(rt: Runtime, object: Value, name: string): boolean {
  if (!(object instanceof HeapObject)) return false
  if (object.cls === rt.types.super || isNewHere(rt, object)) return true
  const { types } = rt
  if (types.programMethod(object, '__getattr__') ?? types.programMethod(object, '__getattribute__')) return true
  return (
    mayRun(rt, types.lookup(object.cls!, name)) ||
    (object.kind === Kind.Class && mayRun(rt, types.lookup(object, name)))
  )
}

/** Whether reading what was found on a class may take code of the program, or raise: a name of `__slots__` that is not set. */
const mayRun = (rt: Runtime, found: Value): boolean =>
  isMember(rt, found) || isProperty(rt, found) || rt.types.programMethod(found, '__get__') !== undefined

const isMember = (rt: Runtime, found: Value) => found instanceof HeapObject && found.cls === rt.types.member

function hasattr(rt: Runtime, [object, name]: Value[]): Value {
  const attribute = attributeName(rt, name, 'hasattr')
  if (mayRunProgram(rt, object, attribute)) return rt.tailCallLibrary('hasattr_of', [object, attribute])
  return findAttribute(rt, object, attribute) !== undefined
}

function setattr(rt: Runtime, [object, name, value]: Value[]): Value {
  return setAttribute(rt, object, attributeName(rt, name, 'attribute name'), value)
}

/** The classes of isinstance's second argument, tuples within tuples, and unions. */
function classesOf(rt: Runtime, value: Value, fn: string): HeapObject[] {
  if (value instanceof HeapObject && value.kind === Kind.Class) return [value]
  if (value instanceof HeapObject && value.kind === Kind.Tuple)
    return value.fields.flatMap((item) => classesOf(rt, item, fn))
  if (isUnion(rt, value)) return membersOf(rt, value).flatMap((item) => classesOf(rt, item, fn))
  if (isAlias(rt, value)) return rt.raise('TypeError', `${fn}() argument 2 cannot be a parameterized generic`)
  const or = fn === 'isinstance' ? 'a type, a tuple of types, or a union' : 'a class, a tuple of classes, or a union'
  return rt.raise('TypeError', `${fn}() arg 2 must be ${or}`)
}

/** Whether the metaclass of one of the classes has a say in who is an instance of it. */
const decides = (rt: Runtime, classes: Value, method: string): boolean =>
  classes instanceof HeapObject && classes.kind === Kind.Tuple
    ? classes.fields.some((each) => decides(rt, each, method))
    : rt.types.programMethod(classes, method) !== undefined

function isinstance(rt: Runtime, [object, classes]: Value[]): Value {
  const isClass = classes instanceof HeapObject && classes.kind === Kind.Class
  // Whatever a metaclass says, as in CPython.
  if (isClass && rt.types.of(object) === classes) return true
  if (decides(rt, classes, '__instancecheck__')) return rt.tailCallLibrary('isinstance_of', [object, classes])
  if (isClass) return rt.types.isInstance(object, classes)
  return classesOf(rt, classes, 'isinstance').some((cls) => rt.types.isInstance(object, cls))
}

function issubclass(rt: Runtime, [cls, classes]: Value[]): Value {
  if (!(cls instanceof HeapObject) || cls.kind !== Kind.Class)
    return rt.raise('TypeError', 'issubclass() arg 1 must be a class')
  if (decides(rt, classes, '__subclasscheck__')) return rt.tailCallLibrary('issubclass_of', [cls, classes])
  return classesOf(rt, classes, 'issubclass').some((other) => rt.types.isSubclass(cls, other))
}

function callable(rt: Runtime, [value]: Value[]): Value {
  if (!(value instanceof HeapObject)) return false
  if (value.kind >= Kind.Function && value.kind <= Kind.Class) return true
  if (value.cls === rt.types.staticmethod || isAlias(rt, value)) return true
  return rt.types.lookup(value.cls!, '__call__') !== undefined
}

function vars(rt: Runtime, [object]: Value[]): Value {
  if (object === undefined) return rt.unsupported('vars() without an argument')
  if (object instanceof HeapObject && object.kind === Kind.Module) return rt.unsupported('vars() of a module')
  const dict = findAttribute(rt, object, '__dict__')
  return dict === undefined ? rt.raise('TypeError', 'vars() argument must have __dict__ attribute') : dict
}

/** exit(code): SystemExit. */
export function exit(rt: Runtime, [code]: Value[]): Value {
  return code === null ? rt.raise('SystemExit') : rt.raise('SystemExit', code)
}

export const objectBuiltins: readonly Native[] = [
  native('getattr(object, name, default=..., /)', getattr),
  native('hasattr(obj, name, /)', hasattr),
  native('setattr(obj, name, value, /)', setattr),
  native('delattr(obj, name, /)', (rt, [object, name]) =>
    deleteAttribute(rt, object, attributeName(rt, name, 'attribute name')),
  ),
  native('isinstance(obj, class_or_tuple, /)', isinstance),
  native('issubclass(cls, class_or_tuple, /)', issubclass),
  native('callable(obj, /)', callable),
  native('vars(object=..., /)', vars),
  native('exit(code=None)', exit),
  native('quit(code=None)', exit),
]
