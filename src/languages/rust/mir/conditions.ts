import type { Condition, Expr } from '../types/thir'
import { BOOL } from '../types/ty'
import { bindAll } from './bindings'
import type { Builder, Failing } from './builder'
import { candidateOf, testCandidates } from './candidates'
import { into, isPlaceExpr, placeOf } from './evaluate'
import { Label } from './label'
import type { Place } from './mir'
import { localPlace } from './places'

/**
 * Goes on where the condition holds. What `let`s bind belongs to the innermost scope; their temporaries live as long as
 * those around the whole condition, those of other parts end at once.
 */
export function lowerCondition(b: Builder, condition: Condition, failing: Failing): void {
  switch (condition.kind) {
    case 'value':
      return branch(b, condition.value, failing, true)
    case 'and':
      return condition.parts.forEach((part) => lowerCondition(b, part, failing))
    case 'let':
      return matchLet(b, condition, failing)
  }
}

function matchLet(b: Builder, { pattern, value, span }: Condition & { kind: 'let' }, failing: Failing): void {
  const place = placeOf(b, value)
  if (isPlaceExpr(value)) b.emit({ kind: 'look', place, span: value.span })
  const unmatched = new Label()
  const leaves = testCandidates(b, [candidateOf(place, pattern, 0, false)], unmatched, span)
  b.start(unmatched, span)
  leaveTo(b, failing)
  bindAll(b, pattern, leaves, b.scopes.innermost)
}

/** Goes on where the expression gives `sense`. */
function branch(b: Builder, expr: Expr, failing: Failing, sense: boolean): void {
  if (!b.reachable) return
  if (expr.kind === 'unary' && expr.operator === '!') return branch(b, expr.operand, failing, !sense)
  if (expr.kind === 'logical') return branchLogical(b, expr, failing, sense)
  const result = localPlace(b.local(BOOL, expr.span))
  b.terminating(expr.span, () => into(b, result, expr))
  const [holds, fails] = [new Label(), new Label()]
  if (!b.reachable) return
  const [no, yes] = sense ? [fails, holds] : [holds, fails]
  b.terminate({
    kind: 'switch',
    operand: { kind: 'move', place: result },
    cases: [{ value: 0n, target: b.numberOf(no) }],
    otherwise: b.numberOf(yes),
    span: expr.span,
  })
  b.start(fails, expr.span)
  leaveTo(b, failing)
  b.start(holds, expr.span)
}

function branchLogical(b: Builder, expr: Expr & { kind: 'logical' }, failing: Failing, sense: boolean): void {
  const bothCount = (expr.operator === '&&') === sense
  if (bothCount) {
    branch(b, expr.left, failing, sense)
    return branch(b, expr.right, failing, sense)
  }
  // Either is enough: where the left does not give it, the right is asked.
  const right = new Label()
  branch(b, expr.left, { label: right, depth: b.scopes.depth }, sense)
  const left = b.here()
  b.start(right, expr.span)
  branch(b, expr.right, failing, sense)
  b.start(left, expr.span)
}

function leaveTo(b: Builder, failing: Failing): void {
  b.leave(failing.depth)
  b.goto(failing.label, b.body.value.span)
}

/** `a && b` and `a || b` as values. */
export function lowerLogical(b: Builder, place: Place, expr: Expr & { readonly kind: 'logical' }): void {
  const [failing, end] = [new Label(), new Label()]
  branch(b, expr, { label: failing, depth: b.scopes.depth }, true)
  assignBool(b, place, expr, true)
  b.goto(end, expr.span)
  b.start(failing, expr.span)
  assignBool(b, place, expr, false)
  b.start(end, expr.span)
}

function assignBool(b: Builder, place: Place, { span }: Expr, value: boolean): void {
  b.assign(place, { kind: 'use', operand: { kind: 'constant', constant: { kind: 'bool', value }, type: BOOL } }, span)
}

/** `if c { … } else { … }` */
export function lowerIf(b: Builder, place: Place, expr: Expr & { readonly kind: 'if' }): void {
  const [failing, end] = [new Label(), new Label()]
  const { condition, then, otherwise } = expr
  const depth = b.scopes.depth
  b.scoped(then.span, () => {
    b.lowering.condition(b, condition, { label: failing, depth })
    b.terminating(then.span, () => into(b, place, then))
  })
  b.goto(end, expr.span)
  b.start(failing, expr.span)
  if (otherwise === null) b.assignUnit(place, expr.span)
  else b.terminating(otherwise.span, () => into(b, place, otherwise))
  b.start(end, expr.span)
}
