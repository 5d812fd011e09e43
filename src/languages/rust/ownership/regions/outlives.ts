import type { AdtDef } from '../../types/defs'
import type { GenericArgs, Predicate, Region, Ty } from '../../types/ty'
import { isStaticTrait } from './static-traits'
import { closureParts, isExpanded, mapPredicate, mapType, substitution } from './region-types'

/** `subject: region`. */
export type OutlivesBound = Extract<Predicate, { kind: 'outlives' }>

/**
 * The parts of a type that all have to outlive a region for the type to do so (RFC 1214): regions, type parameters,
 * and projections that nothing more is known of.
 */
export function outlivesParts(type: Ty): readonly (Region | Ty)[] {
  switch (type.kind) {
    case 'ref':
      return [type.region, ...outlivesParts(type.to)]
    case 'pointer':
      return outlivesParts(type.to)
    case 'slice':
    case 'array':
      return outlivesParts(type.of)
    case 'tuple':
      return type.items.flatMap(outlivesParts)
    case 'adt':
    case 'fn-def':
      return partsOfArgs(type.args)
    case 'closure':
      return isExpanded(type) ? closureParts(type).captures.flatMap(outlivesParts) : []
    case 'fn-pointer':
      return [...type.params, type.result].flatMap(outlivesParts).filter((part) => !isBound(part))
    case 'dyn':
      return type.principal !== null && isStaticTrait(type.principal.trait) ? [] : [type.region]
    case 'param':
    case 'projection':
    case 'opaque':
      return [type]
    default:
      return []
  }
}

function isBound(part: Region | Ty): boolean {
  return part.kind === 'region' && part.of === 'bound'
}

/** Parts of generic arguments, types and regions. */
export function partsOfArgs(args: GenericArgs): readonly (Region | Ty)[] {
  return args.flatMap((arg) => {
    if (arg.kind === 'region') return [arg]
    return arg.kind === 'const' ? [] : outlivesParts(arg)
  })
}

/** What has to hold of regions for the type to be well formed: of `&'a T` that T outlives 'a, of others what they declare. */
export function wellFormed(type: Ty): readonly OutlivesBound[] {
  const found: OutlivesBound[] = []
  visitTypes(type, (inner) => {
    if (inner.kind === 'ref') found.push(...bounds(outlivesParts(inner.to), inner.region))
    if (inner.kind !== 'adt') return
    const args = substitution(inner.def.generics, inner.args)
    for (const bound of requiredOutlives(inner.def)) {
      const { subject, region } = mapPredicate(bound, args) as OutlivesBound
      found.push(...bounds(subject.kind === 'region' ? [subject] : outlivesParts(subject), region))
    }
  })
  return found
}

function bounds(parts: readonly (Region | Ty)[], region: Region): readonly OutlivesBound[] {
  return region.of === 'bound'
    ? []
    : parts.filter((part) => !isBound(part)).map((subject) => ({ kind: 'outlives', subject, region }))
}

const known = new WeakMap<AdtDef, readonly OutlivesBound[]>()
const underWay = new Set<AdtDef>()

/** Bounds of an ADT's parameters: those written, and those that its fields' types require (RFC 2093). */
function requiredOutlives(def: AdtDef): readonly OutlivesBound[] {
  const found = known.get(def)
  if (found !== undefined) return found
  if (underWay.has(def)) return []
  underWay.add(def)
  const written = def.generics.predicates.filter((one) => one.kind === 'outlives')
  const fields = def.variants.flatMap((variant) => variant.fields.flatMap((field) => wellFormed(field.type)))
  underWay.delete(def)
  const result = [...written, ...fields.filter(({ region }) => region.of === 'param')]
  if (underWay.size === 0) known.set(def, result)
  return result
}

/** Calls `visit` for the type and every type in it, but not for what fn pointers and dyn types take and give. */
function visitTypes(type: Ty, visit: (type: Ty) => void): void {
  visit(type)
  const inner = (args: GenericArgs): void => {
    for (const arg of args) if (arg.kind !== 'region' && arg.kind !== 'const') visitTypes(arg, visit)
  }
  switch (type.kind) {
    case 'ref':
    case 'pointer':
      return visitTypes(type.to, visit)
    case 'slice':
    case 'array':
      return visitTypes(type.of, visit)
    case 'tuple':
      return type.items.forEach((item) => visitTypes(item, visit))
    case 'adt':
    case 'projection':
    case 'opaque':
      return inner(type.args)
    default:
  }
}

/** The type with bound regions replaced: what a binder around it binds, for one use. */
export function instantiateBound(type: Ty, fresh: (name: string) => Region): Ty {
  const made = new Map<string, Region>()
  return mapType(type, {
    region: (region) => {
      if (region.of !== 'bound') return null
      let found = made.get(region.name)
      if (found === undefined) made.set(region.name, (found = fresh(region.name)))
      return found
    },
  })
}
