import type { Unsolved } from '../../solver'
import type { BodyChecker } from '../body-checker'
import { typeNeeded } from './annotations'
import { reportProjection, reportTrait } from './bounds'
import type { Ty } from '../../ty'

/** E0277, E0271 and E0283: what has to hold and does not, or cannot be decided. */
export function reportUnsolved(cx: BodyChecker, unsolved: readonly Unsolved[]): void {
  for (const entry of unsolved) {
    if (entry.kind !== 'unproved') continue
    if (entry.predicate.kind === 'trait') reportTrait(cx, entry.predicate.ref, entry)
    else if (entry.predicate.kind === 'projection') reportProjection(cx, entry.predicate, entry)
  }
  // What nobody knows is often only what an error left open.
  if (cx.reports.any) return
  for (const entry of unsolved)
    if (entry.kind === 'ambiguous' && entry.predicate.kind === 'trait') {
      typeNeeded(cx, entry.predicate.ref.args[0] as Ty, entry.cause.span)
      return
    }
}
