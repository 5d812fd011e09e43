import { sizeOf } from '../heap'
import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { HeapObject, Kind, plain, type Value } from '../values'
import { isNumber, numberBinary } from './arithmetic'
import { isIterable, nativeOver, plainItems } from './items-of'
import { iteratesPlainly, makeIterator, IteratorKind, pythonIter, pythonNext } from './iterators'
import { pythonBinary, pythonTruth } from './operators'
import { extreme, sortedOrder, sortedValues } from './ordering'
import { rangeLength } from './range'
import { textLength } from './text'
import { standardFile } from './text-file'

/** Builtin functions on sequences and iterables. */

function len(rt: Runtime, [value]: Value[]): Value {
  if (typeof value === 'string') return textLength(value)
  if (value instanceof HeapObject) {
    if (rt.types.programMethod(value, '__len__')) return rt.tailCallLibrary('len_of_object', [value])
    switch (value.kind) {
      case Kind.List:
      case Kind.Tuple:
        return value.fields.length
      case Kind.Dict:
      case Kind.Set:
      case Kind.FrozenSet:
        return sizeOf(value)
      case Kind.DictView:
        return sizeOf(value.fields[0] as HeapObject)
      case Kind.Range:
        return rangeLength(value)
      case Kind.Boxed:
        return len(rt, [plain(value)])
      default:
    }
  }
  return rt.raise('TypeError', `object of type '${rt.types.nameOf(value)}' has no len()`)
}

function iter(rt: Runtime, [value, sentinel]: Value[]): Value {
  return sentinel === undefined ? pythonIter(rt, value) : makeIterator(rt, IteratorKind.Callable, value, sentinel)
}

/** next(iterator) and next(iterator, default); `fallback` is undefined where there is none. */
function next(rt: Runtime, [given, fallback]: Value[]): Value {
  const iterator = standardFile(rt, given) ? pythonIter(rt, given) : given
  if (iterator instanceof HeapObject) {
    if (iterator.kind === Kind.Iterator) {
      if (fallback !== undefined && !iteratesPlainly(iterator))
        return rt.tailCallLibrary('next_or', [iterator, fallback])
      const item = pythonNext(rt, iterator)
      if (item !== undefined) return item
      return fallback === undefined ? rt.raising('StopIteration') : fallback
    }
    if (iterator.kind === Kind.Generator)
      return fallback === undefined
        ? rt.resume(iterator, null, false)
        : rt.tailCallLibrary('next_of_generator_or', [iterator, fallback])
    const method = rt.types.programMethod(iterator, '__next__')
    if (method && fallback === undefined) return rt.tailCall(method, [iterator])
    if (method) return rt.tailCallLibrary('next_or', [iterator, fallback])
  }
  return rt.raise('TypeError', `'${rt.types.nameOf(iterator)}' object is not an iterator`)
}

/** Items whose truth takes no code of the program; undefined where there are others. */
function plainTruths(rt: Runtime, iterable: Value): Value[] | undefined {
  if (!isIterable(rt, iterable)) rt.raise('TypeError', `'${rt.types.nameOf(iterable)}' object is not iterable`)
  if (iterable instanceof HeapObject && iterable.kind === Kind.Iterator) return undefined
  const items = plainItems(rt, iterable)
  return items?.some((item) => rt.types.isOfProgram(item)) ? undefined : items
}

function any(rt: Runtime, [iterable]: Value[]): Value {
  const items = plainTruths(rt, iterable)
  return items ? items.some(pythonTruth) : rt.tailCallLibrary('any_of', [iterable])
}

function all(rt: Runtime, [iterable]: Value[]): Value {
  const items = plainTruths(rt, iterable)
  return items ? items.every(pythonTruth) : rt.tailCallLibrary('all_of', [iterable])
}

