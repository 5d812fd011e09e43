import { sizeOf } from '../heap'
import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { DELETED } from '../set-table'
import { HeapObject, Kind, type Value } from '../values'
import { isSubset } from './compare'
import { requireHashable } from './hashable'
import { plainItems } from './items-of'
import {
  copySet,
  difference,
  intersectInPlace,
  intersection,
  isAnySet,
  makeSet,
  membersOf,
  subtractInPlace,
  symmetricDifference,
  toggleInPlace,
  union,
} from './set-operators'

/** Methods of set and frozenset. */

type SetKind = Kind.Set | Kind.FrozenSet
const asSet = (value: Value): HeapObject => value as HeapObject

/** The arguments as sets; undefined where one has to be iterated by code of the program. */
function setsOf(rt: Runtime, values: readonly Value[]): HeapObject[] | undefined {
  const sets: HeapObject[] = []
  for (const value of values) {
    if (isAnySet(value)) sets.push(value)
    else {
      const items = plainItems(rt, value)
      if (!items) return undefined
      sets.push(makeSet(rt, items))
    }
  }
  return sets
}

/** A method that takes any number of iterables. Those that only code of the program can iterate become lists first. */
function overSets(
  owner: string,
  name: string,
  call: (rt: Runtime, set: HeapObject, others: HeapObject[]) => Value,
): Native {
  const fn: Native = native(
    `${name}(self, /, *others)`,
    (rt, [set, others]) => {
      const sets = setsOf(rt, (others as HeapObject).fields)
      if (sets) return call(rt, asSet(set), sets)
      return rt.tailCallLibrary('with_lists', [rt.types.nativeObject(fn), set, others])
    },
    { owner },
  )
  return fn
}

function overSet(
  owner: string,
  name: string,
  call: (rt: Runtime, set: HeapObject, other: HeapObject) => Value,
): Native {
  const fn: Native = native(
    `${name}(self, other, /)`,
    (rt, [set, other]) => {
      const sets = setsOf(rt, [other])
      if (sets) return call(rt, asSet(set), sets[0]!)
      return rt.tailCallLibrary('with_lists', [rt.types.nativeObject(fn), set, rt.heap.tuple([other])])
    },
    { owner },
  )
  return fn
}

const fold =
  (combine: (rt: Runtime, a: HeapObject, b: HeapObject, kind: SetKind) => HeapObject) =>
  (rt: Runtime, set: HeapObject, others: readonly HeapObject[]): Value => {
    const kind = set.kind as SetKind
    if (others.length === 0) return copySet(rt, set, kind)
    return others.reduce((result, other) => combine(rt, result, other, kind), set)
  }

const nothing =
  (change: (rt: Runtime, set: HeapObject, other: HeapObject) => unknown) =>
  (rt: Runtime, set: HeapObject, others: readonly HeapObject[]): Value => {
    for (const other of others) change(rt, set, other)
    return null
  }

/** Methods that sets and frozen sets have. */
function shared(owner: string): Native[] {
  return [
    overSets(owner, 'union', fold(union)),
    overSets(owner, 'intersection', fold(intersection)),
    overSets(owner, 'difference', fold(difference)),
    overSet(owner, 'symmetric_difference', (rt, a, b) => symmetricDifference(rt, a, b, a.kind as SetKind)),
    overSet(owner, 'issubset', (rt, a, b) => isSubset(rt, a, b)),
    overSet(owner, 'issuperset', (rt, a, b) => isSubset(rt, b, a)),
    overSet(owner, 'isdisjoint', (rt, a, b) => membersOf(a).every((member) => rt.heap.find(b, member) < 0)),
    native('copy(self, /)', (rt, [set]) => (asSet(set).kind === Kind.FrozenSet ? set : copySet(rt, asSet(set))), {
      owner,
    }),
  ]
}

function add(rt: Runtime, [set, member]: Value[]): Value {
  requireHashable(rt, member)
  rt.heap.setAdd(asSet(set), member)
  return null
}

function discard(rt: Runtime, [set, member]: Value[]): Value {
  requireHashable(rt, member)
  rt.heap.setDelete(asSet(set), member)
  return null
}

function remove(rt: Runtime, [set, member]: Value[]): Value {
  requireHashable(rt, member)
  return rt.heap.setDelete(asSet(set), member) ? null : rt.raise('KeyError', member)
}

function pop(rt: Runtime, [set]: Value[]): Value {
  if (sizeOf(asSet(set)) === 0) rt.raise('KeyError', 'pop from an empty set')
  const member = asSet(set).fields.find((field) => field !== undefined && field !== DELETED)
  rt.heap.setDelete(asSet(set), member)
  return member
}

function clear(rt: Runtime, [set]: Value[]): Value {
  rt.heap.clear(asSet(set))
  return null
}

const owner = { owner: 'set' }

export const setMethods: readonly Native[] = [
  ...shared('set'),
  native('add(self, object, /)', add, owner),
  native('discard(self, object, /)', discard, owner),
  native('remove(self, object, /)', remove, owner),
  native('pop(self, /)', pop, owner),
  native('clear(self, /)', clear, owner),
  overSets(
    'set',
    'update',
    nothing((rt, set, other) => rt.heap.setMerge(set, other)),
  ),
  overSets('set', 'intersection_update', nothing(intersectInPlace)),
  overSets('set', 'difference_update', nothing(subtractInPlace)),
  overSet('set', 'symmetric_difference_update', (rt, a, b) => (toggleInPlace(rt, a, b), null)),
]

export const frozenSetMethods: readonly Native[] = shared('frozenset')
