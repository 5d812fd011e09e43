import type { Heap } from './heap'
import { isWide } from './python/text'
import type { Types } from './types'
import { HeapObject, Kind, type Value } from './values'

/**
 * Items of texts and dicts where nobody has a say in what a key means: ints and texts as keys, of containers of the library's
 * own classes. Whatever is not found here goes the long way.
 */

/** container[key]; undefined where the long way must be gone. */
export function quickItem(heap: Heap, container: Value, key: Value): Value {
  if (key instanceof HeapObject) return key.kind === Kind.Slice ? quickSlice(heap, container, key) : undefined
  if (container instanceof HeapObject) {
    const at = quickSlot(heap.types, container, key)
    return at < 0 ? undefined : container.fields[at + 1]
  }
  if (typeof container !== 'string' || typeof key !== 'number' || isWide(container)) return undefined
  return container[key < 0 ? key + container.length : key]
}

/** A stretch of a list or text, without a step. */
function quickSlice(heap: Heap, container: Value, { fields: [from, to, step] }: HeapObject): Value {
  if (step !== null || !isBound(from) || !isBound(to)) return undefined
  if (typeof container === 'string' && !isWide(container)) return container.slice(from ?? 0, to ?? container.length)
  if (!(container instanceof HeapObject) || container.cls !== heap.types.list) return undefined
  return heap.list(container.fields.slice(from ?? 0, to ?? container.fields.length))
}

/** JavaScript takes bounds below 0 from the end too, and cuts off those beyond. */
const isBound = (value: Value): value is number | null => value === null || typeof value === 'number'

/** Where a key stands in a dict; -1 where it does not, or the long way must be gone. */
export function quickSlot({ dict }: Types, container: HeapObject, key: Value): number {
  if (container.cls !== dict || container.index === null || container.extra !== null) return -1
  if (typeof key !== 'number' && typeof key !== 'string') return -1
  return container.index.get(key) ?? -1
}

/** Whether a key is in a dict or set; undefined where the long way must be gone. */
export function holdsKey({ set, dict }: Types, container: Value, key: Value): boolean | undefined {
  if (typeof key !== 'number' && typeof key !== 'string') return undefined
  if (!(container instanceof HeapObject) || container.index === null || container.extra !== null) return undefined
  return container.cls === set || container.cls === dict ? container.index.has(key) : undefined
}
