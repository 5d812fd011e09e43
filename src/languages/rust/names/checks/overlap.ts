import type { GenericParamDef } from '../../types/defs'
import { foldParts, partsOf } from '../../types/solving/fold'
import type { GenericArg, GenericArgs } from '../../types/ty'

/** What generic parameters have to be for two types to be one. */
export type Bindings = Map<GenericParamDef, GenericArg>

/**
 * Whether generic parameters can be chosen so that both lists of types are the same; regions aside. Projections and
 * opaque types can be anything.
 */
export function unifiable(left: GenericArgs, right: GenericArgs): boolean {
  return unify(left, right) !== null
}

/** The most general choice of parameters that makes both lists the same; null: there is none (Robinson 1965). */
export function unify(left: GenericArgs, right: GenericArgs): Bindings | null {
  if (left.length !== right.length || left.some((part, index) => differ(part, right[index]))) return null
  const bindings: Bindings = new Map()
  return unifyAll(left, right, bindings) ? bindings : null
}

function unifyAll(left: GenericArgs, right: GenericArgs, bindings: Bindings): boolean {
  return left.length === right.length && left.every((part, index) => unifyPart(part, right[index], bindings))
}

function unifyPart(left: GenericArg, right: GenericArg, bindings: Bindings): boolean {
  if (left.kind === 'region' || right.kind === 'region') return left.kind === right.kind
  const a = follow(left, bindings)
  const b = follow(right, bindings)
  const aParam = paramOf(a)
  const bParam = paramOf(b)
  if (aParam && aParam === bParam) return true
  if (aParam) return bind(aParam, b, bindings)
  if (bParam) return bind(bParam, a, bindings)
  if (a.kind === 'projection' || b.kind === 'projection' || a.kind === 'opaque' || b.kind === 'opaque') return true
  if (a.kind === 'error' || b.kind === 'error') return false
  return a.kind === b.kind && sameHead(a, b) && unifyAll(innerParts(a), innerParts(b), bindings)
}

function innerParts(part: GenericArg): GenericArgs {
  return part.kind === 'region' || part.kind === 'const' ? [] : partsOf(part)
}

function paramOf(part: GenericArg): GenericParamDef | null {
  if (part.kind === 'param') return part.def
  return part.kind === 'const' && part.of === 'param' ? part.def : null
}

function follow(part: GenericArg, bindings: Bindings): GenericArg {
  let at = part
  for (let param = paramOf(at); param; param = paramOf(at)) {
    const next = bindings.get(param)
    if (!next) return at
    at = next
  }
  return at
}

function bind(param: GenericParamDef, to: GenericArg, bindings: Bindings): boolean {
  if (occurs(param, to, bindings)) return false
  bindings.set(param, to)
  return true
}

function occurs(param: GenericParamDef, part: GenericArg, bindings: Bindings): boolean {
  const at = follow(part, bindings)
  if (paramOf(at) === param) return true
  return innerParts(at).some((inner) => occurs(param, inner, bindings))
}

/** Whether two types can be told apart by a look at their surface, as most can. */
function differ(a: GenericArg, b: GenericArg): boolean {
  return !canBeAnything(a) && !canBeAnything(b) && !(a.kind === b.kind && sameHead(a, b))
}

function canBeAnything(part: GenericArg): boolean {
  const { kind } = part
  return kind === 'projection' || kind === 'opaque' || paramOf(part) !== null
}

/** Whether two types agree at the surface. */
function sameHead(a: GenericArg, b: GenericArg): boolean {
  switch (a.kind) {
    case 'int':
    case 'float':
      return a.name === (b as typeof a).name
    case 'adt':
    case 'fn-def':
    case 'closure':
      return a.def === (b as typeof a).def
    case 'ref':
    case 'pointer':
      return a.mutable === (b as typeof a).mutable
    case 'const':
      return a.of !== 'value' || a.value === (b as typeof a & { value: number }).value
    case 'dyn': {
      const other = b as typeof a
      const sameAuto = a.auto.length === other.auto.length && a.auto.every((trait) => other.auto.includes(trait))
      return a.principal?.trait === other.principal?.trait && sameAuto
    }
    default:
      return true
  }
}

/** Whether parameters occur in a type. */
export function mentionsParams(part: GenericArg): boolean {
  return paramOf(part) !== null || innerParts(part).some(mentionsParams)
}

/** A type with what was chosen put in. */
export function apply(part: GenericArg, bindings: Bindings): GenericArg {
  const at = follow(part, bindings)
  if (at.kind === 'region' || at.kind === 'const') return at
  return foldParts(at, (inner) => apply(inner, bindings))
}
