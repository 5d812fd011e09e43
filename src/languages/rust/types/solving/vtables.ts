import type { FnDef, TraitDef } from '../defs'
import { withSupertraits } from './elaboration'
import { identityArgs } from './substitution'

const layouts = new WeakMap<TraitDef, readonly FnDef[]>()

/** The methods that a trait object can be asked for: those of the trait, then its supertraits' as they are declared. */
export function vtableMethods(principal: TraitDef): readonly FnDef[] {
  let methods = layouts.get(principal)
  if (!methods) {
    const traits = withSupertraits({ trait: principal, args: identityArgs(principal.generics) }).map((ref) => ref.trait)
    methods = [...new Set(traits)].flatMap((trait) => [...trait.items.values()].filter(isDispatchable))
    layouts.set(principal, methods)
  }
  return methods
}

/** Not those with type parameters of their own, nor those for sized types alone. */
function isDispatchable(item: unknown): item is FnDef {
  const fn = item as FnDef
  if (fn.kind !== 'fn' || !fn.hasSelf) return false
  if (fn.generics.params.some((param) => param.kind !== 'lifetime')) return false
  return !fn.generics.predicates.some((predicate) => {
    if (predicate.kind !== 'trait' || predicate.ref.trait.lang !== 'Sized') return false
    const self = predicate.ref.args[0]
    return self?.kind === 'param' && self.def === fn.generics.parent?.params[0]
  })
}
