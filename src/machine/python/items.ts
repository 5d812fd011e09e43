import { readThrough } from '../descriptors'
import { native } from '../native'
import type { Runtime } from '../runtime'
import { HeapObject, Kind, plain, type Value } from '../values'
import { isInt, toInt } from './arithmetic'
import { subscripted } from './generics'
import { type Int } from './integers'
import { itemsOf } from './items-of'
import { ask, keyOf, mustAsk, placedKey } from './keyed'
import { makeRange, rangeAt, rangeLength } from './range'
import { sliceBounds, type Bounds } from './slices'
import { isWide, textAt } from './text'

/** object[key]. May be a tail call. Objects of the program with a __getitem__ are the interpreter's. */
export function pythonGetItem(rt: Runtime, object: Value, key: Value): Value {
  if (typeof object === 'string') return textItem(rt, object, plain(key))
  if (object instanceof HeapObject) {
    switch (object.kind) {
      case Kind.List:
      case Kind.Tuple:
        return sequenceItem(rt, object, plain(key))
      case Kind.Boxed:
        if (typeof plain(object) === 'string') return pythonGetItem(rt, plain(object), key)
        break
      case Kind.Dict:
        return dictItem(rt, object, key)
      case Kind.Range:
        return rangeItem(rt, object, key)
      case Kind.Class:
        return classItem(rt, object, key)
      case Kind.Instance:
        break
      default:
    }
  }
  return rt.raise('TypeError', `'${rt.types.nameOf(object)}' object is not subscriptable`)
}

/** `cls[key]` */
function classItem(rt: Runtime, cls: HeapObject, key: Value): Value {
  const { library, name } = rt.types.info(cls)
  if (library) return subscripted(rt, cls, key)
  const own = rt.types.lookup(cls, '__class_getitem__')
  if (own !== undefined) return rt.tailCallLibrary('class_item', [readThrough(rt, own, undefined, cls), key])
  const base = rt.types.info(cls).mro.find((each) => rt.types.info(each).library)!
  if (base !== rt.types.object) return subscripted(rt, cls, key)
  return rt.raise('TypeError', `type '${name}' is not subscriptable`)
}

/** Whether the key has an __index__ of the program; then a library function asks for it first. */
function hasIndex(rt: Runtime, key: Value): boolean {
  return rt.types.programMethod(key, '__index__') !== undefined
}

/** The position a key means in a sequence; undefined when it is outside. */
function position(key: Int | boolean, length: number): number | undefined {
  const index = Number(key)
  const at = index < 0 ? index + length : index
  return at >= 0 && at < length ? at : undefined
}

function outOfRange(rt: Runtime, key: Int | boolean, message: string): Value {
  const isHuge = typeof key === 'bigint' && (key >= 2n ** 63n || key < -(2n ** 63n))
  return rt.raising('IndexError', isHuge ? "cannot fit 'int' into an index-sized integer" : message)
}

function sequenceItem(rt: Runtime, sequence: HeapObject, key: Value): Value {
  const { fields } = sequence
  const what = sequence.kind === Kind.List ? 'list' : 'tuple'
  if (isInt(key)) {
    const at = position(key, fields.length)
    return at === undefined ? outOfRange(rt, key, `${what} index out of range`) : fields[at]
  }
  if (isSlice(key)) {
    const items = pick(fields, sliceBounds(rt, key, fields.length))
    if (what === 'list') return rt.heap.list(items)
    const isWhole = items.length === fields.length && key.fields[2] === null && sequence.cls === rt.types.tuple
    return isWhole ? sequence : rt.heap.tuple(items)
  }
  if (hasIndex(rt, key)) return rt.tailCallLibrary('item_at_index', [sequence, key])
  return badKey(rt, what, key)
}

function badKey(rt: Runtime, what: string, key: Value): never {
  return rt.raise('TypeError', `${what} indices must be integers or slices, not ${rt.types.nameOf(key)}`)
}

