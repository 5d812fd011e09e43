import { hashOf } from './hash'
import { dictKey } from './keys'
import { Journal } from './journal'
import {
  copiedTable,
  DELETED,
  emptyTable,
  freeSlot,
  isFull,
  resizedTable,
  roomFor,
  setIndex,
  type SetIndex,
} from './set-table'
import { HeapObject, Kind, type Shape, type Value } from './values'
import type { Types } from './types'

/** From how many fields on an object is large. */
const BULK = 1024
/** How many fields large objects may be given in one run: about a gigabyte. */
const MAX_BULK = 128 * 1024 * 1024

/** The program wants more memory than a run may have. */
export class HeapFull extends Error {}

/**
 * Allocates objects and changes them. Every change of an existing object goes through here, so that the journal sees
 * it first; code that only reads uses the fields directly.
 */
export class Heap {
  readonly journal = new Journal()
  /** Who allocates: the running thread's id and its count of allocations. The machine keeps both. */
  owner = -1
  serial = 0
  /**
   * Fields that large objects were given so far, whether or not they live: the bound on memory. Small objects are the
   * collector's. Undone with the step.
   */
  bulk = 0
  /** Whether there ever was an instance of a class derived from int, float or str in this run. */
  boxes = false

  constructor(readonly types: Types) {}

  // Allocating

  allocate(kind: Kind, cls: HeapObject | null, fields: Value[], extra: unknown = null): HeapObject {
    if (fields.length >= BULK) this.weigh(fields.length)
    const object = new HeapObject(kind, cls, fields, extra, this.owner, this.serial++)
    this.journal.isNew(object)
    return object
  }

  list(items: Value[]): HeapObject {
    return this.allocate(Kind.List, this.types.list, items)
  }

  tuple(items: Value[]): HeapObject {
    return this.allocate(Kind.Tuple, this.types.tuple, items)
  }

  /** @param pairs key, value, key, value…; later equal keys replace the value of earlier ones */
  dict(pairs: readonly Value[] = []): HeapObject {
    const dict = this.allocate(Kind.Dict, this.types.dict, [])
    dict.index = new Map()
    for (let i = 0; i < pairs.length; i += 2) this.dictSet(dict, pairs[i], pairs[i + 1])
    return dict
  }

  set(members: Iterable<Value> = [], kind: Kind.Set | Kind.FrozenSet = Kind.Set): HeapObject {
    const set = this.allocate(kind, kind === Kind.Set ? this.types.set : this.types.frozenset, emptyTable())
    for (const member of members) this.setAdd(set, member)
    return set
  }

  /** An instance with its class's reserved slots unbound; of a class derived from a container, an empty one. */
  instance(cls: HeapObject): HeapObject {
    const { instanceShape, instanceKind, hasDict, slots } = this.types.info(cls)
    if (instanceKind === Kind.Instance || instanceKind === Kind.Boxed)
      return this.shaped(instanceKind, cls, instanceShape)
    const isSet = instanceKind === Kind.Set || instanceKind === Kind.FrozenSet
    const attributes = !hasDict && slots.size === 0 ? null : this.shaped(Kind.Instance, null, instanceShape)
    return this.allocate(instanceKind, cls, isSet ? emptyTable() : [], attributes)
  }

  private shaped(kind: Kind, cls: HeapObject | null, shape: Shape): HeapObject {
    if (kind === Kind.Boxed) this.boxes = true
    const object = this.allocate(kind, cls, new Array<Value>(shape.names.length).fill(undefined))
    object.shape = shape
    return object
  }

  // Changing one field

  /** fields[slot] = value, where slot is one of the fields: V8 stores in place what never makes an array longer. */
  write(object: HeapObject, slot: number, value: Value): void {
    this.journal.beforeWrite(object, slot)
    object.fields[slot] = value
  }

  append(object: HeapObject, value: Value): void {
    // Neither this nor `shift` reads anything that others write, whoever watches: so they go by the real fields.
    const fields = this.journal.rawFields(object)
    this.journal.beforeWrite(object, fields.length)
    if (fields.push(value) % BULK === 0) this.weigh(BULK)
  }

  /** @throws HeapFull */
  private weigh(fields: number): void {
    this.bulk += fields
    if (this.bulk > MAX_BULK) throw new HeapFull()
  }

  /** Removes and returns the last field. */
  pop(object: HeapObject): Value {
    this.journal.beforeWrite(object, object.fields.length - 1)
    return object.fields.pop()
  }

  /** Removes and returns the first field of a list. */
  shift(object: HeapObject): Value {
    const first = object.fields[0]
    this.journal.beforeShift(object, first)
    this.journal.rawFields(object).shift()
    return first
  }

  /** Lets `change` do anything to the fields of a list (or other object without an index). */
  rewrite(object: HeapObject, change: (fields: Value[]) => void): void {
    this.journal.beforeRewrite(object)
    change(object.fields)
  }

  /** Adds an attribute to an instance, which gets the shape `next` by it. */
  addField(object: HeapObject, value: Value, next: Shape): void {
    this.journal.beforeReshape(object)
    this.journal.beforeWrite(object, object.fields.length)
    object.fields.push(value)
    object.shape = next
  }

