import type { DynBound, GenericArg, GenericArgs, Predicate, TraitRef, Ty } from '../ty'

/** Makes another part of a part of a type. */
export type Fold = (part: GenericArg) => GenericArg

/** Each argument folded; the same array where nothing changed. */
export function foldArgs(args: GenericArgs, fold: Fold): GenericArgs {
  return mapSame(args, fold)
}

/** Types folded; the same array where nothing changed. */
export function foldTypes(types: readonly Ty[], fold: Fold): readonly Ty[] {
  return mapSame(types, (type) => fold(type) as Ty)
}

/** Folds the immediate parts of a type (not the type itself); the same object where nothing changed. */
export function foldParts(type: Ty, fold: Fold): Ty {
  switch (type.kind) {
    case 'adt':
    case 'fn-def':
    case 'closure':
    case 'projection':
    case 'opaque': {
      const args = foldArgs(type.args, fold)
      return args === type.args ? type : { ...type, args }
    }
    case 'ref': {
      const region = fold(type.region)
      const to = fold(type.to)
      return region === type.region && to === type.to ? type : ({ ...type, region, to } as Ty)
    }
    case 'pointer': {
      const to = fold(type.to)
      return to === type.to ? type : ({ ...type, to } as Ty)
    }
    case 'slice': {
      const of = fold(type.of)
      return of === type.of ? type : ({ ...type, of } as Ty)
    }
    case 'array': {
      const of = fold(type.of)
      const length = fold(type.length)
      return of === type.of && length === type.length ? type : ({ ...type, of, length } as Ty)
    }
    case 'tuple': {
      const items = foldTypes(type.items, fold)
      return items === type.items ? type : { ...type, items }
    }
    case 'fn-pointer': {
      const params = foldTypes(type.params, fold)
      const result = fold(type.result)
      return params === type.params && result === type.result ? type : ({ ...type, params, result } as Ty)
    }
    case 'dyn': {
      const principal = type.principal && foldBound(type.principal, fold)
      const region = fold(type.region)
      return principal === type.principal && region === type.region ? type : ({ ...type, principal, region } as Ty)
    }
    case 'bool':
    case 'char':
    case 'str':
    case 'never':
    case 'int':
    case 'float':
    case 'param':
    case 'infer':
    case 'error':
      return type
  }
}

/** Folds the arguments of a trait reference. */
export function foldRef(ref: TraitRef, fold: Fold): TraitRef {
  const args = foldArgs(ref.args, fold)
  return args === ref.args ? ref : { ...ref, args }
}

/** Folds all that a predicate speaks of. */
export function foldPredicate(predicate: Predicate, fold: Fold): Predicate {
  switch (predicate.kind) {
    case 'trait': {
      const ref = foldRef(predicate.ref, fold)
      return ref === predicate.ref ? predicate : { ...predicate, ref }
    }
    case 'projection': {
      const args = foldArgs(predicate.args, fold)
      const type = fold(predicate.type) as Ty
      return args === predicate.args && type === predicate.type ? predicate : { ...predicate, args, type }
    }
    case 'outlives': {
      const subject = fold(predicate.subject)
      const region = fold(predicate.region)
      if (subject === predicate.subject && region === predicate.region) return predicate
      return { ...predicate, subject, region } as Predicate
    }
  }
}

/** The immediate parts of a type, in order. */
export function partsOf(type: Ty): GenericArgs {
  switch (type.kind) {
    case 'adt':
    case 'fn-def':
    case 'closure':
    case 'projection':
    case 'opaque':
      return type.args
    case 'ref':
      return [type.region, type.to]
    case 'pointer':
      return [type.to]
    case 'slice':
      return [type.of]
    case 'array':
      return [type.of, type.length]
    case 'tuple':
      return type.items
    case 'fn-pointer':
      return [...type.params, type.result]
    case 'dyn': {
      const { principal } = type
      if (!principal) return [type.region]
      return [...principal.args, ...principal.bindings.map((binding) => binding.type), type.region]
    }
    default:
      return []
  }
}

function foldBound(bound: DynBound, fold: Fold): DynBound {
  const args = foldArgs(bound.args, fold)
  const bindings = mapSame(bound.bindings, (binding) => {
    const type = fold(binding.type) as Ty
    return type === binding.type ? binding : { ...binding, type }
  })
  return args === bound.args && bindings === bound.bindings ? bound : { ...bound, args, bindings }
}

function mapSame<T>(items: readonly T[], map: (item: T) => T): readonly T[] {
  let copy: T[] | null = null
  for (let i = 0; i < items.length; i++) {
    const item = map(items[i]!)
    if (item !== items[i]) (copy ??= items.slice())[i] = item
  }
  return copy ?? items
}
