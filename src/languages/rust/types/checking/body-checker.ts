import type { Diagnostic, Span } from '../../../../program/diagnostic'
import { enterBlock, scopeOf, traitsInScope } from '../../names/resolve'
import type { BodyHooks, Scope } from '../../names/scope'
import type { BlockExpr, Expr, MatchArm } from '../../syntax/ast'
import type { AdtDef, ClosureDef, ConstDef, Definitions, FnDef, Generics, StaticDef, TraitDef } from '../defs'
import type { Cause, Inference, Solver } from '../solver'
import { ERASED, ERROR, type GenericArgs, type Predicate, type Ty } from '../ty'
import type { Call } from './arguments'
import type { ClosureState } from './captures/closure-state'
import { Deferred } from './deferred'
import type { DraftVariable } from './draft'
import type { Frame } from './frame'
import type { Source } from './errors/inference-sources'
import { Locals } from './locals'
import { Reports } from './reports'
import { hasError } from './type-walk'

/** The source text of the program, for what shows in it: `dbg!`, names of closures. */
export interface SourceText {
  readonly text: string
  readonly fileName: string
}

/** Everything known while one body is checked. What it does is in functions that take it as their first argument. */
export class BodyChecker {
  readonly defs: Definitions
  readonly locals = new Locals()
  readonly deferred = new Deferred()
  readonly reports = new Reports()
  readonly closures: ClosureState[] = []
  /** Arms of `match` that never come to their end. */
  readonly divergingArms = new Set<MatchArm>()
  /** Patterns to which values are bound by `let`, by the values. */
  readonly assigned = new Map<Expr, Span>()
  /** Of placeholders in format strings: the arguments they show. */
  readonly formatted = new Map<Span, Span>()
  /** Where types could be written that were not. */
  readonly sources: Source[] = []
  /** Closures about whose signature or kind an error was reported. */
  readonly toldClosures = new Set<ClosureDef>()
  /** What `?` was applied to, by the span of the `?`. */
  readonly tried = new Map<Span, { readonly type: Ty; readonly span: Span }>()
  /** What told the type of a variable. */
  readonly origins = new Map<DraftVariable, { readonly span: Span; readonly message: string }>()
  /** Of arguments, as far as they are known. */
  readonly argumentTypes = new Map<Expr, Ty>()
  /** Calls by the span of what they call, which is the cause of its bounds. */
  readonly calls = new Map<Span, Call>()
  /** Unknown types of expressions that never return: `()` when nothing else tells. */
  readonly divergingTypes: Ty[] = []
  readonly hooks: BodyHooks<DraftVariable>
  scope: Scope
  frame: Frame | null = null
  /** Whether what was checked last never comes to its end. */
  diverges = false
  /** Inside `unsafe`. */
  isUnsafe = false

  constructor(
    readonly owner: FnDef | ConstDef | StaticDef,
    readonly infer: Inference,
    readonly source: SourceText | null,
  ) {
    this.defs = infer.solver.defs
    this.scope = scopeOf(owner)
    this.hooks = {
      local: (name) => this.locals.find(name),
      localNames: () => this.locals.names(),
      infer: (param) => (param ? this.freshFor(param.kind) : this.fresh()),
      report: (diagnostic) => this.reports.resolution(diagnostic),
    }
  }

  get solver(): Solver {
    return this.infer.solver
  }

  get traits(): readonly TraitDef[] {
    return traitsInScope(this.scope)
  }

  report(diagnostic: Omit<Diagnostic, 'severity'>): void {
    this.reports.typing(diagnostic)
  }

  fresh(): Ty {
    return this.infer.fresh()
  }

  shallow(type: Ty): Ty {
    return this.infer.shallow(type)
  }

  resolve(type: Ty): Ty {
    return this.infer.resolve(type)
  }

  /** What is known of a type after working off what is pending, if it is still unknown. */
  known(type: Ty): Ty {
    const now = this.infer.shallow(type)
    if (now.kind !== 'infer' && now.kind !== 'projection') return now
    this.infer.solve()
    return this.infer.shallow(this.infer.resolve(now))
  }

  /** Whether two types could be made equal. Changes nothing. */
  couldBe(a: Ty, b: Ty): boolean {
    let could = false
    this.infer.probe(() => {
      could = this.infer.unify(a, b)
      return false
    })
    return could
  }

  /** Equal types, or one of them wrong already. */
  unify(a: Ty, b: Ty): boolean {
    return this.infer.unify(a, b) || this.isWrong(a) || this.isWrong(b)
  }

  /** Whether an error about this type was reported already. */
  isWrong(type: Ty): boolean {
    return hasError(this.resolve(type))
  }

  require(predicate: Predicate, cause: Cause): void {
    this.infer.require(predicate, cause)
  }

  /** `type: Trait<args>` has to hold. */
  requireTrait(trait: TraitDef, args: GenericArgs, span: Span): void {
    this.require({ kind: 'trait', ref: { trait, args } }, { span, callee: null })
  }

  /** All bounds of `generics` and of what they are nested in. */
  requireBounds(generics: Generics, args: GenericArgs, cause: Cause): void {
    for (let at: Generics | null = generics; at; at = at.parent)
      for (const predicate of at.predicates)
        if (predicate.kind !== 'outlives') this.require(this.solver.substitute(predicate, generics, args), cause)
  }

  /** The library's type of this word. */
  langType(name: string, args: GenericArgs = []): Ty {
    return { kind: 'adt', def: this.defs.lang(name) as AdtDef, args }
  }

  langTrait(name: string): TraitDef {
    return this.defs.lang(name) as TraitDef
  }

  langFn(name: string): FnDef {
    return this.defs.lang(name) as FnDef
  }

  /** Runs `work` with the names of `block`: its items and, till its end, its variables. */
  inBlock<T>(block: BlockExpr | null, work: () => T): T {
    const scope = this.scope
    if (block) this.scope = enterBlock(scope, block)
    this.locals.enter(this.scope.module)
    try {
      return work()
    } finally {
      this.locals.leave()
      this.scope = scope
    }
  }

  reference(to: Ty, mutable: boolean): Ty {
    return { kind: 'ref', region: ERASED, mutable, to }
  }

  private freshFor(kind: 'type' | 'lifetime' | 'const') {
    if (kind !== 'const') return this.fresh()
    const generics: Generics = {
      parent: null,
      params: [{ kind: 'const', name: '_', span: NOWHERE, type: null, fallback: null, synthetic: true }],
      predicates: [],
    }
    const arg = this.infer.freshArgs(generics)[0]
    return arg.kind === 'region' ? ERROR : arg
  }
}

const NOWHERE: Span = { from: 0, to: 0 }
