import type { Span } from '../../../program/diagnostic'
import type {
  AssocTypeDef,
  ClosureDef,
  ConstDef,
  Definitions,
  FnDef,
  Generics,
  ImplDef,
  ModDef,
  TraitDef,
  VariantDef,
} from './defs'
import type { GenericArg, GenericArgs, Predicate, TraitRef, Ty } from './ty'

/**
 * What the checker and the code generator ask about types and traits. `Solver` answers for types without inference
 * variables, under what `where` clauses assume; an `Inference` goes with one body while it is checked.
 */
export interface Solver {
  readonly defs: Definitions
  /** Replaces generic parameters: those of `generics` and its parents, in order. */
  substitute<T extends Ty | GenericArg | Predicate | TraitRef>(value: T, generics: Generics, args: GenericArgs): T
  /** Own predicates and those of the parents (a trait's own includes Self: Trait), elaborated by supertraits. */
  assumptions(generics: Generics): readonly Predicate[]
  /** Projections replaced by what they are, opaque types by their hidden ones when `reveal`. */
  normalize(type: Ty, assume: readonly Predicate[], reveal?: boolean): Ty
  /** null when it does not hold. `why`: for a failure, the innermost obligation that failed and the types on the way. */
  proves(ref: TraitRef, assume: readonly Predicate[]): boolean
  failure(ref: TraitRef, assume: readonly Predicate[]): Failure | null
  isCopy(type: Ty, assume: readonly Predicate[]): boolean
  /** Whether dropping a value does anything by Rust's rules: memory counts, so a String or a Box does. */
  needsDrop(type: Ty, assume: readonly Predicate[]): boolean
  /** Whether anything happens when it is dropped on our machine, which has no memory to free. No generics in it. */
  dropActs(type: Ty): boolean
  /** The type's own impl of Drop::drop; null where there is none. */
  dropImpl(type: Ty): { readonly fn: FnDef; readonly args: GenericArgs } | null
  /**
   * Which function a call of a trait's method is, all types known (for the code generator).
   * `closure`: call of a closure's body by Fn, FnMut or FnOnce. `fn-pointer`: the self type is a fn pointer or fn-def.
   * `dyn`: through the vtable. `builtin`: Clone of tuples, arrays, closures, fn pointers and references.
   */
  instance(fn: FnDef, args: GenericArgs): Instance
  /** The constant itself for one that a trait declares, all types known; others as they are. */
  constant(def: ConstDef, args: GenericArgs): { readonly def: ConstDef; readonly args: GenericArgs }
  /** All methods of a trait and its supertraits that a vtable holds, in a fixed order. */
  vtableMethods(principal: TraitDef): readonly FnDef[]
}

export type Instance =
  | { readonly kind: 'fn'; readonly fn: FnDef; readonly args: GenericArgs }
  | {
      readonly kind: 'closure'
      readonly def: ClosureDef
      readonly args: GenericArgs
      readonly by: 'Fn' | 'FnMut' | 'FnOnce'
    }
  | { readonly kind: 'fn-pointer'; readonly self: Ty }
  | { readonly kind: 'dyn'; readonly method: FnDef }
  | { readonly kind: 'builtin-clone'; readonly self: Ty }

/** Why `Self: Trait` does not hold. */
export interface Failure {
  /** The innermost trait bound that does not hold: `Rc<i32>: Send`. */
  readonly ref: TraitRef
  /** Types it was required within, innermost first: the closure, a struct… for rustc's notes. */
  readonly within: readonly Ty[]
  /** The same with the bounds, and how each led on: as a bound of an impl, or as a part of what the type consists of. */
  readonly steps: readonly { readonly ref: TraitRef; readonly by: 'impl' | 'structure' }[]
}

/** Where a bound comes from, for messages. */
export interface Cause {
  readonly span: Span
  /** The function or method whose bound it is. */
  readonly callee: FnDef | null
}

