import type { Definitions, GenericParamDef, ImplDef, TraitDef } from '../../types/defs'
import type { Solver } from '../../types/solver'
import type { GenericArgs, Predicate, TraitRef } from '../../types/ty'
import { Match } from './matching'
import { allParams, allPredicates, bindings, eraseType, mapPredicate } from './region-types'

const indexes = new WeakMap<Definitions, ReadonlyMap<TraitDef, readonly ImplDef[]>>()

function implsOf(defs: Definitions, trait: TraitDef): readonly ImplDef[] {
  let index = indexes.get(defs)
  if (index === undefined) {
    const made = new Map<TraitDef, ImplDef[]>()
    for (const impl of defs.impls) {
      if (impl.trait === null || impl.negative) continue
      const row = made.get(impl.trait.trait)
      if (row === undefined) made.set(impl.trait.trait, [impl])
      else row.push(impl)
    }
    indexes.set(defs, (index = made))
  }
  return index.get(trait) ?? []
}

/** The impl by which `ref` holds, with what its head's parameters stand for; null when none or more than one may be. */
export function selectImpl(
  solver: Solver,
  ref: TraitRef,
  assume: readonly Predicate[],
): { readonly impl: ImplDef; readonly match: Match } | null {
  const candidates = implsOf(solver.defs, ref.trait).flatMap((impl) => {
    const match = new Match(new Set(allParams(impl.generics)))
    return match.args(headArgs(impl), ref.args) ? [{ impl, match }] : []
  })
  if (candidates.length <= 1) return candidates[0] ?? null
  const fitting = candidates.filter(({ impl, match }) => boundsHold(solver, impl, match, assume))
  return fitting.length === 1 ? fitting[0] : null
}

/** Self and the trait's other arguments in an impl's head. */
function headArgs(impl: ImplDef): GenericArgs {
  return impl.trait!.args
}

function boundsHold(solver: Solver, impl: ImplDef, match: Match, assume: readonly Predicate[]): boolean {
  const known = bindings(match.params)
  return allPredicates(impl.generics).every((predicate) => {
    if (predicate.kind !== 'trait' || mentionsUnknown(predicate.ref, impl, match)) return true
    const { ref } = mapPredicate(predicate, known) as Predicate & { kind: 'trait' }
    return solver.proves({ ...ref, args: eraseArgs(ref.args) }, assume)
  })
}

function mentionsUnknown(ref: TraitRef, impl: ImplDef, match: Match): boolean {
  const unknown = new Set<GenericParamDef>(allParams(impl.generics).filter((param) => !match.params.has(param)))
  let found = false
  const probe = {
    param: (def: GenericParamDef) => {
      found ||= unknown.has(def)
      return null
    },
  }
  mapPredicate({ kind: 'trait', ref }, probe)
  return found
}

/** Generic arguments as the solver knows them. */
export function eraseArgs(args: GenericArgs): GenericArgs {
  return args.map((arg) => {
    if (arg.kind === 'region') return { kind: 'region', of: 'erased' }
    return arg.kind === 'const' ? arg : eraseType(arg)
  })
}
