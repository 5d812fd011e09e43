import type { TraitDef } from '../types/defs'
import type { TraitRef } from '../types/ty'

/** Traits whose supertraits are not lowered yet, and how to do it. */
const pending = new WeakMap<TraitDef, () => void>()

/** Says how a trait's supertraits will be found; they may be asked for before it is their turn. */
export function deferSupertraits(trait: TraitDef, lower: () => void): void {
  pending.set(trait, lower)
}

/** The supertraits that a trait names itself, in terms of its generics. In a circle of traits: those known so far. */
export function supertraitsOf(trait: TraitDef): readonly TraitRef[] {
  const lower = pending.get(trait)
  if (lower) {
    pending.delete(trait)
    lower()
  }
  return trait.supertraits
}
