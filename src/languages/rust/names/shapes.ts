import type * as ast from '../syntax/ast'
import type { AdtDef, AssocTypeDef, GenericParamDef, Generics, TraitDef, TypeAliasDef } from '../types/defs'
import { identityArgs } from '../types/solving/substitution'
import type { Predicate, TraitRef, Ty } from '../types/ty'
import { deferAlias, finishAlias } from './aliases'
import { contextOf, lowerType, lowerBounds } from './context'
import type { Declared, Draft } from './draft'
import { error } from './errors'
import { fallbackOf } from './fallbacks'
import { boundsAreLowered, completeParams, declareParams, deferBounds, lowerPredicates } from './generics'
import { itemScope, selfOfAdt, selfOfTrait } from './item-scopes'
import { itemPolicy } from './policies'
import { setScope } from './scopes'
import { sizedUnlessWaived } from './sizes'
import { deferSupertraits, supertraitsOf } from './supertraits'

/**
 * Third pass: how many parameters everything has, so that types can be written down. Bounds, defaults, supertraits and
 * aliases are looked into when they are first needed: they may refer to each other in any order.
 */
export function shapeItems(draft: Draft): void {
  for (const declared of draft.adts) shapeAdt(draft, declared)
  for (const declared of draft.traits) shapeTrait(draft, declared)
  for (const declared of draft.aliases) shapeAlias(draft, declared)
  for (const { def } of draft.assocTypes) shapeAssocType(draft, def)
  for (const def of [...draft.consts, ...draft.statics]) {
    setScope(def, itemScope(draft, def.module, def.node, null, null))
  }
}

/** Fourth pass: what was put off, in the order of declaration. */
export function finishShapes(draft: Draft): void {
  for (const { def } of draft.traits) supertraitsOf(def)
  for (const { def } of draft.traits) breakCircle(draft, def)
  const defs = [...draft.adts, ...draft.traits, ...draft.aliases]
  for (const { def } of defs) for (const param of def.generics.params) fallbackOf(param)
  for (const { def } of draft.aliases) finishAlias(def)
}

function open(params: GenericParamDef[]): Generics {
  return { parent: null, params, predicates: [] }
}

function shapeAdt(draft: Draft, { def, module }: Declared<AdtDef>): void {
  const node = def.node
  const params = declareParams(node.generics, null, draft.report)
  def.generics = params.length ? open(params) : open([])
  deferBounds(def.generics, node.generics)
  const scope = itemScope(draft, module, node, def.generics, selfOfAdt(def))
  setScope(def, scope)
  completeParams(node.generics, params, contextOf(scope, itemPolicy(draft.report, def.isEnum ? 'enums' : 'structs')))
}

function shapeAlias(draft: Draft, { def, module }: Declared<TypeAliasDef>): void {
  const { node } = def
  const params = declareParams(node.generics, null, draft.report)
  def.generics = open(params)
  deferBounds(def.generics, node.generics)
  const scope = itemScope(draft, module, node, def.generics, null)
  const cx = contextOf(scope, itemPolicy(draft.report, 'type aliases'))
  completeParams(node.generics, params, cx)
  const { type } = node
  if (type) deferAlias(def, () => lowerType(type, cx))
}

/** Predicates that a trait's supertraits bring besides themselves: `trait T: Iterator<Item = u8>`. */
const beside = new WeakMap<TraitDef, Predicate[]>()

function shapeTrait(draft: Draft, { def, module }: Declared<TraitDef>): void {
  const { node } = def
  const self: GenericParamDef = {
    kind: 'type',
    name: 'Self',
    span: node.name.span,
    type: null,
    fallback: null,
    synthetic: false,
  }
  const params = declareParams(node.generics, null, draft.report)
  def.generics = open([self, ...params])
  deferBounds(def.generics, node.generics)
  const scope = itemScope(draft, module, node, def.generics, selfOfTrait(def))
  setScope(def, scope)
  const cx = contextOf(scope, itemPolicy(draft.report, 'traits'))
  completeParams(node.generics, params, cx)
  deferSupertraits(def, () => {
    const predicates = lowerBounds(scope.self!.type, [...node.supertraits, ...boundsOfSelf(node)], cx)
    def.supertraits = predicates.flatMap((predicate) => (predicate.kind === 'trait' ? [predicate.ref] : []))
    beside.set(
      def,
      predicates.filter((predicate) => predicate.kind !== 'trait'),
    )
  })
}

