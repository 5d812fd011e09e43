import type { TraitDef } from '../../types/defs'
import type { Predicate, TraitRef } from '../../types/ty'
import type { OutlivesBound } from './outlives'
import { mapPredicate, substitution } from './region-types'

/** What a trait says that its implementors outlive, for one of them: `trait Any: 'static`. */
export function outlivesOfTrait({ trait, args }: TraitRef): readonly OutlivesBound[] {
  const known = substitution(trait.generics, args)
  return trait.generics.predicates.flatMap((predicate: Predicate) =>
    predicate.kind === 'outlives' ? [mapPredicate(predicate, known) as OutlivesBound] : [],
  )
}

const found = new WeakMap<TraitDef, boolean>()

/** Whether whatever implements a trait is `'static`: then so is `dyn Trait`, wherever it stands. */
export function isStaticTrait(trait: TraitDef): boolean {
  let answer = found.get(trait)
  if (answer === undefined) {
    found.set(trait, false)
    answer = saysStatic(trait) || trait.supertraits.some((above) => isStaticTrait(above.trait))
    found.set(trait, answer)
  }
  return answer
}

function saysStatic({ generics }: TraitDef): boolean {
  const self = generics.params[0]
  return generics.predicates.some(
    (one) =>
      one.kind === 'outlives' && one.region.of === 'static' && one.subject.kind === 'param' && one.subject.def === self,
  )
}