function sum(rt: Runtime, items: readonly Value[], start: Value): Value {
  if (typeof start === 'string') return rt.raise('TypeError', "sum() can't sum strings [use ''.join(seq) instead]")
  const [counted, subtotal] = typeof start === 'number' ? sumOfInts(items, start) : [0, start]
  if (counted === items.length) return subtotal
  const isProgrammed = (value: Value) => rt.types.isOfProgram(value)
  if (isProgrammed(start) || items.some(isProgrammed))
    return rt.tailCallLibrary('sum_of', [rt.heap.list([...items]), start])
  let total: Value = subtotal
  for (let i = counted; i < items.length; i++) {
    const item = items[i]
    total = isNumber(total) && isNumber(item) ? numberBinary(rt, '+', total, item) : pythonBinary(rt, '+', total, item)
  }
  return total
}

/** The sum of the ints and bools that `items` begins with, as long as it is small. @returns how many, and their sum */
function sumOfInts(items: readonly Value[], start: number): [number, number] {
  let total = start
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    if (typeof item !== 'number' && typeof item !== 'boolean') return [i, total]
    const sum = total + Number(item)
    if (!Number.isSafeInteger(sum)) return [i, total]
    total = sum
  }
  return [items.length, total]
}

function sorted(rt: Runtime, items: readonly Value[], key: Value, reverse: Value): Value {
  if (key !== null) return rt.tailCallLibrary('sorted_by_key', [rt.heap.list([...items]), key, pythonTruth(reverse)])
  const values = sortedValues(items, pythonTruth(reverse))
  return values ? rt.heap.list(values) : sortByKeys(rt, items, items, pythonTruth(reverse))
}

/** A new list of items in the order of their keys. May be a tail call. */
export function sortByKeys(rt: Runtime, items: readonly Value[], keys: readonly Value[], reverse: boolean): Value {
  const order = sortedOrder(rt, keys, reverse)
  if (order) return rt.heap.list(order.map((at) => items[at]))
  return rt.tailCallLibrary('sorted_by_program', [rt.heap.list([...items]), rt.heap.list([...keys]), reverse])
}

/** min() and max() over items that are there already. May be a tail call. */
export function extremeOf(
  rt: Runtime,
  name: 'min' | 'max',
  items: readonly Value[],
  key: Value,
  fallback: Value,
): Value {
  if (items.length === 0)
    return fallback === undefined ? rt.raise('ValueError', `${name}() arg is an empty sequence`) : fallback
  if (key !== null) return rt.tailCallLibrary('extreme_by_key', [name, rt.heap.list([...items]), key])
  return extremeByKeys(rt, name, items, items)
}

export function extremeByKeys(rt: Runtime, name: string, items: readonly Value[], keys: readonly Value[]): Value {
  const at = extreme(rt, keys, name === 'min' ? '<' : '>')
  if (at !== undefined) return items[at]
  return rt.tailCallLibrary('extreme_by_program', [name, rt.heap.list([...items]), rt.heap.list([...keys])])
}

function minOrMax(name: 'min' | 'max'): Native {
  const overItems = nativeOver(0, `${name}(iterable, key, default)`, (rt, items, [, key, fallback]) =>
    extremeOf(rt, name, items, key, fallback),
  )
  return native(`${name}(*args, key=None, default=...)`, (rt, [key, fallback, args]) => {
    const values = (args as HeapObject).fields
    if (values.length === 0) return rt.raise('TypeError', `${name} expected at least 1 argument, got 0`)
    if (values.length === 1) return overItems.call(rt, [values[0], key, fallback])
    if (fallback !== undefined)
      rt.raise('TypeError', `Cannot specify a default for ${name}() with multiple positional arguments`)
    return extremeOf(rt, name, values, key, undefined)
  })
}

export const iterationBuiltins: readonly Native[] = [
  native('len(obj, /)', len),
  native('iter(object, sentinel=..., /)', iter),
  native('next(iterator, default=..., /)', next),
  native('any(iterable, /)', any),
  native('all(iterable, /)', all),
  nativeOver(0, 'sum(iterable, /, start=0)', (rt, items, [, start]) => sum(rt, items, start), { borrows: true }),
  nativeOver(0, 'sorted(iterable, /, *, key=None, reverse=False)', (rt, items, [, key, reverse]) =>
    sorted(rt, items, key, reverse),
  ),
  minOrMax('min'),
  minOrMax('max'),
]
