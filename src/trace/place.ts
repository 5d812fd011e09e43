import type { Core } from '../machine/core'
import { Kind, type HeapObject } from '../machine/values'
import type { Location } from '../machine/visible'

/**
 * Where an access really goes, so that equal places are equal locations: an attribute that an instance lacks is read from
 * its class, and the last item of a list has one number whether counted from the front or the back.
 */
export function placeOf(core: Core, location: Location, operation: string): Location {
  if (location.kind === 'item') return itemPlace(location)
  if (location.kind !== 'attribute' || operation !== 'read') return location
  const object = holderOf(core, location.object, location.name)
  return object === location.object ? location : { ...location, object }
}

function itemPlace(location: Location & { readonly kind: 'item' }): Location {
  const { object, key } = location
  const fromBack = (object.kind === Kind.List || object.kind === Kind.Tuple) && typeof key === 'number' && key < 0
  return fromBack ? { ...location, key: key + object.fields.length } : location
}

/** The object itself where it has the attribute or nobody has; else the class it has it from. */
function holderOf({ types }: Core, object: HeapObject, name: string): HeapObject {
  const has = (candidate: HeapObject) => {
    const slot = candidate.shape.slots.get(name)
    return slot !== undefined && candidate.fields[slot] !== undefined
  }
  if (has(object)) return object
  const cls = object.kind === Kind.Class ? object : object.kind === Kind.Instance ? object.cls : null
  return (cls && types.info(cls).mro.find(has)) ?? object
}
