import type { AssocTypeDef, TraitDef } from '../defs'
import type { GenericArgs, Predicate, TraitRef, Ty } from '../ty'
import { elaborate } from './elaboration'

/** `<args[0] as Trait>::Name == type`, assumed. */
export interface AssumedType {
  readonly args: GenericArgs
  readonly type: Ty
}

/** What `where` clauses let one assume, found by trait and by associated type. */
export class Environment {
  /** Answers for types without variables, by key. */
  readonly proved = new Map<string, boolean>()
  readonly normalized = new Map<string, Ty>()
  private readonly traits = new Map<TraitDef, TraitRef[]>()
  private readonly types = new Map<AssocTypeDef, AssumedType[]>()

  constructor(readonly predicates: readonly Predicate[]) {
    for (const predicate of elaborate(predicates)) {
      if (predicate.kind === 'trait') listed(this.traits, predicate.ref.trait).push(predicate.ref)
      else if (predicate.kind === 'projection') listed(this.types, predicate.def).push(predicate)
    }
  }

  refsOf(trait: TraitDef): readonly TraitRef[] {
    return this.traits.get(trait) ?? []
  }

  typesOf(def: AssocTypeDef): readonly AssumedType[] {
    return this.types.get(def) ?? []
  }

  /** All bounds of which a type is Self. */
  boundsOn(isSelf: (type: Ty) => boolean): TraitRef[] {
    return [...this.traits.values()].flat().filter((ref) => isSelf(ref.args[0] as Ty))
  }
}

function listed<K, V>(map: Map<K, V[]>, key: K): V[] {
  let list = map.get(key)
  if (!list) map.set(key, (list = []))
  return list
}
