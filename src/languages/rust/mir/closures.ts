import type { Capture, ClosureDef } from '../types/defs'
import type { Expr } from '../types/thir'
import type { Ty } from '../types/ty'
import type { Builder } from './builder'
import { handedOver, isPlaceExpr, operandOf, placeOf } from './evaluate'
import type { Operand, Place } from './mir'
import { fieldPlace, localPlace, project } from './places'

/** What a closure takes of the function around: references, or values moved or copied in. */
export function captureOperands(b: Builder, expr: Expr & { readonly kind: 'closure' }): readonly Operand[] {
  return expr.captures.map((captured, index) => capture(b, expr.def.captures[index], captured))
}

function capture(b: Builder, { by }: Capture, expr: Expr): Operand {
  if (by === 'value' && isPlaceExpr(expr)) return b.consume(placeOf(b, expr), expr.type)
  const operand = operandOf(b, expr)
  handedOver(b, [operand])
  return operand
}

/** How a closure's body gets itself: by value where it can be called once, by reference otherwise. */
export function environmentType(def: ClosureDef, closure: Ty): Ty {
  return def.callable === 'FnOnce' ? closure : referenceTo(closure, def.callable === 'FnMut')
}

/** Where a closure's body finds what it captured; local 1 is the closure or a reference to it. */
export function upvarPlaces(def: ClosureDef): readonly Place[] {
  const env = localPlace(1)
  const closure = def.callable === 'FnOnce' ? env : project(env, { kind: 'deref' })
  return def.captures.map(({ by, type }, index) => {
    if (by === 'value') return fieldPlace(closure, index, type)
    return project(fieldPlace(closure, index, referenceTo(type, by === 'mutable')), { kind: 'deref' })
  })
}

function referenceTo(to: Ty, mutable: boolean): Ty {
  return { kind: 'ref', region: { kind: 'region', of: 'erased' }, mutable, to }
}
