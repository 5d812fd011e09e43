import type { Layout } from '../../program/layouts'
import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { type HeapObject, Pointer, THIN, type Value } from '../values'
import { makeBuiltin } from './builtins'
import { counted } from './counted'
import { addressOf, pointerTo, samePointer, slicePointer } from './pointers'

const isText = (pointer: Value): pointer is string => typeof pointer === 'string'

function address(rt: Runtime, pointer: Value): number {
  if (pointer instanceof Pointer) return addressOf(pointer)
  // Equal texts of a program lie in one place; their address tells only that.
  return isText(pointer) ? 0x5570_0000_0000 + (pointer.length === 0 ? 1 : pointer.charCodeAt(0) * 16) : 0
}

function offset(pointer: Value, count: number): Value {
  if (!(pointer instanceof Pointer)) return pointer
  return new Pointer(pointer.object, pointer.slot + count, THIN)
}

/** The content's place, as a pointer of its type. */
function intoRaw(rt: Runtime, layout: number, boxed: Value): Value {
  if (boxed instanceof Pointer) return boxed
  const box = boxed as HeapObject
  const { kind } = rt.program.layouts[layout] as Layout
  if (kind === 'slice') return slicePointer(box.fields[0] as HeapObject)
  return kind === 'str' ? box.fields[0] : pointerTo(box, 0)
}

/** The box a pointer came from: thin ones and those of a `dyn` point to its only field; a slice is in a box made for it. */
function fromRaw(rt: Runtime, layout: number, pointer: Value): Value {
  if (!(pointer instanceof Pointer)) return makeBuiltin(rt, 'Box', [pointer], layout)
  const { kind } = rt.program.layouts[layout] as Layout
  if (kind === 'slice') return makeBuiltin(rt, 'Box', [pointer.object], layout)
  return kind === 'dyn' ? pointer : pointer.object
}

export const pointerNatives: readonly Native[] = [
  native('ptr_same(t, u, a, b, /)', (_rt, [, , a, b]) => samePointer(a, b, true)),
  native('ptr_address(t, pointer, /)', (rt, [, pointer]) => address(rt, pointer)),
  native('ptr_offset(t, pointer, count, /)', (_rt, [, pointer, count]) => offset(pointer, count as number)),
  native('ptr_distance(t, from, to, /)', (_rt, [, from, to]) => (to as Pointer).slot - (from as Pointer).slot),
  native('ptr_null(t, /)', () => null),
  native('ptr_is_null(t, pointer, /)', (_rt, [, pointer]) => pointer === null),
  native(
    'slice_pointer(t, slice, /)',
    (_rt, [, slice]) => new Pointer((slice as Pointer).object, (slice as Pointer).slot, THIN),
  ),
  native('slice_from_pointer(t, pointer, length, /)', (_rt, [, pointer, length]) => {
    const { object, slot } = pointer as Pointer
    return new Pointer(object, slot, length as number)
  }),
  native('box_into_raw(t, boxed, /)', (rt, [t, boxed]) => intoRaw(rt, t as number, boxed)),
  native('box_from_raw(t, pointer, /)', (rt, [t, pointer]) => fromRaw(rt, t as number, pointer)),
  native('vec_from_array(t, array, /)', (_rt, [, array]) => array),
  native('vec_into_array(t, vec, /)', (_rt, [, vec]) => vec),
  native('vec_into_box(t, vec, /)', (rt, [t, vec]) => makeBuiltin(rt, 'Box', [vec], t as number)),
  native('vec_from_box(t, boxed, /)', (_rt, [, boxed]) => counted(boxed).fields[0]),
]
