import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { type HeapObject, Kind, plain, type Value } from '../values'
import { isInt } from './arithmetic'
import { notInteger } from './builtin-text'
import { sameOrEqual } from './compare'
import { removeAt } from './items'
import { itemsOf, nativeOver } from './items-of'
import { pythonTruth } from './operators'
import { sortedOrder, sortedValues } from './ordering'
import { plainRepr, reprNeedsProgram } from './repr'

/** Methods of list and tuple. */

const owner = { owner: 'list' }
const fieldsOf = (object: Value): Value[] => (object as HeapObject).fields

function insert(rt: Runtime, [list, position, item]: Value[]): Value {
  const index = plain(position)
  if (!isInt(index!)) return notInteger(rt, index)
  const { length } = fieldsOf(list)
  const at = Math.max(0, Math.min(length, Number(index) < 0 ? Number(index) + length : Number(index)))
  if (at === length) rt.heap.append(list as HeapObject, item)
  else rt.heap.rewrite(list as HeapObject, (fields) => fields.splice(at, 0, item))
  return null
}

function pop(rt: Runtime, [list, position]: Value[]): Value {
  const index = plain(position)
  if (!isInt(index!)) return notInteger(rt, index)
  const { length } = fieldsOf(list)
  if (length === 0) rt.raise('IndexError', 'pop from empty list')
  const at = Number(index) < 0 ? Number(index) + length : Number(index)
  if (at < 0 || at >= length) rt.raise('IndexError', 'pop index out of range')
  return removeAt(rt, list as HeapObject, at)
}

/** Position of an item from `from` up to `to`; -1 when it is not there, undefined where code of the program must say. */
function positionOf(rt: Runtime, items: readonly Value[], item: Value, from: number, to: number): number | undefined {
  for (let i = from; i < to && i < items.length; i++) {
    const equal = sameOrEqual(rt, items[i], item)
    if (equal === undefined) return undefined
    if (equal) return i
  }
  return -1
}

function remove(rt: Runtime, [list, item]: Value[]): Value {
  const at = positionOf(rt, fieldsOf(list), item, 0, Infinity)
  if (at === undefined) return rt.tailCallLibrary('remove_from_list', [list, item])
  if (at < 0) rt.raise('ValueError', 'list.remove(x): x not in list')
  removeAt(rt, list as HeapObject, at)
  return null
}

function bound(rt: Runtime, given: Value, length: number): number {
  const value = plain(given)
  if (!isInt(value)) return rt.raise('TypeError', 'slice indices must be integers or have an __index__ method')
  return Number(value) < 0 ? Math.max(0, Number(value) + length) : Number(value)
}

function index(rt: Runtime, [sequence, item, start, stop]: Value[]): Value {
  const items = fieldsOf(sequence)
  const from = bound(rt, start, items.length)
  const to = stop === null ? items.length : bound(rt, stop, items.length)
  const at = positionOf(rt, items, item, from, to)
  if (at === undefined) return rt.tailCallLibrary('index_in_sequence', [sequence, item, from, to])
  return at < 0 ? notThere(rt, sequence as HeapObject, item) : at
}

/** ValueError of list.index() and tuple.index(). */
export function notThere(rt: Runtime, sequence: HeapObject, item: Value): never {
  if (sequence.kind === Kind.Tuple) return rt.raise('ValueError', 'tuple.index(x): x not in tuple')
  const shown = reprNeedsProgram(rt, item) ? 'x' : plainRepr(rt, item)
  return rt.raise('ValueError', `${shown} is not in list`)
}

function count(rt: Runtime, [sequence, item]: Value[]): Value {
  let found = 0
  for (const other of fieldsOf(sequence)) {
    const equal = sameOrEqual(rt, other, item)
    if (equal === undefined) return rt.tailCallLibrary('count_in_sequence', [sequence, item])
    if (equal) found++
  }
  return found
}

function sort(rt: Runtime, [list, key, reverse]: Value[]): Value {
  if (key !== null) return rt.tailCallLibrary('sort_list_by_key', [list, key, pythonTruth(reverse)])
  const items = fieldsOf(list)
  const sorted = sortedValues(items, pythonTruth(reverse))
  if (sorted) {
    rt.heap.replaceFields(list as HeapObject, sorted)
    return null
  }
  const order = sortedOrder(rt, items, pythonTruth(reverse))
  if (!order) return rt.tailCallLibrary('sort_list_by_program', [list, pythonTruth(reverse)])
  rt.heap.replaceFields(
    list as HeapObject,
    order.map((at) => items[at]),
  )
  return null
}

function reverse(rt: Runtime, [list]: Value[]): Value {
  rt.heap.rewrite(list as HeapObject, (fields) => fields.reverse())
  return null
}

function extend(rt: Runtime, [list, iterable]: Value[]): Value {
  const items = itemsOf(rt, iterable, (type) => `'${type}' object is not iterable`)
  if (!Array.isArray(items)) return rt.tailCallLibrary('extend_list', [list, iterable])
  for (let i = 0; i < items.length; i++) rt.heap.append(list as HeapObject, items[i])
  return null
}

export const listMethods: readonly Native[] = [
  nativeOver(
    1,
    '__init__(self, iterable=..., /)',
    (rt, items, [list]) => {
      rt.heap.replaceFields(list as HeapObject, items)
      return null
    },
    owner,
  ),
  native(
    'append(self, object, /)',
    (rt, args) => {
      rt.heap.append(args[0] as HeapObject, args[1])
      return null
    },
    owner,
  ),
  native('extend(self, iterable, /)', extend, owner),
  native('insert(self, index, object, /)', insert, owner),
  native('pop(self, index=-1, /)', pop, owner),
  native('remove(self, value, /)', remove, owner),
  native('index(self, value, start=0, stop=None, /)', index, owner),
  native('count(self, value, /)', count, owner),
  native('sort(self, /, *, key=None, reverse=False)', sort, owner),
  native('reverse(self, /)', reverse, owner),
  native('clear(self, /)', (rt, [list]) => clear(rt, list), owner),
  native('copy(self, /)', (rt, [list]) => rt.heap.list(fieldsOf(list).slice()), owner),
]

function clear(rt: Runtime, list: Value): Value {
  rt.heap.clear(list as HeapObject)
  return null
}

export const tupleMethods: readonly Native[] = [
  native('index(self, value, start=0, stop=None, /)', index, { owner: 'tuple' }),
  native('count(self, value, /)', count, { owner: 'tuple' }),
]
