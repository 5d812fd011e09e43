import { Liveness } from '../program/liveness'
import type { Core } from '../machine/core'
import { writeFrames } from '../machine/frames'
import type { VirtualThread } from '../machine/thread'
import { attachedTo, type HeapObject, Pointer, type Value } from '../machine/values'
import type { Names } from './names'
import { PRIVATE, type ValueTable } from './values'

/**
 * Writes parts of a machine's state as words, equal for parts that no continuation can tell apart.
 *
 * A thread's local state: its frames with their live registers, then the objects that only it can reach, numbered in the
 * order in which a walk meets them (Iosif, STTT 2004), so that neither allocations nor garbage show. A value is its
 * number in the ValueTable; a private object is -2 minus its number in the walk; in front of a pointer into one stands -1. `words[0, length)` is the result.
 */
export class Encoder {
  /** How many words stand in front of a component's fields, unless addresses show; the last is the number of fields. */
  static readonly header = 5

  words = new Int32Array(256)
  length = 0
  private readonly liveness: Liveness
  private readonly met: HeapObject[] = []
  /** Whether the program can see who allocated an object and its how-manieth it was: `id(x)`, `<A object at 0x…>`. */
  addressesShow = false

  constructor(
    { program }: Core,
    private readonly values: ValueTable,
    private readonly names: Names,
  ) {
    this.liveness = new Liveness(program)
  }

  /** A thread that has not ended. */
  thread(t: VirtualThread): void {
    this.length = 0
    this.put(t.id)
    this.value(t.object)
    this.put(this.names.countOf(t.id))
    if (this.addressesShow) this.put(t.allocations)
    this.value(t.failure)
    this.put(t.patience < Infinity ? 1 : 0)
    writeFrames(t, this.liveness, this)
    for (let i = 0; i < this.met.length; i++) this.content(this.met[i]!)
    for (const object of this.met) object.tag = -1
    this.met.length = 0
  }

  /** A named object: what it is, then its fields. */
  component(object: HeapObject): void {
    this.length = 0
    this.content(object)
  }

  private content(object: HeapObject): void {
    this.put(object.kind)
    this.value(object.cls)
    this.put(this.values.shape(object.shape))
    const attached = attachedTo(object)
    if (attached) this.value(attached)
    else this.put(this.values.extra(object))
    if (this.addressesShow) {
      this.put(object.owner)
      this.put(object.serial)
    }
    this.put(object.fields.length)
    for (const field of object.fields) this.value(field)
  }

  /** For `writeFrames`. */
  value(value: Value): void {
    const number = this.values.of(value)
    if (number !== PRIVATE) return this.put(number)
    if (value instanceof Pointer) {
      this.put(-1)
      this.value(value.object)
      this.put(value.slot)
      return this.put(value.meta)
    }
    const object = value as HeapObject
    // While a walk is under way, private objects carry their number in it as a tag below -1.
    if (object.tag === -1) {
      object.tag = -2 - this.met.length
      this.met.push(object)
    }
    this.put(object.tag)
  }

  /** For `writeFrames`. */
  put(word: number): void {
    if (this.length === this.words.length) {
      const larger = new Int32Array(this.words.length * 2)
      larger.set(this.words)
      this.words = larger
    }
    this.words[this.length++] = word
  }
}
