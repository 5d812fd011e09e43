import type { ClosureDef, ConstDef, FnDef, GenericParamDef, Generics, StaticDef } from '../types/defs'
import type { Solver } from '../types/solver'
import type { TypedBody } from '../types/thir'
import type { GenericArg, GenericArgs, Predicate } from '../types/ty'

/** The function, constant or static that a body belongs to, closures' too. */
export function itemOf(owner: TypedBody['owner']): FnDef | ConstDef | StaticDef {
  return owner.kind === 'closure-def' ? owner.fn : owner
}

/** Generic parameters that a body's types may mention; null: none. */
export function genericsOf(owner: FnDef | ConstDef | StaticDef | ClosureDef): Generics | null {
  const item = owner.kind === 'closure-def' ? owner.fn : owner
  return item.kind === 'static' ? null : item.generics
}

/** What may be assumed in a body. */
export function assumptionsOf(owner: TypedBody['owner'], solver: Solver): readonly Predicate[] {
  const generics = genericsOf(owner)
  return generics === null ? [] : solver.assumptions(generics)
}

/** Every parameter of the generics and those around as an argument: itself. */
export function identityArgs(generics: Generics | null): GenericArgs {
  if (generics === null) return []
  return [...identityArgs(generics.parent), ...generics.params.map(asArg)]
}

function asArg(def: GenericParamDef): GenericArg {
  switch (def.kind) {
    case 'type':
      return { kind: 'param', def }
    case 'lifetime':
      return { kind: 'region', of: 'param', def }
    case 'const':
      return { kind: 'const', of: 'param', def }
  }
}
