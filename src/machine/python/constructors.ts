import { sizeOf } from '../heap'
import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { Float, HeapObject, Kind, plain, type Value } from '../values'
import { integerOf, isInt, toDouble, toInt } from './arithmetic'
import { notInteger } from './builtin-text'
import { complexConstructor } from './complex'
import { updateFrom } from './dict-methods'
import { parseFloatText } from './float-text'
import { parseIntText } from './integers'
import { iteratesByProgram, nativeOver } from './items-of'
import { IteratorKind, makeIterator, pythonIter } from './iterators'
import { pythonTruth } from './operators'
import { makeRange, rangeLength } from './range'
import { pythonStr } from './repr'
import { copySet, isAnySet, makeSet } from './set-operators'
import { textRepr } from './text'
import { typeOf } from './type-methods'

/** What calling a builtin class does. */

function makeInt(rt: Runtime, [given, base]: Value[]): Value {
  if (typeof given === 'string' && base === undefined) return intFromText(rt, given, 10)
  if (
    given instanceof HeapObject &&
    ['__int__', '__index__', '__trunc__'].some((name) => rt.types.programMethod(given, name))
  )
    return rt.tailCallLibrary('int_of_object', [given])
  const value = plain(given)
  if (base !== undefined) return intInBase(rt, value, base)
  if (value === undefined) return 0
  if (isInt(value)) return toInt(value)
  if (value instanceof Float) return integerOf(rt, Math.trunc(value.value))
  if (typeof value === 'string') return intFromText(rt, value, 10)
  if (isOfBytes(rt, value)) return rt.unsupported('int() of bytes')
  return rt.raise(
    'TypeError',
    `int() argument must be a string, a bytes-like object or a real number, not '${rt.types.nameOf(value)}'`,
  )
}

function intInBase(rt: Runtime, value: Value, base: Value): Value {
  if (!isInt(base)) return notInteger(rt, base)
  const number = Number(base)
  if (number !== 0 && (number < 2 || number > 36))
    return rt.raise('ValueError', 'int() base must be >= 2 and <= 36, or 0')
  if (typeof value !== 'string') return rt.raise('TypeError', "int() can't convert non-string with explicit base")
  return intFromText(rt, value, number)
}

function intFromText(rt: Runtime, text: string, base: number): Value {
  const value = parseIntText(rt, text, base)
  if (value !== undefined) return value
  return rt.raising('ValueError', `invalid literal for int() with base ${base}: ${textRepr(text)}`)
}

function makeFloat(rt: Runtime, [given]: Value[]): Value {
  if (['__float__', '__index__'].some((name) => rt.types.programMethod(given, name)))
    return rt.tailCallLibrary('float_of_object', [given])
  const value = plain(given)
  if (value === undefined) return new Float(0)
  if (isInt(value)) return new Float(toDouble(rt, value))
  if (value instanceof Float) return value
  if (typeof value === 'string') {
    const number = parseFloatText(value)
    if (number !== undefined) return new Float(number)
    return rt.raising('ValueError', `could not convert string to float: ${textRepr(value)}`)
  }
  if (isOfBytes(rt, value)) return rt.unsupported('float() of bytes')
  return rt.raise('TypeError', `float() argument must be a string or a real number, not '${rt.types.nameOf(value)}'`)
}

/** The library's own bytes and bytearray. */
const isOfBytes = (rt: Runtime, value: Value): boolean => ['bytes', 'bytearray'].includes(rt.types.nameOf(value))

function makeBool(rt: Runtime, [value]: Value[]): Value {
  if (rt.types.programMethod(value, '__bool__') ?? rt.types.programMethod(value, '__len__'))
    return rt.tailCallLibrary('truth', [value])
  return pythonTruth(value)
}

function makeStr(rt: Runtime, [value, encoding]: Value[]): Value {
  if (encoding !== undefined) return rt.unsupported('str() with an encoding')
  return value === undefined ? '' : pythonStr(rt, value)
}