export function isSlice(value: Value): value is HeapObject {
  return value instanceof HeapObject && value.kind === Kind.Slice
}

/** The items a slice selects. */
function pick(items: readonly Value[], { start, step, count }: Bounds): Value[] {
  if (step === 1) return items.slice(start, start + count)
  const picked: Value[] = []
  for (let i = 0; i < count; i++) picked.push(items[start + i * step])
  return picked
}

function textItem(rt: Runtime, text: string, key: Value): Value {
  if (isInt(key)) {
    let index = Number(key)
    if (!isWide(text)) {
      if (index < 0) index += text.length
      return text[index] ?? outOfRange(rt, key, 'string index out of range')
    }
    if (index < 0) index += [...text].length
    return textAt(text, index) ?? outOfRange(rt, key, 'string index out of range')
  }
  if (isSlice(key)) {
    if (isWide(text)) {
      const characters = [...text]
      return pick(characters, sliceBounds(rt, key, characters.length)).join('')
    }
    const bounds = sliceBounds(rt, key, text.length)
    if (bounds.step === 1) return text.slice(bounds.start, bounds.start + bounds.count)
    let picked = ''
    for (let i = 0; i < bounds.count; i++) picked += text[bounds.start + i * bounds.step]
    return picked
  }
  if (hasIndex(rt, key)) return rt.tailCallLibrary('item_at_index', [text, key])
  return rt.raise('TypeError', `string indices must be integers, not '${rt.types.nameOf(key)}'`)
}

function dictItem(rt: Runtime, dict: HeapObject, key: Value): Value {
  if (mustAsk(rt, dict, key)) return ask(rt, getItem, [dict, key], 1)
  const value = rt.heap.dictGet(dict, keyOf(key))
  if (value !== undefined) return value
  const missing = rt.types.programMethod(dict, '__missing__')
  return missing ? rt.tailCall(missing, [dict, keyOf(key)]) : rt.raising('KeyError', keyOf(key))
}

function rangeItem(rt: Runtime, range: HeapObject, key: Value): Value {
  const length = rangeLength(range)
  if (isInt(key)) {
    const index = toInt(key)
    const at = index < 0 ? BigInt(index) + BigInt(length) : index
    if (at < 0 || at >= length) return rt.raise('IndexError', 'range object index out of range')
    return rangeAt(rt, range, typeof at === 'bigint' ? Number(at) : at)
  }
  if (!isSlice(key)) return badKey(rt, 'range', key)
  if (typeof length === 'bigint') return rt.unsupported('slices of a range beyond 2**53')
  const { start, step, stop } = sliceBounds(rt, key, length)
  const at = (index: number) => rangeAt(rt, range, index)
  const newStep = Number(range.fields[2]) * step
  return makeRange(rt, at(start), at(stop), newStep)
}

/** object[key] = value. May be a tail call, whose value does not matter. */
export function pythonSetItem(rt: Runtime, object: Value, key: Value, value: Value): Value {
  if (object instanceof HeapObject) {
    if (object.kind === Kind.Dict && object.cls !== rt.types.mappingproxy) {
      if (mustAsk(rt, object, key)) return ask(rt, setItem, [object, key, value], 1)
      rt.heap.dictSet(object, placedKey(rt, object, key), value)
      return null
    }
    if (object.kind === Kind.List) return setListItem(rt, object, plain(key), value)
  }
  return rt.raise('TypeError', `'${rt.types.nameOf(object)}' object does not support item assignment`)
}

function setListItem(rt: Runtime, list: HeapObject, key: Value, value: Value): Value {
  if (isInt(key)) {
    const at = position(key, list.fields.length)
    if (at === undefined) return outOfRange(rt, key, 'list assignment index out of range')
    rt.heap.write(list, at, value)
    return null
  }
  if (isSlice(key)) return setSlice(rt, list, key, value)
  if (hasIndex(rt, key)) return rt.tailCallLibrary('set_item_at_index', [list, key, value])
  return badKey(rt, 'list', key)
}

