import type { AssocTypeDef, TraitDef } from '../types/defs'
import { Substitution } from '../types/solving/substitution'
import type { GenericArgs, TraitRef } from '../types/ty'
import { supertraitsOf } from './supertraits'

/** An associated type by its name, in a trait or one of its supertraits, with the arguments of the trait it is of. */
export function assocTypeIn(
  ref: TraitRef,
  name: string,
): { readonly def: AssocTypeDef; readonly args: GenericArgs } | null {
  const queue = [ref]
  const seen = new Set<TraitDef>()
  for (const { trait, args } of queue) {
    if (seen.has(trait)) continue
    seen.add(trait)
    const item = trait.items.get(name)
    if (item?.kind === 'assoc-type') return { def: item, args }
    const substitution = new Substitution(trait.generics, args)
    for (const above of supertraitsOf(trait)) queue.push(substitution.ref(above))
  }
  return null
}

/** Whether a trait or one of its supertraits has an associated type of this name. */
export function hasAssocType(trait: TraitDef, name: string): boolean {
  const queue = [trait]
  const seen = new Set<TraitDef>()
  for (const at of queue) {
    if (seen.has(at)) continue
    seen.add(at)
    if (at.items.get(name)?.kind === 'assoc-type') return true
    for (const above of supertraitsOf(at)) queue.push(above.trait)
  }
  return false
}
