import type { Failure } from '../solver'
import type { Predicate, TraitRef, Ty } from '../ty'
import type { Environment } from './environment'
import { failureOf } from './failures'
import { settle } from './fulfillment'
import type { Goal } from './goals'
import { keyOfRef } from './keys'
import { Occurs, isClosed, isClosedRef, occurring, occurringInArgs } from './occurrence'
import { Rules } from './rules'
import type { World } from './world'

/** Rules with a table of their own, for one question about types without variables. */
export function rulesFor(world: World, environment: Environment, reveal = false): Rules {
  return new Rules(world, environment, reveal, (ref) => environment.proved.get(keyOfRef(ref)))
}

/** Whether a bound holds under assumptions. Remembered. */
export function proves(world: World, environment: Environment, ref: TraitRef): boolean {
  const isClosed = isClosedRef(ref)
  const { library } = world
  // The library's own impls decide: no program may add to them for types of the library.
  if (library && isClosed && environment === world.bare && !mentionsOwn(ref)) return proves(library, library.bare, ref)
  const key = isClosed ? keyOfRef(ref) : ''
  const known = isClosed ? environment.proved.get(key) : undefined
  if (known !== undefined) return known
  const holds = rulesFor(world, environment).evaluate([{ kind: 'trait', ref }], null) === 'yes'
  if (isClosed) environment.proved.set(key, holds)
  return holds
}

function mentionsOwn({ trait, args }: TraitRef): boolean {
  return !trait.isLibrary || (occurringInArgs(args) & Occurs.own) !== 0
}

/** Why a bound does not hold; null where it does. */
export function failure(world: World, environment: Environment, ref: TraitRef): Failure | null {
  if (proves(world, environment, ref)) return null
  const rules = rulesFor(world, environment)
  const [first] = settle(rules, [{ kind: 'trait', ref }])
  return (first && failureOf(first, rules.table.resolve)) ?? { ref, within: [], steps: [] }
}

/** A type without projections, those aside that are nothing but themselves. */
export function normalized(world: World, type: Ty, assume: readonly Predicate[], reveal: boolean): Ty {
  const bits = occurring(type)
  if (!(bits & (reveal ? Occurs.projection | Occurs.opaque : Occurs.projection))) return type
  if (world.library && assume.length === 0 && !(bits & Occurs.own) && isClosed(type))
    return normalized(world.library, type, assume, reveal)
  const rules = rulesFor(world, world.environment(assume), reveal)
  const nested: Goal[] = []
  const result = rules.normalize(type, nested)
  if (nested.some((goal) => goal.kind === 'projection')) settle(rules, nested)
  return rules.table.resolve(result)
}
