import type { Expr } from '../types/thir'
import type { Ty } from '../types/ty'
import type { Builder } from './builder'
import type { Constant, Operand, Place, Rvalue } from './mir'
import { fieldPlace, localPlace, project } from './places'
import type { Scope } from './scopes'

/** Puts the value of an expression into a place that holds none. Operands live in a scope of their own till then. */
export function into(b: Builder, place: Place, expr: Expr): void {
  if (!b.reachable) return
  const table: Readonly<Record<string, (b: Builder, place: Place, expr: never) => void>> = b.lowering.values
  b.scoped(expr.span, () => table[expr.kind](b, place, expr as never))
}

/** The expression's value, in a temporary of its own unless it is a constant. */
export function operandOf(b: Builder, expr: Expr): Operand {
  const constant = constantOf(expr)
  if (constant !== null) return { kind: 'constant', constant, type: expr.type }
  return { kind: 'move', place: localPlace(temporaryOf(b, expr, false)) }
}

/** Values of several expressions, evaluated in order. */
export function operandsOf(b: Builder, exprs: readonly Expr[]): readonly Operand[] {
  return exprs.map((expr) => operandOf(b, expr))
}

/** Temporaries that were moved into a value or call for certain: they need no drop any more. */
export function handedOver(b: Builder, operands: readonly Operand[]): void {
  for (const operand of operands) if (operand.kind === 'move') b.scopes.forget(operand.place.local)
}

/**
 * Puts the expression's value into a new temporary. `isPlace`: it may be borrowed; it lives as long as Rust says and its
 * storage has an end. Others are operands: about to be moved, but dropped when something in between panics or leaves.
 */
export function temporaryOf(b: Builder, expr: Expr, isPlace: boolean): number {
  const scope: Scope | 'forever' = isPlace ? (b.extended.get(expr) ?? b.temporaries) : b.scopes.innermost
  const local = b.local(expr.type, expr.span)
  if (isPlace) {
    b.emit({ kind: 'live', local, span: expr.span })
    if (scope !== 'forever') b.scopes.schedule(scope, local, 'dead')
  }
  into(b, localPlace(local), expr)
  if (scope !== 'forever' && b.reachable && b.needsDrop(expr.type)) b.scopes.schedule(scope, local, 'drop')
  return local
}

/** The place that an expression stands for; a value gets a temporary. */
export function placeOf(b: Builder, expr: Expr): Place {
  switch (expr.kind) {
    case 'variable': {
      const place = b.variables.get(expr.variable)
      if (place === undefined) throw new Error(`no place for the variable ${expr.variable.name}`)
      return place
    }
    case 'upvar':
      return b.upvars[expr.index]
    case 'static':
      return project(localPlace(staticReference(b, expr)), { kind: 'deref' })
    case 'field': {
      const object = placeOf(b, expr.object)
      const whole = expr.variant?.adt.isEnum ? project(object, { kind: 'downcast', variant: expr.variant }) : object
      return fieldPlace(whole, expr.index, expr.type)
    }
    case 'index': {
      const object = placeOf(b, expr.object)
      return project(object, { kind: 'index', local: temporaryOf(b, expr.index, false) })
    }
    case 'deref':
      return project(placeOf(b, expr.operand), { kind: 'deref' })
    default:
      return localPlace(temporaryOf(b, expr, true))
  }
}

function staticReference(b: Builder, expr: Expr & { kind: 'static' }): number {
  const mutable = expr.def.mutable
  const type = mutable
    ? ({ kind: 'pointer', mutable, to: expr.type } as const)
    : ({ kind: 'ref', region: { kind: 'region', of: 'static' }, mutable, to: expr.type } as const)
  const local = b.local(type, expr.span)
  const operand: Operand = { kind: 'constant', constant: { kind: 'static', def: expr.def }, type }
  b.assign(localPlace(local), { kind: 'use', operand }, expr.span)
  return local
}

/** Whether the expression is a place of its own accord. */
export function isPlaceExpr(expr: Expr): boolean {
  return ['variable', 'upvar', 'static', 'field', 'index', 'deref'].includes(expr.kind)
}

/** What assigning the expression's value takes, without a temporary for the value itself. */
export function rvalueOf(b: Builder, expr: Expr): Rvalue {
  if (isPlaceExpr(expr)) return { kind: 'use', operand: b.consume(placeOf(b, expr), expr.type) }
  const simple = simpleRvalue(b, expr)
  if (simple !== null) return simple
  return { kind: 'use', operand: operandOf(b, expr) }
}

/** For kinds of expressions that are one rvalue of their operands; null for others. */
export function simpleRvalue(b: Builder, expr: Expr): Rvalue | null {
  switch (expr.kind) {
    case 'binary': {
      const left = operandOf(b, expr.left)
      return { kind: 'binary', operator: expr.operator, left, right: operandOf(b, expr.right) }
    }
    case 'unary':
      return { kind: 'unary', operator: expr.operator, operand: operandOf(b, expr.operand) }
    case 'cast': {
      const { operand, from } = castOperand(b, expr.value, expr.type)
      return { kind: 'cast', operand, from, to: expr.type }
    }
    case 'raw-ref':
      return { kind: 'raw-ref', mutable: expr.mutable, place: placeOf(b, expr.operand) }
    case 'coerce': {
      if (expr.by === 'never') return null
      if (expr.by === 'to-raw' && isHeldReference(expr.value)) return rawReference(b, expr.value, expr.type)
      const operand = operandOf(b, expr.value)
      handedOver(b, [operand])
      return { kind: 'coerce', by: expr.by, operand, from: expr.value.type, to: expr.type }
    }
    default:
      return null
  }
}

/** A reference that stays where it is: making a raw pointer of it does not move it. */
function isHeldReference(expr: Expr): boolean {
  return expr.type.kind === 'ref' && isPlaceExpr(expr)
}

function rawReference(b: Builder, reference: Expr, target: Ty): Rvalue {
  const place = project(placeOf(b, reference), { kind: 'deref' })
  return { kind: 'raw-ref', mutable: target.kind === 'pointer' && target.mutable, place }
}

function castOperand(b: Builder, value: Expr, target: Ty): { readonly operand: Operand; readonly from: Ty } {
  const { type, span } = value
  if (type.kind !== 'ref' || target.kind !== 'pointer' || !isHeldReference(value)) {
    return { operand: operandOf(b, value), from: type }
  }
  const from: Ty = { kind: 'pointer', mutable: target.mutable, to: type.to }
  const pointer = localPlace(b.local(from, span))
  b.assign(pointer, rawReference(b, value, target), span)
  return { operand: { kind: 'move', place: pointer }, from }
}

/** Of expressions that need no evaluating. */
export function constantOf(expr: Expr): Constant | null {
  switch (expr.kind) {
    case 'int':
    case 'float':
    case 'bool':
    case 'bytes':
      return { kind: expr.kind, value: expr.value } as Constant
    case 'char':
    case 'string':
      return { kind: 'text', value: expr.value }
    case 'fn':
      return { kind: 'fn' }
    case 'const':
      return { kind: 'const', def: expr.def, args: expr.args }
    case 'const-param':
      return { kind: 'const-param', param: expr.param }
    case 'unary':
      return expr.operator === '-' ? negated(expr.operand) : null
    default:
      return null
  }
}

/** `-5` is a number of its own: 128 is no i8, but -128 is. */
function negated(operand: Expr): Constant | null {
  if (operand.kind !== 'int' && operand.kind !== 'float') return null
  return { kind: operand.kind, value: -operand.value } as Constant
}
