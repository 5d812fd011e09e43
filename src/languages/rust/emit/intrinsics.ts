import { Op } from '../../../program/opcodes'
import type { AdtDef, FnDef, TraitDef } from '../types/defs'
import { keyOf } from '../types/solving/keys'
import { type Ty, UNIT } from '../types/ty'
import { callFunction } from './calls'
import type { Frame } from './frame'
import { ownFunction } from './functions'
import { dropThrough, glueFor } from './glue'
import { layoutOf, typeNameOf } from './references'
import { type AdtType, unsizedTail } from './representation'
import { variantIndexInto } from './rvalues'
import { sizeOf } from './sizes'
import type { Target } from './targets'
import { ofType } from './unit'
import { variantInto } from './values'

interface Call {
  readonly frame: Frame
  /** Type arguments. */
  readonly types: readonly Ty[]
  readonly args: readonly number[]
  readonly into: number
  /** What it returns. */
  readonly result: Ty
}

/** Functions of the library that the compiler makes code of; the machine has natives for all others. */
const compiled: Readonly<Record<string, (call: Call) => void>> = {
  drop_in_place: dropInPlace,
  needs_drop: ({ frame, types, into }) =>
    loadBool(frame, into, types[0]!.kind === 'dyn' || frame.unit.solver.dropActs(types[0]!)),
  ptr_read: ({ frame, types, args, into }) => readThrough(frame, types[0]!, args[0]!, into),
  ptr_write({ frame, args, into }) {
    frame.emit(Op.STORE_THROUGH, args[0]!, args[1]!)
    frame.loadNull(into)
  },
  transmute: ({ frame, args, into }) => frame.move(into, args[0]!),
  forget: ({ frame, into }) => frame.loadNull(into),
  size_of: ({ frame, types, into }) => frame.loadInt(into, sizeOf(frame.unit, types[0]!).size),
  align_of: ({ frame, types, into }) => frame.loadInt(into, sizeOf(frame.unit, types[0]!).align),
  type_name: ({ frame, types, into }) => frame.emit(Op.LOADK, into, typeNameOf(types[0]!)),
  type_id: ({ frame, types, into }) => frame.loadNumber(into, layoutOf(types[0]!)),
  discriminant: discriminant,
  catch_panic: catchPanic,
  slice_len: ({ frame, args, into }) => frame.emit(Op.LENGTH, into, args[0]!),
  slice_index: ({ frame, args, into }) => frame.emit(Op.POINT_ELEMENT, into, args[0]!, args[1]!),
  slice_index_mut: ({ frame, args, into }) => frame.emit(Op.POINT_ELEMENT, into, args[0]!, args[1]!),
  slice_get_unchecked: ({ frame, args, into }) => frame.emit(Op.POINT_ELEMENT, into, args[0]!, args[1]!),
  slice_get_unchecked_mut: ({ frame, args, into }) => frame.emit(Op.POINT_ELEMENT, into, args[0]!, args[1]!),
  slice_range: sliceRange,
  slice_range_mut: sliceRange,
  vec_len({ frame, args, into }) {
    frame.emit(Op.LOAD_THROUGH, into, args[0]!)
    frame.emit(Op.LENGTH, into, into)
  },
  vec_as_slice: wholeSlice,
  vec_as_mut_slice: wholeSlice,
  box_new: ({ frame, types, args, into }) => frame.emit(Op.MAKE_BOX, into, args[0]!, layoutOf(types[0]!)),
  box_into_inner: ({ frame, args, into }) => frame.emit(Op.LOAD_FIELD, into, args[0]!, 0),
}

export const isCompiled = ({ intrinsic }: FnDef): boolean => intrinsic !== null && intrinsic in compiled

/** What an intrinsic of the compiler's does with the values in registers. */
export function emitCompiled(
  frame: Frame,
  { def, args, types }: Target & { kind: 'intrinsic' },
  registers: readonly number[],
  into: number,
): void {
  const result = frame.unit.concrete(def.signature.result, def.generics, args)
  compiled[def.intrinsic!]!({ frame, types, args: registers, into, result })
}

function loadBool(frame: Frame, into: number, value: boolean): void {
  frame.loadConstant(into, { kind: 'bool', value })
}

/** Of something without a size, the pointer is all that there is. */
function readThrough(frame: Frame, type: Ty, pointer: number, into: number): void {
  if (type.kind === 'dyn' || type.kind === 'slice' || type.kind === 'str') return frame.move(into, pointer)
  frame.emit(Op.LOAD_THROUGH, into, pointer)
}

function dropInPlace({ frame, types, args, into }: Call): void {
  const [type] = types as [Ty]
  if (unsizedTail(frame.unit.solver, type)?.kind === 'dyn') dropThrough(frame, type, args[0]!)
  else {
    const glue = glueFor(frame.unit, type)
    if (glue !== null) frame.call(into, glue, [type.kind === 'slice' ? args[0]! : loaded(frame, args[0]!)])
  }
  frame.loadNull(into)
}

function loaded(frame: Frame, pointer: number): number {
  const value = frame.temporary()
  frame.emit(Op.LOAD_THROUGH, value, pointer)
  return value
}

function discriminant({ frame, types, args, into }: Call): void {
  const [type] = types as [Ty]
  if (type.kind !== 'adt' || !type.def.isEnum) return frame.loadInt(into, 0)
  const value = frame.temporary()
  frame.emit(Op.LOAD_THROUGH, value, args[0]!)
  variantIndexInto(frame, type, value, into)
}

function sliceRange({ frame, args, into }: Call): void {
  const bounds = frame.row(2)
  frame.move(bounds, args[1]!)
  frame.move(bounds + 1, args[2]!)
  frame.emit(Op.SLICE, into, args[0]!, bounds)
}

function wholeSlice({ frame, args, into }: Call): void {
  frame.emit(Op.LOAD_THROUGH, into, args[0]!)
  frame.emit(Op.SLICE_ALL, into, into)
}

/** Result<R, Box<dyn Any + Send>>: a function of its own, for the panic ends there. */
function catchPanic({ frame, types, args, into, result }: Call): void {
  const [callee] = types as [Ty]
  const type = result as AdtType
  const index = ownFunction(frame.unit, `catch ${keyOf(callee)} ${keyOf(result)}`, ofType(callee, result), 1, (own) => {
    const { fn, unit } = own
    const [tuple, value, panic] = [own.temporary(), own.temporary(), own.temporary()]
    const [start, end, handler] = [fn.label(), fn.label(), fn.label()]
    const callOnce = (unit.solver.defs.lang('FnOnce') as TraitDef).items.get('call_once') as FnDef
    own.loadNull(tuple)
    fn.place(start)
    callFunction(own, callOnce, [callee, UNIT], [0, tuple], value)
    fn.place(end)
    const [ok, err] = (type.def as AdtDef).variants
    variantInto(own, type, ok!, value, value)
    own.emit(Op.RETURN, value)
    fn.place(handler)
    fn.exceptionRange('catch', start, end, handler, panic)
    own.emit(Op.TAKE_PANIC, value, panic)
    variantInto(own, type, err!, value, value)
    own.emit(Op.RETURN, value)
  })
  frame.call(into, index, args)
}
