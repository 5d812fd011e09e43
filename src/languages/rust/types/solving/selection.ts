import type { ImplDef } from '../defs'
import type { GenericArgs, TraitRef, Ty } from '../ty'
import { aliasBounds } from './alias-bounds'
import { builtin } from './builtin'
import { elaborate, predicatesOf, withSupertraits } from './elaboration'
import { goalsOf, type Answer, type Goal, type Obligation, type Selection } from './goals'
import { keyOfRef } from './keys'
import { Occurs, occurringInArgs } from './occurrence'
import type { Reasoner } from './reasoner'
import { matchRegions } from './regions'
import { Substitution, allParams } from './substitution'
import { unifyArgs } from './unification'

const no: Selection = { answer: 'no' }
const maybe: Selection = { answer: 'maybe' }
const holds: Selection = { answer: 'yes', source: { kind: 'builtin' }, nested: [] }

/**
 * Finds the one way in which a bound holds, as rustc's trait selection does: assumptions come before what is declared of
 * a type, that before impls; what the language provides is asked where no impl is about such a type. One candidate is
 * taken as it is, of several those drop out whose own bounds cannot hold. Binds what the choice says of variables.
 */
export function select(r: Reasoner, asked: TraitRef, parent: Obligation | null): Selection {
  const ref: TraitRef = { trait: asked.trait, args: asked.args.map(r.table.resolve) }
  if (occurringInArgs(ref.args) & Occurs.error) return holds
  const self = ref.args[0] as Ty
  if (self.kind === 'infer' && self.of === 'any') return maybe
  return (
    selectRef(r, ref, r.environment.refsOf(ref.trait), 'assumed') ??
    selectRef(r, ref, declaredOf(self, ref), 'assumed') ??
    selectRef(r, ref, objectRefs(self, ref), 'object') ??
    selectImpl(r, ref, self, parent) ??
    selectBuiltin(r, ref, self)
  )
}

/** The impl's generics for a type and trait it is about; null (and nothing bound) where it is not. */
export function applyImpl(
  r: Reasoner,
  impl: ImplDef,
  ref: TraitRef,
): { readonly args: GenericArgs; readonly nested: readonly Goal[] } | null {
  const header = impl.trait!.args
  const args = freshImplArgs(r, impl, header, ref.args)
  const nested: Goal[] = []
  const applies = r.attempt(() => {
    const wanted = new Substitution(impl.generics, args).all(header)
    return unifyArgs(r.table, normalizeAll(r, wanted, nested), ref.args)
  })
  return applies ? { args, nested: [...nested, ...goalsOf(predicatesOf(impl.generics, args))] } : null
}

function freshImplArgs(r: Reasoner, impl: ImplDef, header: GenericArgs, actual: GenericArgs): GenericArgs {
  const args = r.freshArgs(impl.generics)
  if (!(occurringInArgs(actual) & Occurs.region)) return args
  const region = matchRegions(header, actual)
  return allParams(impl.generics).map((def, i) => {
    if (def.kind !== 'lifetime') return args[i]!
    const found = region({ kind: 'region', of: 'param', def })
    return found.kind === 'region' && found.of === 'param' && found.def === def ? args[i]! : found
  })
}

function normalizeAll(r: Reasoner, args: GenericArgs, nested: Goal[]): GenericArgs {
  if (!(occurringInArgs(args) & Occurs.projection)) return args
  return args.map((arg) => (arg.kind === 'region' || arg.kind === 'const' ? arg : r.normalize(arg, nested)))
}

/** By references that are given. null: none fits. */
function selectRef(
  r: Reasoner,
  ref: TraitRef,
  given: readonly TraitRef[],
  kind: 'assumed' | 'object',
): Selection | null {
  if (given.length === 0) return null
  const fitting = new Map<string, TraitRef>()
  for (const candidate of given) {
    const fits = r.glance(() => unifyArgs(r.table, candidate.args, ref.args))
    if (fits) fitting.set(keyOfRef(candidate), candidate)
  }
  if (fitting.size === 0) return null
  if (fitting.size > 1) return maybe
  const [found] = fitting.values()
  unifyArgs(r.table, found!.args, ref.args)
  return { answer: 'yes', source: { kind, ref: found! }, nested: [] }
}

/** What is declared of associated and opaque types. */
function declaredOf(self: Ty, ref: TraitRef): readonly TraitRef[] {
  if (self.kind !== 'projection' && self.kind !== 'opaque') return []
  return elaborate(aliasBounds(self)).flatMap((predicate) =>
    predicate.kind === 'trait' && predicate.ref.trait === ref.trait ? [predicate.ref] : [],
  )
}

/** What a trait object satisfies by what it is: its trait with supertraits. */
function objectRefs(self: Ty, ref: TraitRef): readonly TraitRef[] {
  if (self.kind !== 'dyn' || !self.principal) return []
  const { trait, args } = self.principal
  return withSupertraits({ trait, args: [self, ...args] }).filter((candidate) => candidate.trait === ref.trait)
}

interface ImplCandidate {
  readonly impl: ImplDef
  readonly answer: Answer
}

/** null: no impl is about such a type. */
function selectImpl(r: Reasoner, ref: TraitRef, self: Ty, parent: Obligation | null): Selection | null {
  const relevant = r.world.impls.of(ref.trait, self)
  if (relevant.length === 0) return null
  const applying = relevant.filter((impl) => r.glance(() => applyImpl(r, impl, ref) !== null))
  const candidates = applying.length > 1 ? winnow(r, ref, applying, parent) : applying
  if (candidates.length === 0) return isAboutOthers(ref, self, relevant) ? null : no
  if (candidates.length > 1) return maybe
  const impl = candidates[0]!
  if (impl.negative) return no
  const { args, nested } = applyImpl(r, impl, ref)!
  return { answer: 'yes', source: { kind: 'impl', impl, args }, nested }
}

/** Only blanket impls were looked at and none fits, so that the language's own rules are still to be asked. */
function isAboutOthers(ref: TraitRef, self: Ty, relevant: readonly ImplDef[]): boolean {
  if (self.kind === 'infer') return false
  return relevant.every((impl) => ['param', 'projection', 'opaque'].includes(impl.self.kind))
}

/** The impls whose own bounds can hold. */
function winnow(r: Reasoner, ref: TraitRef, impls: readonly ImplDef[], parent: Obligation | null): ImplDef[] {
  const judged = impls.map((impl): ImplCandidate => {
    const answer = r.glance(() => {
      const applied = applyImpl(r, impl, ref)
      return applied ? r.evaluate(applied.nested, parent) : 'no'
    })
    return { impl, answer }
  })
  return judged.filter(({ answer }) => answer !== 'no').map(({ impl }) => impl)
}

function selectBuiltin(r: Reasoner, ref: TraitRef, self: Ty): Selection {
  const found = builtin(ref, self, r.environment)
  switch (found.kind) {
    case 'no':
      return no
    case 'maybe':
      return maybe
    case 'holds':
      return { answer: 'yes', source: { kind: 'builtin' }, nested: found.nested }
    case 'call': {
      const nested: Goal[] = [...found.nested]
      const params = found.signature.params.map((param) => r.normalize(param, nested))
      const signature = { params, result: found.signature.result }
      const given = ref.args[1]
      const fits = given !== undefined && unifyArgs(r.table, [{ kind: 'tuple', items: params }], [given])
      return fits ? { answer: 'yes', source: { kind: 'call', signature }, nested } : no
    }
  }
}
