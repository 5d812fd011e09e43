import type { Location } from '../../mir/cfg'
import type { Body, Statement } from '../../mir/mir'
import type { Points } from '../regions/points'
import type { Occurrences } from '../regions/uses'

/** Calls written by the compiler whose receivers are borrowed at once, as rustc has it. */
const atOnce: ReadonlySet<string> = new Set(['index', 'index_mut', 'deref', 'deref_mut'])

/** The borrows that are made in two phases (RFC 2025), each with the point where it is first used. */
export function twoPhaseBorrows(
  body: Body,
  points: Points,
  occurrences: readonly Occurrences[],
): ReadonlyMap<Statement, Location> {
  const result = new Map<Statement, Location>()
  for (const { statements } of body.blocks) {
    for (const statement of statements) {
      if (statement.kind !== 'assign' || statement.value.kind !== 'ref') continue
      if (statement.value.borrow !== 'two-phase' || statement.place.projections.length > 0) continue
      const use = occurrences[statement.place.local].uses[0]
      if (use === undefined) continue
      const activation = points.location(use)
      const { terminator } = body.blocks[activation.block]
      const isCall = points.isTerminator(activation) && terminator.kind === 'call'
      if (!isCall || terminator.sugar === null || !atOnce.has(terminator.sugar)) result.set(statement, activation)
    }
  }
  return result
}
