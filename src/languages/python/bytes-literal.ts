import type { Span } from '../../program/diagnostic'
import type { Expression } from './ast'
import type { Reading } from './reading'

/** The function that makes the value of a bytes literal, by a name that no program can write. */
export const BYTES_LITERAL = 'bytes literal'

/** `b"…"`: a call with its bytes as a text, one character for each. */
export function bytesLiteral(reading: Reading, { from, to }: Span, text: string): Expression {
  if (/[^\x00-\xff]/.test(text) || /[^\x00-\x7f]/.test(reading.source.slice(from, to)))
    reading.problems.syntax({ from, to }, 'bytes can only contain ASCII literal characters')
  const argument: Expression = { kind: 'Constant', value: { kind: 'string', value: text }, from, to }
  const callee: Expression = { kind: 'Name', id: BYTES_LITERAL, from, to }
  return { kind: 'Call', callee, arguments: [{ kind: 'positional', value: argument }], from, to } as Expression
}
