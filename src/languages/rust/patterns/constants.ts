import type * as ast from '../syntax/ast'
import type { Expr } from '../types/thir'

/** What a literal or a constant of one is: an integer, bool, char or text; null where it has to be worked out. */
export type Scalar = bigint | boolean | string

/** The value that a pattern's expression stands for; null when it is not written down. */
export function scalarOf(expr: Expr): Scalar | null {
  switch (expr.kind) {
    case 'int':
    case 'bool':
    case 'char':
    case 'string':
      return expr.value
    case 'unary':
      return expr.operator === '-' ? negative(scalarOf(expr.operand)) : null
    case 'const':
      return expr.def.node.value === null ? null : literalOf(expr.def.node.value)
    default:
      return null
  }
}

function literalOf(node: ast.Expr): Scalar | null {
  switch (node.kind) {
    case 'int':
    case 'bool':
    case 'char':
    case 'string':
      return node.value
    case 'byte':
      return BigInt(node.value)
    case 'paren':
      return literalOf(node.inner)
    case 'unary':
      return node.operator === '-' ? negative(literalOf(node.operand)) : null
    case 'binary':
      return compute(node.operator, literalOf(node.left), literalOf(node.right))
    default:
      return null
  }
}

function negative(value: Scalar | null): Scalar | null {
  return typeof value === 'bigint' ? -value : null
}

function compute(operator: ast.BinaryOperator, left: Scalar | null, right: Scalar | null): Scalar | null {
  if (typeof left !== 'bigint' || typeof right !== 'bigint') return null
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '<<':
      return left << right
    default:
      return null
  }
}
