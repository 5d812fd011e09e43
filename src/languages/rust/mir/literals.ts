import type { Expr } from '../types/thir'

/**
 * What a `switch` compares with: integers, a char's code point, 0 and 1 of a bool, a text. null where the value is not
 * written there: floats, constants.
 */
export function literalValue(expr: Expr): bigint | string | null {
  switch (expr.kind) {
    case 'int':
      return expr.value
    case 'bool':
      return expr.value ? 1n : 0n
    case 'char':
      return BigInt(expr.value.codePointAt(0)!)
    case 'string':
      return expr.value
    case 'unary': {
      const value = literalValue(expr.operand)
      return expr.operator === '-' && typeof value === 'bigint' ? -value : null
    }
    default:
      return null
  }
}
