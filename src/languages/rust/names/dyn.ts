import type * as ast from '../syntax/ast'
import type { AssocTypeDef, TraitDef } from '../types/defs'
import { ERROR, type Region, type Ty } from '../types/ty'
import { isHiddenResult } from './hidden-results'
import { declarationHead } from './assoc-errors'
import { lowerTraitBound, type TraitBound } from './bounds'
import { binding, type Context, noteFormed } from './context'
import { error, listed, plural } from './errors'
import { notObject, whyNotObject } from './object-safety'
import { lowerLifetime } from './regions'
import { supertraitsOf } from './supertraits'

/** `dyn Trait<A, Item = B> + Send + 'a` */
export function lowerDyn(node: ast.TypeNode & { kind: 'dyn' }, cx: Context): Ty {
  const bounds = lowerTraits(node, cx)
  if (!bounds) return ERROR
  const main = bounds.filter(({ bound }) => !bound.ref.trait.isAuto)
  if (main.length > 1) return severalTraits(main, cx)
  if (!bounds.length) {
    cx.policy.report(error('E0224', 'at least one trait is required for an object type', node.span))
    return ERROR
  }
  const auto = bounds.flatMap(({ bound }) => (bound.ref.trait.isAuto ? [bound.ref.trait] : []))
  const region = regionOf(node, cx)
  if (!main.length) return { kind: 'dyn', principal: null, auto, region }
  const { ref, bindings } = main[0].bound
  if (!isComplete(main[0].path, main[0].bound, cx)) return ERROR
  if (cx.policy.infer) checkObject(node, ref.trait, cx)
  const principal = {
    trait: ref.trait,
    args: ref.args.slice(1),
    bindings: bindings.map(({ def, type }) => ({ def, type })),
  }
  return noteFormed(cx, { kind: 'dyn', principal, auto, region }, node.span)
}

/** E0038 in a body; declarations are checked when all signatures are known. */
function checkObject(node: ast.TypeNode, trait: TraitDef, cx: Context): void {
  const why = whyNotObject(trait)
  if (why !== null) cx.policy.report(notObject(trait, why, node.span))
}

interface Written {
  readonly bound: TraitBound
  readonly path: ast.Path
}

function lowerTraits(node: ast.TypeNode & { kind: 'dyn' }, cx: Context): Written[] | null {
  const found: Written[] = []
  for (const bound of node.bounds) {
    if (bound.kind === 'lifetime') continue
    const lowered = lowerTraitBound(bound.path, ERROR, binding({ ...cx, object: null }, bound.forLifetimes))
    if (!lowered) return null
    found.push({ bound: lowered, path: bound.path })
  }
  return found
}

function regionOf(node: ast.TypeNode & { kind: 'dyn' }, cx: Context): Region {
  for (const bound of node.bounds) if (bound.kind === 'lifetime') return lowerLifetime(bound.lifetime, cx)
  return cx.object ?? cx.policy.objectBound
}

function severalTraits([first, second]: readonly Written[], cx: Context): Ty {
  const message = 'only auto traits can be used as additional traits in a trait object'
  const more = [{ span: first.path.span, message: 'first non-auto trait' }]
  const names = `${first.bound.ref.trait.name} + ${second.bound.ref.trait.name}`
  const help = `consider creating a new trait with all of these as supertraits and using that trait here instead: \`trait NewTrait: ${names} {}\``
  cx.policy.report(error('E0225', message, second.path.span, 'additional non-auto trait', more, help))
  return ERROR
}

/** E0191: an object's type says what all associated types are. */
function isComplete(path: ast.Path, bound: TraitBound, cx: Context): boolean {
  const missing = [...requiredTypes(bound.ref.trait)].filter(
    (def) => !bound.bindings.some((given) => given.def === def),
  )
  if (!missing.length) return true
  const { name } = bound.ref.trait
  const names = missing.map((def) => def.name)
  const own = missing.filter((def) => !def.isLibrary)
  const more = own.map((def) => ({ span: declarationHead(def), message: `\`${def.name}\` defined here` }))
  const message = `the value of the associated type${plural(names.length)} ${listed(names, 'and')} in \`${name}\` must be specified`
  const written = names.map((each) => `${each} = /* Type */`).join(', ')
  const help = `specify the associated type${plural(names.length)}: \`${name}<${written}>\``
  cx.policy.report(error('E0191', message, path.span, '', more, help))
  return false
}

/** Associated types of a trait and its supertraits that no bound of theirs decides. */
function requiredTypes(trait: TraitDef): Set<AssocTypeDef> {
  const found = new Set<AssocTypeDef>()
  const decided = new Set<AssocTypeDef>()
  const queue = [trait]
  for (const at of queue) {
    for (const item of at.items.values()) {
      if (item.kind === 'assoc-type' && !item.generics.params.length && !isHiddenResult(item.name)) found.add(item)
    }
    for (const predicate of at.generics.predicates) if (predicate.kind === 'projection') decided.add(predicate.def)
    for (const above of supertraitsOf(at)) if (!queue.includes(above.trait)) queue.push(above.trait)
  }
  for (const def of decided) found.delete(def)
  return found
}
