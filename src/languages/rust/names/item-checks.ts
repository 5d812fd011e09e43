import type { Crate } from '../syntax/ast'
import type { Definitions } from '../types/defs'
import { checkDuplicates } from './checks/duplicates'
import { checkOrphans } from './checks/orphans'
import { checkParams } from './checks/params'
import { checkRecursion } from './checks/recursion'
import type { Draft } from './draft'
import type { Solver } from '../types/solver'
import { checkSolved } from './solved/check'
import { error } from './errors'

/** Last pass: what can be wrong with items that are known in full. */
export function checkItems(draft: Draft, definitions: Definitions, crate: Crate, solver: Solver): void {
  checkDuplicates(draft)
  const foreign = checkOrphans(draft)
  checkParams(draft)
  checkRecursion(draft)
  checkSolved(draft, definitions, solver, foreign)
  checkMain(draft, definitions, crate)
}

function checkMain(draft: Draft, { main }: Definitions, crate: Crate): void {
  if (!main) {
    const span = { from: crate.span.to, to: crate.span.to }
    const label = 'consider adding a `main` function to `main.rs`'
    draft.report(error('E0601', '`main` function not found in crate `main`', span, label))
  } else if (main.node.generics.params.length) {
    const { span } = main.node.generics
    const message = '`main` function is not allowed to have generic parameters'
    draft.report(error('E0131', message, span, '`main` cannot have generic parameters'))
  }
}
