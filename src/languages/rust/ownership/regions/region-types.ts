import type { ClosureDef, GenericParamDef, Generics } from '../../types/defs'
import { Occurs, occurring } from '../../types/solving/occurrence'
import { ERASED } from '../../types/ty'
import type { Const, DynBound, GenericArg, GenericArgs, Predicate, Region, Ty } from '../../types/ty'

/**
 * Types whose regions are variables of one body's region inference. A closure's type tells its regions too: behind the
 * generic arguments of the function around stand its signature, as a fn pointer, and the type of each capture.
 */

export type FnPointer = Ty & { readonly kind: 'fn-pointer' }
export type ClosureTy = Ty & { readonly kind: 'closure' }

/** A region variable. */
export function regionVar(index: number): Region {
  return { kind: 'region', of: 'var', index }
}

/** The parameters that a definition's generic arguments stand for, in their order. */
export function allParams(generics: Generics): readonly GenericParamDef[] {
  return generics.parent === null ? generics.params : [...allParams(generics.parent), ...generics.params]
}

/** The predicates of a definition and of those around it. */
export function allPredicates(generics: Generics): readonly Predicate[] {
  return generics.parent === null ? generics.predicates : [...allPredicates(generics.parent), ...generics.predicates]
}

/** What becomes of regions and of type and const parameters; null leaves one as it is. */
export interface Mapping {
  /** `isBound`: by a fn pointer or dyn type within what is mapped. */
  region?(region: Region, isBound: boolean): Region | null
  param?(def: GenericParamDef): Ty | null
  constant?(def: GenericParamDef): Const | null
}

/** The type with its regions or parameters replaced. */
export function mapType(type: Ty, mapping: Mapping): Ty {
  return mapIn(type, mapping, false)
}

/** `binder`: inside a fn pointer or dyn type. What does not change stays the same object. */
function mapIn(type: Ty, mapping: Mapping, binder: boolean): Ty {
  switch (type.kind) {
    case 'adt':
    case 'fn-def':
    case 'closure':
    case 'projection':
    case 'opaque': {
      const args = mapArgs(type.args, mapping, binder)
      return args === type.args ? type : ({ ...type, args } as Ty)
    }
    case 'ref': {
      const region = mapRegion(type.region, mapping, binder)
      const to = mapIn(type.to, mapping, binder)
      return region === type.region && to === type.to ? type : { ...type, region, to }
    }
    case 'pointer': {
      const to = mapIn(type.to, mapping, binder)
      return to === type.to ? type : { ...type, to }
    }
    case 'slice': {
      const of = mapIn(type.of, mapping, binder)
      return of === type.of ? type : { ...type, of }
    }
    case 'array': {
      const of = mapIn(type.of, mapping, binder)
      const length = mapConst(type.length, mapping)
      return of === type.of && length === type.length ? type : { ...type, of, length }
    }
    case 'tuple': {
      const items = mapEach(type.items, (item) => mapIn(item, mapping, binder))
      return items === type.items ? type : { ...type, items }
    }
    case 'fn-pointer': {
      const params = mapEach(type.params, (param) => mapIn(param, mapping, true))
      const result = mapIn(type.result, mapping, true)
      return params === type.params && result === type.result ? type : { ...type, params, result }
    }
    case 'dyn': {
      const principal = type.principal === null ? null : mapDynBound(type.principal, mapping)
      const region = mapRegion(type.region, mapping, binder)
      return principal === type.principal && region === type.region ? type : { ...type, principal, region }
    }
    case 'param':
      return mapping.param?.(type.def) ?? type
    default:
      return type
  }
}

/** The same list where nothing changes. */
function mapEach<Item>(items: readonly Item[], change: (item: Item) => Item): readonly Item[] {
  let result: Item[] | null = null
  for (let i = 0; i < items.length; i++) {
    const item = change(items[i])
    if (result !== null) result.push(item)
    else if (item !== items[i]) result = [...items.slice(0, i), item]
  }
  return result ?? items
}

function mapDynBound(bound: DynBound, mapping: Mapping): DynBound {
  const args = mapArgs(bound.args, mapping, true)
  const bindings = mapEach(bound.bindings, (one) => {
    const type = mapIn(one.type, mapping, true)
    return type === one.type ? one : { ...one, type }
  })
  return args === bound.args && bindings === bound.bindings ? bound : { ...bound, args, bindings }
}

function mapRegion(region: Region, mapping: Mapping, binder: boolean): Region {
  return mapping.region?.(region, binder && region.of === 'bound') ?? region
}

function mapConst(length: Const, mapping: Mapping): Const {
  return length.of === 'param' ? (mapping.constant?.(length.def) ?? length) : length
}

export function mapArgs(args: GenericArgs, mapping: Mapping, binder = false): GenericArgs {
  return mapEach(args, (arg): GenericArg => {
    if (arg.kind === 'region') return mapRegion(arg, mapping, binder)
    return arg.kind === 'const' ? mapConst(arg, mapping) : mapIn(arg, mapping, binder)
  })
}

