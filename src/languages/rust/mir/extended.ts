import type { Expr, Pattern } from '../types/thir'
import type { Builder } from './builder'
import type { Scope } from './scopes'

/**
 * Notes which temporaries of `let pattern = value` live as long as the variables do, after the reference's "temporary
 * lifetime extension": the operands of borrows that end up in the value, and everything that a `ref` binding borrows.
 */
export function extendTemporaries(b: Builder, pattern: Pattern, value: Expr, scope: Scope | 'forever'): void {
  if (bindsByReference(pattern)) extendOperand(b, value, scope)
  extendValue(b, value, scope)
}

function extendValue(b: Builder, expr: Expr, scope: Scope | 'forever'): void {
  switch (expr.kind) {
    case 'ref':
    case 'raw-ref':
      return extendOperand(b, expr.operand, scope)
    case 'tuple':
    case 'array':
      return expr.items.forEach((item) => extendValue(b, item, scope))
    case 'struct':
      return expr.fields.forEach((field) => extendValue(b, field.value, scope))
    case 'cast':
    case 'coerce':
      return extendValue(b, expr.value, scope)
    case 'block':
      if (expr.value !== null) extendValue(b, expr.value, scope)
      return
    case 'if':
      extendValue(b, expr.then, scope)
      if (expr.otherwise !== null) extendValue(b, expr.otherwise, scope)
      return
    case 'match':
      if (expr.sugar === null) expr.arms.forEach((arm) => extendValue(b, arm.body, scope))
      return
    case 'format':
      return expr.args.forEach((arg) => extendValue(b, arg, scope))
    default:
  }
}

/** What is borrowed: the temporary that the place is in. */
function extendOperand(b: Builder, expr: Expr, scope: Scope | 'forever'): void {
  b.extended.set(expr, scope)
  switch (expr.kind) {
    case 'deref':
      return extendOperand(b, expr.operand, scope)
    case 'field':
    case 'index':
      return extendOperand(b, expr.object, scope)
    case 'call':
      // `*x` and `x[i]` of a library type are calls with a borrow of x; written, they would be places.
      if (placeCalls.has(expr.sugar ?? '')) extendValue(b, expr.args[0], scope)
      return
    default:
      return extendValue(b, expr, scope)
  }
}

const placeCalls: ReadonlySet<string> = new Set(['deref', 'deref_mut', 'index', 'index_mut'])

/** Whether `ref` or `ref mut` is written where it binds the value's own memory. */
function bindsByReference(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'binding':
      return pattern.by !== 'value' || (pattern.sub !== null && bindsByReference(pattern.sub))
    case 'variant':
    case 'tuple':
      return pattern.fields.some((field) => bindsByReference(field.pattern))
    case 'slice':
      return [...pattern.before, ...pattern.after, ...(pattern.rest?.sub ? [pattern.rest.sub] : [])].some(
        bindsByReference,
      )
    case 'or':
      return pattern.items.some(bindsByReference)
    default:
      return false
  }
}
