import type { Expr, Pattern, Statement } from '../types/thir'
import { bindAll, declare, scheduleBinding } from './bindings'
import type { Builder } from './builder'
import { testCandidates, candidateOf } from './candidates'
import { into, placeOf, isPlaceExpr } from './evaluate'
import { extendTemporaries } from './extended'
import { Label } from './label'
import type { Place } from './mir'
import type { Scope } from './scopes'
import { discard } from './values'

type LetStatement = Statement & { readonly kind: 'let' }

/** `{ … }`: its variables end with it; temporaries of its last expression live as long as those around it. */
export function lowerBlock(b: Builder, place: Place, expr: Expr & { readonly kind: 'block' }): void {
  const { target, span } = expr
  if (target === null) return lowerContents(b, place, expr)
  const onBreak = new Label()
  b.breakables.set(target, { onBreak, onContinue: null, result: place, depth: b.scopes.depth })
  lowerContents(b, place, expr)
  b.start(onBreak, span)
}

function lowerContents(b: Builder, place: Place, expr: Expr & { readonly kind: 'block' }): void {
  b.scoped(expr.span, (scope) => {
    for (const statement of expr.statements) lowerStatement(b, statement, scope)
    if (expr.value !== null) into(b, place, expr.value)
    else if (expr.type.kind !== 'never') b.assignUnit(place, expr.span)
  })
}

function lowerStatement(b: Builder, statement: Statement, scope: Scope): void {
  if (!b.reachable) return
  if (statement.kind === 'expression') b.terminating(statement.span, () => discard(b, statement.value))
  else if (statement.value === null) declareUnset(b, statement.pattern, scope)
  else lowerLet(b, statement, statement.value, scope)
}

/** `let x;` */
function declareUnset(b: Builder, pattern: Pattern, scope: Scope): void {
  for (const { variable, local } of declare(b, pattern)) {
    b.emit({ kind: 'live', local, span: variable.span })
    scheduleBinding(b, local, scope)
  }
}

function lowerLet(b: Builder, statement: LetStatement, value: Expr, scope: Scope): void {
  const { pattern } = statement
  extendTemporaries(b, pattern, value, scope)
  if (pattern.kind === 'binding' && pattern.by === 'value' && pattern.sub === null) {
    b.terminating(statement.span, () => initialise(b, pattern, value, scope))
  } else {
    b.terminating(statement.span, () => destructure(b, statement, value, scope))
  }
}

/** A lone variable: its value is made in place. */
function initialise(b: Builder, pattern: Pattern, value: Expr, scope: Scope): void {
  const [{ variable, local }] = declare(b, pattern)
  b.emit({ kind: 'live', local, span: variable.span })
  b.scopes.schedule(scope, local, 'dead')
  into(b, b.variables.get(variable)!, value)
  if (b.needsDrop(variable.type)) b.scopes.schedule(scope, local, 'drop')
}

function destructure(b: Builder, statement: LetStatement, value: Expr, scope: Scope): void {
  const { pattern, otherwise, span } = statement
  const place = placeOf(b, value)
  if (isPlaceExpr(value)) b.emit({ kind: 'look', place, span: value.span })
  const failing = new Label()
  const leaves = testCandidates(b, [candidateOf(place, pattern, 0, false)], failing, span)
  if (otherwise !== null) lowerElse(b, failing, otherwise)
  else if (failing.block !== null) throw new Error('a let that may not match has no else')
  bindAll(b, pattern, leaves, scope)
}

/** The temporaries of the statement are dropped before `else { … }` runs. */
function lowerElse(b: Builder, failing: Label, otherwise: Expr): void {
  b.start(failing, otherwise.span)
  b.leave(b.scopes.depth - 1)
  const statement = b.scopes.pop()
  b.terminating(otherwise.span, () => discard(b, otherwise))
  b.scopes.restore(statement)
}
