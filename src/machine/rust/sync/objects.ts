import type { Layout } from '../../../program/layouts'
import type { Blocked } from '../../operation'
import type { Runtime } from '../../runtime'
import { type HeapObject, Pointer, type Value } from '../../values'
import { objectAt, pointerTo, slicePointer } from '../pointers'

/** The object behind the reference that is a native's first argument after the layout of its content. */
export const second = (args: readonly Value[]): HeapObject => objectAt(args[1])

/** The object behind the reference that is a native's first argument. */
export const first = (args: readonly Value[]): HeapObject => objectAt(args[0])

/**
 * A pointer to what an object holds in a slot: of a `dyn` with its vtable, of a slice or text as such.
 * @param reference to the object, as it came
 */
export function insideOf(rt: Runtime, layout: Value, reference: Value, slot: number): Value {
  const object = objectAt(reference)
  const { kind } = rt.program.layouts[layout as number] as Layout
  if (kind === 'slice') return slicePointer(object.fields[slot] as HeapObject)
  if (kind === 'str') return object.fields[slot]
  return kind === 'dyn' ? new Pointer(object, slot, (reference as Pointer).meta) : pointerTo(object, slot)
}

/** Waiting for whoever holds a lock. */
export const heldBy = (lock: HeapObject, by: readonly number[]): Blocked => ({ reason: 'lock', object: lock, by })
