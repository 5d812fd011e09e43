import type { AssignOperator } from '../syntax/ast'
import type { Expr } from '../types/thir'
import type { Builder } from './builder'
import {
  handedOver,
  into,
  isPlaceExpr,
  operandOf,
  operandsOf,
  placeOf,
  rvalueOf,
  simpleRvalue,
  temporaryOf,
  constantOf,
} from './evaluate'
import type { Operand, Place } from './mir'
import { fieldPlace, localPlace } from './places'
import { isEmptyArray, isPromotable } from './promotion'

type Of<Kind extends Expr['kind']> = Expr & { readonly kind: Kind }

/** Literals, functions and constants. */
export function lowerConstant(b: Builder, place: Place, expr: Expr): void {
  b.assign(place, { kind: 'use', operand: operandOf(b, expr) }, expr.span)
}

/** A place as a value: copied or moved out of. */
export function lowerPlace(b: Builder, place: Place, expr: Expr): void {
  b.assign(place, rvalueOf(b, expr), expr.span)
}

/** Operators, casts, coercions: one rvalue of their operands. */
export function lowerSimple(b: Builder, place: Place, expr: Expr): void {
  if (constantOf(expr) !== null) return lowerConstant(b, place, expr)
  const value = simpleRvalue(b, expr)
  if (value === null) throw new Error(`${expr.kind} is no simple value`)
  b.assign(place, value, expr.span)
}

/** A coercion; behind what never returns nothing is built. */
export function lowerCoercion(b: Builder, place: Place, expr: Of<'coerce'>): void {
  if (expr.by !== 'never') return lowerSimple(b, place, expr)
  into(b, localPlace(b.local(expr.value.type, expr.value.span)), expr.value)
  b.terminate({ kind: 'unreachable', span: expr.span })
}

/** `&place`; of constants, a reference to one that lives for ever. */
export function lowerRef(b: Builder, place: Place, expr: Of<'ref'>): void {
  const { operand, mutable } = expr
  const promoted = mutable ? isEmptyArray(operand) : isPromotable(b, operand)
  const borrowed = promoted ? promotedPlace(b, operand) : placeOf(b, operand)
  const isTemporary = place.projections.length === 0 && b.locals[place.local].name === null
  const borrow = mutable ? (expr.auto && isTemporary ? 'two-phase' : 'mutable') : 'shared'
  b.assign(place, { kind: 'ref', borrow, place: borrowed }, expr.span)
}

function promotedPlace(b: Builder, expr: Expr): Place {
  const place = localPlace(b.local(expr.type, expr.span, { isPromoted: true }))
  b.emit({ kind: 'live', local: place.local, span: expr.span })
  into(b, place, expr)
  return place
}

/** `(a, b)`, `[a, b]` */
export function lowerItems(b: Builder, place: Place, expr: Of<'tuple' | 'array'>): void {
  if (expr.kind === 'tuple' && expr.items.length === 0) return b.assignUnit(place, expr.span)
  const items = operandsOf(b, expr.items)
  handedOver(b, items)
  b.assign(place, { kind: expr.kind, items }, expr.span)
}

/** `[value; count]` */
export function lowerRepeat(b: Builder, place: Place, expr: Of<'repeat'>): void {
  const value = operandOf(b, expr.value)
  handedOver(b, [value])
  b.assign(place, { kind: 'repeat', value, count: expr.count }, expr.span)
}

/** A struct or variant; fields left out come from the base. */
export function lowerStruct(b: Builder, place: Place, expr: Of<'struct'>): void {
  const { variant, type, span } = expr
  if (type.kind !== 'adt') throw new Error(`a struct of type ${type.kind}`)
  const given = new Map(expr.fields.map((field) => [field.index, operandOf(b, field.value)]))
  const base = expr.base === null ? null : placeOf(b, expr.base)
  const fields = variant.fields.map((field, index): Operand => {
    const value = given.get(index)
    if (value !== undefined) return value
    if (base === null) throw new Error(`no value for the field ${field.name}`)
    const fieldType = b.solver.normalize(b.solver.substitute(field.type, variant.adt.generics, type.args), b.assume)
    return b.consume(fieldPlace(base, index, fieldType), fieldType)
  })
  handedOver(b, [...given.values()])
  b.assign(place, { kind: 'adt', variant, args: type.args, fields }, span)
}

/** `target = value`: the old value is dropped, the new one evaluated before the place. */
export function lowerAssign(b: Builder, place: Place, expr: Of<'assign'>): void {
  const { target, value, span } = expr
  if (b.needsDrop(target.type)) {
    const operand = operandOf(b, value)
    const assigned = placeOf(b, target)
    handedOver(b, [operand])
    b.dropAndReplace(assigned, { kind: 'use', operand }, target.span)
  } else {
    const rvalue = assignedRvalue(b, value)
    b.assign(placeOf(b, target), rvalue, span)
  }
  b.assignUnit(place, span)
}

/** Without a temporary where the value is one rvalue anyhow. What stands in a place is read before the target is looked up. */
function assignedRvalue(b: Builder, value: Expr): ReturnType<typeof rvalueOf> {
  return value.kind === 'ref' || isPlaceExpr(value) ? { kind: 'use', operand: operandOf(b, value) } : rvalueOf(b, value)
}

/** `target += value` of numbers: the value first. */
export function lowerCompound(b: Builder, place: Place, expr: Of<'compound'>): void {
  const { target, span } = expr
  const right = operandOf(b, expr.value)
  const changed = placeOf(b, target)
  const operator: AssignOperator = expr.operator
  const result = localPlace(b.local(target.type, span))
  b.assign(result, { kind: 'binary', operator, left: { kind: 'copy', place: changed }, right }, span)
  b.assign(changed, { kind: 'use', operand: { kind: 'move', place: result } }, span)
  b.assignUnit(place, span)
}

/** A value that nobody uses: dropped with the temporaries around. */
export function discard(b: Builder, expr: Expr): void {
  const { type } = expr
  const isNothing = type.kind === 'never' || (type.kind === 'tuple' && type.items.length === 0)
  if (isNothing) into(b, b.ignored(type, expr.span), expr)
  else temporaryOf(b, expr, true)
}