function rangeFrom(rt: Runtime, [args]: Value[]): Value {
  const values = (args as HeapObject).fields
  if (values.length === 0) return rt.raise('TypeError', 'range expected at least 1 argument, got 0')
  if (values.length > 3) return rt.raise('TypeError', `range expected at most 3 arguments, got ${values.length}`)
  const numbers = values.map(plain).map((value) => (isInt(value) ? toInt(value) : notInteger(rt, value)))
  const [start, stop, step] = numbers.length === 1 ? [0, numbers[0]!, 1] : [numbers[0]!, numbers[1]!, numbers[2] ?? 1]
  if (step === 0) return rt.raise('ValueError', 'range() arg 3 must not be zero')
  return makeRange(rt, start, stop, step)
}

function sliceFrom(rt: Runtime, [args]: Value[]): Value {
  const values = (args as HeapObject).fields
  if (values.length === 0) return rt.raise('TypeError', 'slice expected at least 1 argument, got 0')
  if (values.length > 3) return rt.raise('TypeError', `slice expected at most 3 arguments, got ${values.length}`)
  const [start, stop, step = null] = values.length === 1 ? [null, values[0]] : values
  return rt.heap.allocate(Kind.Slice, rt.types.slice, [start, stop, step])
}

/** Whether iter(value) calls a method of the program. */
const needsIter = (rt: Runtime, value: Value) => iteratesByProgram(rt, value)

/** enumerate(), zip(), map() and filter() over iterators that exist. */
export const iteratorMakers: readonly Native[] = [
  native('make_enumerate(iterator, start, /)', (rt, [iterator, start]) =>
    makeIterator(rt, IteratorKind.Enumerate, iterator, start),
  ),
  native('make_zip(iterators, strict, /)', (rt, [iterators, strict]) =>
    makeIterator(rt, IteratorKind.Zip, iterators, strict),
  ),
  native('make_map(function, iterators, /)', (rt, [fn, iterators]) =>
    makeIterator(rt, IteratorKind.Map, fn, iterators),
  ),
  native('make_filter(function, iterator, /)', (rt, [fn, iterator]) =>
    makeIterator(rt, IteratorKind.Filter, fn, iterator),
  ),
]

function enumerateFrom(rt: Runtime, [iterable, start]: Value[]): Value {
  if (!isInt(start!)) return notInteger(rt, start)
  if (needsIter(rt, iterable)) return rt.tailCallLibrary('enumerate_of', [iterable, start])
  return makeIterator(rt, IteratorKind.Enumerate, pythonIter(rt, iterable), toInt(start))
}

/** Iterators over the arguments of zip and map; undefined where one takes code of the program. */
function iteratorsOf(rt: Runtime, values: readonly Value[], complaint: (i: number, type: string) => string) {
  if (values.some((value) => needsIter(rt, value))) return undefined
  return values.map((value, i) => {
    const isIterable = typeof value === 'string' || value instanceof HeapObject
    if (!isIterable || !canIterate(value)) rt.raise('TypeError', complaint(i, rt.types.nameOf(value)))
    return pythonIter(rt, value)
  })
}

function canIterate(value: Value): boolean {
  if (typeof value === 'string') return true
  const { kind } = value as HeapObject
  return kind <= Kind.Range || kind === Kind.DictView || kind === Kind.Iterator || kind === Kind.Generator
}

function zipFrom(rt: Runtime, [strict, iterables]: Value[]): Value {
  const { fields } = iterables as HeapObject
  const iterators = iteratorsOf(rt, fields, (_, type) => `'${type}' object is not iterable`)
  const isStrict = pythonTruth(strict)
  if (!iterators) return rt.tailCallLibrary('zip_of', [iterables, isStrict])
  return makeIterator(rt, IteratorKind.Zip, rt.heap.tuple(iterators), isStrict)
}

function mapFrom(rt: Runtime, [args]: Value[]): Value {
  const [fn, ...iterables] = (args as HeapObject).fields
  if (iterables.length === 0) return rt.raise('TypeError', 'map() must have at least two arguments.')
  const iterators = iteratorsOf(rt, iterables, (_, type) => `'${type}' object is not iterable`)
  if (!iterators) return rt.tailCallLibrary('map_of', [fn, rt.heap.tuple(iterables)])
  return makeIterator(rt, IteratorKind.Map, fn, rt.heap.tuple(iterators))
}

