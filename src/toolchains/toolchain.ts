import type { Library } from '../machine/core'
import type { Diagnostic } from '../program/diagnostic'
import type { Program } from '../program/program'

/** A program, or everything that keeps the text from being one. */
export type Compiled = { readonly program: Program } | { readonly diagnostics: readonly Diagnostic[] }

/** What it takes to run programs of a language. */
export interface Toolchain {
  /** Never throws, whatever the text. `fileName`: as messages of the program name it. */
  compile(source: string, fileName: string): Compiled
  /** What its programs find there. One for each machine. */
  library(): Library
  /** What a pasted program is called. */
  readonly fileName: string
}
