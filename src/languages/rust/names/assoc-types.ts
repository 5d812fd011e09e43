import type * as ast from '../syntax/ast'
import type { AssocTypeDef, GenericParamDef } from '../types/defs'
import { paramArg } from '../types/solving/substitution'
import { ERROR, type GenericArgs, type TraitRef, type Ty } from '../types/ty'
import { lowerArgs, lowerTraitArgs } from './args'
import { ambiguousAssocType, noAssocType, noAssocTypeIn } from './assoc-errors'
import { assocTypeIn, hasAssocType } from './assoc-lookup'
import { type Context, failed, lowerType } from './context'
import { writtenBounds } from './generics'
import { supertraitsOf } from './supertraits'
import { resolveTrait } from './trait-paths'

/** `<T as Trait>::Name`, and what is behind it. */
export function qualifiedType(path: ast.Path, cx: Context): Ty {
  const { type: selfNode, traitSegments } = path.self!
  const self = lowerType(selfNode, cx)
  const traitPath = { ...path, self: null, segments: path.segments.slice(0, traitSegments) }
  const trait = resolveTrait(traitPath, cx)
  if (!trait) return ERROR
  const ref: TraitRef = { trait, args: lowerTraitArgs(trait, self, path.segments[traitSegments - 1], cx) }
  const segment = path.segments[traitSegments]
  const found = trait.items.get(segment.name.name)
  if (found?.kind !== 'assoc-type') return failed(cx, noAssocTypeIn(segment.name, trait))
  let type = projected(found, ref.args, segment, cx)
  for (let index = traitSegments + 1; index < path.segments.length; index++)
    type = associatedType(type, path, index, cx)
  return type
}

/** An associated type of a trait whose arguments are known. */
export function projected(def: AssocTypeDef, args: GenericArgs, segment: ast.PathSegment, cx: Context): Ty {
  const { params } = def.generics
  if (!params.length) return { kind: 'projection', def, args }
  const target = { name: def.name, kind: 'associated type', generics: def.generics, params, before: args }
  return { kind: 'projection', def, args: [...args, ...lowerArgs(target, segment, cx)] }
}

/** `T::Name` for a type T: found among what is known of T. `index`: of the segment `Name`. */
export function associatedType(base: Ty, path: ast.Path, index: number, cx: Context): Ty {
  if (base.kind === 'error') return ERROR
  const segment = path.segments[index]
  const { name } = segment.name
  const found = new Map<AssocTypeDef, GenericArgs>()
  for (const ref of boundsOf(base, name, cx)) {
    const item = assocTypeIn(ref, name)
    if (item && !found.has(item.def)) found.set(item.def, item.args)
  }
  if (!found.size) return failed(cx, noAssocType(base, path, index, cx))
  if (found.size > 1) return failed(cx, ambiguousAssocType(base, path, index, [...found.keys()]))
  const [def, args] = [...found][0]
  return projected(def, args, segment, cx)
}

/** Traits that a type is known to have, as far as they have an associated type `name`. */
function boundsOf(base: Ty, name: string, cx: Context): TraitRef[] {
  const self = cx.scope.self
  const own = self?.implements && self.type === base ? [self.implements] : []
  const bounds = base.kind === 'param' ? boundsOfParam(base.def, name, cx) : []
  const lowered = base.kind === 'param' ? loweredBounds(base, cx) : []
  return [...own, ...bounds, ...lowered]
}

function boundsOfParam(param: GenericParamDef, name: string, cx: Context): TraitRef[] {
  const found: TraitRef[] = []
  const trait = cx.scope.self?.trait
  if (trait && trait.generics.params[0] === param) {
    found.push({ trait, args: trait.generics.params.map(paramArg) })
    found.push(...supertraitsOf(trait))
  }
  const silent: Context = { ...cx, policy: { ...cx.policy, report: () => {} } }
  for (let at = cx.scope.generics; at; at = at.parent) {
    for (const bound of writtenBounds(at, param)) {
      const bounded = resolveTrait(bound.path, silent)
      if (!bounded || !hasAssocType(bounded, name)) continue
      const args = lowerTraitArgsOf(bounded, param, bound.path, silent)
      found.push({ trait: bounded, args })
    }
  }
  return found
}

function lowerTraitArgsOf(trait: TraitRef['trait'], param: GenericParamDef, path: ast.Path, cx: Context): GenericArgs {
  const self: Ty = { kind: 'param', def: param }
  const segment = path.segments.at(-1)!
  const { call } = segment.args ?? {}
  if (!call) return lowerTraitArgs(trait, self, segment, cx)
  return [self, { kind: 'tuple', items: call.params.map((node) => lowerType(node, cx)) }]
}

/** Bounds of a parameter that are lowered already. */
function loweredBounds(base: Ty & { kind: 'param' }, cx: Context): TraitRef[] {
  const found: TraitRef[] = []
  for (let at = cx.scope.generics; at; at = at.parent) {
    for (const predicate of at.predicates) {
      if (predicate.kind !== 'trait') continue
      const self = predicate.ref.args[0]
      if (self.kind === 'param' && self.def === base.def) found.push(predicate.ref)
    }
  }
  return found
}
