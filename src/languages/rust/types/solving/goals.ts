import type { AssocTypeDef, ClosureDef, ImplDef } from '../defs'
import type { Cause } from '../solver'
import type { GenericArgs, Predicate, TraitRef, Ty } from '../ty'

export type Callable = 'Fn' | 'FnMut' | 'FnOnce'
export type Answer = 'yes' | 'no' | 'maybe'

/** What is to be shown. */
export type Goal =
  | { readonly kind: 'trait'; readonly ref: TraitRef }
  | { readonly kind: 'projection'; readonly def: AssocTypeDef; readonly args: GenericArgs; readonly type: Ty }
  /** The closure can be called so; `ref` says the same as a bound. */
  | { readonly kind: 'callable'; readonly def: ClosureDef; readonly by: Callable; readonly ref: TraitRef }

/** A goal with where it comes from. Immutable, so that going back costs nothing. */
export interface Obligation {
  readonly goal: Goal
  /** What was asked for in the first place; null inside queries. */
  readonly origin: Origin | null
  /** What this one is needed for. */
  readonly parent: Obligation | null
  /** How it follows from its parent: as a bound of an impl, or as a part of what the type consists of. */
  readonly by: 'impl' | 'structure'
  readonly depth: number
  /** Nothing can change before one of these variables is known. null: look again each time. */
  readonly stalledOn: readonly number[] | null
}

export interface Origin {
  readonly predicate: Predicate
  readonly cause: Cause
}

/** How a trait bound comes to hold. */
export type Source =
  | { readonly kind: 'impl'; readonly impl: ImplDef; readonly args: GenericArgs }
  /** By a `where` clause or by what is declared of an associated or opaque type. */
  | { readonly kind: 'assumed'; readonly ref: TraitRef }
  | { readonly kind: 'object'; readonly ref: TraitRef }
  | { readonly kind: 'call'; readonly signature: CallSignature }
  | { readonly kind: 'builtin' }

/** Of a closure, function or function pointer. */
export interface CallSignature {
  readonly params: readonly Ty[]
  readonly result: Ty
}

export type Selection =
  | {
      readonly answer: 'yes'
      readonly source: Source
      /** What has to hold besides. */
      readonly nested: readonly Goal[]
    }
  | { readonly answer: 'no' | 'maybe' }

/** What an associated type is. `rigid`: nothing but itself. */
export type Projected =
  | { readonly kind: 'type'; readonly type: Ty; readonly nested: readonly Goal[] }
  | { readonly kind: 'rigid' | 'maybe' | 'no' }

/** A goal for a predicate; null for those that only the borrow checker asks about. */
export function goalOf(predicate: Predicate): Goal | null {
  return predicate.kind === 'outlives' ? null : predicate
}

/** Goals for all predicates that are about types. */
export function goalsOf(predicates: readonly Predicate[]): Goal[] {
  return predicates.flatMap((predicate) => goalOf(predicate) ?? [])
}

/** What a goal says, as a predicate. */
export function predicateOf(goal: Goal): Predicate {
  return goal.kind === 'callable' ? { kind: 'trait', ref: goal.ref } : goal
}
