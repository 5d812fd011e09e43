import type { ClassInfo } from './types'
import { Float, type HeapObject, Kind, type Value } from './values'

/** Distinguishes tuples and frozen sets by content: one symbol for each content ever used as a key. */
const structural = new Map<string, symbol>()
const identities = new WeakMap<HeapObject, number>()
let nextIdentity = 0

/**
 * The JavaScript Map key of a hashable value: values equal in Python have the same key (1, 1.0 and True).
 * The caller has checked that the value is hashable; see python/keyed.ts where a class of the program decides its equality.
 */
export function dictKey(value: Value): unknown {
  switch (typeof value) {
    case 'boolean':
      return value ? 1 : 0
    case 'object':
      if (value === null) return null
      return value instanceof Float ? floatKey(value.value) : objectKey(value as HeapObject)
    default:
      return value
  }
}

/** What the program says of equality, others find out: to a container, such a key equals nothing but itself. */
function objectKey(object: HeapObject): unknown {
  if (object.kind === Kind.Complex) {
    const [real, imaginary] = object.fields as Float[]
    return imaginary!.value === 0 ? floatKey(real!.value) : structuralKey(object)
  }
  if (object.kind !== Kind.Boxed && object.kind !== Kind.Tuple && object.kind !== Kind.FrozenSet) return object
  if ((object.cls!.extra as ClassInfo).ownEquality) return object
  return object.kind === Kind.Boxed ? dictKey(object.fields[0]) : structuralKey(object)
}

/** Ints are integral numbers or bigints, so a fraction collides with none of them. */
function floatKey(value: number): number | bigint {
  if (Number.isSafeInteger(value)) return value === 0 ? 0 : value
  return Number.isInteger(value) ? BigInt(value) : value
}

function structuralKey(object: HeapObject): symbol {
  const parts = object.fields.filter((v) => v !== undefined).map(keyText)
  if (object.kind === Kind.FrozenSet) parts.sort()
  const text = `${object.kind}(${parts.join()})`
  let key = structural.get(text)
  if (!key) structural.set(text, (key = Symbol(text)))
  return key
}

function keyText(value: Value): string {
  const key = dictKey(value)
  switch (typeof key) {
    case 'string':
      return JSON.stringify(key)
    case 'symbol':
      return key.description!
    case 'object':
      return key === null ? 'None' : `#${identityOf(key as HeapObject)}`
    default:
      return String(key)
  }
}

function identityOf(object: HeapObject): number {
  let identity = identities.get(object)
  if (identity === undefined) identities.set(object, (identity = nextIdentity++))
  return identity
}
