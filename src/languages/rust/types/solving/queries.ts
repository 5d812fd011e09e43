import type { Failure } from '../solver'
import type { Predicate, TraitRef, Ty } from '../ty'
import type { Environment } from './environment'
import { failureOf } from './failures'
import { oblige, work } from './fulfillment'
import type { Goal, Obligation } from './goals'
import { keyOfRef } from './keys'
import { isClosedRef } from './occurrence'
import { Rules } from './rules'
import type { World } from './world'

/** Rules with a table of their own, for one question about types without variables. */
export function rulesFor(world: World, environment: Environment, reveal = false): Rules {
  return new Rules(world, environment, reveal, (ref) => environment.proved.get(keyOfRef(ref)))
}

/** Whether a bound holds under assumptions. Remembered. */
export function proves(world: World, environment: Environment, ref: TraitRef): boolean {
  const isClosed = isClosedRef(ref)
  const key = isClosed ? keyOfRef(ref) : ''
  const known = isClosed ? environment.proved.get(key) : undefined
  if (known !== undefined) return known
  const holds = rulesFor(world, environment).evaluate([{ kind: 'trait', ref }], null) === 'yes'
  if (isClosed) environment.proved.set(key, holds)
  return holds
}

/** Why a bound does not hold; null where it does. */
export function failure(world: World, environment: Environment, ref: TraitRef): Failure | null {
  if (proves(world, environment, ref)) return null
  const rules = rulesFor(world, environment)
  const failures: Obligation[] = []
  const goal: Goal = { kind: 'trait', ref }
  work(rules, [oblige(goal, null)], (obligation) => failures.push(obligation))
  return (failures[0] && failureOf(failures[0], rules.table.resolve)) ?? { ref, within: [], steps: [] }
}

/** A type without projections, those aside that are nothing but themselves. */
export function normalized(world: World, type: Ty, assume: readonly Predicate[], reveal: boolean): Ty {
  const rules = rulesFor(world, world.environment(assume), reveal)
  const nested: Goal[] = []
  const result = rules.normalize(type, nested)
  if (nested.some((goal) => goal.kind === 'projection')) {
    work(
      rules,
      nested.map((goal) => oblige(goal, null)),
      () => {},
    )
  }
  return rules.table.resolve(result)
}
