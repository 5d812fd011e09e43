import type { Span } from '../../../../../program/diagnostic'
import type * as ast from '../../../syntax/ast'
import type { Ty } from '../../ty'
import type { BodyChecker } from '../body-checker'
import type { Draft } from '../draft'
import { describe } from './describe'
import { nameOfVariant } from './patterns'

/** E0618: called, but no function. */
export function notCallable(cx: BodyChecker, node: Extract<ast.Expr, { kind: 'call' }>, callee: Draft, type: Ty): void {
  const name = describe(cx, type)
  cx.report({
    code: 'E0618',
    message: `expected function, found \`${name}\``,
    span: node.callee.span,
    labels: [{ span: node.span, message: 'call expression requires function' }, ...definedHere(callee, name)],
  })
}

function definedHere(callee: Draft, type: string): { span: Span; message: string }[] {
  if (callee.kind === 'variable')
    return [{ span: callee.variable.span, message: `\`${callee.variable.name}\` has type \`${type}\`` }]
  if (callee.kind !== 'struct' || callee.variant.isLibrary) return []
  return [{ span: callee.variant.span, message: `\`${nameOfVariant(callee.variant)}\` defined here` }]
}

/** E0040 */
export function explicitDrop(cx: BodyChecker, span: Span): void {
  cx.report({
    code: 'E0040',
    message: 'explicit use of destructor method',
    span,
    labels: [{ span, message: 'explicit destructor calls not allowed' }],
    help: 'consider using `drop` function',
  })
}
