import recorded from './syntax-errors.json'

/** A text that is no program, and what rustc 1.95 says of it first. */
export interface SyntaxErrorCase {
  readonly source: string
  readonly line: number
  readonly column: number
  readonly message: string
  readonly code?: string
  /** `line:column text`, sorted; left out where ours are others. */
  readonly labels?: readonly string[]
}

export const syntaxErrors: readonly SyntaxErrorCase[] = recorded
