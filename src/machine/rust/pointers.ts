import type { Heap } from '../heap'
import { type HeapObject, Kind, Pointer, THIN, type Value } from '../values'

/** A pointer to a sized value in slot `slot` of an object. */
export const pointerTo = (object: HeapObject, slot: number): Pointer => new Pointer(object, slot, THIN)

/** What stands where a pointer to a sized value points: its slot's content. */
export const readThrough = (pointer: Value): Value => {
  const { object, slot } = pointer as Pointer
  return object.fields[slot]
}

/** The object that stands where a pointer points: the list behind a `&Vec<T>`, the mutex behind a `&Mutex<T>`. */
export const objectAt = (pointer: Value): HeapObject => readThrough(pointer) as HeapObject

export function writeThrough({ heap }: { readonly heap: Heap }, pointer: Value, value: Value): void {
  const { object, slot } = pointer as Pointer
  heap.write(object, slot, value)
}

/** The part of a list that a `&[T]` stands for. */
export interface Slice {
  readonly list: HeapObject
  readonly start: number
  readonly length: number
}

/** Takes a `&[T]` apart. */
export function sliceOf(pointer: Value): Slice {
  const { object, slot, meta } = pointer as Pointer
  return { list: object, start: slot, length: meta }
}

/** A `&[T]` of a list, or of a part of it. */
export const slicePointer = (list: HeapObject, start = 0, length = list.fields.length - start): Pointer =>
  new Pointer(list, start, length)

/** Whether two raw pointers are equal as `==` compares them. Metas of thin pointers do not count. */
export const samePointer = (a: Value, b: Value, thin: boolean): boolean =>
  a instanceof Pointer && b instanceof Pointer
    ? a.object === b.object && a.slot === b.slot && (thin || a.meta === b.meta)
    : a === b

/** What `{:p}` shows and `as usize` gives of a pointer, made from who allocated its object and its how-manieth it was. */
export function addressOf({ object, slot }: Pointer): number {
  const stack = object.kind === Kind.Cell ? 0x7ffc_0000_0000 : 0x5581_0000_0000
  return stack + (object.owner + 1) * 0x100_0000 + object.serial * 64 + slot * 8
}
