import type { Span } from '../../../../program/diagnostic'
import type { AssocTypeDef, FnDef, Generics, ImplDef, TraitDef } from '../../types/defs'
import { Substitution } from '../../types/solving/substitution'
import { keyOf } from '../../types/solving/keys'
import type { Predicate, TraitRef, Ty } from '../../types/ty'
import { error } from '../errors'
import { isHiddenResult } from '../hidden-results'
import { unsatisfied } from './bound-errors'
import type { SolvedChecks } from './context'
import { isErroneous } from './erroneous'

/** E0277: what a trait demands of the types that have it, and of its associated types; what `main` returns. */
export function checkImplBounds(checks: SolvedChecks, bad: ReadonlySet<TraitDef>): void {
  for (const impl of checks.draft.impls) {
    if (!impl.trait || impl.negative || impl.trait.args.some(isErroneous)) continue
    if (bad.has(impl.trait.trait)) continue
    checkTraitBounds(checks, impl)
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
    const span = writtenAt(impl, item)
    const substitution = new Substitution(trait.generics, args)
    for (const bound of item.bounds) checkAssocBound(checks, impl, type, substitution.predicate(bound), span)
  }
}

/** Where an impl says what an associated type is; of one for a method's `impl Trait`, the method's result. */
function writtenAt(impl: ImplDef, { name }: AssocTypeDef): Span {
  const method = isHiddenResult(name) ? impl.items.get(name.slice(1, name.indexOf('#'))) : undefined
  if (method?.kind === 'fn') return (method.node.result ?? method.node.name).span
  const node = impl.node.items.find((each) => each.kind === 'type' && each.name.name === name)
  return node?.kind === 'type' ? node.type!.span : impl.span
}

function checkAssocBound(checks: SolvedChecks, impl: ImplDef, type: Ty, bound: Predicate, span: Span): void {
  if (bound.kind === 'trait') {
    demand(checks, { trait: bound.ref.trait, args: [type, ...bound.ref.args.slice(1)] }, impl.generics, span)
    return
  }
  if (bound.kind === 'outlives') return
  const assume = checks.assumptions(impl.generics)
  const args = [type, ...bound.args.slice(1)]
  if (
    !checks.solver.proves(
      { trait: bound.def.trait, args: args.slice(0, bound.def.trait.generics.params.length) },
      assume,
    )
  )
    return
  const actual = checks.solver.normalize({ kind: 'projection', def: bound.def, args }, assume)
  const wanted = checks.solver.normalize(bound.type, assume)
  if (keyOf(actual) === keyOf(wanted) || isErroneous(actual) || isErroneous(wanted)) return
  checks.report(otherType(checks, type, bound.def, wanted, actual, span))
}

/** E0271 */
function otherType({ printer }: SolvedChecks, type: Ty, def: AssocTypeDef, wanted: Ty, actual: Ty, span: Span) {
  const [self, want, have] = [type, wanted, actual].map((each) => printer.show(each))
  const message =
    def.trait.lang === 'Iterator'
      ? `expected \`${self}\` to be an iterator that yields \`${want}\`, but it yields \`${have}\``
      : `type mismatch resolving \`<${self} as ${def.trait.name}>::${def.name} == ${want}\``
  return error('E0271', message, span, `expected ${printer.sort(wanted)}, found ${printer.sort(actual)}`)
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
