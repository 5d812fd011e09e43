import type { ConstDef, FnDef, TraitDef, VariantDef, AssocTypeDef } from '../defs'
import type { AssociatedPick } from '../solver'
import type { GenericArgs, TraitRef, Ty } from '../ty'
import { predicatesOf } from './elaboration'
import { goalsOf, type Goal } from './goals'
import { boundsOn } from './probing'
import type { Reasoner } from './reasoner'
import { Substitution, allParams } from './substitution'
import { unify, unifyArgs } from './unification'

type Item = FnDef | ConstDef | AssocTypeDef

/** What `Type::name` is: a variant, an inherent item, one by a bound, one of a trait in scope that the type may have. */
export function associatedItem(
  r: Reasoner,
  asked: Ty,
  name: string,
  traits: readonly TraitDef[],
  nested: Goal[],
): AssociatedPick | null {
  const type = r.table.shallow(asked)
  return (
    variantOf(type, name) ??
    inherentItem(r, type, name, nested) ??
    boundItem(r, type, name) ??
    traitItem(r, type, name, traits)
  )
}

function variantOf(type: Ty, name: string): AssociatedPick | null {
  if (type.kind !== 'adt' || !type.def.isEnum) return null
  const def: VariantDef | undefined = type.def.variants.find((variant) => variant.name === name)
  return def ? { def, args: type.args } : null
}

function inherentItem(r: Reasoner, type: Ty, name: string, nested: Goal[]): AssociatedPick | null {
  if (type.kind === 'infer') return null
  for (const impl of r.world.impls.inherentOf(type)) {
    const def = impl.items.get(name)
    if (!def) continue
    const args = r.freshArgs(def.generics)
    const goals: Goal[] = []
    const fits = r.attempt(() => {
      const self = r.normalize(new Substitution(impl.generics, args).type(impl.self), goals)
      if (!unify(r.table, self, type)) return false
      return r.evaluate([...goals, ...goalsOf(predicatesOf(impl.generics, args))], null) !== 'no'
    })
    if (!fits) continue
    nested.push(...goals)
    return { def, args: args.map(r.table.resolve) }
  }
  return null
}

function boundItem(r: Reasoner, type: Ty, name: string): AssociatedPick | null {
  const found = boundsOn(r, type).flatMap((ref) => {
    const def = ref.trait.items.get(name)
    return def ? [{ def, ref }] : []
  })
  const first = found[0]
  if (!first) return null
  const isOne = found.every(({ ref }) => ref.trait === first.ref.trait)
  if (!isOne) return null
  // By several bounds of one trait: which of them will turn out later.
  const given = found.length === 1 ? first.ref.args : [type]
  return { def: first.def, args: withFresh(r, first.def, given) }
}

function traitItem(r: Reasoner, type: Ty, name: string, traits: readonly TraitDef[]): AssociatedPick | null {
  for (const trait of new Set(traits)) {
    const def = trait.items.get(name)
    if (!def) continue
    const args = withFresh(r, def, [type])
    const ref: TraitRef = { trait, args: args.slice(0, allParams(trait.generics).length) }
    if (r.evaluate([{ kind: 'trait', ref }], null) !== 'no') return { def, args }
  }
  return null
}

function withFresh(r: Reasoner, def: Item, given: GenericArgs): GenericArgs {
  const fresh = r.freshArgs(def.generics)
  unifyArgs(r.table, fresh.slice(0, given.length), given)
  return [...given, ...fresh.slice(given.length)]
}
