import type * as ast from '../syntax/ast'
import type { Generics } from '../types/defs'
import type { GenericArg, Ty } from '../types/ty'
import { lowerArgs } from './args'
import { contextOf, lowerType } from './context'
import { bodyPolicy, valuePolicy } from './policies'
import type { BodyHooks, Scope } from './scope'

/** A type in a body: `_` becomes an inference variable, lifetimes left out are erased. */
export function lowerBodyType(node: ast.TypeNode, scope: Scope, hooks: BodyHooks<unknown>): Ty {
  return lowerType(node, contextOf(scope, bodyPolicy(hooks)))
}

/**
 * Generic arguments written behind a name, for the own parameters of `generics` (the parents' are not in it): of a
 * method call, or of an associated function found later. Left-out ones are inferred, lifetimes erased.
 * @param kind what it is, for E0107: `method`, `associated function`
 * @param before the arguments of the parents, which a default may mention
 */
export function lowerOwnArgs(
  written: ast.GenericArgs | null,
  generics: Generics,
  name: ast.Ident,
  scope: Scope,
  hooks: BodyHooks<unknown>,
  kind = 'method',
  before: readonly GenericArg[] = [],
): GenericArg[] {
  const segment: ast.PathSegment = { name, args: written, span: name.span }
  const target = { name: name.name, kind, generics, params: generics.params, before }
  return lowerArgs(target, segment, contextOf(scope, valuePolicy(hooks)))
}
