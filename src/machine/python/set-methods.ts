import { sizeOf } from '../heap'
import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { DELETED } from '../set-table'
import { HeapObject, type Kind, type Value } from '../values'
import { isSubset } from './compare'
import { requireHashable } from './hashable'
import { nativeOver, plainItems } from './items-of'
import { anyOfProgram, ask, keyOf, mustAsk, placedKey } from './keyed'
import {
  addInPlace,
  copySet,
  difference,
  intersectInPlace,
  intersection,
  isAnySet,
  membersOf,
  subtractInPlace,
  symmetricDifference,
  toggleInPlace,
  union,
  type Other,
} from './set-operators'

/** Methods of set and frozenset. */

const owner = { owner: 'set' }
type SetKind = Kind.Set | Kind.FrozenSet
const asSet = (value: Value): HeapObject => value as HeapObject

/** The arguments as sets and items; undefined where one has to be iterated by code of the program. */
function othersOf(rt: Runtime, values: readonly Value[]): Other[] | undefined {
  const others: Other[] = []
  for (const value of values) {
    const other = isAnySet(value) ? value : plainItems(rt, value)
    if (!other) return undefined
    if (Array.isArray(other)) for (const item of other) requireHashable(rt, item)
    others.push(other)
  }
  return others
}

type Combine = (rt: Runtime, set: HeapObject, others: readonly Other[]) => Value

/** A method that takes iterables. Those that only code of the program can iterate become lists first. */
function overOthers(owner: string, name: string, parameters: '*others' | 'other, /', combine: Combine): Native {
  const any = parameters === '*others'
  const fn: Native = native(
    `${name}(self, ${any ? '/, *others' : parameters})`,
    (rt, [set, value]) => {
      const values = any ? (value as HeapObject).fields : [value]
      const others = othersOf(rt, values)
      if (others && isPlain(rt, asSet(set), others)) return combine(rt, asSet(set), others)
      if (others) return byProgram(rt, name, asSet(set), values)
      return rt.tailCallLibrary('with_lists', [rt.types.nativeObject(fn), set, rt.heap.tuple(values.slice())])
    },
    { owner },
  )
  return fn
}

/** Whether all members can be told apart without the program. */
function isPlain(rt: Runtime, set: HeapObject, others: readonly Other[]): boolean {
  if (rt.heap.hasHashes(set)) return false
  return !others.some((other) =>
    Array.isArray(other) ? anyOfProgram(rt, other) : rt.heap.hasHashes(other as HeapObject),
  )
}

/** The same by functions of the prelude. */
function byProgram(rt: Runtime, name: string, set: HeapObject, others: readonly Value[]): Value {
  if (name.startsWith('is')) return rt.tailCallLibrary('compare_sets', [name, set, others[0]])
  const isChange = name === 'update' || name.endsWith('_update')
  const what = name === 'update' ? 'union' : name.replace('_update', '')
  return rt.tailCallLibrary(isChange ? 'change_sets' : 'combine_sets', [what, set, rt.heap.tuple([...others])])
}

const overSets = (owner: string, name: string, combine: Combine) => overOthers(owner, name, '*others', combine)
const overSet = (owner: string, name: string, combine: (rt: Runtime, set: HeapObject, other: Other) => Value) =>
  overOthers(owner, name, 'other, /', (rt, set, [other]) => combine(rt, set, other!))

const fold =
  (combine: (rt: Runtime, a: HeapObject, b: Other, kind: SetKind) => HeapObject): Combine =>
  (rt, set, others) => {
    const kind = set.kind as SetKind
    if (others.length === 0) return copySet(rt, set, kind)
    return others.reduce<HeapObject>((result, other) => combine(rt, result, other, kind), set)
  }

const nothing =
  (change: (rt: Runtime, set: HeapObject, other: Other) => unknown): Combine =>
  (rt, set, others) => {
    for (const other of others) change(rt, set, other)
    return null
  }

const toSet = (rt: Runtime, other: Other) => (other instanceof HeapObject ? other : rt.heap.set(other))

function isDisjoint(rt: Runtime, set: HeapObject, other: Other): boolean {
  const members = other instanceof HeapObject ? membersOf(other) : other
  return members.every((member) => rt.heap.find(set, member) < 0)
}

/** Methods that sets and frozen sets have. */
function shared(owner: string): Native[] {
  return [
    overSets(owner, 'union', fold(union)),
    overSets(owner, 'intersection', fold(intersection)),
    overSets(owner, 'difference', fold(difference)),
    overSet(owner, 'symmetric_difference', (rt, a, b) => symmetricDifference(rt, a, b, a.kind as SetKind)),
    overSet(owner, 'issubset', (rt, a, b) => isSubset(rt, a, toSet(rt, b))),
    overSet(owner, 'issuperset', (rt, a, b) => isSubset(rt, toSet(rt, b), a)),
    overSet(owner, 'isdisjoint', isDisjoint),
    native(
      'copy(self, /)',
      (rt, [set]) =>
        asSet(set).cls === rt.types.frozenset ? set : copySet(rt, asSet(set), asSet(set).kind as SetKind),
      {
        owner,
      },
    ),
  ]
}

/** A method on one member, which the program may first have to find among those that are there. */
function onMember(declaration: string, call: (rt: Runtime, set: HeapObject, member: Value) => Value): Native {
  const method: Native = native(
    declaration,
    (rt, args) => {
      const [set, member] = args
      return mustAsk(rt, asSet(set), member) ? ask(rt, method, args, 1) : call(rt, asSet(set), member)
    },
    owner,
  )
  return method
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

export const setMethods: readonly Native[] = [
  ...shared('set'),
  nativeOver(
    1,
    '__init__(self, iterable=..., /)',
    (rt, items, [set]) => {
      rt.heap.clear(asSet(set))
      if (anyOfProgram(rt, items))
        return rt.tailCallLibrary('change_sets', ['union', set, rt.heap.tuple([rt.heap.list(items)])])
      addInPlace(rt, asSet(set), items)
      return null
    },
    owner,
  ),
  onMember('add(self, object, /)', (rt, set, member) => {
    rt.heap.setAdd(set, placedKey(rt, set, member))
    return null
  }),
  onMember('discard(self, object, /)', (rt, set, member) => {
    rt.heap.setDelete(set, keyOf(member))
    return null
  }),
  onMember('remove(self, object, /)', (rt, set, member) =>
    rt.heap.setDelete(set, keyOf(member)) ? null : rt.raise('KeyError', keyOf(member)),
  ),
  native('pop(self, /)', pop, owner),
  native('clear(self, /)', clear, owner),
  overSets('set', 'update', nothing(addInPlace)),
  overSets('set', 'intersection_update', nothing(intersectInPlace)),
  overSets('set', 'difference_update', nothing(subtractInPlace)),
  overSet('set', 'symmetric_difference_update', (rt, set, other) => nothing(toggleInPlace)(rt, set, [other])),
]

export const frozenSetMethods: readonly Native[] = shared('frozenset')
