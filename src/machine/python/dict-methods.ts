import { liveFields, sizeOf } from '../heap'
import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { HeapObject, Kind, type Value } from '../values'
import { isKeyOfProgram, requireHashable } from './hashable'
import { iteratesByProgram, nativeOver, plainItems } from './items-of'
import { anyOfProgram, ask, keyOf, mustAsk, placedKey } from './keyed'
import { copyDict, mergeDict } from './set-operators'

/** Methods of dict and of its views. */

const owner = { owner: 'dict' }
const asDict = (value: Value): HeapObject => value as HeapObject

/**
 * A method on a key, which the program may first have to find among those that are there.
 * @param looks whether it looks at the key before it knows that there is none
 */
function onKey(
  declaration: string,
  call: (rt: Runtime, dict: HeapObject, key: Value, fallback: Value) => Value,
  looks: 'always' | 'among others' = 'always',
): Native {
  const method: Native = native(
    declaration,
    (rt, args) => {
      const [dict, key, fallback] = args
      const needs = looks === 'always' || sizeOf(asDict(dict)) > 0
      if (needs && mustAsk(rt, asDict(dict), key)) return ask(rt, method, args, 1)
      return call(rt, asDict(dict), key, fallback)
    },
    owner,
  )
  return method
}

const keyMethods: readonly Native[] = [
  onKey('get(self, key, default=None, /)', (rt, dict, key, fallback) => {
    const value = rt.heap.dictGet(dict, keyOf(key))
    return value === undefined ? fallback : value
  }),
  onKey(
    'pop(self, key, default=..., /)',
    (rt, dict, key, fallback) => {
      const value = sizeOf(dict) === 0 ? undefined : rt.heap.dictDelete(dict, keyOf(key))
      if (value !== undefined) return value
      return fallback === undefined ? rt.raise('KeyError', keyOf(key)) : fallback
    },
    'among others',
  ),
  onKey('setdefault(self, key, default=None, /)', (rt, dict, key, fallback) => {
    const value = rt.heap.dictGet(dict, keyOf(key))
    if (value !== undefined) return value
    rt.heap.dictSet(dict, placedKey(rt, dict, key), fallback)
    return fallback
  }),
]

function popItem(rt: Runtime, [dict]: Value[]): Value {
  const pairs = liveFields(asDict(dict))
  if (pairs.length === 0) rt.raise('KeyError', 'popitem(): dictionary is empty')
  const [key, value] = pairs.slice(-2)
  rt.heap.dictDelete(asDict(dict), key)
  return rt.heap.tuple([key, value])
}

/** Adds keywords, and then is done. */
function addKeywords(rt: Runtime, dict: HeapObject, keywords: HeapObject): void {
  if (sizeOf(keywords) > 0) mergeDict(rt, dict, keywords)
}

/** dict.update() and dict(): `source` is undefined where there is none. Gives `result`. May be a tail call. */
export function updateFrom(rt: Runtime, dict: HeapObject, source: Value, keywords: HeapObject, result: Value): Value {
  if (source === undefined) {
    addKeywords(rt, dict, keywords)
    return result
  }
  if (source instanceof HeapObject && source.kind === Kind.Dict && !iteratesByProgram(rt, source)) {
    if (!mergeDict(rt, dict, source)) return rt.tailCallLibrary('update_from_mapping', [dict, source, keywords, result])
    addKeywords(rt, dict, keywords)
    return result
  }
  if (rt.types.programMethod(source, 'keys'))
    return rt.tailCallLibrary('update_from_mapping', [dict, source, keywords, result])
  const items = plainItems(rt, source)
  if (!items || !addPairs(rt, dict, items))
    return rt.tailCallLibrary('update_from_pairs', [dict, items ? rt.heap.list(items) : source, keywords, result])
  addKeywords(rt, dict, keywords)
  return result
}

/** @returns false, and adds nothing, where a pair iterates by code of the program */
function addPairs(rt: Runtime, dict: HeapObject, items: readonly Value[]): boolean {
  const needsProgram = (item: Value) =>
    item instanceof HeapObject &&
    (item.kind >= Kind.Iterator || iteratesByProgram(rt, item) || isKeyOfProgram(rt, item.fields[0]))
  if (rt.heap.hasHashes(dict) || items.some(needsProgram)) return false
  items.forEach((item, i) => addPair(rt, dict, item, i))
  return true
}

function addPair(rt: Runtime, dict: HeapObject, item: Value, index: number): void {
  const isIterable = typeof item === 'string' || (item instanceof HeapObject && item.kind <= Kind.Range)
  if (!isIterable) rt.raise('TypeError', `cannot convert dictionary update sequence element #${index} to a sequence`)
  const pair = plainItems(rt, item)!
  if (pair.length !== 2)
    rt.raise('ValueError', `dictionary update sequence element #${index} has length ${pair.length}; 2 is required`)
  requireHashable(rt, pair[0])
  rt.heap.dictSet(dict, pair[0], pair[1])
}

function view(rt: Runtime, dict: Value, variant: 0 | 1 | 2): Value {
  const name = ['dict_keys', 'dict_values', 'dict_items'][variant]!
  return rt.heap.allocate(Kind.DictView, rt.types.named(name), [dict], variant)
}

function clear(rt: Runtime, [dict]: Value[]): Value {
  rt.heap.clear(asDict(dict))
  return null
}

export const dictMethods: readonly Native[] = [
  native(
    '__init__(self, other=..., /, **kwargs)',
    (rt, [dict, other, keywords]) => updateFrom(rt, asDict(dict), other, asDict(keywords), null),
    owner,
  ),
  ...keyMethods,
  native('popitem(self, /)', popItem, owner),
  native(
    'update(self, other=..., /, **kwargs)',
    (rt, [dict, other, keywords]) => updateFrom(rt, asDict(dict), other, asDict(keywords), null),
    owner,
  ),
  native('keys(self, /)', (rt, [dict]) => view(rt, dict, 0), owner),
  native('values(self, /)', (rt, [dict]) => view(rt, dict, 1), owner),
  native('items(self, /)', (rt, [dict]) => view(rt, dict, 2), owner),
  native('copy(self, /)', (rt, [dict]) => copyDict(rt, asDict(dict)), owner),
  native('clear(self, /)', clear, owner),
]

/** dict.fromkeys() */
export const fromKeys = nativeOver(
  0,
  'fromkeys(iterable, value=None, /)',
  (rt, keys, [, value]) => {
    if (anyOfProgram(rt, keys)) return rt.tailCallLibrary('dict_from_keys', [rt.heap.list(keys), value])
    return rt.heap.dict(keys.flatMap((key) => [key, value]))
  },
  owner,
)

function isDisjoint(rt: Runtime, items: readonly Value[], view: HeapObject): Value {
  const dict = view.fields[0] as HeapObject
  if (anyOfProgram(rt, items) || rt.heap.hasHashes(dict))
    return rt.tailCallLibrary('compare_sets', ['isdisjoint', rt.heap.list([...items]), dict])
  return items.every((item) => rt.heap.find(view.fields[0] as HeapObject, item) < 0)
}

export const keysMethods: readonly Native[] = [
  nativeOver(1, 'isdisjoint(self, other, /)', (rt, items, [view]) => isDisjoint(rt, items, view as HeapObject), {
    owner: 'dict_keys',
  }),
]

export const itemsMethods: readonly Native[] = [
  native('isdisjoint(self, other, /)', (rt, [view, other]) => rt.tailCallLibrary('disjoint_items', [view, other]), {
    owner: 'dict_items',
  }),
]
