import type { Span } from '../../../../../program/diagnostic'
import type * as ast from '../../../syntax/ast'
import type { Ty } from '../../ty'
import type { BodyChecker } from '../body-checker'
import type { Draft } from '../draft'
import { conversionHelp } from './conversions'
import { describeShort } from './describe'
import { mismatch } from './mismatch'
import { returnLabels } from './returns'

/** Why a value of a certain type is wanted. */
export type Because =
  | { readonly kind: 'let'; readonly type: ast.TypeNode; readonly pattern: ast.Pattern }
  | { readonly kind: 'assignment'; readonly target: ast.Expr; readonly draft: Draft }
  | { readonly kind: 'tail'; readonly block: ast.BlockExpr }
  | { readonly kind: 'operand'; readonly left: Draft }
  | { readonly kind: 'condition' }

/** E0308 for an expression that cannot be made a value of the wanted type. */
export function reportCoercion(
  cx: BodyChecker,
  node: ast.Expr,
  value: Draft,
  expected: Ty,
  because: Because | null,
): void {
  const { span, found } = culprit(cx, node, value)
  mismatch(cx, {
    span,
    expected,
    found,
    also: because ? labelsFor(cx, because, expected) : [],
    help: conversionHelp(cx, expected, found, node),
  })
}

/** The innermost last expression is what is wrong with a block. */
function culprit(_cx: BodyChecker, node: ast.Expr, value: Draft): { span: Span; found: Ty } {
  return { span: node.span, found: value.type }
}

function labelsFor(cx: BodyChecker, because: Because, expected: Ty): { span: Span; message: string }[] {
  switch (because.kind) {
    case 'let':
      return [{ span: because.type.span, message: 'expected due to this' }]
    case 'assignment':
      return assignmentLabels(cx, because.draft)
    case 'tail':
      return returnLabels(cx, because.block, expected)
    case 'operand':
      return [
        { span: because.left.span, message: `expected because this is \`${describeShort(cx, because.left.type)}\`` },
      ]
    case 'condition':
      return []
  }
}

/** What told the type of the place that is assigned to. */
function assignmentLabels(cx: BodyChecker, target: Draft): { span: Span; message: string }[] {
  const origin = target.kind === 'variable' ? cx.origins.get(target.variable) : undefined
  if (origin) return [origin]
  if (target.kind === 'static' && !target.def.isLibrary)
    return [{ span: target.def.node.type.span, message: 'expected due to this type' }]
  return [{ span: target.span, message: 'expected due to the type of this binding' }]
}