function setSlice(rt: Runtime, list: HeapObject, slice: HeapObject, value: Value): Value {
  const extended = slice.fields[2] !== null && slice.fields[2] !== 1
  const items = itemsOf(rt, value, () =>
    extended ? 'must assign iterable to extended slice' : 'can only assign an iterable',
  )
  // A tail call gives the items as a tuple; then the assignment starts over.
  if (!Array.isArray(items)) return rt.tailCallLibrary('set_slice', [list, slice, value])
  const { start, step, count } = sliceBounds(rt, slice, list.fields.length)
  if (step === 1) {
    rt.heap.rewrite(list, (fields) => replace(fields, start, count, items))
    return null
  }
  if (items.length !== count)
    return rt.raise(
      'ValueError',
      `attempt to assign sequence of size ${items.length} to extended slice of size ${count}`,
    )
  rt.heap.rewrite(list, (fields) => items.forEach((item, i) => (fields[start + i * step] = item)))
  return null
}

/** As splice, for any number of items. */
function replace(fields: Value[], start: number, count: number, items: readonly Value[]): void {
  const rest = fields.slice(start + count)
  fields.length = start
  for (const item of items) fields.push(item)
  for (const item of rest) fields.push(item)
}

/** del object[key] */
export function pythonDeleteItem(rt: Runtime, object: Value, key: Value): Value {
  if (object instanceof HeapObject) {
    if (object.kind === Kind.Dict && object.cls !== rt.types.mappingproxy) {
      if (mustAsk(rt, object, key)) return ask(rt, deleteItem, [object, key], 1)
      return rt.heap.dictDelete(object, keyOf(key)) === undefined ? rt.raise('KeyError', keyOf(key)) : null
    }
    if (object.kind === Kind.List) return deleteListItem(rt, object, plain(key))
  }
  const isSequence =
    typeof object === 'string' ||
    (object instanceof HeapObject && (object.kind === Kind.Tuple || object.kind === Kind.Range))
  const verb = isSequence && isInt(key) ? "doesn't" : 'does not'
  return rt.raise('TypeError', `'${rt.types.nameOf(object)}' object ${verb} support item deletion`)
}

function deleteListItem(rt: Runtime, list: HeapObject, key: Value): Value {
  if (isInt(key)) {
    const at = position(key, list.fields.length)
    if (at === undefined) return outOfRange(rt, key, 'list assignment index out of range')
    removeAt(rt, list, at)
    return null
  }
  if (isSlice(key)) {
    const { start, step, count } = sliceBounds(rt, key, list.fields.length)
    const removed = new Set(Array.from({ length: count }, (_, i) => start + i * step))
    rt.heap.rewrite(list, (fields) => {
      const kept = fields.filter((_, i) => !removed.has(i))
      replace(fields, 0, fields.length, kept)
    })
    return null
  }
  if (hasIndex(rt, key)) return rt.tailCallLibrary('delete_item_at_index', [list, key])
  return badKey(rt, 'list', key)
}

/** Removes one item of a list and returns it. */
export function removeAt(rt: Runtime, list: HeapObject, at: number): Value {
  if (at === list.fields.length - 1) return rt.heap.pop(list)
  const item = list.fields[at]
  rt.heap.rewrite(list, (fields) => fields.splice(at, 1))
  return item
}

/** The operations as natives, for where the program first has to say which key is meant. */
const getItem = native('get_item(object, key, /)', (rt, [object, key]) => pythonGetItem(rt, object, key))
const setItem = native('set_item(object, key, value, /)', (rt, [object, key, value]) =>
  pythonSetItem(rt, object, key, value),
)
const deleteItem = native('delete_item(object, key, /)', (rt, [object, key]) => pythonDeleteItem(rt, object, key))
