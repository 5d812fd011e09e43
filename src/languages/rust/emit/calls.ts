import { Op } from '../../../program/opcodes'
import type { Operand, Terminator } from '../mir/mir'
import type { FnDef } from '../types/defs'
import type { GenericArgs } from '../types/ty'
import type { BodyEmitter } from './body-emitter'
import type { Frame } from './frame'
import { cloneShim, closureFunction, functionOf } from './functions'
import { emitInPlace, mayStandInPlace } from './in-place'
import { emitCompiled, isCompiled } from './intrinsics'
import { typeOf, value, valueInto } from './operands'
import { find, store } from './places'
import { layoutOf } from './references'
import { forget } from './statements'
import { type Target, targetOf } from './targets'
import { variantInto } from './values'

type Call = Terminator & { readonly kind: 'call' }

/** @param items those of the tuple of arguments, where it need not be made */
export function emitCall(e: BodyEmitter, call: Call, items: readonly Operand[] | null): void {
  const { frame } = e
  const { local, projections } = call.result
  const isRegister = projections.length === 0 && !e.cells.has(local)
  const into = isRegister ? e.register(local) : frame.temporary()
  const callee = typeOf(e, call.callee)
  const target: Target = callee.kind === 'fn-def' ? targetOf(e.unit, callee.def, callee.args) : { kind: 'pointer' }
  const args = items ? [call.args[0]!, ...items] : call.args
  emitTo(e, target, call, args, items !== null, into)
  if (!isRegister && call.target !== null) store(e, find(e, call.result), into)
}

function emitTo(
  e: BodyEmitter,
  target: Target,
  call: Call,
  args: readonly Operand[],
  spread: boolean,
  into: number,
): void {
  const { frame, unit } = e
  switch (target.kind) {
    case 'constructor':
      return variantInto(frame, target.type, target.variant, given(e, args), into)
    case 'intrinsic': {
      if (!isCompiled(target.def)) return emitNative(e, target, args, into)
      const registers = args.map((arg) => value(e, arg))
      emitCompiled(frame, target, registers, into)
      return forgetAll(e, args)
    }
    case 'function':
      if (mayStandInPlace(e, target)) return emitInPlace(e, target, args, into)
      return frame.emit(Op.CALL_FUNCTION, into, functionOf(unit, target.def, target.args), given(e, args))
    case 'dyn':
      return frame.emit(Op.CALL_DYN, into, target.method, given(e, args) * 256 + args.length)
    case 'clone':
      return frame.emit(Op.CALL_FUNCTION, into, cloneShim(unit, target.self), given(e, args))
    case 'pointer': {
      const pointer = value(e, call.callee)
      return frame.emit(Op.CALL_POINTER, into, pointer, given(e, args) * 256 + args.length)
    }
    case 'closure':
      if (!spread) break
      return frame.emit(Op.CALL_FUNCTION, into, closureFunction(unit, target.type, target.by), given(e, args))
    case 'named':
      if (!spread) break
      return emitNamed(e, target, args, into)
  }
  const registers = args.map((arg) => value(e, arg))
  callTarget(frame, target, registers, into)
  forgetAll(e, args)
}

/** `Fn*::call*` of a function's name or pointer, its arguments one by one. */
function emitNamed(e: BodyEmitter, target: Target & { kind: 'named' }, args: readonly Operand[], into: number): void {
  const { frame, unit } = e
  const [self, ...rest] = args as [Operand, ...Operand[]]
  if (target.self.kind === 'fn-def') {
    const inner = targetOf(unit, target.self.def, target.self.args)
    const registers = rest.map((arg) => value(e, arg))
    callTarget(frame, inner, registers, into)
    return forgetAll(e, rest)
  }
  const pointer = frame.temporary()
  if (target.byValue) valueInto(e, self, pointer)
  else frame.emit(Op.LOAD_THROUGH, pointer, value(e, self))
  frame.emit(Op.CALL_POINTER, into, pointer, given(e, rest) * 256 + rest.length)
}

