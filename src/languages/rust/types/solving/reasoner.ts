import type { AssocTypeDef, Generics } from '../defs'
import type { GenericArg, GenericArgs, TraitRef, Ty } from '../ty'
import type { Environment } from './environment'
import type { Answer, Goal, Obligation, Projected, Selection } from './goals'
import type { VariableTable } from './variables'
import type { World } from './world'

/** The rules of traits at work on one set of variables, under one set of assumptions. */
export interface Reasoner {
  readonly world: World
  readonly table: VariableTable
  readonly environment: Environment
  /** Opaque types are what they hide. */
  readonly reveal: boolean
  freshArgs(generics: Generics): GenericArg[]
  /** Finds how a bound holds and binds variables accordingly. `parent`: what it is needed for. */
  select(ref: TraitRef, parent: Obligation | null): Selection
  /** What an associated type is; binds variables accordingly. */
  project(def: AssocTypeDef, args: GenericArgs): Projected
  /** Replaces projections everywhere in the type; those not decided become variables, with goals added to `nested`. */
  normalize(type: Ty, nested: Goal[]): Ty
  /** Whether goals can hold together; nothing stays bound. */
  evaluate(goals: readonly Goal[], parent: Obligation | null): Answer
  /** What is known already of a bound without variables. */
  recall(ref: TraitRef): boolean | undefined
  /** Undoes all that `attempt` bound unless it returns true. */
  attempt(attempt: () => boolean): boolean
  /** Undoes all that `look` bound. */
  glance<T>(look: () => T): T
}
