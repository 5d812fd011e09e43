import { functionAttribute } from '../function-attributes'
import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import type { Types } from '../types'
import { HeapObject, Kind, type Value } from '../values'

/** property, staticmethod and classmethod. Their hidden slots: getter, setter, deleter, doc, name; function. */

const DOC = 3

function initProperty(rt: Runtime, [self, getter, setter, deleter, doc]: Value[]): Value {
  const property = self as HeapObject
  const known = doc === null && getter instanceof HeapObject ? documentation(rt, getter) : doc
  ;[getter, setter, deleter, known].forEach((value, slot) => rt.heap.write(property, slot, value))
  return null
}

function documentation(rt: Runtime, fn: HeapObject): Value {
  return fn.kind === Kind.Function ? functionAttribute(rt, fn, '__doc__') : null
}

function makeProperty(rt: Runtime, args: Value[]): Value {
  const property = rt.heap.instance(rt.types.property)
  initProperty(rt, [property, ...args])
  return property
}

/** A copy of a property with another function in a slot. */
const changed =
  (slot: number) =>
  (rt: Runtime, [self, fn]: Value[]): Value => {
    const property = self as HeapObject
    const copy = rt.heap.instance(property.cls!)
    for (let i = 0; i < property.fields.length; i++) copy.fields[i] = property.fields[i]
    copy.fields[slot] = fn
    if (slot === 0 && fn instanceof HeapObject) copy.fields[DOC] = documentation(rt, fn)
    return copy
  }

const holder = (name: 'staticmethod' | 'classmethod') =>
  native(`${name}(function, /)`, (rt, [fn]) => {
    const object = rt.heap.instance(rt.types[name])
    object.fields[0] = fn
    return object
  })

const owner = { owner: 'property' }

const propertyMethods: readonly Native[] = [
  native('__init__(self, fget=None, fset=None, fdel=None, doc=None)', initProperty, owner),
  native('getter(self, fget, /)', changed(0), owner),
  native('setter(self, fset, /)', changed(1), owner),
  native('deleter(self, fdel, /)', changed(2), owner),
]

/** fget, fset, fdel and __doc__ of a property. */
const parts: readonly Native[] = ['fget', 'fset', 'fdel', '__doc__'].map((name, slot) =>
  native(`${name}(self, /)`, (_rt, [self]) => (self as HeapObject).fields[slot] ?? null),
)

/** What a static or class method tells of its function. */
const aboutFunction: readonly Native[] = ['__name__', '__qualname__', '__doc__', '__module__'].map((name) =>
  native(`${name}(self, /)`, (rt, [self]) => {
    const [fn] = (self as HeapObject).fields
    return fn instanceof HeapObject ? (functionAttribute(rt, fn, name) ?? null) : null
  }),
)
const functionOf = (name: string) => native(`${name}(self, /)`, (_rt, [self]) => (self as HeapObject).fields[0])

export function installAccessors(types: Types): void {
  types.setConstruct(types.property, native('property(fget=None, fset=None, fdel=None, doc=None)', makeProperty))
  types.extend(types.property, propertyMethods, parts)
  for (const name of ['staticmethod', 'classmethod'] as const) {
    types.setConstruct(types[name], holder(name))
    const init = native('__init__(self, function, /)', (rt, [self, fn]) => {
      rt.heap.write(self as HeapObject, 0, fn)
      return null
    })
    types.extend(types[name], [init], [functionOf('__func__'), functionOf('__wrapped__'), ...aboutFunction])
  }
}
