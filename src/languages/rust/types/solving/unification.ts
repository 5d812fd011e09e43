import type { Const, DynBound, GenericArg, GenericArgs, Ty } from '../ty'
import { partsOf } from './fold'
import { Occurs, occurring } from './occurrence'
import type { VariableTable } from './variables'

/**
 * Makes two types equal by binding variables; regions are not looked at. Projections must have been normalised: one
 * that is left is equal to itself alone.
 * @returns false when they cannot be equal; then nothing is bound
 */
export function unify(table: VariableTable, a: Ty, b: Ty): boolean {
  return attempt(table, () => unifyTypes(table, a, b))
}

/** As `unify`, of arguments pair by pair. */
export function unifyArgs(table: VariableTable, a: GenericArgs, b: GenericArgs): boolean {
  return attempt(table, () => unifyAll(table, a, b))
}

function attempt(table: VariableTable, action: () => boolean): boolean {
  const mark = table.open()
  if (action()) {
    table.commit(mark)
    return true
  }
  table.rollBack(mark)
  return false
}

function unifyTypes(table: VariableTable, left: Ty, right: Ty): boolean {
  const a = table.shallow(left)
  const b = table.shallow(right)
  if (a === b) return true
  if (a.kind === 'infer') return unifyVariable(table, a, b)
  if (b.kind === 'infer') return unifyVariable(table, b, a)
  return a.kind === 'error' || b.kind === 'error' || unifyStructure(table, a, b)
}

type Variable = Ty & { kind: 'infer' }

function unifyVariable(table: VariableTable, variable: Variable, type: Ty): boolean {
  if (type.kind === 'infer') {
    if (type.id === variable.id) return true
    // What less is known of becomes what more is known of.
    if (variable.of !== 'any' && type.of === 'any') return unifyVariable(table, type, variable)
    if (variable.of !== 'any' && variable.of !== type.of) return false
  } else if (type.kind !== 'error') {
    if (variable.of !== 'any' && type.kind !== variable.of) return false
    if (occursIn(table, variable.id, type)) return false
  }
  table.bind(variable.id, type)
  return true
}

function occursIn(table: VariableTable, id: number, part: GenericArg): boolean {
  if (!(occurring(part) & Occurs.infer)) return false
  if (part.kind === 'region' || part.kind === 'const') return false
  const type = table.shallow(part)
  if (type.kind === 'infer') return type.id === id
  return partsOf(type).some((inner) => occursIn(table, id, inner))
}

function unifyStructure(table: VariableTable, a: Ty, b: Ty): boolean {
  switch (a.kind) {
    case 'int':
    case 'float':
      return a.kind === b.kind && a.name === b.name
    case 'adt':
    case 'fn-def':
    case 'closure':
    case 'projection':
    case 'opaque':
      return a.kind === b.kind && a.def === b.def && unifyAll(table, a.args, b.args)
    case 'ref':
    case 'pointer':
      return a.kind === b.kind && a.mutable === b.mutable && unifyTypes(table, a.to, b.to)
    case 'slice':
      return b.kind === 'slice' && unifyTypes(table, a.of, b.of)
    case 'array':
      return b.kind === 'array' && unifyTypes(table, a.of, b.of) && unifyConsts(table, a.length, b.length)
    case 'tuple':
      return b.kind === 'tuple' && unifyAll(table, a.items, b.items)
    case 'fn-pointer':
      return b.kind === 'fn-pointer' && unifyAll(table, a.params, b.params) && unifyTypes(table, a.result, b.result)
    case 'dyn':
      return b.kind === 'dyn' && sameSet(a.auto, b.auto) && unifyBounds(table, a.principal, b.principal)
    case 'param':
      return b.kind === 'param' && a.def === b.def
    default:
      return a.kind === b.kind
  }
}

function unifyAll(table: VariableTable, a: GenericArgs, b: GenericArgs): boolean {
  if (a === b) return true
  return a.length === b.length && a.every((part, i) => unifyParts(table, part, b[i]!))
}

function unifyParts(table: VariableTable, a: GenericArg, b: GenericArg): boolean {
  if (a.kind === 'region' || b.kind === 'region') return a.kind === b.kind
  if (a.kind === 'const' || b.kind === 'const') {
    return a.kind === 'const' && b.kind === 'const' && unifyConsts(table, a, b)
  }
  return unifyTypes(table, a, b)
}

function unifyConsts(table: VariableTable, left: Const, right: Const): boolean {
  const a = table.shallowConst(left)
  const b = table.shallowConst(right)
  if (a.of === 'infer') {
    if (b.of !== 'infer' || a.id !== b.id) table.bind(a.id, b)
    return true
  }
  if (b.of === 'infer') {
    table.bind(b.id, a)
    return true
  }
  if (a.of === 'value') return b.of === 'value' && a.value === b.value
  return b.of === 'param' && a.def === b.def
}

function unifyBounds(table: VariableTable, a: DynBound | null, b: DynBound | null): boolean {
  if (!a || !b) return a === b
  if (a.trait !== b.trait || !unifyAll(table, a.args, b.args)) return false
  return a.bindings.every((binding) => {
    const other = b.bindings.find((candidate) => candidate.def === binding.def)
    return other !== undefined && unifyTypes(table, binding.type, other.type)
  })
}

function sameSet<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item))
}
