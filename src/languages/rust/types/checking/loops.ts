import type { Span } from '../../../../program/diagnostic'
import type * as ast from '../../syntax/ast'
import { NEVER, UNIT, type Ty } from '../ty'
import { checkBlock } from './blocks'
import type { BodyChecker } from './body-checker'
import { CommonType } from './common-type'
import { checkCondition } from './conditionals'
import { coerce } from './coercion'
import type { Draft } from './draft'
import { mismatch } from './errors/mismatch'
import { expects, required, type Expectation } from './expectation'
import type { Breakable } from './frame'

/** `loop { … }`: its value is what `break` gives; without one it never ends. */
export function checkLoop(cx: BodyChecker, node: Extract<ast.Expr, { kind: 'loop' }>, expected: Expectation): Draft {
  const values = new CommonType(required(cx, expected) ?? cx.fresh())
  const loop = breakable('loop', node.label, values, node.span)
  const body = inLoop(cx, loop, () => checkUnitBlock(cx, node.body))
  const type = loop.isLeft ? values.complete() : NEVER
  loop.target.type = type
  cx.diverges = !loop.isLeft
  return { kind: 'loop', body, target: loop.target, type, span: node.span }
}

/** `while c { … }` */
export function checkWhile(cx: BodyChecker, node: Extract<ast.Expr, { kind: 'while' }>): Draft {
  const loop = breakable('while', node.label, null, { from: node.span.from, to: node.condition.span.to })
  return cx.inBlock(null, () =>
    inLoop(cx, loop, () => {
      const condition = checkCondition(cx, node.condition)
      const diverged = cx.diverges
      const body = checkUnitBlock(cx, node.body)
      cx.diverges = diverged
      return { kind: 'while', condition, body, target: loop.target, type: UNIT, span: node.span }
    }),
  )
}

/** What `break` and `continue` inside may name. */
export function breakable(
  kind: Breakable['kind'],
  label: ast.Ident | null,
  values: CommonType | null,
  head: Span,
): Breakable {
  const target = { label: label?.name ?? null, type: UNIT as Ty }
  return { kind, target, head, label: label?.span ?? null, values, isLeft: false }
}

/** Checks something inside a loop or labelled block. */
export function inLoop<T>(cx: BodyChecker, loop: Breakable, check: () => T): T {
  cx.frame!.breakables.push(loop)
  try {
    return check()
  } finally {
    cx.frame!.breakables.pop()
  }
}

/** A block whose value has to be `()`. */
export function checkUnitBlock(cx: BodyChecker, node: ast.BlockExpr): Draft {
  const block = checkBlock(cx, node, expects(UNIT))
  const value = coerce(cx, block, UNIT)
  if (!value) mismatch(cx, { span: node.span, expected: UNIT, found: block.type })
  return value ?? block
}
