import type * as ast from '../../../syntax/ast'
import { NEVER, UNIT, type Ty } from '../../ty'
import type { BodyChecker } from '../body-checker'
import type { Draft } from '../draft'
import { mismatch } from './mismatch'
import { isBody, written } from './returns'

/** E0308: a block without a value where one is wanted. */
export function valueMissing(cx: BodyChecker, node: ast.BlockExpr, expected: Ty, found: Ty): void {
  const last = node.statements.at(-1)
  const help = last?.kind === 'expression' && last.semicolon ? 'remove this semicolon to return this value' : null
  const result = isBody(cx, node) ? written(cx) : null
  const implicit = 'implicitly returns `()` as its body has no tail or `return` expression'
  mismatch(cx, {
    span: result?.span ?? node.span,
    expected,
    found,
    also: result ? [{ span: cx.owner.span, message: implicit }] : [],
    help,
  })
}

/** E0308: an expression in the middle of a block, without a semicolon. */
export function notUnitStatement(cx: BodyChecker, node: ast.Expr, value: Draft): void {
  mismatch(cx, {
    span: node.span,
    expected: UNIT,
    found: value.type,
    help: 'consider using a semicolon here',
  })
}

/** E0308: the `else` of a `let` comes to its end. */
export function elseReturns(cx: BodyChecker, node: ast.BlockExpr, found: Ty): void {
  mismatch(cx, {
    span: node.span,
    expected: NEVER,
    found,
    message: '`else` clause of `let...else` does not diverge',
    help: 'try adding a diverging expression, such as `return` or `panic!(..)`',
  })
}
