import { liveFields, sizeOf } from '../heap'
import type { Runtime } from '../runtime'
import { DELETED, roomFor } from '../set-table'
import { HeapObject, Kind, type Value } from '../values'
import { asSet } from './compare'
import { requireHashable } from './hashable'
import { plainItems } from './items-of'
import { anyOfProgram } from './keyed'

/** Operators on sets and dicts. They add and remove in CPython's order, which settles the order of the result. */

type SetKind = Kind.Set | Kind.FrozenSet

export function isAnySet(value: Value): value is HeapObject {
  return value instanceof HeapObject && (value.kind === Kind.Set || value.kind === Kind.FrozenSet)
}

/** The members of a set, in order. */
export function membersOf(set: HeapObject): Value[] {
  return liveFields(set)
}

/** dict | dict; undefined for anything else. */
export function dictUnion(rt: Runtime, a: Value, b: Value): Value {
  if (!(a instanceof HeapObject && b instanceof HeapObject && a.kind === Kind.Dict && b.kind === Kind.Dict))
    return undefined
  const result = copyDict(rt, a)
  return mergeDict(rt, result, b) ? result : rt.tailCallLibrary('merged', [result, b])
}

export function copyDict(rt: Runtime, dict: HeapObject): HeapObject {
  const copy = rt.heap.dict(liveFields(dict))
  rt.heap.copyHashes(copy, dict)
  return copy
}

/** dict |= other: a mapping, or an iterable of pairs. */
export function updateDict(rt: Runtime, dict: HeapObject, other: Value): Value {
  if (other instanceof HeapObject && other.kind === Kind.Dict)
    return mergeDict(rt, dict, other) ? dict : rt.tailCallLibrary('merged', [dict, other])
  return rt.tailCallLibrary('update_dict_in_place', [dict, other])
}

/**
 * Adds all pairs of one dict to another.
 * @returns false, and does nothing, where the program has to say which keys are the same
 */
export function mergeDict(rt: Runtime, dict: HeapObject, other: HeapObject): boolean {
  const hasHashes = rt.heap.hasHashes(dict) || rt.heap.hasHashes(other)
  if (hasHashes && sizeOf(dict) > 0 && sizeOf(other) > 0) return false
  rt.heap.copyHashes(dict, other)
  const pairs = liveFields(other)
  for (let i = 0; i < pairs.length; i += 2) rt.heap.dictSet(dict, pairs[i], pairs[i + 1])
  return true
}

/** Methods that do what operators do, by symbol. */
export const SET_OPERATIONS: Readonly<Record<string, string>> = {
  ...{ '|': 'union', '&': 'intersection', '-': 'difference', '^': 'symmetric_difference' },
}

/** An operator on two sets (or dict views, which count as sets); undefined where they are none. */
export function setBinary(rt: Runtime, symbol: string, a: Value, b: Value): Value {
  const viewed = isView(a) || isView(b)
  if (!viewed && !(isAnySet(a) && isAnySet(b))) return undefined
  const left = operand(rt, a, viewed)
  const right = operand(rt, b, viewed)
  if (!left || !right) return undefined
  const kind: SetKind = left.kind === Kind.FrozenSet && !viewed ? Kind.FrozenSet : Kind.Set
  if (rt.heap.hasHashes(left) || rt.heap.hasHashes(right))
    return rt.tailCallLibrary('combine_sets', [SET_OPERATIONS[symbol], left, rt.heap.tuple([right])])
  switch (symbol) {
    case '|':
      return union(rt, left, right, kind)
    case '&':
      return intersection(rt, left, right, kind)
    case '-':
      return difference(rt, left, right, kind)
    case '^':
      return symmetricDifference(rt, left, right, kind)
    default:
      return undefined
  }
}

const isView = (value: Value) => value instanceof HeapObject && value.kind === Kind.DictView && value.extra !== 1

