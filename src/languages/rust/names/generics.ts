import type * as ast from '../syntax/ast'
import type { GenericParamDef, Generics } from '../types/defs'
import { paramArg } from '../types/solving/substitution'
import type { Predicate, Region, Ty } from '../types/ty'
import { type Context, lowerType, lowerBounds } from './context'
import { lowerConst } from './consts'
import { error } from './errors'
import { deferFallback } from './fallbacks'
import { lowerLifetime } from './regions'
import type { Policy } from './scope'
import { sizedUnlessWaived } from './sizes'

/** The parameters that an item declares, not yet bounded. E0403 for names used twice, here or in what is around. */
export function declareParams(
  node: ast.Generics,
  parent: Generics | null,
  report: Policy['report'],
): GenericParamDef[] {
  const params: GenericParamDef[] = []
  for (const { kind, name } of node.params) {
    const before = params.find((param) => clashes(param, kind, name.name)) ?? outerParam(parent, kind, name.name)
    if (before) report(usedTwice(kind, name, before, params.includes(before)))
    params.push({ kind, name: name.name, span: name.span, type: null, fallback: null, synthetic: false })
  }
  return params
}

function clashes(param: GenericParamDef, kind: GenericParamDef['kind'], name: string): boolean {
  return param.name === name && (param.kind === 'lifetime') === (kind === 'lifetime') && !param.synthetic
}

function outerParam(parent: Generics | null, kind: GenericParamDef['kind'], name: string): GenericParamDef | null {
  for (let at = parent; at; at = at.parent) {
    const found = at.params.find((param) => clashes(param, kind, name))
    if (found) return found
  }
  return null
}

function usedTwice(kind: GenericParamDef['kind'], name: ast.Ident, before: GenericParamDef, own: boolean) {
  const text = kind === 'lifetime' ? `'${name.name}` : name.name
  if (kind === 'lifetime' && !own) {
    const more = [{ span: before.span, message: 'first declared here' }]
    const message = `lifetime name \`${text}\` shadows a lifetime name that is already in scope`
    return error('E0496', message, name.span, `lifetime \`${text}\` already in scope`, more)
  }
  const message = `the name \`${text}\` is already used for a generic parameter in this item's generic parameters`
  return error('E0403', message, name.span, 'already used', [
    { span: before.span, message: `first use of \`${text}\`` },
  ])
}

/** Types of const parameters and defaults of type parameters, once all names can be resolved. */
export function completeParams(node: ast.Generics, params: readonly GenericParamDef[], cx: Context): void {
  for (const [index, written] of node.params.entries()) {
    const param = params[index] as { -readonly [K in keyof GenericParamDef]: GenericParamDef[K] }
    if (written.kind === 'const') {
      param.type = lowerType(written.type, cx)
      const { fallback } = written
      if (fallback) deferFallback(param, () => lowerConst(fallback, cx))
    }
    if (written.kind === 'type' && written.fallback) {
      const { fallback } = written
      deferFallback(param, () => lowerType(fallback, cx))
    }
  }
}

/** Generics whose bounds are written but not lowered yet. */
const pending = new WeakMap<Generics, ast.Generics>()

/** Lets bounds be looked up while they are being lowered: `T::Item` in a signature that also bounds T. */
export function deferBounds(generics: Generics, node: ast.Generics): void {
  pending.set(generics, node)
}

type TraitBoundNode = ast.Bound & { kind: 'trait' }

/** The trait bounds written for a parameter, as long as they are not lowered. */
export function writtenBounds(generics: Generics, param: GenericParamDef): TraitBoundNode[] {
  const node = pending.get(generics)
  if (!node) return []
  const lists = node.params.flatMap((each) =>
    each.kind === 'type' && each.name.name === param.name ? [each.bounds] : [],
  )
  for (const where of node.where)
    if (where.kind === 'type' && namesOnly(where.type, param.name)) lists.push(where.bounds)
  return lists.flat().filter((bound) => bound.kind === 'trait')
}

function namesOnly(type: ast.TypeNode, name: string): boolean {
  if (type.kind !== 'path' || type.path.self || type.path.segments.length !== 1) return false
  return type.path.segments[0].name.name === name
}

/** What the bounds and the `where` of an item say. The generics are final then, as far as this goes. */
export function lowerPredicates(node: ast.Generics, params: readonly GenericParamDef[], cx: Context): Predicate[] {
  const found: Predicate[] = []
  for (const [index, written] of node.params.entries()) {
    if (written.kind === 'const') continue
    const subject = paramArg(params[index]) as Ty | Region
    if (written.kind === 'type') found.push(...lowerBounds(subject as Ty, written.bounds, cx))
    else for (const bound of written.bounds) found.push({ kind: 'outlives', subject, region: lowerLifetime(bound, cx) })
  }
  for (const where of node.where) found.push(...lowerWhere(where, cx))
  for (const [index, written] of node.params.entries()) {
    if (written.kind !== 'type') continue
    const bounds = [...written.bounds, ...whereBounds(node, written.name.name)]
    found.push(...sizedUnlessWaived(paramArg(params[index]) as Ty, bounds, cx))
  }
  return found
}

function whereBounds(node: ast.Generics, name: string): ast.Bound[] {
  return node.where.flatMap((where) => (where.kind === 'type' && namesOnly(where.type, name) ? where.bounds : []))
}

function lowerWhere(where: ast.WherePredicate, cx: Context): Predicate[] {
  if (where.kind === 'type') {
    const inner = where.bounds.flatMap((bound) =>
      bound.kind === 'trait' ? bound.forLifetimes.map(({ name }) => name) : [],
    )
    return lowerBounds(lowerType(where.type, { ...cx, bound: [...cx.bound, ...inner] }), where.bounds, cx)
  }
  const subject = lowerLifetime(where.lifetime, cx)
  return where.bounds.map((bound) => ({ kind: 'outlives', subject, region: lowerLifetime(bound, cx) }))
}

/** Forgets the written bounds. */
export function boundsAreLowered(generics: Generics): void {
  pending.delete(generics)
}
