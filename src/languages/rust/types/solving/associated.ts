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

/**
 * What `Type::name` is: a variant, an inherent item, one by a bound, one of a trait in scope that the type may have. At
 * the first of these where there is any; several are equally good then.
 */
export function associatedItems(
  r: Reasoner,
  asked: Ty,
  name: string,
  traits: readonly TraitDef[],
  nested: Goal[],
): readonly AssociatedPick[] {
  const type = r.table.shallow(asked)
  for (const find of [variantOf, inherentItem, boundItems]) {
    const found = find(r, type, name, nested)
    if (found.length > 0) return found
  }
  return traitItems(r, type, name, traits)
}

function variantOf(_r: Reasoner, type: Ty, name: string): AssociatedPick[] {
  if (type.kind !== 'adt' || !type.def.isEnum) return []
  const def: VariantDef | undefined = type.def.variants.find((variant) => variant.name === name)
  return def ? [{ def, args: type.args }] : []
}

function inherentItem(r: Reasoner, type: Ty, name: string, nested: Goal[]): AssociatedPick[] {
  if (type.kind === 'infer') return []
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
    return [{ def, args: args.map(r.table.resolve) }]
  }
  return []
}

function boundItems(r: Reasoner, type: Ty, name: string): AssociatedPick[] {
  const byItem = new Map<Item, TraitRef[]>()
  for (const ref of boundsOn(r, type)) {
    const def = ref.trait.items.get(name)
    if (def) byItem.set(def, [...(byItem.get(def) ?? []), ref])
  }
  // By several bounds of one trait: which of them will turn out later.
  return [...byItem].map(([def, refs]) => ({
    def,
    args: withFresh(r, def, refs.length === 1 ? refs[0]!.args : [type]),
  }))
}

function traitItems(r: Reasoner, type: Ty, name: string, traits: readonly TraitDef[]): AssociatedPick[] {
  return [...new Set(traits)].flatMap((trait): AssociatedPick[] => {
    const def = trait.items.get(name)
    if (!def) return []
    const args = withFresh(r, def, [type])
    const ref: TraitRef = { trait, args: args.slice(0, allParams(trait.generics).length) }
    return r.evaluate([{ kind: 'trait', ref }], null) === 'no' ? [] : [{ def, args }]
  })
}

function withFresh(r: Reasoner, def: Item, given: GenericArgs): GenericArgs {
  const fresh = r.freshArgs(def.generics)
  unifyArgs(r.table, fresh.slice(0, given.length), given)
  return [...given, ...fresh.slice(given.length)]
}
