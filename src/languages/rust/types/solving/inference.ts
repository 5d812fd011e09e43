import type { Generics, ModDef, TraitDef } from '../defs'
import type {
  AssociatedPick,
  Cause,
  DerefStep,
  Inference,
  MethodPick,
  MethodTrouble,
  Solver,
  Unsolved,
} from '../solver'
import type { GenericArg, Predicate, TraitRef, Ty } from '../ty'
import { associatedItems } from './associated'
import { autoderef } from './autoderef'
import { expectedClosure } from './expected-closure'
import { goalOf, predicateOf, type Answer, type Goal } from './goals'
import { Occurs, isClosedRef, occurring } from './occurrence'
import { Pending } from './pending'
import { applyCandidate, probeMethod } from './probing'
import { proves } from './queries'
import { Rules } from './rules'
import { TypeSolver } from './solver'
import { methodTrouble } from './trouble'
import { unify } from './unification'
import { ambiguities } from './unsolved'

/** For what the compiler itself asks in passing. */
const unasked: Cause = { span: { from: 0, to: 0 }, callee: null }

/** The unknowns of one body. `from`: the module whose names it sees. */
export function createInference(solver: Solver, assume: readonly Predicate[], _from: ModDef): Inference {
  if (!(solver instanceof TypeSolver)) throw new TypeError('not a solver made by createSolver')
  return new BodyInference(solver, assume)
}

class BodyInference implements Inference {
  private readonly rules: Rules
  private readonly pending = new Pending()

  constructor(
    readonly solver: TypeSolver,
    readonly assume: readonly Predicate[],
  ) {
    const { world } = solver
    const environment = world.environment(assume)
    this.rules = new Rules(world, environment, false, (ref) =>
      isClosedRef(ref) ? proves(world, environment, ref) : undefined,
    )
  }

  fresh(of: 'any' | 'int' | 'float' = 'any'): Ty {
    return this.rules.table.fresh(of)
  }

  freshArgs(generics: Generics): GenericArg[] {
    return this.rules.freshArgs(generics)
  }

  shallow(type: Ty): Ty {
    return this.rules.table.shallow(type)
  }

  resolve(type: Ty): Ty {
    const resolved = this.rules.table.resolve(type)
    if (!(occurring(resolved) & Occurs.projection)) return resolved
    return this.rules.table.resolve(this.normalize(resolved, unasked))
  }

  unify(a: Ty, b: Ty): boolean {
    const mayDiffer = (occurring(a) | occurring(b)) & Occurs.projection
    if (!mayDiffer) return unify(this.rules.table, a, b)
    return this.probe(() => unify(this.rules.table, this.normalize(a, unasked), this.normalize(b, unasked)))
  }

  probe(attempt: () => boolean): boolean {
    const mark = this.pending.mark()
    let succeeded = false
    try {
      succeeded = this.rules.attempt(attempt)
      return succeeded
    } finally {
      if (!succeeded) this.pending.rollBack(mark)
    }
  }

  normalize(type: Ty, cause: Cause): Ty {
    return this.gathering(cause, (nested) => this.rules.normalize(type, nested))
  }

  require(predicate: Predicate, cause: Cause): void {
    const goal = goalOf(predicate)
    if (goal) this.pending.add(goal, { predicate, cause })
  }

  solve(): void {
    this.pending.solve(this.rules)
  }

  holds(ref: TraitRef): Answer {
    return this.rules.evaluate([{ kind: 'trait', ref }], null)
  }

  expectedClosure(type: Ty) {
    return expectedClosure(this.rules.table, type, () =>
      this.pending.all.flatMap(({ goal }) => (goal.kind === 'callable' ? [] : [goal])),
    )
  }

  autoderef(type: Ty): readonly DerefStep[] {
    return this.gathering(unasked, (nested) => autoderef(this.rules, type, nested))
  }

  method(receiver: Ty, name: string, traits: readonly TraitDef[], _from: ModDef): MethodPick | null {
    const { picked } = probeMethod(this.rules, receiver, name, traits)
    if (!picked) return null
    const { candidate, adjustment } = picked
    const { steps, unsize, borrow } = adjustment
    const args = this.gathering(unasked, (nested) => applyCandidate(this.rules, candidate, adjustment.type, nested))
    if (!args) return null
    return {
      fn: candidate.fn,
      args,
      steps,
      unsize,
      borrow,
      impl: candidate.kind === 'inherent' ? candidate.impl : null,
    }
  }

  methodTrouble(receiver: Ty, name: string, traits: readonly TraitDef[]): MethodTrouble {
    return methodTrouble(this.rules, receiver, name, traits)
  }

  associated(type: Ty, name: string, traits: readonly TraitDef[], _from: ModDef): AssociatedPick | null {
    const found = this.gathering(unasked, (nested) => associatedItems(this.rules, type, name, traits, nested))
    return found.length === 1 ? found[0]! : null
  }

  associatedTrouble(type: Ty, name: string, traits: readonly TraitDef[]): readonly AssociatedPick['def'][] {
    const found = associatedItems(this.rules, type, name, traits, [])
    return found.length > 1 ? found.map(({ def }) => def) : []
  }

  takeFailures(): readonly Unsolved[] {
    return this.pending.takeFailures()
  }

  fallback(): void {
    this.solve()
    const { table } = this.rules
    for (const id of table.unbound('int')) table.bind(id, { kind: 'int', name: 'i32' })
    for (const id of table.unbound('float')) table.bind(id, { kind: 'float', name: 'f64' })
    this.solve()
  }

  finish(): readonly Unsolved[] {
    this.fallback()
    return [...this.takeFailures(), ...ambiguities(this.pending.all, this.rules.table)]
  }

  /** Goals that an answer depends on become obligations. */
  private gathering<T>(cause: Cause, answer: (nested: Goal[]) => T): T {
    const nested: Goal[] = []
    const result = answer(nested)
    for (const goal of nested) this.pending.add(goal, { predicate: predicateOf(goal), cause })
    return result
  }
}