/** The unknowns of one body. Everything given to it may contain inference variables. */
export interface Inference {
  readonly solver: Solver
  /** What the function around may assume. */
  readonly assume: readonly Predicate[]
  fresh(of?: 'any' | 'int' | 'float'): Ty
  /** One fresh argument for each parameter of `generics` and its parents; regions are erased. */
  freshArgs(generics: Generics): GenericArg[]
  /** Variables at the surface replaced by what is known: for looking at `kind`. */
  shallow(type: Ty): Ty
  /** Variables everywhere replaced by what is known, projections normalised where they can be. */
  resolve(type: Ty): Ty
  /** Makes two types equal, regions aside; false (and nothing changed) when they cannot be. */
  unify(a: Ty, b: Ty): boolean
  /** Runs `attempt`; when it returns false or throws, everything is as before. */
  probe(attempt: () => boolean): boolean
  /** A projection becomes what it is, or a fresh variable with an obligation. Goes into all parts of the type. */
  normalize(type: Ty, cause: Cause): Ty
  /** Has to hold in the end; solved as soon as enough is known. */
  require(predicate: Predicate, cause: Cause): void
  /** Works off what can be decided now. Errors are kept for `finish`. */
  solve(): void
  /** Whether `Self: Trait` can hold: 'yes', 'no', 'maybe'. Changes nothing. */
  holds(ref: TraitRef): 'yes' | 'no' | 'maybe'
  /** What is known so far of a closure to be: expected kind and signature, from pending obligations on the variable. */
  expectedClosure(
    type: Ty,
  ): { readonly callable: 'Fn' | 'FnMut' | 'FnOnce' | null; readonly params: readonly Ty[]; readonly result: Ty } | null
  /** The type and what `*` makes of it, again and again; builtin: a reference, raw pointer (never by itself) or Box. */
  autoderef(type: Ty): readonly DerefStep[]
  /**
   * Finds a method as Rust does: at each step of autoderef by value, then &, then &mut; inherent before traits; at last
   * unsizing an array. `traits`: those in scope.
   */
  method(receiver: Ty, name: string, traits: readonly TraitDef[], from: ModDef): MethodPick | null
  /** For messages, where `method` found nothing. */
  methodTrouble(receiver: Ty, name: string, traits: readonly TraitDef[]): MethodTrouble
  /** `Type::name`: an inherent or trait function, const or variant's constructor. Picks by the type alone. */
  associated(type: Ty, name: string, traits: readonly TraitDef[], from: ModDef): AssociatedPick | null
  /** For messages, where `associated` found nothing: several that fit equally well (E0034). */
  associatedTrouble(type: Ty, name: string, traits: readonly TraitDef[]): readonly AssociatedPick['def'][]
  /** What was found not to hold since this was asked last, with what is known now. `finish` does not tell it again. */
  takeFailures(): readonly Unsolved[]
  /** Int and float variables of which nothing more is known become i32 and f64. Before closures are analysed. */
  fallback(): void
  /** Falls back, then tells whatever does not hold. */
  finish(): readonly Unsolved[]
}

export interface DerefStep {
  readonly type: Ty
  /** How it came from the step before; null for the first. */
  readonly by: 'builtin' | 'overloaded' | null
}

export interface MethodPick {
  readonly fn: FnDef
  /** For the impl or trait around, then fresh ones for the method itself. Bounds are the caller's to require. */
  readonly args: GenericArgs
  /** How many steps of autoderef to take. */
  readonly steps: number
  /** Array to slice behind the steps. */
  readonly unsize: boolean
  readonly borrow: 'none' | 'shared' | 'mutable'
  readonly impl: ImplDef | null
}

/** Why there is no method of a name. */
export interface MethodTrouble {
  /** Several that fit equally well (E0034). */
  readonly ambiguous: readonly FnDef[]
  /** Those that exist, each with a bound that does not hold. */
  readonly unsatisfied: readonly { readonly fn: FnDef; readonly predicate: Predicate }[]
  /** Associated functions of that name without self. */
  readonly functions: readonly FnDef[]
}

export interface AssociatedPick {
  readonly def: FnDef | ConstDef | VariantDef | AssocTypeDef
  readonly args: GenericArgs
}

export type Unsolved =
  | {
      readonly kind: 'unproved'
      readonly predicate: Predicate
      readonly cause: Cause
      readonly failure: Failure | null
    }
  /** Nothing tells what it is. */
  | { readonly kind: 'ambiguous'; readonly predicate: Predicate; readonly cause: Cause }
