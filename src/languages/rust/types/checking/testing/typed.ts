import type { Diagnostic } from '../../../../../program/diagnostic'
import { defineProgram, defineStd, type StdDefinitions } from '../../../names/define'
import { stdSource } from '../../../std/index'
import { parse } from '../../../syntax/parse'
import type { Definitions } from '../../defs'
import type { Solver } from '../../solver'
import { createSolver } from '../../solving/solver'
import { checkProgram, type CheckedProgram } from '../check-program'

let std: StdDefinitions | null = null

/** The standard library, defined once. */
export function library(): StdDefinitions {
  if (std) return std
  const { crate, diagnostics } = parse(stdSource())
  if (diagnostics.length) throw new Error(`the library: ${JSON.stringify(diagnostics[0])}`)
  return (std = defineStd(crate))
}

export interface Typed extends CheckedProgram {
  readonly definitions: Definitions
  readonly solver: Solver
}

/** A program as far as the checker brings it; errors of all stages up to then. */
export function typed(source: string): Typed {
  const { crate, diagnostics } = parse(source)
  const { definitions, diagnostics: more } = defineProgram(library(), crate)
  const solver = createSolver(definitions)
  const early: readonly Diagnostic[] = [...diagnostics, ...more]
  const checked = diagnostics.length
    ? { bodies: new Map(), diagnostics: [] }
    : checkProgram(definitions, solver, { text: source, fileName: process.env.RSFILE ?? 'src/main.rs' })
  return { ...checked, diagnostics: [...early, ...checked.diagnostics], definitions, solver }
}
