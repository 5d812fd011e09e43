import type { Definitions, GenericParamDef, ImplDef, TraitDef } from '../../types/defs'
import type { Solver } from '../../types/solver'
import type { GenericArgs, Predicate, TraitRef, Ty } from '../../types/ty'
import { Match } from './matching'
import { allParams, allPredicates, bindings, eraseType, mapPredicate } from './region-types'

/** An impl, and what has to be the case for it to be looked at. */
interface Candidate {
  readonly impl: ImplDef
  readonly open: ReadonlySet<GenericParamDef>
  /** The outermost of its self type; null: any. */
  readonly head: unknown
}

type Index = ReadonlyMap<TraitDef, readonly Candidate[]>

const indexes = new WeakMap<Definitions, Index>()

/** The impls of a trait; the library's are indexed once for all programs. */
function implsOf(defs: Definitions, trait: TraitDef): readonly Candidate[] {
  const own = indexOf(defs).get(trait) ?? none
  const { library } = defs
  const others = library ? (indexOf(library).get(trait) ?? none) : none
  return own.length === 0 ? others : [...others, ...own]
}

const none: readonly Candidate[] = []

function indexOf(defs: Definitions): Index {
  let index = indexes.get(defs)
  if (!index) indexes.set(defs, (index = makeIndex(defs.impls.slice(defs.library?.impls.length ?? 0))))
  return index
}

function makeIndex(impls: readonly ImplDef[]): Index {
  const index = new Map<TraitDef, Candidate[]>()
  for (const impl of impls) {
    if (impl.trait === null || impl.negative) continue
    const candidate = { impl, open: new Set(allParams(impl.generics)), head: headOf(impl.self) }
    const row = index.get(impl.trait.trait)
    if (row === undefined) index.set(impl.trait.trait, [candidate])
    else row.push(candidate)
  }
  return index
}

/** What two types must have in common to be the same. */
function headOf(type: Ty): unknown {
  if (type.kind === 'param' || type.kind === 'projection') return null
  if (type.kind === 'adt') return type.def
  return type.kind === 'int' || type.kind === 'float' ? type.name : type.kind
}

/** The impl by which `ref` holds, with what its head's parameters stand for; null when none or more than one may be. */
export function selectImpl(
  solver: Solver,
  ref: TraitRef,
  assume: readonly Predicate[],
): { readonly impl: ImplDef; readonly match: Match } | null {
  const self = headOf(ref.args[0] as Ty)
  const candidates = implsOf(solver.defs, ref.trait).flatMap(({ impl, open, head }) => {
    if (head !== null && self !== null && head !== self) return []
    const match = new Match(open)
    return match.args(headArgs(impl), ref.args) ? [{ impl, match }] : []
  })
  if (candidates.length <= 1) return candidates[0] ?? null
  const fitting = candidates.filter(({ impl, match }) => boundsHold(solver, impl, match, assume))
  return fitting.length === 1 ? fitting[0] : null
}

/** Self and the trait's other arguments in an impl's head. */
function headArgs(impl: ImplDef): GenericArgs {
  return impl.trait!.args
}

function boundsHold(solver: Solver, impl: ImplDef, match: Match, assume: readonly Predicate[]): boolean {
  const known = bindings(match.params)
  return allPredicates(impl.generics).every((predicate) => {
    if (predicate.kind !== 'trait' || mentionsUnknown(predicate.ref, impl, match)) return true
    const { ref } = mapPredicate(predicate, known) as Predicate & { kind: 'trait' }
    return solver.proves({ ...ref, args: eraseArgs(ref.args) }, assume)
  })
}

function mentionsUnknown(ref: TraitRef, impl: ImplDef, match: Match): boolean {
  const unknown = new Set<GenericParamDef>(allParams(impl.generics).filter((param) => !match.params.has(param)))
  let found = false
  const probe = {
    param: (def: GenericParamDef) => {
      found ||= unknown.has(def)
      return null
    },
  }
  mapPredicate({ kind: 'trait', ref }, probe)
  return found
}

/** Generic arguments as the solver knows them. */
export function eraseArgs(args: GenericArgs): GenericArgs {
  return args.map((arg) => {
    if (arg.kind === 'region') return { kind: 'region', of: 'erased' }
    return arg.kind === 'const' ? arg : eraseType(arg)
  })
}
