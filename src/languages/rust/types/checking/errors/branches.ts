import type { Span } from '../../../../../program/diagnostic'
import type * as ast from '../../../syntax/ast'
import type { Ty } from '../../ty'
import type { BodyChecker } from '../body-checker'
import { describe, sortOf, sourceOf } from './describe'
import { mismatch } from './mismatch'
import { written } from './returns'

/** The last expression of a block, which decides its type. */
export function tailSpan(node: ast.Expr): Span {
  if (node.kind !== 'block') return node.span
  if (node.value) return tailSpan(node.value)
  return node.statements.at(-1)?.span ?? node.span
}

/** E0308: `if` and `else` are of different types. */
export function branchesDiffer(
  cx: BodyChecker,
  node: Extract<ast.Expr, { kind: 'if' }>,
  expected: Ty,
  found: Ty,
): void {
  if (!node.otherwise) return mismatch(cx, { span: tailSpan(node.then), expected, found })
  mismatch(cx, {
    span: tailSpan(node.otherwise),
    expected,
    found,
    message: '`if` and `else` have incompatible types',
    also: [{ span: tailSpan(node.then), message: 'expected because of this' }],
  })
}

/** E0317: no `else` where a value is wanted. */
export function missingElse(cx: BodyChecker, node: Extract<ast.Expr, { kind: 'if' }>, expected: Ty, found: Ty): void {
  const result = written(cx)
  const isResult = result && cx.frame?.kind === 'fn' && cx.couldBe(cx.frame!.result, expected)
  const assigned = cx.assigned.get(node)
  const because = assigned
    ? { span: assigned, message: 'expected because of this assignment' }
    : isResult
      ? { span: result.span, message: `expected ${sortOf(cx, expected)} because of this return type` }
      : { span: tailSpan(node.then), message: 'found here' }
  cx.report({
    code: 'E0317',
    message: '`if` may be missing an `else` clause',
    span: node.span,
    labels: [{ span: node.span, message: `expected ${sortOf(cx, expected)}, found ${sortOf(cx, found)}` }, because],
    help: 'consider adding an `else` block that evaluates to the expected type',
  })
}

/** E0308: arms of different types. */
export function armsDiffer(
  cx: BodyChecker,
  node: Extract<ast.Expr, { kind: 'match' }>,
  index: number,
  expected: Ty,
  found: Ty,
): void {
  const span = tailSpan(node.arms[index].body)
  if (index === 0) return mismatch(cx, { span, expected, found })
  const earlier = node.arms.slice(0, index).filter((arm) => !cx.divergingArms.has(arm))
  const shown = earlier.length > 4 ? earlier.slice(-1) : earlier
  const verdict = earlier.length > 4 ? 'this and all prior arms are found' : 'this is found'
  mismatch(cx, {
    span,
    expected,
    found,
    message: '`match` arms have incompatible types',
    also: [
      ...shown.map((arm) => ({
        span: tailSpan(arm.body),
        message: `${verdict} to be of type \`${describe(cx, expected)}\``,
      })),
      {
        span: matchSpan(cx, node),
        message: '`match` arms have incompatible types',
      },
    ],
  })
}

/** All of a `match` over several lines whose arms are each on one; else its head. */
function matchSpan(cx: BodyChecker, node: Extract<ast.Expr, { kind: 'match' }>): Span {
  const isLong = (span: Span) => sourceOf(cx, span).includes('\n')
  if (isLong(node.span) && !node.arms.some((arm) => isLong(arm.span))) return node.span
  return { from: node.span.from, to: node.value.span.to }
}
