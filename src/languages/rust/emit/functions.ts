import { FunctionBuilder } from '../../../program/builder'
import { Op } from '../../../program/opcodes'
import type { FnDef, TraitDef } from '../types/defs'
import { keyOf } from '../types/solving/keys'
import type { GenericArgs, Ty } from '../types/ty'
import { emitFunction } from './body-emitter'
import { callFunction } from './calls'
import { Frame } from './frame'
import { glueFor } from './glue'
import { type FunctionRef, layoutOf } from './references'
import { capturesOf, isAggregate } from './representation'
import { type CodeOf, header, keyOfItem, ofOwner, ofType, type Unit } from './unit'

type ClosureType = Ty & { readonly kind: 'closure' }

/** A function of the compiler's own: its parameters stand in the first registers. */
export function ownFunction(
  unit: Unit,
  key: string,
  of: CodeOf,
  parameters: number,
  write: (frame: Frame) => void,
): FunctionRef {
  return unit.function(key, of, () => {
    const fn = new FunctionBuilder(header(key.split(' ')[0]!, parameters, true, parameters))
    const frame = new Frame(unit, fn, parameters)
    write(frame)
    return frame.finish()
  })
}

/** A function or method with a body, for its type arguments. */
export function functionOf(unit: Unit, def: FnDef, args: GenericArgs): FunctionRef {
  return unit.function(`fn ${keyOfItem(def, args)}`, { def, args }, () =>
    emitFunction(unit, unit.input.bodyOf(def), args, def.name),
  )
}

/** A function that takes just what a definition declares, whatever stands behind it: for pointers and vtables. */
export function functionPointer(unit: Unit, def: FnDef, args: GenericArgs): FunctionRef {
  const direct = def.intrinsic === null && !def.constructs ? unit.solver.instance(def, args) : null
  if (direct?.kind === 'fn' && direct.fn.intrinsic === null) return functionOf(unit, direct.fn, direct.args)
  const count = def.signature.params.length
  return ownFunction(unit, `shim ${keyOfItem(def, args)}`, { def, args }, count, (frame) => {
    const result = frame.temporary()
    callFunction(
      frame,
      def,
      args,
      Array.from({ length: count }, (_, i) => i),
      result,
    )
    frame.emit(Op.RETURN, result)
  })
}

/** A closure's body: takes the closure, by value or by reference as `by` has it, then its parameters. */
export function closureFunction(unit: Unit, type: ClosureType, by: 'Fn' | 'FnMut' | 'FnOnce'): FunctionRef {
  const { def, args } = type
  const body = unit.function(`closure ${keyOfItem(def, args)}`, ofOwner(def, args), () =>
    emitFunction(unit, unit.input.bodyOf(def), args, '{closure}'),
  )
  return by === 'FnOnce' && def.callable !== 'FnOnce' ? consumingShim(unit, type, body) : body
}

/** Calls a closure that is called by reference and given by value: it is dropped afterwards. */
function consumingShim(unit: Unit, type: ClosureType, body: FunctionRef): FunctionRef {
  const count = type.def.signature.params.length + 1
  return ownFunction(unit, `closure-once ${keyOfItem(type.def, type.args)}`, ofType(type), count, (frame) => {
    const { fn } = frame
    const [pointer, result, panic] = [frame.temporary(), frame.temporary(), frame.temporary()]
    const glue = glueFor(unit, type)
    const [start, end, cleanup] = [fn.label(), fn.label(), fn.label()]
    frame.pointToNew(pointer, 0)
    fn.place(start)
    frame.call(result, body, [pointer, ...Array.from({ length: count - 1 }, (_, i) => i + 1)])
    fn.place(end)
    if (glue !== null) frame.call(frame.temporary(), glue, [0])
    frame.emit(Op.RETURN, result)
    if (glue === null) return
    fn.place(cleanup)
    fn.exceptionRange('catch', start, end, cleanup, panic)
    frame.call(frame.temporary(), glue, [0])
    frame.emit(Op.RERAISE, panic)
  })
}

/** A closure that holds nothing, as a plain function. */
export function closureShim(unit: Unit, type: ClosureType): FunctionRef {
  const count = type.def.signature.params.length
  return ownFunction(unit, `closure-pointer ${keyOfItem(type.def, type.args)}`, ofType(type), count, (frame) => {
    const [closure, result] = [frame.temporary(), frame.temporary()]
    const params = Array.from({ length: count }, (_, i) => i)
    frame.emit(Op.MAKE_STRUCT, closure, closure, layoutOf(type))
    if (type.def.callable !== 'FnOnce') frame.pointToNew(closure, closure)
    frame.call(result, closureFunction(unit, type, type.def.callable), [closure, ...params])
    frame.emit(Op.RETURN, result)
  })
}

/** Clone of what needs no impl: tuples, arrays and closures part by part, all else by copying. */
export function cloneShim(unit: Unit, type: Ty): FunctionRef {
  return ownFunction(unit, `clone ${keyOf(type)}`, ofType(type), 1, (frame) => {
    const value = frame.temporary()
    frame.emit(Op.LOAD_THROUGH, value, 0)
    if (type.kind === 'tuple' && type.items.length > 0) clonePartsInto(frame, type, type.items, value)
    else if (type.kind === 'closure')
      clonePartsInto(
        frame,
        type,
        capturesOf(unit.solver, type).map((one) => one.type),
        value,
      )
    else if (type.kind === 'array') cloneElements(frame, type.of, value)
    else if (isAggregate(unit.solver, type)) frame.emit(Op.COPY, value, value)
    frame.emit(Op.RETURN, value)
  })
}

function cloneInto(frame: Frame, type: Ty, pointer: number, into: number): void {
  const clone = (frame.unit.solver.defs.lang('Clone') as TraitDef).items.get('clone') as FnDef
  callFunction(frame, clone, [type], [pointer], into)
}

function clonePartsInto(frame: Frame, type: Ty, parts: readonly Ty[], value: number): void {
  const row = frame.row(parts.length)
  parts.forEach((part, i) => {
    frame.emit(Op.POINT_FIELD, row + i, value, i)
    cloneInto(frame, part, row + i, row + i)
  })
  frame.emit(Op.MAKE_STRUCT, value, row, layoutOf(type))
}

function cloneElements(frame: Frame, of: Ty, list: number): void {
  const [made, element] = [frame.temporary(), frame.temporary()]
  frame.emit(Op.MAKE_LIST, made, made, 0)
  forEachElement(frame, list, (index) => {
    frame.emit(Op.POINT_ELEMENT, element, list, index)
    cloneInto(frame, of, element, element)
    frame.emit(Op.LIST_APPEND, made, element)
  })
  frame.move(list, made)
}

/** A loop over the elements of a list or slice. */
export function forEachElement(frame: Frame, list: number, body: (index: number) => void): void {
  const { fn } = frame
  const [index, length] = [frame.temporary(), frame.temporary()]
  const [again, done] = [fn.label(), fn.label()]
  frame.loadInt(index, 0)
  frame.emit(Op.LENGTH, length, list)
  fn.place(again)
  frame.emit(Op.JUMP_GE, index, length, done)
  body(index)
  frame.emit(Op.ADDI, index, index, 1)
  frame.emit(Op.JUMP, again)
  fn.place(done)
}
