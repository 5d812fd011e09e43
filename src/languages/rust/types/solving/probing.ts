import type { FnDef, ImplDef, TraitDef } from '../defs'
import { ERASED, type GenericArg, type GenericArgs, type TraitRef, type Ty } from '../ty'
import { autoderef } from './autoderef'
import { aliasBounds } from './alias-bounds'
import { elaborate, predicatesOf, withSupertraits } from './elaboration'
import { goalsOf, type Goal } from './goals'
import { headOf } from './heads'
import { keyOfRef } from './keys'
import type { Reasoner } from './reasoner'
import { Substitution, allParams } from './substitution'
import { unify } from './unification'

/** Something of the name in question that a type may have. */
export type Candidate =
  | { readonly kind: 'inherent'; readonly impl: ImplDef; readonly fn: FnDef }
  /** By a bound on a parameter, or a trait object's own trait. */
  | { readonly kind: 'bound'; readonly ref: TraitRef; readonly fn: FnDef }
  | { readonly kind: 'extension'; readonly trait: TraitDef; readonly fn: FnDef }

/** A receiver as one candidate takes it. */
export interface Adjustment {
  readonly type: Ty
  readonly steps: number
  readonly unsize: boolean
  readonly borrow: 'none' | 'shared' | 'mutable'
}

export interface Probe {
  readonly candidate: Candidate
  readonly adjustment: Adjustment
}

/** What probing came to. `unsatisfied`: candidates that fit but for bounds that do not hold, with these. */
export interface ProbeResult {
  readonly picked: Probe | null
  /** Several that are equally good. */
  readonly ambiguous: readonly Probe[]
  readonly unsatisfied: readonly { readonly probe: Probe; readonly goal: Goal }[]
}

/** The receiver's type, what `*` makes of it, and at last a slice of an array. */
interface ProbeStep {
  readonly type: Ty
  readonly steps: number
  readonly unsize: boolean
}

/**
 * Finds a method as rustc's probing does: for each step of autoderef by value, then by `&`, then by `&mut`; each time
 * what the type has itself before what traits in scope give.
 */
export function probeMethod(r: Reasoner, receiver: Ty, name: string, traits: readonly TraitDef[]): ProbeResult {
  const steps = probeSteps(r, receiver)
  const inherent = unique(steps.flatMap((step) => inherentCandidates(r, step.type, name)))
  const extension = extensionCandidates(traits, name)
  const unsatisfied: { probe: Probe; goal: Goal }[] = []
  for (const step of steps) {
    for (const adjustment of adjustmentsOf(step)) {
      for (const candidates of [inherent, extension]) {
        const fitting = candidates.filter((candidate) => {
          const verdict = consider(r, candidate, adjustment.type)
          if (verdict !== true && verdict !== false) {
            unsatisfied.push({ probe: { candidate, adjustment }, goal: verdict })
          }
          return verdict === true
        })
        const probes = fitting.map((candidate) => ({ candidate, adjustment }))
        if (probes.length > 0) return chosen(probes, unsatisfied)
      }
    }
  }
  return { picked: null, ambiguous: [], unsatisfied }
}

/** The function's generic arguments on a receiver that fits it; variables are bound so that it does. */
export function applyCandidate(r: Reasoner, candidate: Candidate, receiver: Ty, nested: Goal[]): GenericArgs | null {
  const args = candidateArgs(r, candidate)
  const { fn } = candidate
  const self = fn.signature.params[0]!
  const taken = r.normalize(new Substitution(fn.generics, args).type(self), nested)
  return unify(r.table, taken, receiver) ? args.map(r.table.resolve) : null
}

/** For the impl or trait around, then fresh ones for the function itself. */
export function candidateArgs(r: Reasoner, candidate: Candidate): GenericArgs {
  const fresh = r.freshArgs(candidate.fn.generics)
  if (candidate.kind !== 'bound') return fresh
  const { args } = candidate.ref
  return [...args.map((arg): GenericArg => (arg.kind === 'region' ? ERASED : arg)), ...fresh.slice(args.length)]
}

/** Whether a candidate takes such a receiver; the goal that fails where only its bounds speak against it. */
function consider(r: Reasoner, candidate: Candidate, receiver: Ty): boolean | Goal {
  if (cannotBe(candidate.fn.signature.params[0]!, receiver)) return false
  return r.glance(() => {
    const nested: Goal[] = []
    const args = applyCandidate(r, candidate, receiver, nested)
    if (!args || isSkipped(r, candidate, receiver)) return false
    const goals = [...nested, ...candidateGoals(candidate, args)]
    if (r.evaluate(goals, null) !== 'no') return true
    const told = candidate.kind === 'extension' ? goals.flatMap((goal) => behind(r, goal)) : goals
    return told.find((goal) => r.evaluate([goal], null) === 'no') ?? false
  })
}

/** Whether one look tells that a declared type and a receiver are not the same. */
function cannotBe(declared: Ty, receiver: Ty): boolean {
  const [a, b] = [headOf(declared), headOf(receiver)]
  return a !== null && b !== null && a !== b
}

