import type { Crate } from '../syntax/ast'
import type { Definitions } from '../types/defs'
import type { Draft } from './draft'
import { error } from './errors'

/** Last pass: what can be wrong with items that are known in full, without asking what types implement. */
export function checkItems(draft: Draft, definitions: Definitions, crate: Crate): void {
  if (!definitions.main) draft.report(noMain(crate))
}

function noMain(crate: Crate) {
  const span = { from: crate.span.to, to: crate.span.to }
  return error(
    'E0601',
    '`main` function not found in crate `main`',
    span,
    'consider adding a `main` function to `main.rs`',
  )
}
