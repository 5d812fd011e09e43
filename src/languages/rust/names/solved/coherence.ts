import type { Definitions, GenericParamDef, ImplDef, TraitDef } from '../../types/defs'
import { Substitution } from '../../types/solving/substitution'
import type { GenericArg, GenericArgs, TraitRef, Ty } from '../../types/ty'
import { isLocalType, throughFundamental } from '../checks/locality'
import { apply, type Bindings, mentionsParams, unify } from '../checks/overlap'
import { error } from '../errors'
import type { SolvedChecks } from './context'

/** E0119: two impls of a trait that one type could have both. Gives the traits that have such. `foreign`: impls that may not be here. */
export function checkCoherence(checks: SolvedChecks, foreign: ReadonlySet<ImplDef>): Set<TraitDef> {
  const bad = new Set<TraitDef>()
  const earlier = new Map<TraitDef, ImplDef[]>()
  for (const impl of inOrder(checks.draft.impls)) {
    const trait = impl.trait?.trait
    if (!trait || impl.negative || impl.self.kind === 'error' || foreign.has(impl)) continue
    const own = earlier.get(trait) ?? []
    const other = own.find((each) => overlapOf(checks, each, impl)) ?? libraryOverlap(checks, impl)
    if (other) {
      bad.add(trait)
      checks.report(conflicting(checks, impl, other, overlapOf(checks, other, impl)!))
    }
    earlier.set(trait, [...own, impl])
  }
  return bad
}

/** As rustc meets them: what is derived comes behind what is written. */
function inOrder(impls: readonly ImplDef[]): ImplDef[] {
  const isDerived = (impl: ImplDef) => impl.node.attributes.some(({ name }) => name === 'automatically_derived')
  return [...impls.filter((impl) => !isDerived(impl)), ...impls.filter(isDerived)]
}

const byTrait = new WeakMap<Definitions, Map<TraitDef, ImplDef[]>>()

function libraryImpls(library: Definitions, trait: TraitDef): readonly ImplDef[] {
  let known = byTrait.get(library)
  if (!known) {
    byTrait.set(library, (known = new Map()))
    for (const impl of library.impls) {
      if (!impl.trait || impl.negative) continue
      const same = known.get(impl.trait.trait)
      if (same) same.push(impl)
      else known.set(impl.trait.trait, [impl])
    }
  }
  return known.get(trait) ?? []
}

function libraryOverlap(checks: SolvedChecks, impl: ImplDef): ImplDef | null {
  const trait = impl.trait!.trait
  if (!trait.isLibrary || trait.isAuto) return null
  return libraryImpls(checks.defs.library!, trait).find((other) => overlapOf(checks, other, impl)) ?? null
}

/** How both impls could apply to one type; null: they cannot. */
function overlapOf(checks: SolvedChecks, a: ImplDef, b: ImplDef): Bindings | null {
  const bindings = unify(a.trait!.args, b.trait!.args)
  if (!bindings) return null
  const holds = [a, b].every((impl) =>
    impl.generics.predicates.every(
      (predicate) => predicate.kind !== 'trait' || mayHold(checks, applyRef(predicate.ref, bindings), 0),
    ),
  )
  return holds ? bindings : null
}

function applyRef(ref: TraitRef, bindings: Bindings): TraitRef {
  return { trait: ref.trait, args: ref.args.map((arg) => apply(arg, bindings)) }
}

/** How deep bounds of bounds are looked into. */
const deepest = 4

/** False only when it is certain that a bound does not hold, and that no other crate can make it hold. */
function mayHold(checks: SolvedChecks, ref: TraitRef, depth: number): boolean {
  if (!isKnowable(ref) || depth > deepest) return true
  if (!ref.args.some(mentionsParams)) return checks.solver.proves(ref, [])
  if (ref.trait.isAuto || (ref.trait.lang !== null && compilerKnows.has(ref.trait.lang))) return true
  return implsOf(checks, ref.trait).some((impl) => {
    const fresh = freshParams(impl)
    const bindings = unify(fresh.all(impl.trait!.args), ref.args)
    if (!bindings) return false
    const predicates = impl.generics.predicates.map((predicate) => fresh.predicate(predicate))
    return predicates.every(
      (predicate) => predicate.kind !== 'trait' || mayHold(checks, applyRef(predicate.ref, bindings), depth + 1),
    )
  })
}

/** Traits that types have without an impl. */
const compilerKnows = new Set(['Sized', 'Copy', 'Clone', 'Fn', 'FnMut', 'FnOnce'])

/** Nobody else can add an impl: the trait is the program's, or one of the types is. */
function isKnowable({ trait, args }: TraitRef): boolean {
  if (!trait.isLibrary) return true
  return args.some((arg) => arg.kind !== 'region' && arg.kind !== 'const' && isLocalType(throughFundamental(arg)))
}

function implsOf(checks: SolvedChecks, trait: TraitDef): readonly ImplDef[] {
  const own = checks.draft.impls.filter((impl) => impl.trait?.trait === trait && !impl.negative)
  return trait.isLibrary ? [...own, ...libraryImpls(checks.defs.library!, trait)] : own
}

/** An impl's parameters replaced by others, so that it can be unified with something that mentions them. */
function freshParams(impl: ImplDef): Substitution {
  const args = impl.generics.params.map((param): GenericArg => {
    const def: GenericParamDef = { ...param }
    if (def.kind === 'type') return { kind: 'param', def }
    return def.kind === 'const' ? { kind: 'const', of: 'param', def } : { kind: 'region', of: 'param', def }
  })
  return new Substitution(impl.generics, args)
}

function conflicting(checks: SolvedChecks, impl: ImplDef, other: ImplDef, bindings: Bindings) {
  const { printer } = checks
  const args: GenericArgs = impl.trait!.args.map((arg) => withHoles(apply(arg, bindings)))
  const self = printer.show(args[0] as Ty)
  const trait = printer.trait({ trait: impl.trait!.trait, args })
  const message = `conflicting implementations of trait \`${trait}\` for type \`${self}\``
  if (other.isLibrary) {
    const help = `conflicting implementation in the standard library: ${implText(checks, other)}`
    return error('E0119', message, impl.span, '', [], help)
  }
  const more = [{ span: other.span, message: 'first implementation here' }]
  return error('E0119', message, impl.span, `conflicting implementation for \`${self}\``, more)
}

/** Parameters that were not decided are printed as `_`. */
function withHoles(part: GenericArg): GenericArg {
  return apply(part, { get: () => HOLE } as unknown as Bindings)
}

const HOLE: Ty = { kind: 'infer', id: 0, of: 'any' }

function implText({ printer }: SolvedChecks, impl: ImplDef): string {
  const params = impl.generics.params.filter((param) => param.kind === 'type').map((param) => param.name)
  const generics = params.length ? `<${params.join(', ')}>` : ''
  return `\`impl${generics} ${printer.trait(impl.trait!)} for ${printer.show(impl.self)}\``
}
