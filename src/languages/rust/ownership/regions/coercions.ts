import { typeArg } from '../../mir/places'
import type { Coercion } from '../../types/thir'
import type { Ty } from '../../types/ty'
import type { RegionCheck } from './region-check'
import { closureParts, isExpanded } from './region-types'
import { COVARIANT, INVARIANT, type Variance } from './variance'

type DynTy = Ty & { readonly kind: 'dyn' }

/** What a coercion asks of the regions of the types that it leads from and to. */
export function coerce(check: RegionCheck, by: Coercion, from: Ty, into: Ty): void {
  switch (by) {
    case 'never':
      return
    case 'reify': {
      const called = check.normalizer.callable(from)
      if (called !== null) check.relate({ kind: 'fn-pointer', ...called }, into)
      return
    }
    case 'closure-pointer':
      if (from.kind === 'closure' && isExpanded(from)) check.relate(closureParts(from).signature, into)
      return
    case 'to-raw':
    case 'unsize-array':
    case 'unsize-dyn':
      return unsizePointer(check, from, into)
  }
}

function unsizePointer(check: RegionCheck, from: Ty, into: Ty): void {
  if (from.kind === 'ref' && into.kind === 'ref') {
    check.requireOutlives(from.region, into.region)
    unsize(check, from.to, into.to, into.mutable ? INVARIANT : COVARIANT)
  } else if ((from.kind === 'ref' || from.kind === 'pointer') && into.kind === 'pointer') {
    unsize(check, from.to, into.to, into.mutable ? INVARIANT : COVARIANT)
  } else if (from.kind === 'adt' && into.kind === 'adt' && from.def === into.def && from.args.length > 0) {
    unsize(check, typeArg(from.args[0]), typeArg(into.args[0]), COVARIANT)
  }
}

function unsize(check: RegionCheck, from: Ty, into: Ty, variance: Variance): void {
  if (into.kind === 'slice' && from.kind === 'array') check.relate(from.of, into.of, variance)
  else if (into.kind === 'dyn' && from.kind === 'dyn') check.relate(from, into, COVARIANT)
  else if (into.kind === 'dyn') unsizeToDyn(check, from, into)
  else check.relate(from, into, variance)
}

/** Whatever the value may refer to has to outlive the dyn type's region, and the trait has to hold. */
function unsizeToDyn(check: RegionCheck, from: Ty, { principal, region }: DynTy): void {
  check.requireOutlives(from, region)
  if (principal === null) return
  check.require({ kind: 'trait', ref: { trait: principal.trait, args: [from, ...principal.args] } })
  for (const { def, type } of principal.bindings) {
    check.require({ kind: 'projection', def, args: [from, ...principal.args], type })
  }
}
