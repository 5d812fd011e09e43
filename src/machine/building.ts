import type { Core } from './core'
import { liveFields } from './heap'
import { itemsOf } from './python/items-of'
import { requireHashable } from './python/hashable'
import { TAIL } from './tail'
import { HeapObject, Kind, type Value } from './values'

/** What displays, comprehensions and spread arguments do to the list, set or dict they build. */

export function makeSet(core: Core, members: readonly Value[]): HeapObject {
  for (const member of members) requireHashable(core, member)
  return core.heap.set(members)
}

export function makeDict(core: Core, pairs: readonly Value[]): HeapObject {
  for (let i = 0; i < pairs.length; i += 2) requireHashable(core, pairs[i])
  return core.heap.dict(pairs)
}

export function addToSet(core: Core, set: HeapObject, member: Value): void {
  requireHashable(core, member)
  core.heap.setAdd(set, member)
}

export function setInDict(core: Core, dict: HeapObject, key: Value, value: Value): void {
  requireHashable(core, key)
  core.heap.dictSet(dict, key, value)
}

/** `[*iterable]`. May be a tail call whose value does not matter. */
export function extendList(core: Core, list: HeapObject, iterable: Value): Value {
  const items = itemsOf(core, iterable, (type) => `Value after * must be an iterable, not ${type}`)
  if (items === TAIL) return core.tailCallLibrary('extend_list', [list, iterable])
  for (const item of items as Value[]) core.heap.append(list, item)
  return null
}

/** `{*iterable}`. May be a tail call whose value does not matter. */
export function extendSet(core: Core, set: HeapObject, iterable: Value): Value {
  const items = itemsOf(core, iterable, (type) => `'${type}' object is not iterable`)
  if (items === TAIL) return core.tailCallLibrary('extend_set', [set, iterable])
  for (const item of items as Value[]) addToSet(core, set, item)
  return null
}

/** `{**mapping}`, and `f(**mapping)`, where no key may come twice. */
export function extendDict(core: Core, dict: HeapObject, mapping: Value, forCall: boolean): Value {
  if (!(mapping instanceof HeapObject) || mapping.kind !== Kind.Dict) {
    const type = core.types.nameOf(mapping)
    if (core.types.programMethod(mapping, 'keys')) core.unsupported(`** of an object of class ${type}`)
    const message = forCall ? `argument after ** must be a mapping, not ${type}` : `'${type}' object is not a mapping`
    return core.raise('TypeError', message)
  }
  const pairs = liveFields(mapping)
  for (let i = 0; i < pairs.length; i += 2) {
    if (forCall && core.heap.find(dict, pairs[i]) >= 0)
      core.raise('TypeError', `got multiple values for keyword argument '${String(pairs[i])}'`)
    core.heap.dictSet(dict, pairs[i], pairs[i + 1])
  }
  return null
}