/** Before the 2024 edition `into_iter` of a boxed slice is that of the slice. */
function isSkipped(r: Reasoner, candidate: Candidate, receiver: Ty): boolean {
  if (candidate.kind !== 'extension' || candidate.trait.lang !== 'IntoIterator') return false
  return (
    receiver.kind === 'adt' && receiver.def.lang === 'Box' && r.table.shallow(receiver.args[0] as Ty).kind === 'slice'
  )
}

/** What a bound needs: a trait without any impl for the type is none that the type has. */
function behind(r: Reasoner, goal: Goal): readonly Goal[] {
  if (goal.kind !== 'trait') return [goal]
  const selection = r.select(goal.ref, null)
  return selection.answer === 'yes' ? selection.nested : []
}

/** What has to hold for the impl or trait to be the type's. */
function candidateGoals(candidate: Candidate, args: GenericArgs): Goal[] {
  switch (candidate.kind) {
    case 'inherent':
      return goalsOf(predicatesOf(candidate.impl.generics, args))
    case 'bound':
      return []
    case 'extension': {
      const { trait } = candidate
      return [{ kind: 'trait', ref: { trait, args: args.slice(0, allParams(trait.generics).length) } }]
    }
  }
}

function chosen(probes: readonly Probe[], unsatisfied: ProbeResult['unsatisfied']): ProbeResult {
  const first = probes[0]!
  if (probes.length === 1) return { picked: first, ambiguous: [], unsatisfied }
  const { fn } = first.candidate
  const trait = fn.container?.kind === 'trait' ? fn.container : null
  const isOne = probes.every((probe) => probe.candidate.fn === fn)
  if (!isOne || !trait) return { picked: null, ambiguous: probes, unsatisfied }
  // By several bounds of one trait: which of them will turn out later.
  return { picked: { ...first, candidate: { kind: 'extension', trait, fn } }, ambiguous: [], unsatisfied }
}

function probeSteps(r: Reasoner, receiver: Ty): ProbeStep[] {
  const derefs = autoderef(r, receiver, [])
  const steps: ProbeStep[] = derefs.map((step, i) => ({ type: step.type, steps: i, unsize: false }))
  const last = steps.at(-1)!
  if (last.type.kind === 'array') {
    steps.push({ type: { kind: 'slice', of: last.type.of }, steps: last.steps, unsize: true })
  }
  return steps
}

function adjustmentsOf(step: ProbeStep): Adjustment[] {
  if (step.type.kind === 'infer' && step.type.of === 'any') return []
  const referred = (mutable: boolean): Adjustment => ({
    ...step,
    type: { kind: 'ref', region: ERASED, mutable, to: step.type },
    borrow: mutable ? 'mutable' : 'shared',
  })
  const byReference = [referred(false), referred(true)]
  return step.unsize ? byReference : [{ ...step, borrow: 'none' }, ...byReference]
}

/** Methods that a type has itself: by inherent impls, bounds on a parameter, what a trait object is. */
export function inherentCandidates(r: Reasoner, type: Ty, name: string): Candidate[] {
  return [...implCandidates(r, type, name), ...boundCandidates(r, type, name)].filter(({ fn }) => fn.hasSelf)
}

function implCandidates(r: Reasoner, type: Ty, name: string): Candidate[] {
  if (type.kind === 'infer') return []
  return r.world.impls.inherentOf(type).flatMap((impl): Candidate[] => {
    const fn = impl.items.get(name)
    return fn?.kind === 'fn' ? [{ kind: 'inherent', impl, fn }] : []
  })
}

function boundCandidates(r: Reasoner, type: Ty, name: string): Candidate[] {
  return boundsOn(r, type).flatMap((ref): Candidate[] => {
    const fn = ref.trait.items.get(name)
    return fn?.kind === 'fn' ? [{ kind: 'bound', ref, fn }] : []
  })
}

/** The bounds that a type has by what is said of it. */
export function boundsOn(r: Reasoner, type: Ty): TraitRef[] {
  switch (type.kind) {
    case 'param':
      return r.environment.boundsOn((self) => self.kind === 'param' && self.def === type.def)
    case 'projection':
    case 'opaque': {
      const assumed = r.environment.boundsOn((self) => r.glance(() => unify(r.table, self, type)))
      const declared = elaborate(aliasBounds(type)).flatMap((bound) => (bound.kind === 'trait' ? [bound.ref] : []))
      return [...assumed, ...declared]
    }
    case 'dyn': {
      const { principal } = type
      return principal ? withSupertraits({ trait: principal.trait, args: [type, ...principal.args] }) : []
    }
    default:
      return []
  }
}

function extensionCandidates(traits: readonly TraitDef[], name: string): Candidate[] {
  const found: Candidate[] = []
  for (const trait of traits) {
    const fn = trait.items.get(name)
    if (fn?.kind === 'fn' && fn.hasSelf) found.push({ kind: 'extension', trait, fn })
  }
  return unique(found)
}

function unique(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<unknown>()
  return candidates.filter((candidate) => {
    const key = candidate.kind === 'bound' ? `${candidate.fn.name} ${keyOfRef(candidate.ref)}` : candidate.fn
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
