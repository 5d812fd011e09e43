import type { Diagnostic } from '../../../../program/diagnostic'
import { buildMir } from '../../mir/build'
import { typed } from '../../types/checking/testing/typed'
import { checkOwnership } from '..'

export interface Owned {
  /** Of the stages before; then nothing else is checked. */
  readonly early: readonly Diagnostic[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What the borrow checker says of a program, function after function. */
export function owned(source: string): Owned {
  const { bodies, diagnostics: early, solver } = typed(source)
  if (early.length > 0) return { early, diagnostics: [] }
  const diagnostics = [...bodies.values()].flatMap((body) => checkOwnership(buildMir(body, solver), solver, source))
  return { early, diagnostics }
}
