import type * as ast from '../../../syntax/ast'

/** The value of a constant expression of literals alone; null: not worked out here. */
export function integerOf(node: ast.Expr): bigint | null {
  switch (node.kind) {
    case 'int':
      return node.value
    case 'char':
      return BigInt(node.value.codePointAt(0)!)
    case 'byte':
      return BigInt(node.value)
    case 'paren':
      return integerOf(node.inner)
    case 'unary': {
      const operand = integerOf(node.operand)
      return node.operator === '-' && operand !== null ? -operand : null
    }
    case 'binary':
      return combined(node.operator, integerOf(node.left), integerOf(node.right))
    default:
      return null
  }
}

function combined(operator: ast.BinaryOperator, left: bigint | null, right: bigint | null): bigint | null {
  if (left === null || right === null) return null
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
