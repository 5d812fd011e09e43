import type { Body } from '../../mir/mir'
import type { ClosureDef, FnDef, GenericParamDef, Generics, ImplDef } from '../../types/defs'
import type { Solver } from '../../types/solver'
import type { Predicate, Region, Ty } from '../../types/ty'
import { ERASED } from '../../types/ty'
import { allParams, closureParts, mapPredicate, mapType, outerGenerics, type ClosureTy } from './region-types'
import { expandClosures } from './closure-signatures'
import { Universe } from './universe'

/** What a body takes and gives, in terms of its universal regions. */
export interface BodySignature {
  readonly universe: Universe
  /** One for each parameter of the body: of a closure the closure itself, or a reference to it, comes first. */
  readonly inputs: readonly Ty[]
  readonly output: Ty
  /** Where the declaration has none: regions left as they are. */
  readonly assume: readonly Predicate[]
  /** Types that are well formed, so that what this implies may be taken for granted. */
  readonly given: readonly Ty[]
}

/** Makes the universal regions of a body. */
export function signatureOf(body: Body, solver: Solver): BodySignature {
  const { owner } = body
  if (owner.kind === 'closure-def') return closureSignature(body, owner, solver)
  const universe = new Universe()
  const generics = owner.kind === 'static' ? null : owner.generics
  const resolve = { region: addLifetimes(universe, generics, true) }
  const assume = generics === null ? [] : solver.assumptions(generics).map((one) => mapPredicate(one, resolve))
  if (owner.kind !== 'fn') {
    return { universe, inputs: [], output: mapType(owner.type, resolve), assume, given: [] }
  }
  const inputs = owner.signature.params.map((param) => mapType(param, resolve))
  const output = mapType(owner.signature.result, resolve)
  const given = [...inputs, output, ...headTypes(owner).map((type) => mapType(type, resolve))]
  return { universe, inputs, output, assume, given }
}

function addLifetimes(universe: Universe, generics: Generics | null, isLocal: boolean): (region: Region) => Region {
  for (const def of generics === null ? [] : lifetimes(generics)) universe.add({ kind: 'param', def }, isLocal)
  return (region) => universe.resolve(region)
}

function lifetimes(generics: Generics): readonly GenericParamDef[] {
  return allParams(generics).filter((param) => param.kind === 'lifetime')
}

/** The types in the head of the impl around. */
function headTypes(fn: FnDef): readonly Ty[] {
  if (fn.container === null || fn.container.kind !== 'impl') return []
  const impl: ImplDef = fn.container
  const args = impl.trait?.args ?? []
  return [impl.self, ...args.filter((arg): arg is Ty => arg.kind !== 'region' && arg.kind !== 'const')]
}

/**
 * A closure is checked for whatever the regions in its own type be: the function around chooses them, and what must hold
 * of them it is told afterwards.
 */
function closureSignature(body: Body, def: ClosureDef, solver: Solver): BodySignature {
  const universe = new Universe()
  const generics = outerGenerics(def)
  const resolve = { region: addLifetimes(universe, generics, false) }
  let ordinal = 0
  const external = (region: Region, isBound: boolean): Region =>
    isBound ? region : universe.add({ kind: 'external', ordinal: ordinal++ }, false)
  const { self, signature } = anonymousClosure(def, external)
  const bound = new Map<string, Region>()
  const open = {
    region: (region: Region): Region | null => {
      if (region.of !== 'bound') return null
      let found = bound.get(region.name)
      if (found === undefined) {
        bound.set(region.name, (found = universe.add({ kind: 'bound', name: region.name }, true)))
      }
      return found
    },
  }
  const params = signature.params.map((param) => mapType(param, open))
  const output = mapType(signature.result, open)
  const environment = environmentType(body, self, universe)
  const assume = solver.assumptions(generics).map((one) => mapPredicate(one, resolve))
  const given = [...params, output, ...(def.fn.kind === 'fn' ? around(def.fn, resolve.region) : [])]
  return { universe, inputs: [environment, ...params], output, assume, given }
}

function around(fn: FnDef, region: (region: Region) => Region): readonly Ty[] {
  const types = [...fn.signature.params, fn.signature.result, ...headTypes(fn)]
  return types.map((type) => mapType(type, { region }))
}

/** The closure's own type with each region replaced in the order in which they stand in it. */
function anonymousClosure(def: ClosureDef, external: (region: Region, isBound: boolean) => Region) {
  const args = allParams(outerGenerics(def)).map((param) => {
    if (param.kind === 'lifetime') return ERASED
    return param.kind === 'type'
      ? ({ kind: 'param', def: param } as const)
      : ({ kind: 'const', of: 'param', def: param } as const)
  })
  const plain = expandClosures({ kind: 'closure', def, args }) as ClosureTy
  const parts = plain.args.slice(args.length).map((part) => mapType(part as Ty, { region: external }))
  const self = { ...plain, args: [...args, ...parts] } as ClosureTy
  return { self, signature: closureParts(self).signature }
}

/** How the body gets its closure: by reference or as it is. */
function environmentType(body: Body, self: ClosureTy, universe: Universe): Ty {
  const declared = body.locals[1]?.type
  if (declared?.kind !== 'ref') return self
  const region = universe.add({ kind: 'environment' }, true)
  return { kind: 'ref', region, mutable: declared.mutable, to: self }
}
