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
      if (!hasOwnHash(rt, value)) unhashable(rt, value)
      return
    case Kind.Tuple:
      if (hasOwnHash(rt, value)) return
      for (const item of value.fields) requireHashable(rt, item)
      return
    case Kind.Instance:
    case Kind.Boxed:
      // A class that defines __eq__ and no __hash__ has None for it.
      if (rt.types.isOfProgram(value) && rt.types.lookup(value.cls!, '__hash__') === null) unhashable(rt, value)
      return
    default:
  }
}

const hasOwnHash = (rt: Runtime, value: Value): boolean => rt.types.programMethod(value, '__hash__') !== undefined

function unhashable(rt: Runtime, value: HeapObject): never {
  return rt.raise('TypeError', `unhashable type: '${rt.types.nameOf(value)}'`)
}

/** Whether the program says what a value's hash is, or what equals it: its class, or that of something inside. */
export function isKeyOfProgram(rt: Runtime, value: Value): boolean {
  if (!(value instanceof HeapObject) || value.cls === null) return false
  if (rt.types.info(value.cls).ownEquality)
    return Boolean(rt.types.programMethod(value, '__hash__') ?? rt.types.programMethod(value, '__eq__'))
  const isStructure = value.kind === Kind.Tuple || value.kind === Kind.FrozenSet
  return isStructure && value.fields.some((item) => isKeyOfProgram(rt, item))
}