  /** Attribute `name` of an instance, class or module: replaces it or adds it. */
  setAttribute(object: HeapObject, name: string, value: Value): void {
    const slot = object.shape.slots.get(name)
    if (slot !== undefined) return this.write(object, slot, value)
    this.addField(object, value, object.shape.with(name))
  }

  /** @returns whether there was such an attribute */
  deleteAttribute(object: HeapObject, name: string): boolean {
    const slot = object.shape.slots.get(name)
    if (slot === undefined || object.fields[slot] === undefined) return false
    this.journal.beforeReshape(object)
    this.rewrite(object, (fields) => fields.splice(slot, 1))
    object.shape = object.shape.without(name)
    return true
  }

  /** Gives an object with attributes other ones altogether. */
  reshape(object: HeapObject, shape: Shape, fields: Value[]): void {
    this.journal.beforeReshape(object)
    this.replaceFields(object, fields)
    object.shape = shape
  }

  // Hashes that the program gave for keys of dicts and sets: see python/keyed.ts.

  hasHashes(container: HeapObject): boolean {
    const hashes = hashesIn(container, 0)
    return hashes !== undefined && hashes.fields.length > 0
  }

  /** Keeps the hash of a key that is about to be added. */
  keepHash(container: HeapObject, key: Value, hash: number | bigint): void {
    const hashes = this.hashes(container, 0)
    const keys = this.hashes(container, 1)
    this.dictSet(hashes, key, hash)
    const others = this.dictGet(keys, hash) as HeapObject | undefined
    this.dictSet(keys, hash, this.tuple([...(others?.fields ?? []), key]))
  }

  /** Keys of a container with a hash, those that are the program's and others. */
  keysWithHash(container: HeapObject, hash: number | bigint): Value[] {
    const keys = hashesIn(container, 1)
    const found = keys && (this.dictGet(keys, hash) as HeapObject | undefined)?.fields
    return [...(found ?? []), ...this.otherKeys(container).filter((key) => hashOf(key) === hash)]
  }

  /** Keys whose hash the program has no part in. */
  private otherKeys(container: HeapObject): Value[] {
    const hashes = hashesIn(container, 0)
    if (hashes && sizeOf(hashes) === sizeOf(container)) return []
    const width = container.kind === Kind.Dict ? 2 : 1
    return liveFields(container).filter((key, i) => i % width === 0 && !this.isKeptKey(container, key))
  }

  /** How the members of a set hash. */
  private hasher(set: HeapObject): (member: Value) => number | bigint {
    const hashes = hashesIn(set, 0)
    return hashes ? (member) => (this.dictGet(hashes, member) as number | bigint | undefined) ?? hashOf(member) : hashOf
  }

  private isKeptKey(container: HeapObject, key: Value): boolean {
    const hashes = hashesIn(container, 0)
    return hashes !== undefined && this.find(hashes, key) >= 0
  }

  private forgetHash(container: HeapObject, key: Value): void {
    const hashes = hashesIn(container, 0)
    const hash = hashes && this.dictDelete(hashes, key)
    if (hash === undefined) return
    const keys = hashesIn(container, 1)!
    const others = (this.dictGet(keys, hash) as HeapObject).fields.filter((other) => other !== key)
    if (others.length === 0) this.dictDelete(keys, hash)
    else this.dictSet(keys, hash, this.tuple(others))
  }

  /** Gives a container the hashes that another one keeps for its keys. */
  copyHashes(to: HeapObject, from: HeapObject): void {
    const hashes = hashesIn(from, 0)
    if (!hashes) return
    const pairs = liveFields(hashes)
    for (let i = 0; i < pairs.length; i += 2)
      if (!this.isKeptKey(to, pairs[i])) this.keepHash(to, pairs[i], pairs[i + 1] as number | bigint)
  }

  private hashes(container: HeapObject, slot: 0 | 1): HeapObject {
    if (!container.extra) {
      // A change of the whole, for whoever follows what a container consists of.
      this.journal.beforeRewrite(container)
      container.extra = this.shaped(Kind.Instance, null, this.types.info(this.types.dict).instanceShape)
    }
    const holder = container.extra as HeapObject
    if (holder.fields[slot] === undefined) this.write(holder, slot, this.dict())
    return holder.fields[slot] as HeapObject
  }

  // Dicts and sets. Keys must be hashable; the caller has checked.

  /** Position of `key` in the fields of a dict or set; -1 when absent. */
  find(object: HeapObject, key: Value): number {
    return indexOf(object).get(dictKey(key)) ?? -1
  }

  dictGet(dict: HeapObject, key: Value): Value {
    const at = this.find(dict, key)
    return at < 0 ? undefined : dict.fields[at + 1]
  }

  dictSet(dict: HeapObject, key: Value, value: Value): void {
    const at = this.find(dict, key)
    if (at >= 0) return this.write(dict, at + 1, value)
    this.addKey(dict, key)
    this.append(dict, value)
  }

