import type * as ast from '../syntax/ast'
import type { AdtDef, Generics, ImplDef, ModDef, TraitDef } from '../types/defs'
import { identityArgs } from '../types/solving/substitution'
import type { Draft } from './draft'
import type { Scope, SelfScope } from './scope'

/** What names mean inside an item that stands in `module`. */
export function itemScope(
  draft: Draft,
  module: ModDef,
  item: ast.Item | ast.AssocItem,
  generics: Generics | null,
  self: SelfScope | null,
): Scope {
  return { names: draft.names, module, home: module, generics, self, item }
}

/** `Self` in a trait's definition: its first parameter. */
export function selfOfTrait(trait: TraitDef): SelfScope {
  return { type: { kind: 'param', def: trait.generics.params[0] }, trait, implements: null, adt: null }
}

/** `Self` in the definition of a type. */
export function selfOfAdt(adt: AdtDef): SelfScope {
  return { type: { kind: 'adt', def: adt, args: identityArgs(adt.generics) }, trait: null, implements: null, adt }
}

/** `Self` in an impl, as far as its header is known. */
export function selfOfImpl(impl: ImplDef): SelfScope {
  return { type: impl.self, trait: null, implements: impl.trait, adt: null }
}

/** `Self` in an associated item; null for free ones. */
export function selfOf(container: ImplDef | TraitDef | null): SelfScope | null {
  if (!container) return null
  return container.kind === 'trait' ? selfOfTrait(container) : selfOfImpl(container)
}
