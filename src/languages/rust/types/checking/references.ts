import type * as ast from '../../syntax/ast'
import type { BodyChecker } from './body-checker'
import { makeMutable } from './adjust'
import type { Draft } from './draft'
import { NOTHING, expects, required, valueHint, type Expectation } from './expectation'
import { checkExpr } from './expressions'

/** `&x`, `&mut x`, `&raw const x` */
export function checkReference(
  cx: BodyChecker,
  node: Extract<ast.Expr, { kind: 'ref' }>,
  expected: Expectation,
): Draft {
  const operand = checkExpr(cx, node.operand, operandHint(cx, node, expected))
  if (node.mutable) makeMutable(cx, operand)
  const { mutable, span } = node
  if (!node.raw) return { kind: 'ref', mutable, auto: false, operand, type: cx.reference(operand.type, mutable), span }
  return { kind: 'raw-ref', mutable, operand, type: { kind: 'pointer', mutable, to: operand.type }, span }
}

function operandHint(cx: BodyChecker, node: Extract<ast.Expr, { kind: 'ref' }>, expected: Expectation): Expectation {
  const type = required(cx, expected)
  if (type?.kind !== 'ref' && type?.kind !== 'pointer') return NOTHING
  // A value that is made here may be sized where what is wanted is not: `&[1, 2]` for `&[i32]`.
  return isPlaceNode(node.operand) ? expects(type.to) : valueHint(cx, type.to)
}

/** Whether an expression is a place by its looks. */
export function isPlaceNode(node: ast.Expr): boolean {
  switch (node.kind) {
    case 'path':
    case 'field':
    case 'index':
      return true
    case 'unary':
      return node.operator === '*'
    case 'paren':
      return isPlaceNode(node.inner)
    default:
      return false
  }
}

/** Whether a typed expression is a place. */
export function isPlace(draft: Draft): boolean {
  return ['variable', 'upvar', 'static', 'field', 'index', 'deref'].includes(draft.kind)
}
