import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import type { Types } from '../types'
import type { HeapObject, Value } from '../values'

/** property, staticmethod and classmethod. Their hidden slots: getter, setter, deleter; function. */

function makeProperty(rt: Runtime, [getter, setter, deleter]: Value[]): Value {
  const property = rt.heap.instance(rt.types.property)
  property.fields.splice(0, 3, getter, setter, deleter)
  return property
}

/** A copy of a property with another function in a slot. */
const changed =
  (slot: number) =>
  (rt: Runtime, [property, fn]: Value[]): Value => {
    const fields = (property as HeapObject).fields.slice(0, 3)
    fields[slot] = fn
    return makeProperty(rt, fields)
  }

const holder = (name: 'staticmethod' | 'classmethod') =>
  native(`${name}(function, /)`, (rt, [fn]) => {
    const object = rt.heap.instance(rt.types[name])
    object.fields[0] = fn
    return object
  })

const owner = { owner: 'property' }

const propertyMethods: readonly Native[] = [
  native('getter(self, fget, /)', changed(0), owner),
  native('setter(self, fset, /)', changed(1), owner),
  native('deleter(self, fdel, /)', changed(2), owner),
]

export function installAccessors(types: Types): void {
  types.setConstruct(types.property, native('property(fget=None, fset=None, fdel=None, doc=None)', makeProperty))
  types.extend(types.property, propertyMethods)
  types.setConstruct(types.staticmethod, holder('staticmethod'))
  types.setConstruct(types.classmethod, holder('classmethod'))
}
