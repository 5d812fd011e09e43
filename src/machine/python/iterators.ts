import { sizeOf } from '../heap'
import type { Runtime } from '../runtime'
import { DELETED } from '../set-table'
import { HeapObject, Kind, plain, type Value } from '../values'
import { lineReader, standardFile } from './text-file'
import { rangeAt, rangeLength } from './range'

/** What an iterator iterates: its `extra`. Fields: source, position, and what else its kind needs. */
export const enum IteratorKind {
  List,
  Tuple,
  Text,
  Range,
  /** fields: dict, position in its fields, size at the start */
  Keys,
  Values,
  Items,
  /** As Keys, backwards. */
  ReversedKeys,
  ReversedValues,
  ReversedItems,
  /** fields: set, position, size at the start */
  Set,
  /** fields: list or other sequence, index of the next item; counts down */
  Reversed,
  /** fields: iterator, next number */
  Enumerate,
  /** fields: tuple of iterators, strict */
  Zip,
  /** fields: function, tuple of iterators */
  Map,
  /** fields: function or None, iterator */
  Filter,
  /** fields: function, value that ends it */
  Callable,
  /** fields: object with a __getitem__ of the program, index */
  Sequence,
}

/** Type of an iterator by its kind. */
export const iteratorClasses: readonly string[] = [
  ...['list_iterator', 'tuple_iterator', 'str_iterator', 'range_iterator'],
  ...['dict_keyiterator', 'dict_valueiterator', 'dict_itemiterator'],
  ...['dict_reversekeyiterator', 'dict_reversevalueiterator', 'dict_reverseitemiterator'],
  ...['set_iterator', 'reversed', 'enumerate', 'zip', 'map', 'filter', 'callable_iterator', 'iterator'],
]

export function makeIterator(rt: Runtime, kind: IteratorKind, ...fields: Value[]): HeapObject {
  return rt.heap.allocate(Kind.Iterator, rt.types.named(iteratorClasses[kind]!), fields, kind)
}

function notIterable(rt: Runtime, value: Value): never {
  return rt.raise('TypeError', `'${rt.types.nameOf(value)}' object is not iterable`)
}

/** iter(value). May be a tail call into code of the program. */
export function pythonIter(rt: Runtime, value: Value): Value {
  if (typeof value === 'string') return textIterator(rt, value)
  if (!(value instanceof HeapObject)) return notIterable(rt, value)
  return rt.types.programMethod(value, '__iter__') ? rt.tailCallLibrary('iterate', [value]) : builtinIter(rt, value)
}

/** iter() of an object by its kind, whatever its class says. */
export function builtinIter(rt: Runtime, value: Value): Value {
  if (typeof value === 'string') return textIterator(rt, value)
  if (!(value instanceof HeapObject)) return notIterable(rt, value)
  switch (value.kind) {
    case Kind.Boxed:
      return builtinIter(rt, plain(value))
    case Kind.List:
      return makeIterator(rt, IteratorKind.List, value, 0)
    case Kind.Tuple:
      return makeIterator(rt, IteratorKind.Tuple, value, 0)
    case Kind.Range:
      return makeIterator(rt, IteratorKind.Range, value, 0)
    case Kind.Dict:
      return makeIterator(rt, IteratorKind.Keys, value, 0, sizeOf(value))
    case Kind.DictView: {
      const dict = value.fields[0] as HeapObject
      return makeIterator(rt, IteratorKind.Keys + (value.extra as number), dict, 0, sizeOf(dict))
    }
    case Kind.Set:
    case Kind.FrozenSet:
      return makeIterator(rt, IteratorKind.Set, value, 0, sizeOf(value))
    case Kind.Iterator:
    case Kind.Generator:
      return value
    case Kind.Instance:
    case Kind.Class:
      if (rt.types.programMethod(value, '__getitem__')) return makeIterator(rt, IteratorKind.Sequence, value, 0)
      if (standardFile(rt, value)) return makeIterator(rt, IteratorKind.Callable, lineReader(rt, value), '')
      return notIterable(rt, value)
    default:
      return notIterable(rt, value)
  }
}

function textIterator(rt: Runtime, text: string): HeapObject {
  const iterator = makeIterator(rt, IteratorKind.Text, text, 0)
  if (/^[\x00-\x7f]*$/.test(text)) iterator.cls = rt.types.named('str_ascii_iterator')
  return iterator
}

/** Whether iterating over a value takes no code of the program. False too for what is not iterable. */
export function iteratesPlainly(value: Value): boolean {
  if (typeof value === 'string') return true
  if (!(value instanceof HeapObject)) return false
  switch (value.kind) {
    case Kind.List:
    case Kind.Tuple:
    case Kind.Range:
    case Kind.Dict:
    case Kind.DictView:
    case Kind.Set:
    case Kind.FrozenSet:
      return true
    case Kind.Iterator:
      return iteratorIsPlain(value)
    default:
      return false
  }
}

