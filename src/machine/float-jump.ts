import { Op } from '../program/opcodes'

/** Whether a comparing jump is taken, of floats: `not a < b` is no `a >= b` where one is not a number. */
export function floatJump(op: number, x: number, y: number): boolean {
  switch (op as Op) {
    case Op.JUMP_LT:
      return x < y
    case Op.JUMP_LE:
      return x <= y
    case Op.JUMP_GT:
      return x > y
    case Op.JUMP_GE:
      return x >= y
    case Op.JUMP_EQ:
      return x === y
    case Op.JUMP_NE:
      return x !== y
    case Op.JUMP_NOT_LT:
      return !(x < y)
    case Op.JUMP_NOT_LE:
      return !(x <= y)
    case Op.JUMP_NOT_GT:
      return !(x > y)
    default:
      return !(x >= y)
  }
}
