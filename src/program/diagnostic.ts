import type { Lesson } from './lessons'

/** A place in the source text: offsets in UTF-16 units, `from` inclusive, `to` exclusive. */
export interface Span {
  readonly from: number
  readonly to: number
  /** Of what a macro wrote: where the program called it. */
  readonly call?: Span
}

/** Something that keeps a program from running, tied to the place that causes it. */
export interface Diagnostic {
  /** `syntax`, `unsupported`, or a compiler's own code such as `E0382`. */
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly span: Span
  readonly labels: readonly { readonly span: Span; readonly message: string }[]
  readonly help?: string
  /** What the refusal is good for, for whoever learns. */
  readonly lesson?: Lesson
}

/** Line and column of an offset, both counted from 1; columns count UTF-16 units. */
export function lineColumn(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset)
  const lastBreak = before.lastIndexOf('\n')
  let line = 1
  for (let i = before.indexOf('\n'); i >= 0; i = before.indexOf('\n', i + 1)) line++
  return { line, column: offset - lastBreak }
}
