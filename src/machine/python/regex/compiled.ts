import { compilePattern } from './compile'
import { PatternError, PatternFailure } from './pattern-error'
import type { Program } from './program'

/** What compiling gives, and gives again: a program, or what is wrong with the pattern. */
type Compiled = Program | PatternError | PatternFailure

/**
 * What patterns were compiled to, by flags and text. That they are kept is nobody's business: compiling again gives the same,
 * so no thread can notice who was first.
 */
const known = new Map<string, Compiled>()
const MOST_KNOWN = 500

const keyOf = (pattern: string, flags: number): string => `${flags} ${pattern}`

/** @throws PatternError, PatternFailure */
export function compiled(pattern: string, flags: number): Program {
  let program = known.get(keyOf(pattern, flags))
  if (program === undefined) {
    if (known.size >= MOST_KNOWN) known.clear()
    program = attempt(pattern, flags)
    known.set(keyOf(pattern, flags), program)
    // A pattern is compiled with the flags asked for, and used with those it has then.
    if (!(program instanceof Error)) known.set(keyOf(pattern, program.flags), program)
  }
  if (program instanceof Error) throw program
  return program
}

function attempt(pattern: string, flags: number): Compiled {
  try {
    return compilePattern(pattern, flags)
  } catch (error) {
    if (error instanceof PatternError || error instanceof PatternFailure) return error
    throw error
  }
}
