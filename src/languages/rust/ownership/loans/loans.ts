import type { Span } from '../../../../program/diagnostic'
import type { Location } from '../../mir/cfg'
import type { Body, Place, Statement } from '../../mir/mir'
import type { RegionCheck } from '../regions/region-check'

/** One reference that a body makes: a place is lent for as long as the region lasts. */
export interface Loan {
  readonly index: number
  readonly at: Location
  readonly place: Place
  readonly kind: 'shared' | 'mutable'
  /** Captured by a closure through a reference whose variable is not `mut`: nobody else may use it at all. */
  readonly isUnique: boolean
  /** Of a two-phase borrow, where it is first used; null otherwise. */
  readonly activation: Location | null
  readonly region: number
  readonly assigned: Place
  readonly span: Span
}

/** The loans of a body, those left out that nothing can end: of what shared references and raw pointers lead to. */
export function collectLoans(
  body: Body,
  check: RegionCheck,
  twoPhase: ReadonlyMap<Statement, Location>,
  unique: ReadonlySet<Statement>,
): readonly Loan[] {
  const loans: Loan[] = []
  body.blocks.forEach((block, index) => {
    block.statements.forEach((statement, i) => {
      const region = check.borrows.get(statement)
      if (region === undefined || !isRef(statement) || isUntracked(statement.value.place, check)) return
      const { value, place: assigned, span } = statement
      const at = { block: index, index: i }
      const activation = twoPhase.get(statement) ?? null
      const kind = value.borrow === 'shared' ? 'shared' : 'mutable'
      const isUnique = kind === 'mutable' && unique.has(statement)
      loans.push({ index: loans.length, at, place: value.place, kind, isUnique, activation, region, assigned, span })
    })
  })
  return loans
}

/** A statement that makes a reference. */
export type RefStatement = Statement & {
  readonly kind: 'assign'
  readonly value: { readonly kind: 'ref'; readonly place: Place; readonly borrow: 'shared' | 'mutable' | 'two-phase' }
}

export function isRef(statement: Statement): statement is RefStatement {
  return statement.kind === 'assign' && statement.value.kind === 'ref'
}

function isUntracked(place: Place, check: RegionCheck): boolean {
  const stages = check.typing.stages(place)
  return place.projections.some((projection, i) => {
    if (projection.kind !== 'deref') return false
    const through = stages[i]
    return through.kind === 'pointer' || (through.kind === 'ref' && !through.mutable)
  })
}
