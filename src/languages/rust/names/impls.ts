import type { Span } from '../../../program/diagnostic'
import type { GenericParamDef, ImplDef } from '../types/defs'
import type { Region } from '../types/ty'
import { lowerTraitBound } from './bounds'
import { contextOf, lowerType } from './context'
import type { Draft } from './draft'
import { error } from './errors'
import { boundsAreLowered, completeParams, declareParams, deferBounds, lowerPredicates } from './generics'
import { itemScope, selfOfImpl } from './item-scopes'
import { assocTypePolicy, implHeaderPolicy, itemPolicy } from './policies'

/** Fifth pass, for impls: which trait for which type, and under what bounds. */
export function lowerImplHeaders(draft: Draft): void {
  for (const impl of draft.impls) lowerHeader(draft, impl)
  for (const impl of draft.impls) lowerBoundsOf(draft, impl)
}

function lowerHeader(draft: Draft, impl: ImplDef): void {
  const { node, module } = impl
  const params = declareParams(node.generics, null, draft.report)
  const written = params.slice()
  impl.generics = { parent: null, params, predicates: [] }
  deferBounds(impl.generics, node.generics)
  const policy = implHeaderPolicy(draft.report, (span) => elidedLifetime(params, span))
  const outer = contextOf(itemScope(draft, module, node, impl.generics, null), policy)
  completeParams(node.generics, written, { ...outer, policy: itemPolicy(draft.report, 'implementations') })
  impl.self = lowerType(node.self, outer)
  const inner = contextOf(itemScope(draft, module, node, impl.generics, selfOfImpl(impl)), policy)
  if (node.trait) impl.trait = lowerTraitBound(node.trait, impl.self, inner)?.ref ?? null
  if (node.trait && !impl.trait) invalid.add(impl)
}

/** Impls of a trait that is not there: nothing more is said about them. */
const invalid = new WeakSet<ImplDef>()

/** Whether an impl names a trait that could not be found. */
export function hasBadTrait(impl: ImplDef): boolean {
  return invalid.has(impl)
}

function elidedLifetime(params: GenericParamDef[], span: Span): Region {
  const def: GenericParamDef = { kind: 'lifetime', name: '_', span, type: null, fallback: null, synthetic: true }
  params.push(def)
  return { kind: 'region', of: 'param', def }
}

function lowerBoundsOf(draft: Draft, impl: ImplDef): void {
  const { node, module, generics } = impl
  const scope = itemScope(draft, module, node, generics, selfOfImpl(impl))
  const cx = contextOf(scope, itemPolicy(draft.report, 'implementations'))
  generics.predicates = lowerPredicates(node.generics, generics.params, cx)
  boundsAreLowered(generics)
}

/** Sixth pass: what an impl says the trait's associated types are. */
export function lowerImplTypes(draft: Draft): void {
  for (const impl of draft.impls) {
    const scope = itemScope(draft, impl.module, impl.node, impl.generics, selfOfImpl(impl))
    const cx = contextOf(scope, assocTypePolicy(draft.report))
    for (const item of impl.node.items) {
      if (item.kind !== 'type' || !item.type) continue
      if (item.generics.params.length) {
        draft.report(error('unsupported', 'not supported yet: generic associated type', item.generics.span))
      }
      impl.types.set(item.name.name, lowerType(item.type, cx))
    }
  }
}
