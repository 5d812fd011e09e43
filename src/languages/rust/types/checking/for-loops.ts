import type * as ast from '../../syntax/ast'
import type { AssocTypeDef } from '../defs'
import { UNIT } from '../ty'
import { traitMethod } from './adjust'
import type { BodyChecker } from './body-checker'
import type { Draft } from './draft'
import { checkExpr } from './expressions'
import { breakable, checkUnitBlock, inLoop } from './loops'
import { checkPattern } from './patterns/patterns'

/**
 * `for pattern in iterated { … }`: of IntoIterator::into_iter and Iterator::next. Writing back makes a loop over numbers
 * of it where a range of integers stands there.
 */
export function checkFor(cx: BodyChecker, node: Extract<ast.Expr, { kind: 'for' }>): Draft {
  const iterated = checkExpr(cx, node.iterated)
  const { span } = node.iterated
  const cause = { span, callee: null }
  const into = cx.langTrait('IntoIterator')
  cx.requireTrait(into, [iterated.type], span)
  const iteratorType = cx.infer.normalize(
    { kind: 'projection', def: into.items.get('IntoIter') as AssocTypeDef, args: [iterated.type] },
    cause,
  )
  const trait = cx.langTrait('Iterator')
  const item = cx.infer.normalize(
    { kind: 'projection', def: trait.items.get('Item') as AssocTypeDef, args: [iteratorType] },
    cause,
  )
  const callee = traitMethod(into, 'into_iter', [iterated.type], span)
  const iterator: Draft = {
    kind: 'call',
    callee,
    args: [iterated],
    methodSpan: null,
    sugar: 'for',
    type: iteratorType,
    span,
  }
  const next = traitMethod(trait, 'next', [iteratorType], span)
  const optionType = cx.langType('Option', [item])
  const loop = breakable('for', node.label, null, { from: node.span.from, to: span.to })
  const diverged = cx.diverges
  return cx.inBlock(null, () => {
    const pattern = checkPattern(cx, node.pattern, item, { kind: 'items', span })
    const body = inLoop(cx, loop, () => checkUnitBlock(cx, node.body))
    cx.diverges = diverged
    const { target } = loop
    return { kind: 'for', pattern, iterator, next, optionType, body, target, type: UNIT, span: node.span }
  })
}
