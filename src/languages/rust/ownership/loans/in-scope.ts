import { BitSet } from '../../mir/bit-set'
import type { Body, Place } from '../../mir/mir'
import type { Points } from '../regions/points'
import type { RegionValues } from '../regions/constraints'
import type { Loan } from './loans'

/** Tells whether giving a whole place a new value makes a loan of something reached through it harmless. */
export type Overwrites = (loan: Loan, place: Place) => boolean

/**
 * Which loans are in force at each point: from where they are made on, for as long as their region holds the point, and
 * until what they were reached through is overwritten (RFC 2094).
 */
export function loansInScope(
  body: Body,
  points: Points,
  loans: readonly Loan[],
  values: RegionValues,
  overwrites: Overwrites,
): readonly BitSet[] {
  const inScope = Array.from({ length: points.count }, () => new BitSet(loans.length))
  for (const loan of loans) {
    const work = [...points.successors(points.index(loan.at))]
    for (let point = work.pop(); point !== undefined; point = work.pop()) {
      if (inScope[point].has(loan.index) || !values.contains(loan.region, point)) continue
      inScope[point].add(loan.index)
      if (!isEndedAt(body, points, point, loan, overwrites)) work.push(...points.successors(point))
    }
  }
  return inScope
}

function isEndedAt(body: Body, points: Points, point: number, loan: Loan, overwrites: Overwrites): boolean {
  const at = points.location(point)
  if (points.isTerminator(at)) return false
  const statement = body.blocks[at.block].statements[at.index]
  if (statement.kind === 'dead') return statement.local === loan.place.local
  return statement.kind === 'assign' && overwrites(loan, statement.place)
}
