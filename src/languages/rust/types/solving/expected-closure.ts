import type { FnSig, Predicate, Ty } from '../ty'
import { callableOf, suffices } from './callables'
import { aliasBounds } from './alias-bounds'
import { elaborate } from './elaboration'
import type { Callable } from './goals'
import type { VariableTable } from './variables'

/** Kind and signature that a closure at some place is expected to have. */
export interface ExpectedClosure extends FnSig {
  readonly callable: Callable | null
}

/**
 * What is expected of a closure whose type is to become `type`: by what is asked of a variable, by what a trait object or
 * opaque type is declared to be, by a function pointer. `asked`: all predicates that are pending.
 */
export function expectedClosure(
  table: VariableTable,
  type: Ty,
  asked: () => readonly Predicate[],
): ExpectedClosure | null {
  const self = table.shallow(type)
  switch (self.kind) {
    case 'infer': {
      const isSelf = (part: Ty) => {
        const subject = table.shallow(part)
        return subject.kind === 'infer' && subject.id === self.id
      }
      return fromBounds(table, elaborate(asked().filter((predicate) => isSelf(subjectOf(predicate)))))
    }
    case 'opaque':
      return fromBounds(table, elaborate(aliasBounds(self)))
    case 'dyn':
      return fromObject(table, self)
    case 'fn-pointer':
      return { callable: null, params: self.params, result: self.result }
    default:
      return null
  }
}

function subjectOf(predicate: Predicate): Ty {
  if (predicate.kind === 'outlives') return { kind: 'error' }
  return (predicate.kind === 'trait' ? predicate.ref.args[0] : predicate.args[0]) as Ty
}

function fromObject(table: VariableTable, self: Ty & { kind: 'dyn' }): ExpectedClosure | null {
  const { principal } = self
  if (!principal) return null
  const args = [self, ...principal.args]
  const bound: Predicate = { kind: 'trait', ref: { trait: principal.trait, args } }
  const bindings = principal.bindings.map(({ def, type }): Predicate => ({ kind: 'projection', def, args, type }))
  return fromBounds(table, elaborate([bound, ...bindings]))
}

function fromBounds(table: VariableTable, bounds: readonly Predicate[]): ExpectedClosure | null {
  let callable: Callable | null = null
  let params: readonly Ty[] | null = null
  let result: Ty | null = null
  for (const bound of bounds) {
    if (bound.kind === 'outlives') continue
    const trait = bound.kind === 'trait' ? bound.ref.trait : bound.def.trait
    const kind = callableOf(trait.lang)
    if (!kind) continue
    const given = table.shallow((bound.kind === 'trait' ? bound.ref.args[1] : bound.args[1]) as Ty)
    if (given.kind === 'tuple') params ??= given.items
    if (bound.kind === 'projection') result ??= bound.type
    else if (!callable || suffices(kind, callable)) callable = kind
  }
  if (!params) return null
  return { callable, params, result: result ?? table.fresh() }
}
