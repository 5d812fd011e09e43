import type { Span } from '../../program/diagnostic'
import type { Expression, Field } from './ast'
import { FStringReader } from './f-string-reader'
import type { Reading } from './reading'
import { bytesLiteral } from './bytes-literal'
import { appendPart, decodeString, stringToken } from './string-literal'

/** Reads one or more string literals that stand side by side. */
export function readStrings(reading: Reading, whole: Span, nodes: readonly Span[]): Expression {
  const tokens = nodes.map((node) => stringToken(reading, node))
  const bytes = tokens.filter(({ prefix }) => prefix.includes('b'))
  if (bytes.length > 0 && bytes.length < tokens.length)
    reading.problems.syntax(whole, 'cannot mix bytes and nonbytes literals')
  const parts: (string | Field)[] = []
  for (const token of tokens) {
    const read = token.prefix.includes('f')
      ? new FStringReader(reading, token).read()
      : [decodeString(reading, token, token.body.from, token.body.to)]
    for (const part of read) appendPart(parts, part)
  }
  const { from, to } = whole
  if (bytes.length > 0) return bytesLiteral(reading, whole, (parts[0] as string | undefined) ?? '')
  if (tokens.some(({ prefix }) => prefix.includes('f'))) return { kind: 'JoinedString', parts, from, to }
  return { kind: 'Constant', value: { kind: 'string', value: (parts[0] as string | undefined) ?? '' }, from, to }
}