function operand(rt: Runtime, value: Value, viewed: boolean): HeapObject | undefined {
  if (isView(value)) return asSet(rt, value as HeapObject)
  if (isAnySet(value)) return value
  if (!viewed) return undefined
  // Dict views take any iterable.
  const items = typeof value === 'string' || value instanceof HeapObject ? plainItems(rt, value) : undefined
  if (!items) return undefined
  for (const item of items) requireHashable(rt, item)
  return rt.heap.set(items)
}

/** A new set of members, each checked. May be a tail call. */
export function makeSet(rt: Runtime, items: readonly Value[], kind: SetKind = Kind.Set): Value {
  if (!anyOfProgram(rt, items)) return rt.heap.set(items, kind)
  return rt.tailCallLibrary(kind === Kind.Set ? 'set_of_members' : 'frozenset_of_members', [rt.heap.list([...items])])
}

export function copySet(rt: Runtime, set: HeapObject, kind: SetKind = Kind.Set): HeapObject {
  const copy = rt.heap.set([], kind)
  rt.heap.setMerge(copy, set)
  return copy
}

/** What a set is combined with: another set, or the items of any other iterable, hashable all. */
export type Other = HeapObject | readonly Value[]

export function union(rt: Runtime, a: HeapObject, b: Other, kind: SetKind): HeapObject {
  const result = copySet(rt, a, kind)
  addInPlace(rt, result, b)
  return result
}

export function addInPlace(rt: Runtime, set: HeapObject, other: Other): void {
  if (other instanceof HeapObject) rt.heap.setMerge(set, other)
  else for (const item of other) rt.heap.setAdd(set, item)
}

export function intersection(rt: Runtime, a: HeapObject, b: Other, kind: SetKind): HeapObject {
  if (!(b instanceof HeapObject))
    return rt.heap.set(
      b.filter((item) => rt.heap.find(a, item) >= 0),
      kind,
    )
  const [small, large] = sizeOf(b) > sizeOf(a) ? [a, b] : [b, a]
  return rt.heap.set(
    membersOf(small).filter((member) => rt.heap.find(large, member) >= 0),
    kind,
  )
}

export function difference(rt: Runtime, a: HeapObject, b: Other, kind: SetKind): HeapObject {
  if (!(b instanceof HeapObject) || sizeOf(a) >> 2 > sizeOf(b)) {
    const result = copySet(rt, a, kind)
    subtractInPlace(rt, result, b)
    return result
  }
  return rt.heap.set(
    membersOf(a).filter((member) => rt.heap.find(b, member) < 0),
    kind,
  )
}

export function symmetricDifference(rt: Runtime, a: HeapObject, b: Other, kind: SetKind): HeapObject {
  const result = b instanceof HeapObject ? copySet(rt, b, kind) : rt.heap.set(b, kind)
  toggleInPlace(rt, result, a)
  return result
}

export function toggleInPlace(rt: Runtime, a: HeapObject, b: Other): HeapObject {
  const other = b instanceof HeapObject ? b : rt.heap.set(b)
  if (a === other) rt.heap.clear(a)
  else for (const member of membersOf(other)) if (!rt.heap.setDelete(a, member)) rt.heap.setAdd(a, member)
  return a
}

export function intersectInPlace(rt: Runtime, a: HeapObject, b: Other): HeapObject {
  rt.heap.replaceFields(a, intersection(rt, a, b, Kind.Set).fields.slice())
  return a
}

export function subtractInPlace(rt: Runtime, a: HeapObject, b: Other): HeapObject {
  if (a === b) rt.heap.clear(a)
  else for (const member of b instanceof HeapObject ? membersOf(b) : b) rt.heap.setDelete(a, member)
  let deleted = 0
  for (const member of a.fields) if (member === DELETED) deleted++
  if (deleted > a.fields.length >> 2) rt.heap.setResize(a, roomFor(sizeOf(a)))
  return a
}