function iteratorIsPlain(iterator: HeapObject): boolean {
  const kind = iterator.extra as IteratorKind
  if (kind === IteratorKind.Enumerate) return iteratesPlainly(iterator.fields[0])
  if (kind === IteratorKind.Zip) return (iterator.fields[0] as HeapObject).fields.every(iteratesPlainly)
  if (kind === IteratorKind.Reversed) return (iterator.fields[0] as HeapObject | null)?.kind !== Kind.Instance
  return kind < IteratorKind.Map
}

/**
 * The next item of an iterator; undefined when it is exhausted. May be a tail call: then the item is what the called
 * function returns, and its StopIteration says that the iterator is exhausted.
 */
export function pythonNext(rt: Runtime, iterator: HeapObject): Value {
  const { fields } = iterator
  switch (iterator.extra as IteratorKind) {
    case IteratorKind.List:
    case IteratorKind.Tuple:
      return nextOfList(rt, iterator)
    case IteratorKind.Text:
      return nextOfText(rt, iterator)
    case IteratorKind.Range:
      return nextOfRange(rt, iterator)
    case IteratorKind.Keys:
    case IteratorKind.Values:
    case IteratorKind.Items:
      return nextOfDict(rt, iterator, IteratorKind.Keys)
    case IteratorKind.ReversedKeys:
    case IteratorKind.ReversedValues:
    case IteratorKind.ReversedItems:
      return nextOfReversedDict(rt, iterator)
    case IteratorKind.Set:
      return nextOfSet(rt, iterator)
    case IteratorKind.Reversed:
      return nextOfReversed(rt, iterator)
    case IteratorKind.Enumerate:
      return nextOfEnumerate(rt, iterator)
    case IteratorKind.Zip:
      return nextOfZip(rt, iterator)
    case IteratorKind.Map:
      return rt.tailCallLibrary('next_of_map', [fields[0], fields[1]])
    case IteratorKind.Filter:
      return rt.tailCallLibrary('next_of_filter', [fields[0], fields[1]])
    case IteratorKind.Callable:
      return fields[0] === null ? undefined : rt.tailCallLibrary('next_of_callable', [iterator, fields[0], fields[1]])
    case IteratorKind.Sequence:
      return fields[0] === null ? undefined : rt.tailCallLibrary('next_of_sequence', [iterator, fields[0], fields[1]])
  }
}

/** An exhausted iterator lets go of what it iterated, and stays exhausted. */
export function exhaust(rt: Runtime, iterator: HeapObject): undefined {
  rt.heap.write(iterator, 0, null)
  return undefined
}

/** Of a list's or a tuple's iterator. */
export function nextOfList(rt: Runtime, iterator: HeapObject): Value {
  const source = iterator.fields[0] as HeapObject | null
  if (source === null) return undefined
  const at = iterator.fields[1] as number
  if (at >= source.fields.length) return exhaust(rt, iterator)
  rt.heap.write(iterator, 1, at + 1)
  return source.fields[at]
}

function nextOfText(rt: Runtime, iterator: HeapObject): Value {
  const text = iterator.fields[0] as string | null
  const at = iterator.fields[1] as number
  if (text === null || at >= text.length) return undefined
  const code = text.charCodeAt(at)
  const character = code < 0xd800 ? text[at]! : String.fromCodePoint(text.codePointAt(at)!)
  rt.heap.write(iterator, 1, at + character.length)
  return character
}

function nextOfRange(rt: Runtime, iterator: HeapObject): Value {
  const range = iterator.fields[0] as HeapObject
  const at = iterator.fields[1] as number
  const [start, stop, step] = range.fields
  if (typeof start === 'number' && typeof stop === 'number' && typeof step === 'number') {
    const value = start + at * step
    if (step > 0 ? value >= stop : value <= stop) return undefined
    if (Number.isSafeInteger(value)) {
      rt.heap.write(iterator, 1, at + 1)
      return value
    }
  }
  if (at >= rangeLength(range)) return undefined
  rt.heap.write(iterator, 1, at + 1)
  return rangeAt(rt, range, at)
}

function checkSize(rt: Runtime, iterator: HeapObject, source: HeapObject, what: string): void {
  if (sizeOf(source) === iterator.fields[2]) return
  rt.heap.write(iterator, 2, -1)
  rt.raise('RuntimeError', `${what} changed size during iteration`)
}

