import type { Span } from '../../../../program/diagnostic'
import type { AssocTypeDef, FnDef, Generics, ImplDef, TraitDef } from '../../types/defs'
import { Substitution } from '../../types/solving/substitution'
import type { Predicate, TraitRef } from '../../types/ty'
import { unsatisfied } from './bound-errors'
import type { SolvedChecks } from './context'
import { isErroneous } from './erroneous'

/** E0277: what a trait demands of the types that have it, and of its associated types; what `main` returns. */
export function checkImplBounds(checks: SolvedChecks, bad: ReadonlySet<TraitDef>): void {
  for (const impl of checks.draft.impls) {
    if (!impl.trait || impl.negative || impl.trait.args.some(isErroneous)) continue
    checkTraitBounds(checks, impl)
    if (bad.has(impl.trait.trait)) continue
    checkAssocTypes(checks, impl)
    if (impl.trait.trait.lang === 'Eq') checkFields(checks, impl)
  }
  checkMain(checks)
}

/** Reports a bound unless it holds. `generics`: what may be assumed. */
export function demand(checks: SolvedChecks, ref: TraitRef, generics: Generics, span: Span): boolean {
  if (ref.args.some(isErroneous)) return true
  const failure = checks.solver.failure(ref, checks.assumptions(generics))
  if (!failure) return true
  checks.report(unsatisfied(checks, failure.ref, span))
  return false
}

/** Supertraits and `where` clauses of the trait. */
function checkTraitBounds(checks: SolvedChecks, impl: ImplDef): void {
  const { trait, args } = impl.trait!
  const substitution = new Substitution(trait.generics, args)
  const seen = new Set<TraitDef>([trait])
  const refs = [...trait.supertraits, ...traitRefs(trait.generics.predicates)]
  for (const ref of refs) {
    const isSupertrait = trait.supertraits.includes(ref)
    if (!isSupertrait && seen.has(ref.trait)) continue
    seen.add(ref.trait)
    demand(checks, substitution.ref(ref), impl.generics, impl.node.self.span)
  }
}

function traitRefs(predicates: readonly Predicate[]): TraitRef[] {
  return predicates.flatMap((predicate) => (predicate.kind === 'trait' ? [predicate.ref] : []))
}

function checkAssocTypes(checks: SolvedChecks, impl: ImplDef): void {
  const { trait, args } = impl.trait!
  for (const item of trait.items.values()) {
    const type = item.kind === 'assoc-type' ? impl.types.get(item.name) : undefined
    if (!type || item.kind !== 'assoc-type') continue
    const node = impl.node.items.find((each) => each.kind === 'type' && each.name.name === item.name)
    const span = node?.kind === 'type' ? node.type!.span : impl.span
    for (const ref of boundsOf(item)) {
      const [, ...rest] = new Substitution(trait.generics, args).ref(ref).args
      demand(checks, { trait: ref.trait, args: [type, ...rest] }, impl.generics, span)
    }
  }
}

function boundsOf(def: AssocTypeDef): TraitRef[] {
  return traitRefs(def.bounds)
}

/** A derived Eq demands it of all fields. */
function checkFields(checks: SolvedChecks, impl: ImplDef): void {
  const { self, node } = impl
  if (self.kind !== 'adt' || !node.attributes.some(({ name }) => name === 'automatically_derived')) return
  const told = new Set<string>()
  for (const variant of self.def.variants) {
    const declared = self.def.node
    const data = declared.kind === 'enum' ? declared.variants[variant.index].data : declared.data
    if (data.kind === 'unit') continue
    for (const [index, field] of data.fields.entries()) {
      const type = checks.solver.substitute(variant.fields[index].type, self.def.generics, self.args)
      const key = checks.printer.show(type)
      if (told.has(key)) continue
      if (!demand(checks, { trait: impl.trait!.trait, args: [type] }, impl.generics, field.span)) told.add(key)
    }
  }
}

function checkMain(checks: SolvedChecks): void {
  const { main } = checks.defs
  if (!main?.node.result) return
  const termination = terminationTrait(checks)
  if (!termination) return
  const ref: TraitRef = { trait: termination, args: [main.signature.result] }
  demand(checks, ref, main.generics, main.node.result.span)
}

function terminationTrait({ draft }: SolvedChecks): TraitDef | null {
  const found: TraitDef | FnDef | { readonly kind: 'adt' } | null = draft.langItem('Termination')
  return found?.kind === 'trait' ? found : null
}
