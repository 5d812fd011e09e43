import type { Runtime } from './runtime'
import { DICT, HeapObject, Kind, type Value } from './values'

/**
 * Where the attributes of an object stand: in its fields by its shape or, once the program has asked for its `__dict__`,
 * in that dict, which a hidden field then holds.
 */

/** The object whose fields hold the attributes of `value`; null where it can have none of its own. */
export function holderOf(value: Value): HeapObject | null {
  if (!(value instanceof HeapObject)) return null
  switch (value.kind) {
    case Kind.Instance:
    case Kind.Boxed:
    case Kind.Class:
    case Kind.Module:
    case Kind.Function:
      return value
    case Kind.List:
    case Kind.Tuple:
    case Kind.Dict:
    case Kind.Set:
    case Kind.FrozenSet:
      return value.extra as HeapObject | null
    default:
      return null
  }
}

/** The attribute `name` in an object's own fields. */
export function ownAttribute(rt: Pick<Runtime, 'heap'>, holder: HeapObject, name: string): Value {
  const slot = holder.shape.slots.get(name)
  if (slot !== undefined) return holder.fields[slot]
  const dict = dictIn(holder)
  return dict ? rt.heap.dictGet(dict, name) : undefined
}

/** Whether an object has an attribute of its own of that name. */
export function hasOwnAttribute(holder: HeapObject, name: string): boolean {
  const slot = holder.shape.slots.get(name)
  if (slot !== undefined) return holder.fields[slot] !== undefined
  const dict = dictIn(holder)
  return dict !== null && dict.fields.includes(name)
}

export function setOwnAttribute(rt: Runtime, holder: HeapObject, name: string, value: Value): void {
  const dict = holder.shape.slots.has(name) ? null : dictIn(holder)
  if (dict) rt.heap.dictSet(dict, name, value)
  else rt.heap.setAttribute(holder, name, value)
}

/** @returns whether there was such an attribute */
export function deleteOwnAttribute(rt: Runtime, holder: HeapObject, name: string): boolean {
  const dict = holder.shape.slots.has(name) ? null : dictIn(holder)
  return dict ? rt.heap.dictDelete(dict, name) !== undefined : rt.heap.deleteAttribute(holder, name)
}

/** Names of an object's own attributes, in the order in which they were first set. */
export function ownNames(holder: HeapObject): string[] {
  const names = holder.shape.names.filter((name, slot) => isShown(name) && holder.fields[slot] !== undefined)
  const dict = dictIn(holder)
  if (dict)
    for (let i = 0; i < dict.fields.length; i += 2)
      if (typeof dict.fields[i] === 'string') names.push(dict.fields[i] as string)
  return names
}

const isShown = (name: string) => !name.startsWith('\0')

/** The dict in which the attributes of an object live; null while they live in its fields. */
function dictIn(holder: HeapObject): HeapObject | null {
  const { dictSlot } = holder.shape
  return dictSlot < 0 ? null : (holder.fields[dictSlot] as HeapObject)
}

/** `object.__dict__`: from now on, the attributes live there. Names of `__slots__` stay where they are. */
export function dictOf(rt: Runtime, holder: HeapObject, slots: ReadonlySet<string>): HeapObject {
  const known = dictIn(holder)
  if (known) return known
  const dict = rt.heap.dict()
  for (const name of ownNames(holder)) if (!slots.has(name)) rt.heap.dictSet(dict, name, ownAttribute(rt, holder, name))
  replaceDict(rt, holder, dict, slots)
  return dict
}

/** `object.__dict__ = dict` */
export function replaceDict(rt: Runtime, holder: HeapObject, dict: HeapObject, slots: ReadonlySet<string>): void {
  const kept = holder.shape.names.filter((name) => !isShown(name) || slots.has(name)).filter((name) => name !== DICT)
  const fields = kept.map((name) => holder.fields[holder.shape.slots.get(name)!])
  const root = holder.shape.root ?? holder.shape
  const shape = kept.slice(root.names.length).reduce((each, name) => each.with(name), root)
  rt.heap.reshape(holder, shape.with(DICT), [...fields, dict])
}
