import type { Span } from '../../../../program/diagnostic'
import type { Token } from '../tokens'
import type { MacroDef } from './rules'

/** The macros that a text has defined so far, and what their calls came to. */
export class Macros {
  readonly defined = new Map<string, MacroDef>()
  calls = 0
  tokens = 0
}

/** Where a parser reads: in the text itself, or in what a macro wrote. */
export interface MacroContext {
  readonly macros: Macros
  /** How many macros are around. */
  readonly depth: number
  /** Only how far something reaches is asked for: no macro is called. */
  readonly isTrial: boolean
  /** In what a macro wrote: its tokens by where they stand in the source, and the outermost call. */
  readonly written: { readonly starts: ReadonlyMap<number, Token>; readonly call: Span } | null
}

/** The context of a whole text. */
export const outsideMacros = (): MacroContext => ({ macros: new Macros(), depth: 0, isTrial: false, written: null })
