import type { Expr } from '../types/thir'
import type { Builder } from './builder'
import { handedOver, operandOf, operandsOf } from './evaluate'
import { Label } from './label'
import type { Place } from './mir'

/** A call: the function first, then its arguments in order. */
export function lowerCall(b: Builder, place: Place, expr: Expr & { readonly kind: 'call' }): void {
  const { span, methodSpan, sugar } = expr
  const callee = operandOf(b, expr.callee)
  const args = operandsOf(b, expr.args)
  if (!b.reachable) return
  handedOver(b, args)
  const next = new Label()
  const target = expr.type.kind === 'never' ? null : b.numberOf(next)
  b.terminate({ kind: 'call', callee, args, result: place, target, methodSpan, sugar, span })
  b.start(next, span)
}
