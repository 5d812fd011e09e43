import type { Runtime } from '../runtime'
import { HeapObject, Kind, type Value } from '../values'
import { isInt } from './arithmetic'
import { asSet } from './compare'
import { itemsOf } from './items-of'
import { intersectInPlace, SET_OPERATIONS, subtractInPlace, toggleInPlace, updateDict } from './set-operators'

/** Longest results of repetition: beyond, the page would run out of memory. */
const MAX_ITEMS = 10_000_000
export const MAX_TEXT = 100_000_000

const sequenceName = (value: Value): string | undefined => {
  if (typeof value === 'string') return 'str'
  if (!(value instanceof HeapObject)) return undefined
  return value.kind === Kind.List ? 'list' : value.kind === Kind.Tuple ? 'tuple' : undefined
}

/** a + b where a is a sequence. */
export function concatenate(rt: Runtime, a: Value, b: Value): Value {
  if (typeof a === 'string' && typeof b === 'string') {
    if (a.length + b.length > MAX_TEXT) rt.raise('MemoryError')
    return a + b
  }
  const name = sequenceName(a)
  if (!name) return undefined
  if (sequenceName(b) !== name)
    return rt.raise('TypeError', `can only concatenate ${name} (not "${rt.types.nameOf(b)}") to ${name}`)
  const items = (a as HeapObject).fields.concat((b as HeapObject).fields)
  if (items.length > MAX_ITEMS) rt.raise('MemoryError')
  return name === 'list' ? rt.heap.list(items) : rt.heap.tuple(items)
}

/** a * b where one is a sequence and the other a count. */
export function repeat(rt: Runtime, a: Value, b: Value): Value {
  const [sequence, count] = sequenceName(a) ? [a, b] : [b, a]
  if (!sequenceName(sequence)) return undefined
  if (rt.types.programMethod(count, '__index__')) return rt.tailCallLibrary('repeat_by_index', [sequence, count])
  const times = repeatCount(rt, count)
  if (typeof sequence === 'string') {
    if (sequence.length * times > MAX_TEXT) rt.raise('MemoryError')
    return sequence.repeat(times)
  }
  const object = sequence as HeapObject
  const items = repeated(rt, object.fields, times)
  return object.kind === Kind.List ? rt.heap.list(items) : rt.heap.tuple(items)
}

function repeatCount(rt: Runtime, count: Value): number {
  if (!isInt(count))
    return rt.raise('TypeError', `can't multiply sequence by non-int of type '${rt.types.nameOf(count)}'`)
  if (typeof count === 'bigint' && (count >= 2n ** 63n || count < -(2n ** 63n)))
    return rt.raise('OverflowError', "cannot fit 'int' into an index-sized integer")
  return Math.max(0, Number(count))
}

/** From how many items on an array is better made at once than pushed together, holes in V8's eyes or not. */
const MANY = 64

function repeated(rt: Runtime, items: readonly Value[], times: number): Value[] {
  if (items.length * times > MAX_ITEMS) rt.raise('MemoryError')
  if (items.length === 1 && times >= MANY) return new Array<Value>(times).fill(items[0])
  const result: Value[] = []
  for (let i = 0; i < times && items.length > 0; i++) for (let j = 0; j < items.length; j++) result.push(items[j])
  return result
}

/** The in-place operators of lists, dicts and sets; undefined for anything else. */
export function extendInPlace(rt: Runtime, symbol: string, a: HeapObject, b: Value): Value {
  if (a.kind === Kind.List) {
    if (symbol === '+') return extendList(rt, a, b)
    if (symbol === '*') {
      if (rt.types.programMethod(b, '__index__')) return rt.tailCallLibrary('repeat_in_place_by_index', [a, b])
      const items = repeated(rt, a.fields, repeatCount(rt, b))
      rt.heap.replaceFields(a, items)
      return a
    }
  }
  if (a.kind === Kind.Dict && symbol === '|') return updateDict(rt, a, b)
  if (a.kind === Kind.Set && b instanceof HeapObject && isSetLike(b)) return setInPlace(rt, symbol, a, b)
  return undefined
}

const isSetLike = (value: HeapObject) =>
  value.kind === Kind.Set || value.kind === Kind.FrozenSet || (value.kind === Kind.DictView && value.extra !== 1)

/** list += iterable; the list. May be a tail call. */
export function extendList(rt: Runtime, list: HeapObject, iterable: Value): Value {
  const items = itemsOf(rt, iterable, (type) => `'${type}' object is not iterable`)
  if (!Array.isArray(items)) return rt.tailCallLibrary('extend_in_place', [list, iterable])
  for (let i = 0; i < items.length; i++) rt.heap.append(list, items[i])
  return list
}

function setInPlace(rt: Runtime, symbol: string, a: HeapObject, b: HeapObject): Value {
  const other = asSet(rt, b)
  if (SET_OPERATIONS[symbol] && (rt.heap.hasHashes(a) || rt.heap.hasHashes(other)))
    return rt.tailCallLibrary('change_set', [SET_OPERATIONS[symbol], a, other])
  switch (symbol) {
    case '|':
      rt.heap.setMerge(a, other)
      return a
    case '&':
      return intersectInPlace(rt, a, other)
    case '-':
      return subtractInPlace(rt, a, other)
    case '^':
      return toggleInPlace(rt, a, other)
    default:
      return undefined
  }
}
