import { assert } from '../../../../base/assert'
import type { GenericParamDef, Generics } from '../defs'
import { ERASED, type GenericArg, type GenericArgs, type Predicate, type TraitRef, type Ty } from '../ty'
import { foldArgs, foldParts, foldPredicate } from './fold'
import { Occurs, occurring, occurringInArgs, occurringInPredicate } from './occurrence'

const paramLists = new WeakMap<Generics, readonly GenericParamDef[]>()
const identities = new WeakMap<Generics, GenericArgs>()

/** All parameters: the parents' first. */
export function allParams(generics: Generics): readonly GenericParamDef[] {
  let params = paramLists.get(generics)
  if (!params) {
    params = generics.parent ? [...allParams(generics.parent), ...generics.params] : generics.params
    paramLists.set(generics, params)
  }
  return params
}

/** Each parameter as its own argument. */
export function identityArgs(generics: Generics): GenericArgs {
  let args = identities.get(generics)
  if (!args) identities.set(generics, (args = allParams(generics).map(paramArg)))
  return args
}

/** A parameter as an argument. */
export function paramArg(def: GenericParamDef): GenericArg {
  if (def.kind === 'type') return { kind: 'param', def }
  return def.kind === 'const' ? { kind: 'const', of: 'param', def } : { kind: 'region', of: 'param', def }
}

/** Generic parameters and what takes their place. Parameters of others stay as they are. */
export class Substitution {
  private readonly params: readonly GenericParamDef[]
  private readonly isIdentity: boolean

  /** `args`: those of `generics` and its parents; elided lifetimes at the end may be missing. */
  constructor(
    generics: Generics,
    private readonly args: GenericArgs,
  ) {
    this.params = allParams(generics)
    this.isIdentity = this.params.length === 0 || args === identities.get(generics)
  }

  readonly part = (part: GenericArg): GenericArg => {
    if (this.isIdentity || !(occurring(part) & Occurs.param)) return part
    switch (part.kind) {
      case 'param':
        return this.lookUp(part.def) ?? part
      case 'const':
      case 'region':
        return part.of === 'param' ? (this.lookUp(part.def) ?? part) : part
      default:
        return foldParts(part, this.part)
    }
  }

  type(type: Ty): Ty {
    return this.part(type) as Ty
  }

  all(args: GenericArgs): GenericArgs {
    return this.isIdentity || !(occurringInArgs(args) & Occurs.param) ? args : foldArgs(args, this.part)
  }

  ref(ref: TraitRef): TraitRef {
    const args = this.all(ref.args)
    return args === ref.args ? ref : { ...ref, args }
  }

  predicate(predicate: Predicate): Predicate {
    if (this.isIdentity || !(occurringInPredicate(predicate) & Occurs.param)) return predicate
    return foldPredicate(predicate, this.part)
  }

  private lookUp(def: GenericParamDef): GenericArg | null {
    const at = this.params.indexOf(def)
    if (at < 0) return null
    const arg = this.args[at]
    if (arg) return arg
    assert(def.kind === 'lifetime', `no argument for the generic parameter ${def.name}`)
    return ERASED
  }
}

/** Replaces parameters in whatever a solver is asked about. */
export function substitute<T extends Ty | GenericArg | Predicate | TraitRef>(
  value: T,
  generics: Generics,
  args: GenericArgs,
): T {
  const substitution = new Substitution(generics, args)
  if (!('kind' in value)) return substitution.ref(value) as T
  switch (value.kind) {
    case 'trait':
    case 'outlives':
      return substitution.predicate(value) as T
    case 'projection':
      return ('type' in value ? substitution.predicate(value) : substitution.part(value)) as T
    default:
      return substitution.part(value) as T
  }
}