/** Layouts of the type arguments stand in front of what a native is given. */
function emitNative(
  e: BodyEmitter,
  { def, types }: Target & { kind: 'intrinsic' },
  args: readonly Operand[],
  into: number,
): void {
  const { frame } = e
  const count = types.length + args.length
  const first = frame.row(Math.max(1, count))
  types.forEach((type, i) => frame.loadNumber(first + i, layoutOf(type)))
  args.forEach((arg, i) => valueInto(e, arg, first + types.length + i))
  forgetAll(e, args)
  frame.emitNative(into, def.intrinsic!, first, count)
}

/**
 * Arguments in a row of registers. What was moved into the call is the callee's from here on, also where it panics.
 * @returns the first
 */
function given(e: BodyEmitter, args: readonly Operand[]): number {
  const first = e.frame.row(Math.max(1, args.length))
  args.forEach((arg, i) => valueInto(e, arg, first + i))
  forgetAll(e, args)
  return first
}

export function forgetAll(e: BodyEmitter, args: readonly Operand[]): void {
  for (const arg of args) forget(e, arg)
}

/** Whether a call gives a tuple of arguments to something that takes them one by one. */
export function takesTuple(e: BodyEmitter, call: Call): boolean {
  const callee = typeOf(e, call.callee)
  if (callee.kind !== 'fn-def') return false
  const { kind } = targetOf(e.unit, callee.def, callee.args)
  return kind === 'closure' || kind === 'named'
}

/** Calls a function or method by its definition, whatever that turns out to be for these types. */
export function callFunction(
  frame: Frame,
  def: FnDef,
  args: GenericArgs,
  registers: readonly number[],
  into: number,
): void {
  callTarget(frame, targetOf(frame.unit, def, args), registers, into)
}

function callTarget(frame: Frame, target: Target, registers: readonly number[], into: number): void {
  const { unit } = frame
  switch (target.kind) {
    case 'constructor':
      return variantInto(frame, target.type, target.variant, frame.arguments(registers), into)
    case 'intrinsic': {
      if (isCompiled(target.def)) return emitCompiled(frame, target, registers, into)
      const layouts = target.types.map((type) => frame.layout(type))
      return frame.callNative(into, target.def.intrinsic!, [...layouts, ...registers])
    }
    case 'function':
      return frame.call(into, functionOf(unit, target.def, target.args), registers)
    case 'closure': {
      const spread = spreadTuple(frame, registers[1]!, target.type.def.signature.params.length)
      return frame.call(into, closureFunction(unit, target.type, target.by), [registers[0]!, ...spread])
    }
    case 'named':
      return callNamed(frame, target, registers, into)
    case 'dyn':
      return frame.emit(Op.CALL_DYN, into, target.method, frame.arguments(registers) * 256 + registers.length)
    case 'clone':
      return frame.call(into, cloneShim(unit, target.self), registers)
    case 'pointer':
      throw new Error('a pointer is called by its value')
  }
}

export function callPointer(frame: Frame, pointer: number, args: readonly number[], into: number): void {
  frame.emit(Op.CALL_POINTER, into, pointer, frame.arguments(args) * 256 + args.length)
}

/** `Fn*::call*` of a function's name or pointer: the pointer may stand behind a reference. */
function callNamed(frame: Frame, target: Target & { kind: 'named' }, registers: readonly number[], into: number): void {
  const { self, byValue, count } = target
  const spread = spreadTuple(frame, registers[1]!, count)
  if (self.kind === 'fn-def') return callFunction(frame, self.def, self.args, spread, into)
  const pointer = frame.temporary()
  if (byValue) frame.move(pointer, registers[0]!)
  else frame.emit(Op.LOAD_THROUGH, pointer, registers[0]!)
  callPointer(frame, pointer, spread, into)
}

/** The items of a tuple of arguments, each in a register. */
export function spreadTuple(frame: Frame, tuple: number, count: number): number[] {
  const first = frame.row(count)
  for (let i = 0; i < count; i++) frame.emit(Op.LOAD_FIELD, first + i, tuple, i)
  return Array.from({ length: count }, (_, i) => first + i)
}
