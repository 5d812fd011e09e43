import type { Span } from '../../../../../program/diagnostic'
import type * as ast from '../../../syntax/ast'
import type { Ty } from '../../ty'
import type { BodyChecker } from '../body-checker'
import type { Draft } from '../draft'
import { describe } from './describe'

/** E0618: called, but no function. */
export function notCallable(cx: BodyChecker, node: Extract<ast.Expr, { kind: 'call' }>, callee: Draft, type: Ty): void {
  const name = describe(cx, type)
  const isUnitVariant = callee.kind === 'struct'
  const declared =
    callee.kind === 'variable'
      ? [{ span: callee.variable.span, message: `\`${callee.variable.name}\` has type \`${name}\`` }]
      : []
  cx.report({
    code: 'E0618',
    message: isUnitVariant
      ? `expected function, found unit ${callee.variant.adt.isEnum ? 'variant' : 'struct'} \`${pathText(node.callee)}\``
      : `expected function, found \`${name}\``,
    span: node.callee.span,
    labels: [{ span: node.span, message: 'call expression requires function' }, ...declared],
  })
}

function pathText(node: ast.Expr): string {
  return node.kind === 'path' ? node.path.segments.map((segment) => segment.name.name).join('::') : ''
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
