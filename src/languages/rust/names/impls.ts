import type { Span } from '../../../program/diagnostic'
import type * as ast from '../syntax/ast'
import type { GenericParamDef, Generics, ImplDef } from '../types/defs'
import type { Region } from '../types/ty'
import { lowerTraitBound } from './bounds'
import { contextOf, lowerType } from './context'
import type { Draft } from './draft'
import { error } from './errors'
import { boundsAreLowered, completeParams, declareParams, deferBounds, lowerPredicates } from './generics'
import { itemScope, selfOfImpl } from './item-scopes'
import { inTermsOf } from './own-params'
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
    for (const item of impl.node.items)
      if (item.kind === 'type' && item.type) lowerImplType(draft, impl, item, item.type)
  }
}

function lowerImplType(draft: Draft, impl: ImplDef, item: ast.TypeAliasItem, node: ast.TypeNode): void {
  const params = declareParams(item.generics, impl.generics, draft.report)
  const generics: Generics = params.length ? { parent: impl.generics, params, predicates: [] } : impl.generics
  const scope = itemScope(draft, impl.module, impl.node, generics, selfOfImpl(impl))
  const type = lowerType(node, contextOf(scope, assocTypePolicy(draft.report)))
  const declared = impl.trait?.trait.items.get(item.name.name)
  const wanted = declared?.kind === 'assoc-type' ? declared.generics.params : []
  if (params.length !== wanted.length) return reportParams(draft, impl, item)
  impl.types.set(item.name.name, inTermsOf(wanted, params, type))
}

/** E0195 */
function reportParams(draft: Draft, impl: ImplDef, item: ast.TypeAliasItem): void {
  if (!impl.trait?.trait.items.has(item.name.name)) return
  const message = `lifetime parameters or bounds on associated type \`${item.name.name}\` do not match the trait declaration`
  const { span } = item.generics
  draft.report(error('E0195', message, span, 'lifetimes do not match associated type in trait'))
}
