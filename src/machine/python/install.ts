import { pythonExceptions } from '../../program/python-library'
import { writeThrough } from '../descriptors'
import { native, plainly, type Native } from '../native'
import type { Types } from '../types'
import { HeapObject, Kind, type Value } from '../values'
import { installAccessors } from './accessors'
import { iterationBuiltins } from './builtin-iteration'
import { numberBuiltins } from './builtin-numbers'
import { objectBuiltins } from './builtin-objects'
import { textBuiltins } from './builtin-text'
import { constructors, iteratorMakers } from './constructors'
import { dictMethods, fromKeys, itemsMethods, keysMethods } from './dict-methods'
import { dunderMethods } from './dunder-methods'
import { exceptionIntrinsics, installExceptions } from './exceptions'
import { generatorIntrinsics, generatorMethods } from './generator-methods'
import { installGenerics } from './generics'
import { helpers } from './helpers'
import { iteratorClasses } from './iterators'
import { keyIntrinsics } from './keyed'
import { listMethods, tupleMethods } from './list-methods'
import { matchIntrinsics } from './matching'
import { moduleValues } from './modules'
import { complexMethods, complexProperties } from './complex'
import { floatMethods, floatProperties, floatStatics, intMethods, intProperties, intStatics } from './number-methods'
import { objectClassMethods, objectMethods } from './object-methods'
import { boundProperties, rangeMethods, sliceMethods } from './range-methods'
import { frozenSetMethods, setMethods } from './set-methods'
import { strMethods, strStatics } from './str-methods'
import { classIntrinsics, makers, typeMethods, typeStatics } from './type-methods'

/** property.__set__ */
const setThrough = native(
  '__set__(self, instance, value, /)',
  (rt, [property, instance, value]) => writeThrough(rt, property as HeapObject, instance as HeapObject, value),
  { owner: 'property' },
)

const VIEWS = ['dict_keys', 'dict_values', 'dict_items']
const OTHERS = ['range', 'str_ascii_iterator', 'list_reverseiterator', 'ellipsis', 'NotImplementedType']

/** Completes the builtin types, and gives the value of each library path: builtins, math, sys, typing, intrinsics. */
export function installPython(types: Types): ReadonlyMap<string, Value> {
  for (const name of new Set([...iteratorClasses, ...VIEWS, ...OTHERS])) types.declare({ name })
  const notImplemented = singleton(types, 'NotImplementedType', 'NotImplemented')
  installMethods(types, notImplemented)
  installExceptions(types)
  installGenerics(types)
  installAccessors(types)
  for (const construct of constructors) types.setConstruct(types.named(construct.name), construct)
  return new Map<string, Value>([
    ...builtinClasses(types),
    ...functions(types, '', [...textBuiltins, ...numberBuiltins, ...iterationBuiltins, ...objectBuiltins]),
    ...functions(types, '_native.', [
      ...helpers,
      ...iteratorMakers,
      ...generatorIntrinsics,
      ...classIntrinsics,
      ...keyIntrinsics,
      ...matchIntrinsics,
      ...exceptionIntrinsics,
    ]),
    ...moduleValues(types),
    ['NotImplemented', notImplemented],
    ['Ellipsis', singleton(types, 'ellipsis', 'Ellipsis')],
  ])
}

function functions(types: Types, prefix: string, natives: readonly Native[]): [string, Value][] {
  return natives.map((fn) => [prefix + fn.name, types.nativeObject(fn)])
}

function builtinClasses(types: Types): [string, Value][] {
  const names = [...constructors.map(({ name }) => name), ...Object.keys(pythonExceptions)]
  const all = [...names, 'object', 'property', 'staticmethod', 'classmethod']
  return all.map((name) => [name, types.named(name)])
}

/** The only instance of a class, which shows as `text`. */
function singleton(types: Types, name: string, text: string): HeapObject {
  const cls = types.named(name)
  types.extend(cls, [native('__repr__(self, /)', () => text)])
  const instance = new HeapObject(Kind.Instance, cls, [], null, -1, 0)
  instance.shape = types.info(cls).instanceShape
  return instance
}

function installMethods(types: Types, notImplemented: HeapObject): void {
  types.extend(types.object, objectMethods(notImplemented))
  types.extendStatic(types.object, objectClassMethods(notImplemented), types.classmethod)
  types.extend(types.type, typeMethods)
  types.extendStatic(types.type, typeStatics)
  for (const [name, maker] of Object.entries(makers)) types.extendStatic(types.named(name), [maker])
  types.extend(types.int, plainly(intMethods), plainly(intProperties))
  types.extend(types.float, plainly(floatMethods), plainly(floatProperties))
  types.extend(types.complex, complexMethods, complexProperties)
  types.extend(types.str, plainly(strMethods))
  types.extend(types.list, listMethods)
  types.extend(types.tuple, tupleMethods)
  types.extend(types.dict, dictMethods)
  types.extend(types.generator, generatorMethods)
  const reading = ['get', 'keys', 'values', 'items', 'copy']
  types.extend(
    types.mappingproxy,
    dictMethods.filter(({ name }) => reading.includes(name)),
  )
  types.extend(types.set, setMethods)
  types.extend(types.frozenset, frozenSetMethods)
  types.extend(types.named('dict_keys'), keysMethods)
  types.extend(types.named('dict_items'), itemsMethods)
  types.extend(types.named('range'), rangeMethods, boundProperties)
  types.extend(types.slice, sliceMethods, boundProperties)
  types.extendStatic(types.str, plainly(strStatics))
  types.extendStatic(types.int, intStatics, types.classmethod)
  types.extendStatic(types.float, floatStatics)
  types.extendStatic(types.dict, [fromKeys])
  for (const [name, methods] of Object.entries(dunderMethods(notImplemented))) types.extend(types.named(name), methods)
  types.extend(types.property, [setThrough])
  for (const changing of [types.list, types.dict, types.set]) types.setLibraryAttribute(changing, '__hash__', null)
}
