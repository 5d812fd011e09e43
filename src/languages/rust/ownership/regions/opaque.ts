import type { GenericParamDef, OpaqueDef } from '../../types/defs'
import type { GenericArgs, Region, Ty } from '../../types/ty'
import { outlivesParts } from './outlives'
import { allParams, eachRegion, mapPredicate, rewrite } from './region-types'

type OpaqueTy = Ty & { readonly kind: 'opaque' }

const known = new WeakMap<OpaqueDef, ReadonlySet<GenericParamDef>>()

/** The lifetimes that an `impl Trait` result's bounds name: in this edition its hidden type may refer to no others. */
export function capturedLifetimes(def: OpaqueDef): ReadonlySet<GenericParamDef> {
  let found = known.get(def)
  if (found === undefined) known.set(def, (found = namedInBounds(def)))
  return found
}

function namedInBounds(def: OpaqueDef): ReadonlySet<GenericParamDef> {
  const found = new Set<GenericParamDef>()
  const note = {
    region: (region: Region) => {
      if (region.of === 'param') found.add(region.def)
      return null
    },
  }
  for (const predicate of def.predicates) {
    // Self is the opaque type itself and names everything.
    if (predicate.kind === 'trait') mapPredicate({ ...predicate, ref: withoutSelf(predicate.ref) }, note)
    else if (predicate.kind === 'projection') mapPredicate({ ...predicate, args: predicate.args.slice(1) }, note)
    else if (predicate.region.of === 'param') found.add(predicate.region.def)
  }
  return found
}

function withoutSelf<Ref extends { readonly args: GenericArgs }>(ref: Ref): Ref {
  return { ...ref, args: ref.args.slice(1) }
}

/** What the hidden type may refer to: type parameters, and lifetimes that the bounds name. */
export function capturedParts(type: OpaqueTy): readonly (Region | Ty)[] {
  const params = allParams(type.def.fn.generics)
  return type.args.flatMap((arg, i) => {
    if (arg.kind === 'const') return []
    if (arg.kind !== 'region') return outlivesParts(arg)
    return capturedLifetimes(type.def).has(params[i]) ? [arg] : []
  })
}

/** The region variables that a value of the type may hold references for, each once. */
export function liveRegionsOf(type: Ty): readonly number[] {
  const found = new Set<number>()
  eachRegion(withoutUncaptured(type), (region) => {
    if (region.of === 'var') found.add(region.index)
  })
  return [...found]
}

/** Leaves out the lifetimes that opaque types in it cannot refer to. */
function withoutUncaptured(type: Ty): Ty {
  return rewrite(type, (inner) => {
    if (inner.kind !== 'opaque') return inner
    const params = allParams(inner.def.fn.generics)
    const captured = capturedLifetimes(inner.def)
    return { ...inner, args: inner.args.filter((arg, i) => arg.kind !== 'region' || captured.has(params[i])) }
  })
}
