import type { Definitions, ImplDef } from '../../types/defs'
import type { Solver } from '../../types/solver'
import { checkTraitImpls } from '../checks/trait-impls'
import type { Draft } from '../draft'
import { checkCoherence } from './coherence'
import { SolvedChecks } from './context'
import { checkCopy } from './copy'
import { checkImplBounds } from './impl-bounds'
import { checkImplSignatures } from './impl-signatures'
import { checkWellFormed } from './well-formed'

/**
 * What can be wrong with items that only the solver knows: overlapping impls, bounds that do not hold, signatures that
 * differ from the trait's. `foreign`: impls that the program may not have, about which nothing more is said.
 */
export function checkSolved(draft: Draft, defs: Definitions, solver: Solver, foreign: ReadonlySet<ImplDef>): void {
  const checks = new SolvedChecks(draft, defs, solver)
  const bad = checkCoherence(checks, foreign)
  checkTraitImpls(draft, (impl) => foreign.has(impl) || bad.has(impl.trait!.trait))
  checkImplSignatures(checks, bad)
  checkCopy(checks, bad)
  checkImplBounds(checks, bad)
  checkWellFormed(checks)
}
