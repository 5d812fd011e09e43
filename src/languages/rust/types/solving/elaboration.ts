import type { Generics, TraitDef } from '../defs'
import type { GenericArgs, Predicate, TraitRef } from '../ty'
import { keyOfPredicate } from './keys'
import { Substitution } from './substitution'

/** What follows for `Self` from a trait, in terms of its generics: supertraits and what their types are bound to. */
function impliedBy(trait: TraitDef): Predicate[] {
  const implied: Predicate[] = trait.supertraits.map((ref) => ({ kind: 'trait', ref }))
  const self = trait.generics.params[0]
  for (const predicate of trait.generics.predicates) {
    if (predicate.kind === 'outlives') continue
    const args = predicate.kind === 'trait' ? predicate.ref.args : predicate.args
    const subject = args[0]
    if (subject?.kind !== 'param' || subject.def !== self) continue
    if (predicate.kind === 'trait' && predicate.ref.trait === trait) continue
    implied.push(predicate)
  }
  return implied
}

/** A trait reference and those of all its supertraits, nearest first, each once. */
export function withSupertraits(ref: TraitRef): TraitRef[] {
  return elaborate([{ kind: 'trait', ref }]).flatMap((predicate) => (predicate.kind === 'trait' ? [predicate.ref] : []))
}

/** The predicates and all that follows from them by supertraits, each once. */
export function elaborate(predicates: readonly Predicate[]): Predicate[] {
  const seen = new Set<string>()
  const found: Predicate[] = []
  const add = (predicate: Predicate) => {
    // Keys leave regions out, and these are about nothing else.
    if (predicate.kind === 'outlives') found.push(predicate)
    else if (!seen.has(keyOfPredicate(predicate))) found.push(predicate)
    seen.add(keyOfPredicate(predicate))
  }
  predicates.forEach(add)
  for (let i = 0; i < found.length; i++) {
    const predicate = found[i]!
    if (predicate.kind !== 'trait') continue
    const { trait, args } = predicate.ref
    const substitution = new Substitution(trait.generics, args)
    for (const implied of impliedBy(trait)) add(substitution.predicate(implied))
  }
  return found
}

/** All predicates of generics and their parents, the parents' first, elaborated. */
export function assumptionsOf(generics: Generics): readonly Predicate[] {
  const own: Predicate[] = []
  for (let at: Generics | null = generics; at; at = at.parent) own.unshift(...at.predicates)
  return elaborate(own)
}

/** The predicates of generics and their parents, with parameters replaced, the parents' first. */
export function predicatesOf(generics: Generics, args: GenericArgs): Predicate[] {
  const found: Predicate[] = []
  const substitution = new Substitution(generics, args)
  for (let at: Generics | null = generics; at; at = at.parent) {
    found.unshift(...at.predicates.map((predicate) => substitution.predicate(predicate)))
  }
  return found
}
