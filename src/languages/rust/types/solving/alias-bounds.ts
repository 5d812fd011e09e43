import type { Predicate, Ty } from '../ty'
import { Substitution } from './substitution'

/** What is declared of an associated type that is not known, or of an opaque type. */
export function aliasBounds(type: Ty & { kind: 'projection' | 'opaque' }): Predicate[] {
  if (type.kind === 'opaque') {
    const substitution = new Substitution(type.def.fn.generics, type.args)
    return type.def.predicates.map((predicate) => substitution.predicate(predicate))
  }
  const substitution = new Substitution(type.def.generics, type.args)
  return type.def.bounds.map((predicate) => substitution.predicate(predicate))
}