function filterFrom(rt: Runtime, [fn, iterable]: Value[]): Value {
  if (needsIter(rt, iterable)) return rt.tailCallLibrary('filter_of', [fn, iterable])
  return makeIterator(rt, IteratorKind.Filter, fn, pythonIter(rt, iterable))
}

export function reversedFrom(rt: Runtime, [sequence]: Value[]): Value {
  if (typeof sequence === 'string') return makeIterator(rt, IteratorKind.Reversed, sequence, sequence.length - 1)
  if (sequence instanceof HeapObject) {
    const { kind, fields } = sequence
    const method = rt.types.programMethod(sequence, '__reversed__')
    if (method) return rt.tailCall(method, [sequence])
    if (rt.types.programMethod(sequence, '__getitem__') && rt.types.programMethod(sequence, '__len__'))
      return rt.tailCallLibrary('reversed_of', [sequence])
    if (kind === Kind.List || kind === Kind.Tuple)
      return reversedOver(rt, sequence, fields.length, kind === Kind.List ? 'list_reverseiterator' : 'reversed')
    if (kind === Kind.Range) return reversedOver(rt, sequence, Number(rangeLength(sequence)), 'range_iterator')
    if (kind === Kind.Dict) return reversedDict(rt, sequence, 0)
    if (kind === Kind.DictView) return reversedDict(rt, fields[0] as HeapObject, sequence.extra as number)
  }
  return rt.raise('TypeError', `'${rt.types.nameOf(sequence)}' object is not reversible`)
}

export function reversedOver(rt: Runtime, sequence: Value, length: number, type: string): HeapObject {
  const iterator = makeIterator(rt, IteratorKind.Reversed, sequence, length - 1)
  iterator.cls = rt.types.named(type)
  return iterator
}

function reversedDict(rt: Runtime, dict: HeapObject, part: number): HeapObject {
  return makeIterator(rt, IteratorKind.ReversedKeys + part, dict, dict.fields.length - 2, sizeOf(dict))
}

function frozenSetFrom(rt: Runtime, items: readonly Value[], value: Value): Value {
  if (value instanceof HeapObject && value.kind === Kind.FrozenSet) return value
  if (isAnySet(value)) return copySet(rt, value, Kind.FrozenSet)
  return makeSet(rt, items, Kind.FrozenSet)
}

/** Makers of instances, by the name of their class. */
export const constructors: readonly Native[] = [
  native('int(x=..., /, base=...)', makeInt),
  native('float(x=..., /)', makeFloat),
  complexConstructor,
  native('bool(x=False, /)', makeBool),
  native('str(object=..., encoding=..., errors=...)', makeStr),
  nativeOver(0, 'list(iterable=..., /)', (rt, items) => rt.heap.list(items)),
  nativeOver(0, 'tuple(iterable=..., /)', (rt, items, [value]) => {
    const isTuple = value instanceof HeapObject && value.cls === rt.types.tuple
    return isTuple ? value : rt.heap.tuple(items)
  }),
  native('dict(other=..., /, **kwargs)', (rt, [other, keywords]) => {
    const dict = rt.heap.dict()
    return updateFrom(rt, dict, other, keywords as HeapObject, dict)
  }),
  nativeOver(0, 'set(iterable=..., /)', (rt, items, [value]) =>
    isAnySet(value!) ? copySet(rt, value) : makeSet(rt, items),
  ),
  nativeOver(0, 'frozenset(iterable=..., /)', (rt, items, [value]) => frozenSetFrom(rt, items, value)),
  native('range(*args)', rangeFrom),
  native('slice(*args)', sliceFrom),
  native('enumerate(iterable, start=0)', enumerateFrom),
  native('zip(*iterables, strict=False)', zipFrom),
  native('map(*args)', mapFrom),
  native('filter(function, iterable, /)', filterFrom),
  native('reversed(sequence, /)', reversedFrom),
  native('type(*args, **kwargs)', typeOf, { short: native('type(object, /)', (rt, args) => rt.types.of(args[0])) }),
]
