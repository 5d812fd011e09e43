import type * as ast from '../syntax/ast'
import type { AssocTypeDef, TraitDef } from '../types/defs'
import type { GenericArgs, Predicate, TraitRef, Ty } from '../types/ty'
import { assocTypeIn } from './assoc-lookup'
import { lowerTraitArgs } from './args'
import { noSuchAssocType } from './assoc-errors'
import { lowerCall } from './call-sugar'
import { binding as bindingLifetimes, type Context, lowerType } from './context'
import { lowerLifetime } from './regions'
import { resolveTrait } from './trait-paths'

/** A trait as a bound says it, with what its `Item = T` says. */
export interface TraitBound {
  readonly ref: TraitRef
  readonly bindings: readonly { readonly def: AssocTypeDef; readonly args: GenericArgs; readonly type: Ty }[]
  /** From `Item: Bound`. */
  readonly more: readonly Predicate[]
}

/** `self: path`. null: the path names no trait, which has been reported. */
export function lowerTraitBound(path: ast.Path, self: Ty, cx: Context): TraitBound | null {
  const trait = resolveTrait(path, cx)
  if (!trait) return null
  const segment = path.segments.at(-1)!
  const call = segment.args?.call
  if (call) return calledBound(trait, call, self, cx)
  const ref = { trait, args: lowerTraitArgs(trait, self, segment, cx) }
  const bindings: { def: AssocTypeDef; args: GenericArgs; type: Ty }[] = []
  const more: Predicate[] = []
  for (const node of segment.args?.bindings ?? []) {
    const found = assocTypeIn(ref, node.name.name)
    if (!found) {
      cx.policy.report(noSuchAssocType(node.name, trait))
      continue
    }
    const { def, args } = found
    if (node.type) bindings.push({ def, args, type: lowerType(node.type, cx) })
    else more.push(...lowerBoundNodes({ kind: 'projection', def, args }, node.bounds, cx))
  }
  return { ref, bindings, more }
}

/** `Fn(A, B) -> C` means `Fn<(A, B), Output = C>`. */
function calledBound(
  trait: TraitDef,
  call: { readonly params: readonly ast.TypeNode[]; readonly result: ast.TypeNode | null },
  self: Ty,
  cx: Context,
): TraitBound {
  const { params, result } = lowerCall(call, cx)
  const ref: TraitRef = { trait, args: [self, { kind: 'tuple', items: params }] }
  const output = assocTypeIn(ref, 'Output')
  return { ref, bindings: output ? [{ ...output, type: result }] : [], more: [] }
}

/** What `subject: bounds` says. `?Sized` says nothing: see `sizes.ts`. */
export function lowerBoundNodes(subject: Ty, bounds: readonly ast.Bound[], cx: Context): Predicate[] {
  return bounds.flatMap((bound) => lowerBound(subject, bound, cx))
}

function lowerBound(subject: Ty, bound: ast.Bound, cx: Context): Predicate[] {
  if (bound.kind === 'lifetime') return [{ kind: 'outlives', subject, region: lowerLifetime(bound.lifetime, cx) }]
  const found = lowerTraitBound(bound.path, subject, bindingLifetimes(cx, bound.forLifetimes))
  if (!found || bound.optional) return []
  const projections = found.bindings.map((binding): Predicate => ({ kind: 'projection', ...binding }))
  return [{ kind: 'trait', ref: found.ref }, ...projections, ...found.more]
}
