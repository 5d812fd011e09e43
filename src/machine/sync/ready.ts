import type { Native } from '../native'
import type { Runtime } from '../runtime'
import { HeapObject, Kind, type Value } from '../values'

/**
 * Methods of a class that CPython writes in Python: of an object that its __init__ has not made, they find an attribute
 * missing. The first of the class's hidden slots is what __init__ fills in.
 * @param path of the class, as `threading.Event`
 * @param attribute that CPython's method would look for first
 */
export function needing(path: string, attribute: string, methods: readonly Native[]): Native[] {
  return methods.map((method) => ({
    ...method,
    call: (rt, args) => (isReady(rt, path, args[0]) ? method.call(rt, args) : lacks(rt, args[0], attribute)),
    visible: method.visible && { ...method.visible, when: (rt, args) => isReady(rt, path, args[0]) },
  }))
}

function isReady(rt: Runtime, path: string, value: Value): boolean {
  if (!(value instanceof HeapObject) || value.kind !== Kind.Instance) return false
  return rt.types.isInstance(value, rt.types.named(path)) && value.fields[0] !== undefined
}

const lacks = (rt: Runtime, value: Value, attribute: string): never =>
  rt.raiseMissing(value, `'${rt.types.nameOf(value)}' object has no attribute '${attribute}'`)
