import type { AssocTypeDef, Generics } from '../defs'
import type { GenericArg, GenericArgs, TraitRef, Ty } from '../ty'
import { ERASED } from '../ty'
import type { Environment } from './environment'
import { evaluate } from './fulfillment'
import type { Answer, Goal, Obligation, Projected, Selection } from './goals'
import { normalize, project } from './projection'
import type { Reasoner } from './reasoner'
import { select } from './selection'
import { allParams } from './substitution'
import { VariableTable } from './variables'
import type { World } from './world'

/** Types defined by themselves, deeper than any program means. */
const MAX_PROJECTING = 64

/** Binds the rules to one table of variables and one environment. */
export class Rules implements Reasoner {
  readonly table = new VariableTable()
  /** How many projections are being made out, each for the one before. */
  private projecting = 0

  constructor(
    readonly world: World,
    readonly environment: Environment,
    readonly reveal: boolean,
    readonly recall: (ref: TraitRef) => boolean | undefined,
  ) {}

  freshArgs(generics: Generics): GenericArg[] {
    return allParams(generics).map((param): GenericArg => {
      if (param.kind === 'lifetime') return ERASED
      return param.kind === 'const' ? this.table.freshConst() : this.table.fresh()
    })
  }

  select(ref: TraitRef, parent: Obligation | null): Selection {
    return select(this, ref, parent)
  }

  project(def: AssocTypeDef, args: GenericArgs): Projected {
    if (this.projecting >= MAX_PROJECTING) return { kind: 'no' }
    this.projecting++
    const found = project(this, def, args)
    this.projecting--
    return found
  }

  normalize(type: Ty, nested: Goal[]): Ty {
    return normalize(this, type, nested)
  }

  evaluate(goals: readonly Goal[], parent: Obligation | null): Answer {
    return evaluate(this, goals, parent)
  }

  attempt(attempt: () => boolean): boolean {
    const mark = this.table.open()
    let succeeded = false
    try {
      succeeded = attempt()
      return succeeded
    } finally {
      if (succeeded) this.table.commit(mark)
      else this.table.rollBack(mark)
    }
  }

  glance<T>(look: () => T): T {
    const mark = this.table.open()
    try {
      return look()
    } finally {
      this.table.rollBack(mark)
    }
  }
}
