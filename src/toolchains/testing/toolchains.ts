import { languageOf } from '../../program/language'
import type { Program } from '../../program/program'
import { python } from '../python'
import { rust } from '../rust'
import type { Toolchain } from '../toolchain'

/** Both languages' at once: tests need not fetch them. */
export const toolchains = { python, rust }

/** A text that compiles, and the library its machines need. @throws Error with what is wrong with it */
export function compiled(source: string, fileName?: string): { program: Program; library: Toolchain['library'] } {
  const { compile, library, fileName: usual } = toolchains[languageOf(source)]
  const result = compile(source, fileName ?? usual)
  if ('program' in result) return { program: result.program, library }
  throw new Error(result.diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'))
}
