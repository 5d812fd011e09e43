import { dictKey } from './keys'
import { Lookups } from './lookups'
import { IntStack, PooledStack } from './stacks'
import type { Watcher } from './watcher'
import { HeapObject, Kind, type Shape, type Value } from './values'

/** Old value of a slot that did not exist: undoing removes it again. */
const APPENDED: unique symbol = Symbol('appended')
/** In place of a slot: the whole array of fields follows. */
const SNAPSHOT = -1
/** In place of a slot: the shape follows. */
const SHAPE = -2
/** In place of a slot: the first field was removed; it follows. */
const SHIFT = -3

/** In place of the count of an object's writes: its content is kept as a whole, or it was not there before the step. */
const [WHOLE, NEW] = [-1, -2]

/** What a step did to an object, as the journal has it. `whole`: anything at all. */
export type Change = 'write' | 'append' | 'shift' | 'whole'

type Old = Value | Shape | Value[] | typeof APPENDED

/**
 * What heap objects held before, newest last. Three parallel stacks: object, slot (or SNAPSHOT, SHAPE), old content.
 *
 * Within a step an object's writes are logged one by one until the log is half as long as the object; then its
 * remaining content is kept once, and further writes in the same step cost a comparison. So a loop over an object logs
 * O(size), not O(iterations). `HeapObject.stamp` is the step that last wrote, `logged` its count of writes, or WHOLE or NEW.
 */
export class Journal {
  private readonly objects = new PooledStack<HeapObject>()
  private readonly slots = new IntStack()
  private readonly olds = new PooledStack<Old>()
  /** Distinguishes steps; never reused, so that a stamp from an undone step cannot match. */
  private stamp = 0
  readonly lookups = new Lookups()
  private watcherNow: Watcher | null = null

  /** Knows what objects really hold while their reads are being watched: see watcher.ts. */
  get watcher(): Watcher | null {
    return this.watcherNow
  }

  set watcher(watcher: Watcher | null) {
    this.watcherNow = watcher
    this.lookups.watch(watcher !== null)
  }

  get mark(): number {
    return this.objects.length
  }

  /** Begins a step: what is written from now on is logged anew. */
  begin(): void {
    this.stamp++
  }

  /** Of an object that was not there before the step nothing is kept: who undoes the step forgets it. */
  isNew(object: HeapObject): void {
    object.stamp = this.stamp
    object.logged = NEW
  }

  /** To call before slot `slot` of `object` is written, whether or not it exists yet. */
  beforeWrite(object: HeapObject, slot: number): void {
    if (!this.needsLog(object)) return
    const fields = this.rawFields(object)
    this.push(object, slot, slot < fields.length ? fields[slot] : APPENDED)
  }

  /** To call before `fields` changes in any other way: inserting, sorting, removing, reordering, replacing. */
  beforeRewrite(object: HeapObject): void {
    if (object.stamp === this.stamp && object.logged < 0) return
    this.push(object, SNAPSHOT, this.rawFields(object).slice())
    object.stamp = this.stamp
    object.logged = WHOLE
  }

  beforeReshape(object: HeapObject): void {
    if (object.stamp === this.stamp && object.logged === NEW) return
    this.push(object, SHAPE, this.watcher ? this.watcher.rawShape(object) : object.shape)
  }

  /** To call before the first field goes away. */
  beforeShift(object: HeapObject, first: Value): void {
    if (this.needsLog(object)) this.push(object, SHIFT, first)
  }

  /** Tells, oldest first, what was done since `mark`. A `whole` change may hide later ones of the same object. */
  eachChange(mark: number, visit: (object: HeapObject, change: Change, slot: number) => void): void {
    for (let i = mark; i < this.objects.length; i++) {
      const slot = this.slots.at(i)
      const change = slot === SHIFT ? 'shift' : slot < 0 ? 'whole' : this.olds.at(i) === APPENDED ? 'append' : 'write'
      visit(this.objects.at(i), change, slot)
    }
  }

  /** Puts everything logged since `mark` back, newest first. */
  undoTo(mark: number): void {
    while (this.objects.length > mark) {
      const object = this.objects.pop()
      const slot = this.slots.pop()
      const old = this.olds.pop()
      if (object.kind === Kind.Class && changesMethods(object, slot, old)) this.lookups.forget()
      restore(object, slot, old)
      object.stamp = -1
    }
  }

  /** Forgets how to undo everything so far. */
  clear(): void {
    this.slots.length = 0
    this.objects.clear()
    this.olds.clear()
    this.stamp++
  }

  private needsLog(object: HeapObject): boolean {
    if (object.stamp !== this.stamp) {
      object.stamp = this.stamp
      object.logged = 1
      return true
    }
    if (object.logged < 0) return false
    if (2 * ++object.logged <= object.fields.length + 8) return true
    this.beforeRewrite(object)
    return false
  }

  /** The fields of an object, unwatched. */
  rawFields(object: HeapObject): Value[] {
    return this.watcher ? this.watcher.rawFields(object) : object.fields
  }

  private push(object: HeapObject, slot: number, old: Old): void {
    const site = object.serial * 32 + object.kind + object.owner * 11
    this.objects.push(object, site)
    this.slots.push(slot)
    this.olds.push(old, site + slot)
  }
}

function restore(object: HeapObject, slot: number, old: Old): void {
  if (slot === SNAPSHOT) {
    object.fields = old as Value[]
    object.index = null
  } else if (slot === SHAPE) {
    object.shape = old as Shape
  } else if (slot === SHIFT) {
    object.fields.unshift(old as Value)
    object.index = null
  } else {
    if (object.index && isKeySlot(object, slot)) moveKey(object, slot, old === APPENDED ? undefined : (old as Value))
    if (old === APPENDED) object.fields.length = slot
    else object.fields[slot] = old as Value
  }
}

/** Whether putting back what a class held may change what a method's name means. */
function changesMethods(cls: HeapObject, slot: number, old: Old): boolean {
  return slot < 0 || isMethodLike(cls.fields[slot]) || isMethodLike(old)
}

/** Whether a class that holds this, or holds it no more, may have another method by its name. */
export const isMethodLike = (value: unknown): boolean =>
  value === undefined || value === APPENDED || value instanceof HeapObject

function isKeySlot(object: HeapObject, slot: number): boolean {
  return object.kind === Kind.Dict ? slot % 2 === 0 : true
}

/** Keeps the index true while the key at `slot` gives way to `old`. */
function moveKey(object: HeapObject, slot: number, old: Value): void {
  const current = object.fields[slot]
  if (current !== undefined) object.index!.delete(dictKey(current))
  if (old !== undefined) object.index!.set(dictKey(old), slot)
}
