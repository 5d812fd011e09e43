import type { Failure } from '../solver'
import type { GenericArg, TraitRef, Ty } from '../ty'
import { foldRef } from './fold'
import type { Obligation } from './goals'

/**
 * What to tell about an obligation that failed. `resolve`: puts what is known in the place of variables.
 * @returns null where it is not about a trait: an associated type is another than it should be
 */
export function failureOf(obligation: Obligation, resolve: (part: GenericArg) => GenericArg): Failure | null {
  const { goal } = obligation
  if (goal.kind === 'projection') return null
  const steps: { ref: TraitRef; by: Obligation['by'] }[] = []
  for (let below = obligation; below.parent; below = below.parent) {
    const above = below.parent.goal
    if (above.kind === 'trait') steps.push({ ref: foldRef(above.ref, resolve), by: below.by })
  }
  return { ref: foldRef(goal.ref, resolve), within: steps.map((step) => step.ref.args[0] as Ty), steps }
}
