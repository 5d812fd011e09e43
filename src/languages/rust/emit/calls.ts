import { Op } from '../../../program/opcodes'
import type { Terminator } from '../mir/mir'
import type { FnDef } from '../types/defs'
import type { Instance } from '../types/solver'
import type { GenericArgs, Ty } from '../types/ty'
import type { BodyEmitter } from './body-emitter'
import type { Frame } from './frame'
import { cloneShim, closureFunction, itemFunction } from './functions'
import { emitIntrinsic } from './intrinsics'
import { typeOf, value } from './operands'
import { find, store } from './places'
import type { AdtType } from './representation'
import { forget } from './statements'
import type { Unit } from './unit'
import { variantInto } from './values'

export function emitCall(e: BodyEmitter, call: Terminator & { kind: 'call' }): void {
  const { frame } = e
  const callee = typeOf(e, call.callee)
  const args = call.args.map((arg) => value(e, arg))
  const { local, projections } = call.result
  const isRegister = projections.length === 0 && !e.cells.has(local)
  const into = isRegister ? e.register(local) : frame.temporary()
  // What was moved into the call is the callee's from here on, also where it panics.
  const row = frame.row(args.length)
  args.forEach((arg, i) => frame.move(row + i, arg))
  call.args.forEach((arg) => forget(e, arg))
  const registers = args.map((_, i) => row + i)
  if (callee.kind === 'fn-def') callFunction(frame, callee.def, callee.args, registers, into)
  else callPointer(frame, value(e, call.callee), registers, into)
  if (!isRegister && call.target !== null) store(e, find(e, call.result), into)
}

export function callPointer(frame: Frame, pointer: number, args: readonly number[], into: number): void {
  const first = frame.arguments(args)
  frame.emit(Op.CALL_POINTER, into, pointer, first * 256 + args.length)
}

/** Calls a function or method by its definition, whatever that turns out to be for these types. */
export function callFunction(
  frame: Frame,
  def: FnDef,
  args: GenericArgs,
  registers: readonly number[],
  into: number,
): void {
  const { unit } = frame
  if (def.intrinsic !== null) return emitIntrinsic(frame, def, args, registers, into)
  if (def.constructs) {
    const first = frame.arguments(registers)
    return variantInto(frame, constructed(unit, def, args), def.constructs, first, into)
  }
  callInstance(frame, def, unit.solver.instance(def, args), args, registers, into)
}

/** The type that a constructor makes. */
export function constructed(unit: Unit, def: FnDef, args: GenericArgs): AdtType {
  return unit.concrete(def.signature.result, def.generics, args) as AdtType
}

function callInstance(
  frame: Frame,
  def: FnDef,
  instance: Instance,
  args: GenericArgs,
  registers: readonly number[],
  into: number,
): void {
  const { unit } = frame
  switch (instance.kind) {
    case 'fn':
      if (instance.fn.intrinsic !== null) return emitIntrinsic(frame, instance.fn, instance.args, registers, into)
      return frame.call(into, itemFunction(unit, instance.fn, instance.args), registers)
    case 'closure': {
      const type: Ty & { kind: 'closure' } = { kind: 'closure', def: instance.def, args: instance.args }
      const spread = spreadTuple(frame, registers[1]!, instance.def.signature.params.length)
      return frame.call(into, closureFunction(unit, type, instance.by), [registers[0]!, ...spread])
    }
    case 'fn-pointer':
      return callNamed(frame, def, instance.self, args, registers, into)
    case 'dyn': {
      const first = frame.arguments(registers)
      const index = methodIndex(unit, args[0] as Ty, instance.method)
      return frame.emit(Op.CALL_DYN, into, index, first * 256 + registers.length)
    }
    case 'builtin-clone':
      return frame.call(into, cloneShim(unit, instance.self), registers)
  }
}

/** `Fn*::call*` of a function's name or pointer: the pointer may stand behind a reference. */
function callNamed(
  frame: Frame,
  def: FnDef,
  self: Ty,
  args: GenericArgs,
  registers: readonly number[],
  into: number,
): void {
  const tuple = args[1] as Ty & { kind: 'tuple' }
  const spread = spreadTuple(frame, registers[1]!, tuple.items.length)
  if (self.kind === 'fn-def') return callFunction(frame, self.def, self.args, spread, into)
  const pointer = frame.temporary()
  if (def.name === 'call_once') frame.move(pointer, registers[0]!)
  else frame.emit(Op.LOAD_THROUGH, pointer, registers[0]!)
  callPointer(frame, pointer, spread, into)
}

/** The items of a tuple of arguments, each in a register. */
export function spreadTuple(frame: Frame, tuple: number, count: number): number[] {
  const first = frame.row(count)
  for (let i = 0; i < count; i++) frame.emit(Op.LOAD_FIELD, first + i, tuple, i)
  return Array.from({ length: count }, (_, i) => first + i)
}

/** Where a method stands in the vtables of a trait object's type. */
export function methodIndex(unit: Unit, object: Ty, method: FnDef): number {
  if (object.kind !== 'dyn' || !object.principal) throw new Error(`${method.path} of no trait object`)
  const found = unit.solver.vtableMethods(object.principal.trait).indexOf(method)
  if (found < 0) throw new Error(`${method.path} is in no vtable`)
  return found
}
