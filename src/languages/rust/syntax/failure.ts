import type { Diagnostic, Span } from '../../../program/diagnostic'

/** Ends the parsing of a text (or of a macro's arguments): the first thing in it that rustc refuses. */
export class Failure extends Error {
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.message)
  }
}

/** What a diagnostic may say besides its message. */
export interface More {
  readonly code?: string
  /** Text under the primary span. */
  readonly label?: string
  /** Labels at other places. */
  readonly others?: readonly { readonly span: Span; readonly message: string }[]
  readonly help?: string
}

/** A diagnostic in rustc's words; without a code of rustc's own it is a `syntax` one. */
export function diagnostic(
  message: string,
  span: Span,
  { code = 'syntax', label, others = [], help }: More = {},
): Diagnostic {
  const labels = label === undefined ? others : [{ span, message: label }, ...others]
  return { code, severity: 'error', message, span, labels, ...(help === undefined ? {} : { help }) }
}

/** Says that something real in the text is not compiled here. */
export function unsupported(what: string, span: Span): Diagnostic {
  return diagnostic(`not supported yet: ${what}`, span, { code: 'unsupported' })
}

/** `a..=` without an end. */
export function noEnd({ from, to }: Span): Diagnostic {
  return diagnostic('inclusive range with no end', { from, to }, { code: 'E0586', help: 'use `..` instead' })
}
