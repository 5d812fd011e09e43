import { compilePython } from '../languages/python'
import { Unsupported } from '../machine/unwind'
import type { Diagnostic } from '../program/diagnostic'
import type { Program } from '../program/program'

export type Compiled = { readonly program: Program } | { readonly diagnostics: readonly Diagnostic[] }

export const compile = (source: string): Compiled => compilePython(source, 'program.py')

/** What a run met that is not supported, at its place in the text; null for any other error. */
export function rejection(error: unknown, program: Program): Diagnostic | null {
  if (!(error instanceof Unsupported)) return null
  return { code: 'unsupported', severity: 'error', message: error.message, span: error.span(program), labels: [] }
}
