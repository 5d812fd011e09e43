import type * as ast from '../../../syntax/ast'
import type { Ty } from '../../ty'
import type { DraftPattern, Draft } from '../draft'
import { describe } from '../errors/describe'
import { patternMismatch } from '../errors/patterns'
import { NOTHING, expects } from '../expectation'
import { checkExpr } from '../expressions'
import { hasError, isNumeric } from '../type-walk'
import type { PatternContext, PatternOf } from './patterns'

/** A literal whose own type is a reference: it matches references as they are. */
export function isReferenceLiteral(node: ast.Expr): boolean {
  return node.kind === 'string' || node.kind === 'byte-string'
}

/** `1`, `'a'`, `"text"`, `-1.5`, `true` */
export function checkLiteralPattern(px: PatternContext, node: PatternOf<'literal'>, type: Ty): DraftPattern {
  const { cx } = px
  const value = checkExpr(cx, node.value, expects(type))
  const known = cx.known(type)
  // b"…" matches slices as well as arrays.
  if (value.kind === 'bytes' && known.kind === 'ref' && cx.known(known.to).kind === 'slice') value.type = known
  if (!cx.unify(type, value.type)) patternMismatch(px, node.span, type, value.type)
  return { kind: 'literal', value, type, span: node.span }
}

/** `1..=5`, `'a'..='z'`, `10..` */
export function checkRangePattern(px: PatternContext, node: PatternOf<'range'>, type: Ty): DraftPattern {
  const from = node.from && checkEnd(px, node.from, type)
  const to = node.to && checkEnd(px, node.to, type)
  return { kind: 'range', from, to, inclusive: node.inclusive, type, span: node.span }
}

function checkEnd(px: PatternContext, node: ast.Expr, type: Ty): Draft {
  const { cx } = px
  const value = checkExpr(cx, node, NOTHING)
  const found = cx.known(value.type)
  if (!isNumeric(found) && found.kind !== 'char' && !hasError(found)) {
    cx.report({
      code: 'E0029',
      message: 'only `char` and numeric types are allowed in range patterns',
      span: node.span,
      labels: [
        { span: node.span, message: `this is of type \`${describe(cx, found)}\` but it should be \`char\` or numeric` },
      ],
    })
  } else if (!cx.unify(type, found)) patternMismatch(px, node.span, type, found)
  return value
}
