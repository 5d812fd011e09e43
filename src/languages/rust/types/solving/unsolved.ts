import type { Unsolved } from '../solver'
import type { TraitRef } from '../ty'
import { withSupertraits } from './elaboration'
import { failureOf } from './failures'
import { foldPredicate } from './fold'
import { predicateOf, type Obligation } from './goals'
import { keyOfPredicate, keyOfRef } from './keys'
import type { VariableTable } from './variables'

type Unproved = Unsolved & { kind: 'unproved' }

/** An obligation that failed, with what is known now. */
export function unproved(obligation: Obligation, table: VariableTable): Unproved {
  const { predicate, cause } = obligation.origin!
  const failure = failureOf(obligation, table.resolve)
  const told = failure ? predicate : predicateOf(obligation.goal)
  return { kind: 'unproved', predicate: foldPredicate(told, table.resolve), cause, failure }
}

/** Obligations of which nobody knows whether they hold. The same at the same place only once. */
export function ambiguities(obligations: readonly Obligation[], table: VariableTable): Unsolved[] {
  const told = new Set<string>()
  return obligations.flatMap((obligation): Unsolved[] => {
    const { cause } = obligation.origin!
    const predicate = foldPredicate(predicateOf(obligation.goal), table.resolve)
    const key = `${cause.span.from} ${keyOfPredicate(predicate)}`
    if (told.has(key)) return []
    told.add(key)
    return [{ kind: 'ambiguous', predicate, cause }]
  })
}

/**
 * What is worth telling, as rustc decides: not what follows, by supertraits, from something else that does not hold at
 * the same place; of equal ones the first. `told`: already.
 */
export function news(failures: readonly Unproved[], told: readonly Unproved[]): Unproved[] {
  return failures.filter((failure, index) => {
    if (told.some((other) => implies(other, failure))) return false
    return !failures.some(
      (other, at) => at !== index && implies(other, failure) && (at < index || !implies(failure, other)),
    )
  })
}

function implies(a: Unproved, b: Unproved): boolean {
  if (a.cause.span.from !== b.cause.span.from || a.cause.span.to !== b.cause.span.to) return false
  const [first, second] = [refOf(a), refOf(b)]
  if (!first || !second) return !first && !second && keyOfPredicate(a.predicate) === keyOfPredicate(b.predicate)
  const key = keyOfRef(second)
  return withSupertraits(first).some((ref) => keyOfRef(ref) === key)
}

function refOf(entry: Unproved): TraitRef | null {
  return entry.failure?.ref ?? null
}
