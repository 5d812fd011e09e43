import { Unsupported } from '../machine/raise'
import type { Diagnostic } from '../program/diagnostic'
import { languageOf } from '../program/language'
import type { Program } from '../program/program'
import { toolchain, type Toolchain } from '../toolchains'

/** A program and the library it runs with, or what is wrong with the text. */
export type Compiled =
  | { readonly program: Program; readonly library: Toolchain['library'] }
  | { readonly diagnostics: readonly Diagnostic[] }

/** Compiles a text in whatever language it looks to be; fetches that language's part of the engine first. */
export async function compile(source: string): Promise<Compiled> {
  const { compile, library, fileName } = await toolchain(languageOf(source))
  const compiled = compile(source, fileName)
  return 'diagnostics' in compiled ? compiled : { program: compiled.program, library }
}

/** What a run met that is not supported, at its place in the text; null for any other error. */
export function rejection(error: unknown, program: Program): Diagnostic | null {
  if (!(error instanceof Unsupported)) return null
  return { code: 'unsupported', severity: 'error', message: error.message, span: error.span(program), labels: [] }
}