function nextOfDict(rt: Runtime, iterator: HeapObject, first: IteratorKind): Value {
  const dict = iterator.fields[0] as HeapObject | null
  if (dict === null) return undefined
  checkSize(rt, iterator, dict, 'dictionary')
  let at = iterator.fields[1] as number
  while (at < dict.fields.length && dict.fields[at] === undefined) at += 2
  if (at >= dict.fields.length) return exhaust(rt, iterator)
  rt.heap.write(iterator, 1, at + 2)
  return pairPart(rt, dict, at, (iterator.extra as number) - first)
}

/** Fields: dict, position from its end, size. */
function nextOfReversedDict(rt: Runtime, iterator: HeapObject): Value {
  const dict = iterator.fields[0] as HeapObject | null
  if (dict === null) return undefined
  checkSize(rt, iterator, dict, 'dictionary')
  let at = iterator.fields[1] as number
  while (at >= 0 && dict.fields[at] === undefined) at -= 2
  if (at < 0) return exhaust(rt, iterator)
  rt.heap.write(iterator, 1, at - 2)
  return pairPart(rt, dict, at, (iterator.extra as number) - IteratorKind.ReversedKeys)
}

function pairPart(rt: Runtime, dict: HeapObject, at: number, part: number): Value {
  if (part === 2) return rt.heap.tuple([dict.fields[at], dict.fields[at + 1]])
  return dict.fields[at + part]
}

function nextOfSet(rt: Runtime, iterator: HeapObject): Value {
  const set = iterator.fields[0] as HeapObject | null
  if (set === null) return undefined
  checkSize(rt, iterator, set, 'Set')
  let at = iterator.fields[1] as number
  while (at < set.fields.length && (set.fields[at] === undefined || set.fields[at] === DELETED)) at++
  if (at >= set.fields.length) return exhaust(rt, iterator)
  rt.heap.write(iterator, 1, at + 1)
  return set.fields[at]
}

function nextOfReversed(rt: Runtime, iterator: HeapObject): Value {
  const [source, index] = iterator.fields as [HeapObject | string | null, number]
  if (source === null || index < 0) return undefined
  if (typeof source === 'string') {
    const low = source.charCodeAt(index)
    const pair = low >= 0xdc00 && low <= 0xdfff && index > 0 && source.codePointAt(index - 1)! > 0xffff
    const from = pair ? index - 1 : index
    rt.heap.write(iterator, 1, from - 1)
    return source.slice(from, index + 1)
  }
  if (source.kind === Kind.Instance) return rt.tailCallLibrary('next_of_reversed', [iterator, source, index])
  if (source.kind !== Kind.Range && index >= source.fields.length) return exhaust(rt, iterator)
  rt.heap.write(iterator, 1, index - 1)
  return source.kind === Kind.Range ? rangeAt(rt, source, index) : source.fields[index]
}

function nextOfEnumerate(rt: Runtime, iterator: HeapObject): Value {
  const [source, number] = iterator.fields as [HeapObject, number]
  if (!iteratesPlainly(source)) return rt.tailCallLibrary('next_of_enumerate', [iterator, source])
  const item = pythonNext(rt, source)
  if (item === undefined) return undefined
  rt.heap.write(iterator, 1, number + 1)
  return rt.heap.tuple([number, item])
}

function nextOfZip(rt: Runtime, iterator: HeapObject): Value {
  const [sources, strict] = iterator.fields as [HeapObject, boolean]
  if (sources.fields.length === 0) return undefined
  if (!allIteratePlainly(sources.fields))
    return rt.tailCallLibrary(strict ? 'next_of_strict_zip' : 'next_of_zip', [sources])
  const items: Value[] = []
  for (let i = 0; i < sources.fields.length; i++) {
    const item = pythonNext(rt, sources.fields[i] as HeapObject)
    if (item !== undefined) items.push(item)
    else return strict ? endOfStrictZip(rt, sources.fields as HeapObject[], i) : undefined
  }
  return rt.heap.tuple(items)
}

function allIteratePlainly(sources: readonly Value[]): boolean {
  for (let i = 0; i < sources.length; i++) if (!iteratesPlainly(sources[i])) return false
  return true
}

function endOfStrictZip(rt: Runtime, sources: readonly HeapObject[], ended: number): undefined {
  if (ended > 0) zipMismatch(rt, ended, 'shorter')
  for (let i = 1; i < sources.length; i++) if (pythonNext(rt, sources[i]!) !== undefined) zipMismatch(rt, i, 'longer')
  return undefined
}

/** The complaint of zip(strict=True) about its argument at an index. */
export function zipMismatch(rt: Runtime, index: number, how: string): never {
  const others = index === 1 ? ' 1' : `s 1-${index}`
  return rt.raise('ValueError', `zip() argument ${index + 1} is ${how} than argument${others}`)
}
