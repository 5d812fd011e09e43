import type { Label } from '../../../program/builder'
import { Op } from '../../../program/opcodes'
import type { Operand, Rvalue } from '../mir/mir'
import type { BinaryOp } from '../types/thir'
import type { Ty } from '../types/ty'
import type { BodyEmitter } from './body-emitter'
import { typeOf, value } from './operands'

type Binary = Rvalue & { readonly kind: 'binary' }
type Order = '<' | '<=' | '>' | '>='

const orders: readonly BinaryOp[] = ['<', '<=', '>', '>=']
const opposite: Readonly<Record<Order, Order>> = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' }
/** What holds of (y, x) when the key holds of (x, y). */
const mirrored: Readonly<Record<Order, Order>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' }

const jumps: Readonly<Record<Order, Op>> = { '<': Op.JUMP_LT, '<=': Op.JUMP_LE, '>': Op.JUMP_GT, '>=': Op.JUMP_GE }
const jumpsUnless: Readonly<Record<Order, Op>> = {
  ...{ '<': Op.JUMP_NOT_LT, '<=': Op.JUMP_NOT_LE, '>': Op.JUMP_NOT_GT, '>=': Op.JUMP_NOT_GE },
}
const jumpsByConstant: Readonly<Record<Order, Op>> = {
  ...{ '<': Op.JUMP_LT_I, '<=': Op.JUMP_LE_I, '>': Op.JUMP_GT_I, '>=': Op.JUMP_GE_I },
}

/** Whether a jump can be made of it: nothing in it may fail, or be noticed by others. */
export function isComparison(e: BodyEmitter, { operator, left, right }: Binary): boolean {
  const isOrder = orders.includes(operator)
  if (!isOrder && operator !== '==' && operator !== '!=') return false
  return typeOf(e, left).kind !== 'pointer' && [left, right].every(isPlain)
}

const isPlain = (operand: Operand): boolean =>
  operand.kind === 'constant' ? operand.constant.kind !== 'const' : operand.place.projections.length === 0

/** Jumps where a comparison holds, or, negated, where it does not. */
export function emitComparison(e: BodyEmitter, comparison: Binary, negated: boolean, label: Label): void {
  const { operator, left, right } = comparison
  const type = typeOf(e, left)
  if (operator === '==' || operator === '!=')
    return emitEquality(e, type, (operator === '!=') !== negated, left, right, label)
  emitOrder(e, type, operator as Order, negated, left, right, label)
}

function emitEquality(e: BodyEmitter, type: Ty, differs: boolean, left: Operand, right: Operand, label: Label): void {
  const { frame } = e
  if (type.kind === 'float')
    return frame.emit(differs ? Op.JUMP_NE : Op.JUMP_EQ, value(e, left), value(e, right), label)
  const [constant, other] = [immediate(right) ?? immediate(left), immediate(right) === null ? right : left]
  if (constant === null)
    return frame.emit(differs ? Op.JUMP_NOT_SAME : Op.JUMP_SAME, value(e, left), value(e, right), label)
  frame.emit(differs ? Op.JUMP_NOT_SAME_I : Op.JUMP_SAME_I, value(e, other), constant, label)
}

function emitOrder(
  e: BodyEmitter,
  type: Ty,
  order: Order,
  negated: boolean,
  left: Operand,
  right: Operand,
  label: Label,
): void {
  const { frame } = e
  if (type.kind !== 'int')
    return frame.emit((negated ? jumpsUnless : jumps)[order], value(e, left), value(e, right), label)
  const holds = negated ? opposite[order] : order
  const [onRight, onLeft] = [immediate(right), immediate(left)]
  if (onRight !== null) return frame.emit(jumpsByConstant[holds], value(e, left), onRight, label)
  if (onLeft !== null) return frame.emit(jumpsByConstant[mirrored[holds]], value(e, right), onLeft, label)
  frame.emit(jumps[holds], value(e, left), value(e, right), label)
}

/** A constant that fits into an instruction. */
function immediate(operand: Operand): number | null {
  if (operand.kind !== 'constant' || operand.constant.kind !== 'int') return null
  const { value: constant } = operand.constant
  return constant >= -(2n ** 31n) && constant < 2n ** 31n ? Number(constant) : null
}
