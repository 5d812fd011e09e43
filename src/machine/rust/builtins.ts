import type { Runtime } from '../runtime'
import { type HeapObject, Kind, type Value } from '../values'

/** Objects that only natives look into, by their names in Rust's library. */
export const builtinNames = [
  ...['String', 'Box', 'Rc', 'Arc', 'Mutex', 'RwLock', 'Condvar', 'Barrier', 'Once', 'Atomic', 'Channel'],
] as const

/** Makes one. @param layout of what it is made for: T of `Box<T>` */
export function makeBuiltin(rt: Runtime, name: string, fields: Value[], layout = -1): HeapObject {
  return rt.heap.allocate(Kind.Builtin, rt.types.named(name), fields, layout)
}

/** A `Vec<T>` or `[T; N]` of elements that nobody else has. */
export const makeList = (rt: Runtime, elements: Value[]): HeapObject => rt.heap.allocate(Kind.List, null, elements)