/** `where Self: Bound` */
function boundsOfSelf(node: TraitDef['node']) {
  return node.generics.where.flatMap((where) => {
    const isSelf =
      where.kind === 'type' && where.type.kind === 'path' && where.type.path.segments[0].name.name === 'Self'
    return isSelf && where.type.path.segments.length === 1 ? where.bounds : []
  })
}

function shapeAssocType(draft: Draft, def: AssocTypeDef): void {
  const parent = def.trait.generics
  const node = declarationOf(def)
  const params = node ? declareParams(node.generics, parent, draft.report) : []
  def.generics = { parent, params, predicates: [] }
}

function declarationOf(def: AssocTypeDef): ast.TypeAliasItem | null {
  const node = def.trait.node.items.find((item) => item.kind === 'type' && item.name.name === def.name)
  return node?.kind === 'type' ? node : null
}

/** E0391 for a trait that is its own supertrait; it is then none of its own, so that walks end. */
function breakCircle(draft: Draft, trait: TraitDef): void {
  if (!reaches(trait.supertraits, trait, new Set())) return
  const [first] = trait.node.supertraits
  const message = `cycle detected when computing the super predicates of \`${trait.name}\``
  draft.report(error('E0391', message, first?.span ?? trait.span))
  trait.supertraits = []
}

function reaches(refs: readonly TraitRef[], wanted: TraitDef, seen: Set<TraitDef>): boolean {
  return refs.some(({ trait }) => {
    if (trait === wanted) return true
    if (seen.has(trait)) return false
    seen.add(trait)
    return reaches(trait.supertraits, wanted, seen)
  })
}

/** Fifth pass, for types and traits: their bounds, and those of associated types. */
export function boundItems(draft: Draft): void {
  for (const { def, module } of draft.adts) {
    const scope = itemScope(draft, module, def.node, def.generics, selfOfAdt(def))
    const cx = contextOf(scope, itemPolicy(draft.report, def.isEnum ? 'enums' : 'structs'))
    def.generics.predicates = lowerPredicates(def.node.generics, def.generics.params, cx)
    boundsAreLowered(def.generics)
  }
  for (const declared of draft.traits) boundTrait(draft, declared)
  for (const declared of draft.assocTypes) boundAssocType(draft, declared)
}

function boundTrait(draft: Draft, { def, module }: Declared<TraitDef>): void {
  const scope = itemScope(draft, module, def.node, def.generics, selfOfTrait(def))
  const cx = contextOf(scope, itemPolicy(draft.report, 'traits'))
  const own: Predicate = { kind: 'trait', ref: { trait: def, args: identityArgs(def.generics) } }
  const written = lowerPredicates(def.node.generics, def.generics.params.slice(1), cx)
  def.generics.predicates = [own, ...(beside.get(def) ?? []), ...written]
  boundsAreLowered(def.generics)
}

function boundAssocType(draft: Draft, { def, module }: Declared<AssocTypeDef>): void {
  const node = declarationOf(def)
  if (!node) return
  const scope = itemScope(draft, module, node, def.generics, selfOfTrait(def.trait))
  const cx = contextOf(scope, itemPolicy(draft.report, 'associated types'))
  completeParams(node.generics, def.generics.params, cx)
  const subject: Ty = { kind: 'projection', def, args: identityArgs(def.generics) }
  def.bounds = [...lowerBounds(subject, node.bounds, cx), ...sizedUnlessWaived(subject, node.bounds, cx)]
  def.generics.predicates = lowerPredicates(node.generics, def.generics.params, cx)
  def.fallback = node.type && lowerType(node.type, cx)
}