export function mapPredicate(predicate: Predicate, mapping: Mapping): Predicate {
  switch (predicate.kind) {
    case 'trait':
      return { ...predicate, ref: { ...predicate.ref, args: mapArgs(predicate.ref.args, mapping) } }
    case 'projection':
      return { ...predicate, args: mapArgs(predicate.args, mapping), type: mapType(predicate.type, mapping) }
    case 'outlives': {
      const { subject } = predicate
      return {
        ...predicate,
        subject: subject.kind === 'region' ? mapRegion(subject, mapping, false) : mapType(subject, mapping),
        region: mapRegion(predicate.region, mapping, false),
      }
    }
  }
}

/** Puts arguments in the place of the parameters they stand for. */
export function substitution(generics: Generics, args: GenericArgs): Mapping {
  const byParam = new Map<GenericParamDef, GenericArg>()
  allParams(generics).forEach((param, i) => {
    if (i < args.length) byParam.set(param, args[i])
  })
  return bindings(byParam)
}

/** The same for arguments known one by one. */
export function bindings(byParam: ReadonlyMap<GenericParamDef, GenericArg>): Mapping {
  return {
    region: (region) => {
      const arg = region.of === 'param' ? byParam.get(region.def) : undefined
      return arg?.kind === 'region' ? arg : null
    },
    param: (def) => {
      const arg = byParam.get(def)
      return arg === undefined || arg.kind === 'region' || arg.kind === 'const' ? null : arg
    },
    constant: (def) => {
      const arg = byParam.get(def)
      return arg?.kind === 'const' ? arg : null
    },
  }
}

/** Calls `visit` for each region that stands in the type, those bound in it aside. */
export function eachRegion(type: Ty, visit: (region: Region) => void): void {
  mapType(type, {
    region: (region, isBound) => {
      if (!isBound) visit(region)
      return null
    },
  })
}

/** The region variables in a type, each once, in the order in which they stand there. */
export function regionsOf(type: Ty): readonly number[] {
  const found = new Set<number>()
  eachRegion(type, (region) => {
    if (region.of === 'var') found.add(region.index)
  })
  return [...found]
}

/** Parts of an expanded closure's type. */
export function closureParts(type: ClosureTy): { readonly signature: FnPointer; readonly captures: readonly Ty[] } {
  const own = type.args.slice(outerArgCount(type.def)) as Ty[]
  return { signature: own[0] as FnPointer, captures: own.slice(1) }
}

/** Whether the closure's type tells its signature and captures. */
export function isExpanded(type: ClosureTy): boolean {
  return type.args.length > outerArgCount(type.def)
}

function outerArgCount(def: ClosureDef): number {
  return allParams(outerGenerics(def)).length
}

const noGenerics: Generics = { parent: null, params: [], predicates: [] }

/** The generics of what a closure stands in. */
export function outerGenerics(def: ClosureDef): Generics {
  return def.fn.kind === 'static' ? noGenerics : def.fn.generics
}

/** As the solver knows types: regions erased, closures without their parts. */
export function eraseType(type: Ty): Ty {
  const plain = occurring(type) & Occurs.closure ? rewrite(type, withoutParts) : type
  return mapType(plain, { region: (_region, isBound) => (isBound ? null : ERASED) })
}

const withoutParts = (type: Ty): Ty =>
  type.kind === 'closure' ? { ...type, args: type.args.slice(0, outerArgCount(type.def)) } : type

/** Applies `change` to every type in a type, the inner ones first and itself last. */
export function rewrite(type: Ty, change: (type: Ty) => Ty): Ty {
  return change(rewriteParts(type, (inner) => rewrite(inner, change)))
}

function rewriteParts(type: Ty, inner: (type: Ty) => Ty): Ty {
  switch (type.kind) {
    case 'adt':
    case 'fn-def':
    case 'closure':
    case 'projection':
    case 'opaque': {
      const args = rewriteArgs(type.args, inner)
      return args === type.args ? type : ({ ...type, args } as Ty)
    }
    case 'ref':
    case 'pointer': {
      const to = inner(type.to)
      return to === type.to ? type : { ...type, to }
    }
    case 'slice':
    case 'array': {
      const of = inner(type.of)
      return of === type.of ? type : { ...type, of }
    }
    case 'tuple': {
      const items = mapEach(type.items, inner)
      return items === type.items ? type : { ...type, items }
    }
    case 'fn-pointer': {
      const params = mapEach(type.params, inner)
      const result = inner(type.result)
      return params === type.params && result === type.result ? type : { ...type, params, result }
    }
    case 'dyn': {
      const principal = type.principal === null ? null : rewriteBound(type.principal, inner)
      return principal === type.principal ? type : { ...type, principal }
    }
    default:
      return type
  }
}

function rewriteBound(bound: DynBound, inner: (type: Ty) => Ty): DynBound {
  const args = rewriteArgs(bound.args, inner)
  const bindings = mapEach(bound.bindings, (one) => {
    const type = inner(one.type)
    return type === one.type ? one : { ...one, type }
  })
  return args === bound.args && bindings === bound.bindings ? bound : { ...bound, args, bindings }
}

function rewriteArgs(args: GenericArgs, inner: (type: Ty) => Ty): GenericArgs {
  return mapEach(args, (arg) => (arg.kind === 'region' || arg.kind === 'const' ? arg : inner(arg)))
}
