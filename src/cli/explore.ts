import { Explorer } from '../explore/explore'
import type { Exploration } from '../explore/result'
import type { Diagnostic } from '../program/diagnostic'
import type { Toolchain } from '../toolchains'
import type { ExploreCall } from './options'

/** How much is worked at a time before the terminal gets its turn: for progress, and for an interrupt from the keyboard. */
const SLICE_MS = 100

/** What exploring a file's text gave: the answer, or why there is none. */
export type ExploreResult =
  | { readonly exploration: Exploration; readonly diagnostics: readonly Diagnostic[] }
  | { readonly exploration: null; readonly diagnostics: readonly Diagnostic[] }

/**
 * Compiles a file's text and explores it to the end or to a limit.
 * @param watch called between slices of work with the explorer, which it may cancel
 */
export async function exploreSource(
  { compile, library }: Toolchain,
  source: string,
  { file, explore }: Pick<ExploreCall, 'file' | 'explore'>,
  watch: (explorer: Explorer) => void = () => {},
): Promise<ExploreResult> {
  const compiled = compile(source, file)
  if ('diagnostics' in compiled) return { exploration: null, diagnostics: compiled.diagnostics }
  const explorer = new Explorer(compiled.program, library, explore)
  while (!explorer.advance(SLICE_MS)) {
    watch(explorer)
    await new Promise((resolve) => setImmediate(resolve))
  }
  const exploration = explorer.result()
  return { exploration, diagnostics: exploration.diagnostics }
}

/** 0 complete; 1 strict, and something was found; 2 rejected; 4 not complete. */
export function exploreStatus({ exploration }: ExploreResult, strict: boolean): number {
  if (!exploration) return 2
  const { outcomes, findings, complete, limit } = exploration
  const isBad =
    outcomes.some(({ outcome }) => outcome !== 'completed') || findings.some(({ kind }) => kind === 'data-race')
  if (strict && isBad) return 1
  if (limit === 'unsupported' && outcomes.length === 0) return 2
  return complete ? 0 : 4
}
