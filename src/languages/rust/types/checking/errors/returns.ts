import type { Span } from '../../../../../program/diagnostic'
import type * as ast from '../../../syntax/ast'
import type { Ty } from '../../ty'
import type { BodyChecker } from '../body-checker'
import { conversionHelp } from './conversions'
import { describeShort, describeWritten } from './describe'
import { mismatch } from './mismatch'
import { isUnit } from '../type-walk'

/** E0308 for a value that is returned. */
export function reportReturn(cx: BodyChecker, node: ast.Expr, expected: Ty, found: Ty): void {
  const isUnitFn = cx.frame?.kind === 'fn' && isUnit(cx.known(expected)) && !written(cx)
  mismatch(cx, {
    span: node.span,
    expected,
    found,
    also: becauseOfReturn(cx, expected),
    help: isUnitFn ? addReturnType(cx, found) : conversionHelp(cx, expected, found, node),
  })
}

/** E0069 */
export function reportUnitReturn(cx: BodyChecker, node: ast.Expr, expected: Ty): void {
  if (cx.isWrong(expected)) return
  cx.report({
    code: 'E0069',
    message: `\`return;\` in a function whose return type is not \`()\``,
    span: node.span,
    labels: [
      { span: node.span, message: 'return type is not `()`' },
      ...becauseOfReturn(cx, expected, 'this return type'),
    ],
    help: 'give the `return` a value of the expected type',
  })
}

/** Labels at the function's result for a value at the end of its body. */
export function returnLabels(cx: BodyChecker, block: ast.BlockExpr, expected: Ty): { span: Span; message: string }[] {
  return isBody(cx, block) ? becauseOfReturn(cx, expected) : []
}

/** Whether the block is the body of the function that is being checked. */
export function isBody(cx: BodyChecker, block: ast.BlockExpr): boolean {
  const { owner } = cx
  return cx.frame?.kind === 'fn' && owner.kind === 'fn' && owner.node.body === block
}

function becauseOfReturn(cx: BodyChecker, expected: Ty, what = 'return type'): { span: Span; message: string }[] {
  const result = written(cx)
  if (!result || cx.frame?.kind !== 'fn') return []
  return [{ span: result.span, message: `expected \`${describeWritten(cx, expected)}\` because of ${what}` }]
}

/** The result as the function declares it. */
export function written(cx: BodyChecker): ast.TypeNode | null {
  return cx.owner.kind === 'fn' ? cx.owner.node.result : null
}

function addReturnType(cx: BodyChecker, found: Ty): string | null {
  const type = cx.resolve(found)
  if (type.kind === 'infer') return `try adding a return type: \`-> ${type.of === 'float' ? 'f64' : 'i32'}\``
  return `try adding a return type: \`-> ${describeShort(cx, type)}\``
}
