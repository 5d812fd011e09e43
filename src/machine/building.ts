import { functionAttribute } from './function-attributes'
import type { Core } from './core'
import { liveFields } from './heap'
import { itemsOf, iteratesByProgram } from './python/items-of'
import { pythonSetItem } from './python/items'
import { anyOfProgram, mustAsk } from './python/keyed'
import { makeSet as newSet, mergeDict } from './python/set-operators'
import { TAIL } from './tail'
import type { VirtualThread } from './thread'
import { HeapObject, Kind, type Value } from './values'
import { INSTRUCTION_WIDTH, Op, OPCODE_MASK } from '../program/opcodes'

/** What displays, comprehensions and spread arguments do to the list, set or dict they build. */

/** May be a tail call, as may be the next. */
export function makeSet(core: Core, members: readonly Value[]): Value {
  return newSet(core, members)
}

export function makeDict(core: Core, pairs: readonly Value[]): Value {
  if (anyOfProgram(core, pairs, 2)) return core.tailCallLibrary('dict_of_pairs', [core.heap.list([...pairs])])
  return core.heap.dict(pairs)
}

/** May be a tail call whose value does not matter, as may be the next. */
export function addToSet(core: Core, set: HeapObject, member: Value): Value {
  if (mustAsk(core, set, member)) return core.tailCallLibrary('add_member', [set, member])
  core.heap.setAdd(set, member)
  return null
}

export function setInDict(core: Core, dict: HeapObject, key: Value, value: Value): Value {
  return pythonSetItem(core, dict, key, value)
}

/** `[*iterable]`, and `f(*iterable)`. May be a tail call whose value does not matter. */
export function extendList(core: Core, t: VirtualThread, register: number, iterable: Value): Value {
  const list = t.registers[t.base + register] as HeapObject
  const items = itemsOf(core, iterable, (type) => {
    const callee = calleeOfSpread(core, t, register)
    const what = callee === undefined ? 'Value' : `${callName(core, callee)} argument`
    return `${what} after * must be an iterable, not ${type}`
  })
  if (items === TAIL) return core.tailCallLibrary('extend_list', [list, iterable])
  for (const item of items as Value[]) core.heap.append(list, item)
  return null
}

/** The function that a list of arguments under construction is for; undefined where it is no such list. */
function calleeOfSpread(core: Core, t: VirtualThread, register: number): Value {
  const { end } = core.functions[t.func]!
  for (let pc = t.pc + 1; pc < end; pc++) {
    const at = pc * INSTRUCTION_WIDTH
    const op = (core.code[at]! & OPCODE_MASK) as Op
    if (op === Op.CALL_SPREAD && core.code[at + 2] === register - 1) return t.registers[t.base + register - 1]
    if (op === Op.MAKE_LIST && core.code[at + 1] === register) return undefined
  }
  return undefined
}

/** `__main__.describe()`: how CPython names a callee in complaints about spread arguments. */
function callName(core: Core, callee: Value): string {
  if (!(callee instanceof HeapObject)) return core.types.nameOf(callee)
  if (callee.kind === Kind.Class) {
    const { module, qualifiedName } = core.types.info(callee)
    return `${module === 'builtins' ? '' : `${module}.`}${qualifiedName}()`
  }
  const name = functionAttribute(core, callee, '__qualname__')
  if (typeof name !== 'string') return `${core.types.nameOf(callee)} object`
  return `${functionAttribute(core, callee, '__module__') === '__main__' ? '__main__.' : ''}${name}()`
}

/** `{*iterable}`. May be a tail call whose value does not matter. */
export function extendSet(core: Core, set: HeapObject, iterable: Value): Value {
  const items = itemsOf(core, iterable, (type) => `'${type}' object is not iterable`)
  if (items === TAIL) return core.tailCallLibrary('extend_set', [set, iterable])
  if (anyOfProgram(core, items as Value[]) || core.heap.hasHashes(set))
    return core.tailCallLibrary('extend_set', [set, core.heap.list(items as Value[])])
  for (const item of items as Value[]) core.heap.setAdd(set, item)
  return null
}

/** `{**mapping}`, and `f(**mapping)`, where no key may come twice. May be a tail call whose value does not matter. */
export function extendDict(core: Core, t: VirtualThread, register: number, mapping: Value, forCall: boolean): Value {
  const dict = t.registers[t.base + register] as HeapObject
  // The callee stands in front of the list, and that in front of the dict.
  const prefix = () => callName(core, t.registers[t.base + register - 2])
  if (!(mapping instanceof HeapObject) || mapping.kind !== Kind.Dict || iteratesByProgram(core, mapping))
    return extendByProgram(core, dict, mapping, forCall, prefix)
  if (forCall) {
    const pairs = liveFields(mapping)
    for (let i = 0; i < pairs.length; i += 2)
      if (core.heap.find(dict, pairs[i]) >= 0)
        core.raise('TypeError', `${prefix()} got multiple values for keyword argument '${String(pairs[i])}'`)
  }
  return mergeDict(core, dict, mapping) ? null : core.tailCallLibrary('merged', [dict, mapping])
}

/** As extendDict, of an object with a method `keys`. */
function extendByProgram(core: Core, dict: HeapObject, mapping: Value, forCall: boolean, prefix: () => string): Value {
  if (core.types.programMethod(mapping, 'keys'))
    return core.tailCallLibrary('extend_mapping', [dict, mapping, forCall ? prefix() : null])
  const type = core.types.nameOf(mapping)
  const message = forCall
    ? `${prefix()} argument after ** must be a mapping, not ${type}`
    : `'${type}' object is not a mapping`
  return core.raise('TypeError', message)
}
