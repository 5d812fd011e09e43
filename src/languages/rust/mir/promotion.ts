import type { Expr } from '../types/thir'
import type { Ty } from '../types/ty'
import type { Builder } from './builder'
import { typeArg } from './places'

/**
 * Whether `&expr` is a reference to a constant that lives for ever (rvalue static promotion): made of literals,
 * constants and constructors alone, with nothing to drop and nothing that could be changed through the reference.
 */
export function isPromotable(b: Builder, expr: Expr): boolean {
  return isConstant(expr) && !b.needsDrop(expr.type) && isFrozen(expr.type)
}

/** Of `&mut expr`: only what has no memory to change. */
export function isEmptyArray(expr: Expr): boolean {
  return expr.kind === 'array' && expr.items.length === 0
}

function isConstant(expr: Expr): boolean {
  switch (expr.kind) {
    case 'int':
    case 'float':
    case 'bool':
    case 'char':
    case 'string':
    case 'bytes':
    case 'fn':
    case 'const':
    case 'const-param':
      return true
    case 'unary':
    case 'ref':
      return (expr.kind === 'unary' || !expr.mutable) && isConstant(expr.operand)
    case 'deref':
      return expr.auto && expr.operand.kind === 'ref' && isConstant(expr.operand)
    case 'binary':
      return neverFails.has(expr.operator) && isConstant(expr.left) && isConstant(expr.right)
    case 'tuple':
    case 'array':
      return expr.items.every(isConstant)
    case 'repeat':
      return isConstant(expr.value)
    case 'struct':
      return expr.base === null && expr.fields.every((field) => isConstant(field.value))
    case 'field':
      return isConstant(expr.object)
    case 'block':
      return expr.statements.length === 0 && expr.target === null && expr.value !== null && isConstant(expr.value)
    case 'coerce':
      return expr.by !== 'never' && isConstant(expr.value)
    case 'cast':
      return isConstant(expr.value)
    default:
      return false
  }
}

const neverFails: ReadonlySet<string> = new Set(['+', '-', '*', '&', '|', '^', '==', '!=', '<', '<=', '>', '>='])

/** No part of a value of this type, pointers aside, can be changed through a shared reference. */
function isFrozen(type: Ty): boolean {
  switch (type.kind) {
    case 'array':
    case 'slice':
      return isFrozen(type.of)
    case 'tuple':
      return type.items.every(isFrozen)
    case 'param':
    case 'projection':
    case 'opaque':
    case 'closure':
    case 'dyn':
      return false
    case 'adt':
      if (type.def.isBuiltin) return type.def.lang === 'Box' && isFrozen(typeArg(type.args[0]))
      if (type.def.lang === 'UnsafeCell') return false
      return partsFrozen(type)
    default:
      return true
  }
}

/** Type arguments stand for the fields that have them: a type without fields of its own kind of cell is as they are. */
function partsFrozen(type: Ty & { kind: 'adt' }): boolean {
  const args = type.args.filter((arg) => arg.kind !== 'region' && arg.kind !== 'const')
  const fields = type.def.variants.flatMap((variant) => variant.fields.map((field) => field.type))
  return args.every((arg) => isFrozen(typeArg(arg))) && fields.every((field) => isFrozenField(field, type))
}

function isFrozenField(field: Ty, around: Ty & { kind: 'adt' }): boolean {
  if (field.kind === 'param') return true
  return (field.kind === 'adt' && field.def === around.def) || isFrozen(field)
}
