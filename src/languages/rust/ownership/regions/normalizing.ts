import type { AssocTypeDef, ImplDef } from '../../types/defs'
import type { Solver } from '../../types/solver'
import type { FnSig, GenericArg, GenericArgs, Predicate, Region, Ty } from '../../types/ty'
import { selectImpl } from './impls'
import { Match } from './matching'
import { instantiateBound } from './outlives'
import {
  allParams,
  allPredicates,
  bindings,
  closureParts,
  isExpanded,
  mapPredicate,
  mapType,
  rewrite,
  substitution,
} from './region-types'
import { expandClosures } from './closure-signatures'
import { relate, type Outlives } from './relate'
import { COVARIANT } from './variance'

type ProjectionTy = Ty & { readonly kind: 'projection' }
type ProjectionPredicate = Extract<Predicate, { kind: 'projection' }>

/** Projections deeper within each other than this stay as they are. */
const DEEPEST = 12

/** Replaces projections by what they are, as the solver does, but keeps track of regions. */
export class Normalizer {
  private depth = 0

  constructor(
    readonly solver: Solver,
    /** In terms of universal regions. */
    readonly assume: readonly Predicate[],
    private readonly fresh: () => Region,
    private readonly outlives: Outlives,
  ) {}

  normalize(type: Ty): Ty {
    return rewrite(type, (inner) => (inner.kind === 'projection' ? this.projected(inner) : inner))
  }

  private projected(type: ProjectionTy): Ty {
    if (this.depth >= DEEPEST) return type
    this.depth++
    try {
      return this.resolve(type) ?? type
    } finally {
      this.depth--
    }
  }

  private resolve({ def, args }: ProjectionTy): Ty | null {
    const self = args[0] as Ty
    if (def.trait.lang === 'FnOnce') {
      const called = this.callable(self)
      if (called !== null) return this.callResult(called, args)
    }
    return this.byDyn(self, def, args) ?? this.byAssumption(def, args, self) ?? this.byImpl(def, args)
  }

  /** What a value that can be called takes and gives, for one call; null for other types. */
  callable(self: Ty): FnSig | null {
    if (self.kind === 'closure' && isExpanded(self)) return this.opened(closureParts(self).signature)
    if (self.kind === 'fn-pointer') return this.opened(self)
    if (self.kind !== 'fn-def') return null
    // Its lifetimes are chosen anew by each call.
    const args = self.args.map((arg): GenericArg => (arg.kind === 'region' ? this.fresh() : arg))
    const map = substitution(self.def.generics, args)
    const part = (type: Ty): Ty => this.normalize(mapType(type, map))
    return { params: self.def.signature.params.map(part), result: part(self.def.signature.result) }
  }

  private opened(signature: Ty & { kind: 'fn-pointer' }): FnSig {
    return instantiateBound(signature, () => this.fresh()) as Ty & { kind: 'fn-pointer' }
  }

  private callResult(called: FnSig, args: GenericArgs): Ty {
    this.passArguments(called, args)
    return called.result
  }

  /** `Fn*<(A, B)>` is called with these. */
  passArguments(called: FnSig, args: GenericArgs): void {
    const tuple = args[1]
    if (tuple === undefined || tuple.kind !== 'tuple') return
    called.params.forEach((param, i) => {
      if (i < tuple.items.length) relate(tuple.items[i], param, COVARIANT, this.outlives)
    })
  }

  private byDyn(self: Ty, def: AssocTypeDef, args: GenericArgs): Ty | null {
    if (self.kind !== 'dyn' || self.principal === null) return null
    const binding = self.principal.bindings.find((one) => one.def === def)
    if (binding === undefined) return null
    const match = new Match(new Set())
    if (self.principal.trait === def.trait || def.trait.lang === 'FnOnce')
      match.args(self.principal.args, args.slice(1))
    match.tell(this.outlives)
    return this.bind(binding.type, match)
  }

  private byAssumption(def: AssocTypeDef, args: GenericArgs, self: Ty): Ty | null {
    const own = self.kind === 'opaque' ? this.opaquePredicates(self) : []
    for (const predicate of [...this.assume, ...own]) {
      if (predicate.kind !== 'projection' || predicate.def !== def) continue
      const found = this.matched(predicate, args)
      if (found !== null) return found
    }
    return null
  }

  private matched(predicate: ProjectionPredicate, args: GenericArgs): Ty | null {
    const match = new Match(new Set())
    if (!match.args(predicate.args, args)) return null
    match.tell(this.outlives)
    return this.bind(predicate.type, match)
  }

  private bind(type: Ty, match: Match): Ty {
    return instantiateBound(type, (name) => match.bound.get(name) ?? this.fresh())
  }

  /** What is known of an `impl Trait` result. */
  opaquePredicates(self: Ty & { kind: 'opaque' }): readonly Predicate[] {
    const map = substitution(self.def.fn.generics, self.args)
    return self.def.predicates.map((predicate) => mapPredicate(predicate, map))
  }

  private byImpl(def: AssocTypeDef, args: GenericArgs): Ty | null {
    const traitArgs = args.slice(0, allParams(def.trait.generics).length)
    const found = selectImpl(this.solver, { trait: def.trait, args: traitArgs }, this.assume)
    if (found === null) return null
    const type = found.impl.types.get(def.name)
    if (type === undefined) {
      return def.fallback === null
        ? null
        : this.normalize(mapType(def.fallback, substitution(def.trait.generics, args)))
    }
    found.match.tell(this.outlives)
    const own = new Map(found.match.params)
    this.completeByProjections(found.impl, own)
    return this.normalize(expandClosures(mapType(type, bindings(own))))
  }

  /** Parameters that only stand in `where I: Iterator<Item = T>`, or `Item = &'a T`. */
  completeByProjections(impl: ImplDef, known: Map<(typeof impl.generics.params)[number], GenericArg>): void {
    for (const predicate of allPredicates(impl.generics)) {
      if (predicate.kind !== 'projection') continue
      const open = new Set(allParams(impl.generics).filter((param) => !known.has(param)))
      if (open.size === 0) break
      const { args } = mapPredicate(predicate, bindings(known)) as ProjectionPredicate
      const match = new Match(open)
      match.type(predicate.type, this.normalize({ kind: 'projection', def: predicate.def, args }))
      for (const [param, arg] of match.params) known.set(param, arg)
    }
    for (const param of allParams(impl.generics)) {
      if (param.kind === 'lifetime' && !known.has(param)) known.set(param, this.fresh())
    }
  }
}
