import type { Unsolved } from '../solver'
import type { Predicate } from '../ty'
import { failureOf } from './failures'
import { foldPredicate } from './fold'
import { predicateOf, type Obligation } from './goals'
import { keyOfArgs, keyOfRef, numberOf } from './keys'
import type { Pending } from './pending'
import type { VariableTable } from './variables'

/** What is left to tell of a body: what does not hold, then what nobody knows. The same at the same place only once. */
export function unsolved(pending: Pending, table: VariableTable): Unsolved[] {
  const told = new Set<string>()
  const isNews = (entry: Unsolved): boolean => {
    const key = `${entry.kind} ${entry.cause.span.from} ${keyOfPredicate(innermost(entry))}`
    return !told.has(key) && told.add(key) !== null
  }
  return [
    ...pending.failed.map((obligation) => unproved(obligation, table)),
    ...pending.all.map((obligation) => ambiguous(obligation, table)),
  ].filter(isNews)
}

function unproved(obligation: Obligation, table: VariableTable): Unsolved {
  const { predicate, cause } = obligation.origin!
  const failure = failureOf(obligation, table.resolve)
  const told = failure ? predicate : predicateOf(obligation.goal)
  return { kind: 'unproved', predicate: foldPredicate(told, table.resolve), cause, failure }
}

function ambiguous(obligation: Obligation, table: VariableTable): Unsolved {
  const { cause } = obligation.origin!
  return { kind: 'ambiguous', predicate: foldPredicate(predicateOf(obligation.goal), table.resolve), cause }
}

function innermost(entry: Unsolved): Predicate {
  return entry.kind === 'unproved' && entry.failure ? { kind: 'trait', ref: entry.failure.ref } : entry.predicate
}

function keyOfPredicate(predicate: Predicate): string {
  if (predicate.kind === 'trait') return keyOfRef(predicate.ref)
  return predicate.kind === 'projection' ? `${numberOf(predicate.def)}<${keyOfArgs(predicate.args)}` : ''
}
