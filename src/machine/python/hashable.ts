import type { Runtime } from '../runtime'
import { HeapObject, Kind, type Value } from '../values'

/** Raises TypeError for a value that cannot be a dict's key or a set's member. */
export function requireHashable(rt: Runtime, value: Value): void {
  if (!(value instanceof HeapObject)) return
  switch (value.kind) {
    case Kind.List:
    case Kind.Dict:
    case Kind.Set:
    case Kind.Slice:
    case Kind.DictView:
      return unhashable(rt, value)
    case Kind.Tuple:
      for (const item of value.fields) requireHashable(rt, item)
      return
    case Kind.Instance:
    case Kind.Boxed:
      return checkClass(rt, value)
    default:
  }
}

function unhashable(rt: Runtime, value: Value): never {
  return rt.raise('TypeError', `unhashable type: '${rt.types.nameOf(value)}'`)
}

/** A class that defines __eq__ loses its hash unless it defines __hash__ too. */
function checkClass(rt: Runtime, instance: HeapObject): void {
  for (const cls of rt.types.info(instance.cls!).mro) {
    if (rt.types.info(cls).library) return
    const slot = cls.shape.slots.get('__hash__')
    if (slot !== undefined) {
      if (cls.fields[slot] === null) unhashable(rt, instance)
      rt.unsupported(`dict keys or set members with a __hash__ of their own (class ${rt.types.nameOf(instance)})`)
    }
    if (cls.shape.slots.has('__eq__')) unhashable(rt, instance)
  }
}