  /** @returns the value that was removed; undefined when the key was absent */
  dictDelete(dict: HeapObject, key: Value): Value {
    const at = this.find(dict, key)
    if (at < 0) return undefined
    const value = dict.fields[at + 1]
    if (dict.extra) this.forgetHash(dict, dict.fields[at])
    this.removeKey(dict, key, at)
    this.write(dict, at + 1, undefined)
    this.compact(dict)
    return value
  }

  /** @returns whether the member is new */
  setAdd(set: HeapObject, member: Value): boolean {
    const index = indexOf(set) as SetIndex
    const key = dictKey(member)
    if (index.has(key)) return false
    const slot = freeSlot(set.fields, member, this.hasher(set))
    const reused = set.fields[slot] === DELETED
    this.write(set, slot, member)
    index.set(key, slot)
    if (reused) index.delete(DELETED)
    else if (isFull(index.size + index.deleted, set.fields.length)) this.setResize(set, roomFor(index.size))
    return true
  }

  /** @returns whether there was such a member */
  setDelete(set: HeapObject, member: Value): boolean {
    const index = indexOf(set) as SetIndex
    const key = dictKey(member)
    const slot = index.get(key)
    if (slot === undefined) return false
    if (set.extra) this.forgetHash(set, set.fields[slot])
    this.write(set, slot, DELETED)
    index.delete(key)
    index.set(DELETED, slot)
    return true
  }

  /** Adds all members of another set. */
  setMerge(set: HeapObject, other: HeapObject): void {
    const index = indexOf(set) as SetIndex
    const otherIndex = indexOf(other) as SetIndex
    if (set === other || otherIndex.size === 0) return
    this.copyHashes(set, other)
    if (index.size + index.deleted > 0) {
      if (isFull(index.size + index.deleted + otherIndex.size, set.fields.length))
        this.setResize(set, (index.size + otherIndex.size) * 2)
      for (const member of other.fields) if (member !== undefined && member !== DELETED) this.setAdd(set, member)
      return
    }
    const minimum = isFull(otherIndex.size, set.fields.length) ? otherIndex.size * 2 : set.fields.length - 1
    this.replaceFields(set, copiedTable(other.fields, minimum, otherIndex.deleted > 0, this.hasher(other)))
  }

  /** Rebuilds the table of a set with room for `minimum` members, without the traces of removed ones. */
  setResize(set: HeapObject, minimum: number): void {
    this.replaceFields(set, resizedTable(set.fields, minimum, this.hasher(set)))
  }

  /** Empties a list, dict or set. */
  clear(object: HeapObject): void {
    for (const slot of [0, 1] as const) {
      const hashes = object.kind === Kind.List ? undefined : hashesIn(object, slot)
      if (hashes) this.replaceFields(hashes, [])
    }
    this.replaceFields(object, object.kind === Kind.Set ? emptyTable() : [])
  }

  /** Gives a list, dict or set other fields altogether. */
  replaceFields(object: HeapObject, fields: Value[]): void {
    this.journal.beforeRewrite(object)
    object.fields = fields
    object.index = null
  }

  private addKey(object: HeapObject, key: Value): void {
    const index = indexOf(object)
    this.append(object, key)
    index.set(dictKey(key), object.fields.length - 1)
  }

  private removeKey(object: HeapObject, key: Value, at: number): void {
    const index = indexOf(object)
    this.write(object, at, undefined)
    index.delete(dictKey(key))
  }

  /** Drops the holes that deletions left in a dict, once they are more than half. */
  private compact(object: HeapObject): void {
    const live = object.index!.size * 2
    if (object.fields.length - live <= live + 8) return
    this.replaceFields(object, liveFields(object, 2))
  }
}

/** What a dict or set keeps of its keys' hashes: hash by key, or keys by hash; undefined where it keeps none. */
function hashesIn(container: HeapObject, slot: 0 | 1): HeapObject | undefined {
  return (container.extra as HeapObject | null)?.fields[slot] as HeapObject | undefined
}

/** How many pairs a dict or members a set has. */
export function sizeOf(object: HeapObject): number {
  return indexOf(object).size
}

/** The pairs of a dict (width 2) or members of a set (width 1) without holes, in the order they show. */
export function liveFields(object: HeapObject, width = object.kind === Kind.Dict ? 2 : 1): Value[] {
  const live: Value[] = []
  for (let i = 0; i < object.fields.length; i += width)
    if (object.fields[i] !== undefined && object.fields[i] !== DELETED)
      for (let j = 0; j < width; j++) live.push(object.fields[i + j])
  return live
}

/** The index of a dict or set, made from its fields where it is missing. */
function indexOf(object: HeapObject): Map<unknown, number> {
  if (object.index) return object.index
  if (object.kind !== Kind.Dict) return (object.index = setIndex(object.fields))
  const index = (object.index = new Map<unknown, number>())
  for (let i = 0; i < object.fields.length; i += 2) {
    const key = object.fields[i]
    if (key !== undefined) index.set(dictKey(key), i)
  }
  return index
}
