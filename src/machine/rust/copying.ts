import type { Heap } from '../heap'
import { HeapObject, Kind, type Value } from '../values'

const COPIED: ReadonlySet<Kind> = new Set([Kind.Struct, Kind.List, Kind.Builtin])

/** A value that shares nothing that can change with the original: structs and lists are made anew, pointers stay. */
export function copyValue(heap: Heap, value: Value): Value {
  if (!(value instanceof HeapObject) || !COPIED.has(value.kind)) return value
  const fields = value.fields.map((field) => (field instanceof HeapObject ? copyValue(heap, field) : field))
  return heap.allocate(value.kind, value.cls, fields, value.extra)
}
