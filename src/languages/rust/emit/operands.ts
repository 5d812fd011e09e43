import { Op } from '../../../program/opcodes'
import type { Constant, Operand } from '../mir/mir'
import type { ConstDef } from '../types/defs'
import type { GenericArgs, Ty } from '../types/ty'
import { type BodyEmitter, emitFunction } from './body-emitter'
import { find, load, loadInto } from './places'
import { staticRef } from './references'
import { typeOfPlace } from './place-types'
import { isAggregate } from './representation'
import { keyOfItem } from './unit'

/** The type of an operand, all parameters replaced. */
export const typeOf = (e: BodyEmitter, operand: Operand): Ty =>
  operand.kind === 'constant' ? e.type(operand.type) : typeOfPlace(e, operand.place)

/** A register with the value of an operand. It may be a local's own: whoever keeps it takes it at once. */
export function value(e: BodyEmitter, operand: Operand): number {
  if (operand.kind !== 'constant') {
    const found = find(e, operand.place)
    if (operand.kind === 'move' || !isAggregate(e.solver, found.type)) return load(e, found)
  }
  const into = e.frame.temporary()
  valueInto(e, operand, into)
  return into
}

/** The value of an operand into a register. A copy of a struct is another struct. */
export function valueInto(e: BodyEmitter, operand: Operand, into: number): void {
  if (operand.kind === 'constant') return constantInto(e, operand.constant, e.type(operand.type), into)
  const found = find(e, operand.place)
  loadInto(e, found, into)
  if (operand.kind === 'copy' && isAggregate(e.solver, found.type)) e.frame.emit(Op.COPY, into, into)
}

function constantInto(e: BodyEmitter, constant: Constant, type: Ty, into: number): void {
  const { frame } = e
  switch (constant.kind) {
    case 'int':
      return frame.loadInt(into, constant.value)
    case 'float':
      return frame.loadConstant(into, { kind: 'float', value: rounded(constant.value, type) })
    case 'bool':
      return frame.loadConstant(into, { kind: 'bool', value: constant.value })
    case 'text':
      return frame.loadText(into, constant.value)
    case 'bytes':
      return bytesInto(e, constant.value, into)
    case 'unit':
    case 'fn':
      return frame.loadNull(into)
    case 'const':
      return constInto(e, constant.def, e.typeArgs(constant.args), into)
    case 'const-param':
      return constParamInto(e, constant, type, into)
    case 'static':
      return frame.emit(Op.POINT_GLOBAL, into, staticRef(constant.def))
  }
}

/** As its type holds it. */
const rounded = (value: number, type: Ty): number =>
  type.kind === 'float' && type.name === 'f32' ? Math.fround(value) : value

/** `b"…"`: a pointer to an array made for it. */
function bytesInto(e: BodyEmitter, bytes: readonly number[], into: number): void {
  const { frame } = e
  const first = frame.row(Math.max(1, bytes.length))
  bytes.forEach((byte, i) => frame.loadInt(first + i, byte))
  const list = frame.temporary()
  frame.emit(Op.MAKE_LIST, list, first, bytes.length)
  frame.pointToNew(into, list)
}

function constInto(e: BodyEmitter, def: ConstDef, args: GenericArgs, into: number): void {
  const own = e.solver.constant(def, args)
  const made = e.unit.function(`const ${keyOfItem(own.def, own.args)}`, own, () =>
    emitFunction(e.unit, e.unit.input.bodyOf(own.def), own.args, own.def.name),
  )
  e.frame.call(into, made, [])
}

function constParamInto(e: BodyEmitter, { param }: Constant & { kind: 'const-param' }, type: Ty, into: number): void {
  const [arg] = e.typeArgs([{ kind: 'const', of: 'param', def: param }])
  if (arg?.kind !== 'const' || arg.of !== 'value') throw new Error(`the value of ${param.name} is not known`)
  if (type.kind === 'bool') return e.frame.loadConstant(into, { kind: 'bool', value: arg.value !== 0 })
  if (type.kind === 'char') return e.frame.loadText(into, String.fromCodePoint(arg.value))
  e.frame.loadInt(into, arg.value)
}
