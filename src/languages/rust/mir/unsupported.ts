import type { Span } from '../../../program/diagnostic'

/** Something valid that this compiler cannot do: told as a diagnostic of code `unsupported`, never compiled wrongly. */
export class Unsupported extends Error {
  constructor(
    readonly what: string,
    readonly span: Span,
  ) {
    super(`not supported yet: ${what}`)
  }
}
