import type { ClosureDef, GenericParamDef, Generics } from '../../types/defs'
import { ERASED } from '../../types/ty'
import { ownSignature } from './closure-signatures'
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

/** `binder`: inside a fn pointer or dyn type. */
function mapIn(type: Ty, mapping: Mapping, binder: boolean): Ty {
  const map = (inner: Ty): Ty => mapIn(inner, mapping, binder)
  switch (type.kind) {
    case 'adt':
    case 'fn-def':
    case 'closure':
    case 'projection':
    case 'opaque':
      return type.args.length === 0 ? type : ({ ...type, args: mapArgs(type.args, mapping, binder) } as Ty)
    case 'ref':
      return { ...type, region: mapRegion(type.region, mapping, binder), to: map(type.to) }
    case 'pointer':
      return { ...type, to: map(type.to) }
    case 'slice':
      return { ...type, of: map(type.of) }
    case 'array':
      return { ...type, of: map(type.of), length: mapConst(type.length, mapping) }
    case 'tuple':
      return type.items.length === 0 ? type : { ...type, items: type.items.map(map) }
    case 'fn-pointer': {
      const inner = (part: Ty): Ty => mapIn(part, mapping, true)
      return { ...type, params: type.params.map(inner), result: inner(type.result) }
    }
    case 'dyn':
      return {
        ...type,
        principal: type.principal === null ? null : mapDynBound(type.principal, mapping),
        region: mapRegion(type.region, mapping, binder),
      }
    case 'param':
      return mapping.param?.(type.def) ?? type
    default:
      return type
  }
}

function mapDynBound(bound: DynBound, mapping: Mapping): DynBound {
  return {
    ...bound,
    args: mapArgs(bound.args, mapping, true),
    bindings: bound.bindings.map((one) => ({ ...one, type: mapIn(one.type, mapping, true) })),
  }
}

function mapRegion(region: Region, mapping: Mapping, binder: boolean): Region {
  return mapping.region?.(region, binder && region.of === 'bound') ?? region
}

function mapConst(length: Const, mapping: Mapping): Const {
  return length.of === 'param' ? (mapping.constant?.(length.def) ?? length) : length
}

export function mapArgs(args: GenericArgs, mapping: Mapping, binder = false): GenericArgs {
  return args.map((arg): GenericArg => {
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

/** Whether any region stands in the type, of closures' captures too. */
export function hasRegions(type: Ty): boolean {
  let found = false
  eachRegion(expandClosures(type), () => {
    found = true
  })
  return found
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

/** Every closure in the type with its signature and captures, regions as they are there. */
export function expandClosures(type: Ty): Ty {
  return rewrite(type, (inner) => {
    if (inner.kind !== 'closure' || isExpanded(inner)) return inner
    const { def } = inner
    const around = substitution(outerGenerics(def), inner.args)
    const own = [ownSignature(def), ...def.captures.map(captureType)].map((one) => expandClosures(mapType(one, around)))
    return { ...inner, args: [...inner.args, ...own] }
  })
}

/** The type of the closure's field that holds a capture. */
export function captureType(capture: ClosureDef['captures'][number]): Ty {
  if (capture.by === 'value') return capture.type
  const region: Region = { kind: 'region', of: 'erased' }
  return { kind: 'ref', region, mutable: capture.by === 'mutable', to: capture.type }
}

/** As the solver knows types: regions erased, closures without their parts. */
export function eraseType(type: Ty): Ty {
  const plain = rewrite(type, (inner) =>
    inner.kind === 'closure' ? { ...inner, args: inner.args.slice(0, outerArgCount(inner.def)) } : inner,
  )
  return mapType(plain, { region: (_region, isBound) => (isBound ? null : ERASED) })
}

/** Applies `change` to every type in a type, the inner ones first and itself last. */
export function rewrite(type: Ty, change: (type: Ty) => Ty): Ty {
  const inner = (one: Ty): Ty => rewrite(one, change)
  const innerArgs = (args: GenericArgs): GenericArgs =>
    args.map((arg) => (arg.kind === 'region' || arg.kind === 'const' ? arg : inner(arg)))
  switch (type.kind) {
    case 'adt':
    case 'fn-def':
    case 'closure':
    case 'projection':
    case 'opaque':
      return change(type.args.length === 0 ? type : ({ ...type, args: innerArgs(type.args) } as Ty))
    case 'ref':
    case 'pointer':
      return change({ ...type, to: inner(type.to) })
    case 'slice':
    case 'array':
      return change({ ...type, of: inner(type.of) })
    case 'tuple':
      return change({ ...type, items: type.items.map(inner) })
    case 'fn-pointer':
      return change({ ...type, params: type.params.map(inner), result: inner(type.result) })
    case 'dyn': {
      const { principal } = type
      if (principal === null) return change(type)
      const bindings = principal.bindings.map((one) => ({ ...one, type: inner(one.type) }))
      return change({ ...type, principal: { ...principal, args: innerArgs(principal.args), bindings } })
    }
    default:
      return change(type)
  }
}
