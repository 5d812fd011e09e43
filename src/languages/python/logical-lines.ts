import type { Span } from '../../program/diagnostic'
import { blockOwners } from './keywords'
import type { SourceLines } from './source-lines'
import type { Token } from './tokens'

/** One statement's line as far as its newline token, as indices of tokens. */
export interface LogicalLine {
  readonly first: number
  /** The newline token. */
  readonly last: number
  /** Offset at which the next line begins, its indentation included. */
  readonly next: number
  /** It stands deeper, or less deep, than the line before. */
  readonly indented: boolean
  readonly dedented: boolean
  /** It ends in the colon of a statement with a block. */
  readonly opens: boolean
  /** The line before opens a block. */
  readonly opensExpected: boolean
  readonly blockFollows: boolean
  /** The first token of the next line. */
  readonly following: Span | null
  /** Index of the token at or behind an offset. */
  tokenAt(offset: number): number
}

export function logicalLines(tokens: readonly Token[], lines: SourceLines): LogicalLine[] {
  const starts: { first: number; last: number; indented: boolean; dedented: boolean }[] = []
  let indented = false
  let dedented = false
  for (let i = 0; i < tokens.length; i++) {
    const { type } = tokens[i]!
    if (type === 'indent') indented = true
    else if (type === 'dedent') dedented = true
    else if (type !== 'end') {
      const first = i
      while (tokens[i]!.type !== 'newline' && tokens[i]!.type !== 'end') i++
      starts.push({ first, last: i, indented: indented && !dedented, dedented })
      indented = dedented = false
    }
  }
  return starts.map((line, n) => {
    const before = starts[n - 1]
    const after = starts[n + 1]
    const next = after ? lines.spanOfLine(tokens[after.first]!.from).from : Infinity
    return {
      ...line,
      next,
      opens: opensBlock(tokens, line.first, line.last),
      opensExpected: before !== undefined && opensBlock(tokens, before.first, before.last),
      blockFollows: after !== undefined && after.indented,
      following: after ? tokens[after.first]! : null,
      tokenAt: (offset) => tokenAt(tokens, line.first, line.last, offset),
    }
  })
}

function opensBlock(tokens: readonly Token[], first: number, last: number): boolean {
  const start = tokens[first]!.text === 'async' ? first + 1 : first
  const { type, text } = tokens[start]!
  const colon = tokens[last - 1]
  return type === 'name' && Object.hasOwn(blockOwners, text) && colon?.text === ':' && !isSoft(tokens, start)
}

/** `match` and `case` open a block only where something stands between the word and the colon. */
function isSoft(tokens: readonly Token[], start: number): boolean {
  const { text } = tokens[start]!
  if (text !== 'match' && text !== 'case') return false
  return [':', '=', '.', ','].includes(tokens[start + 1]?.text ?? ':')
}

function tokenAt(tokens: readonly Token[], first: number, last: number, offset: number): number {
  let low = first
  let high = last
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.to > offset) high = middle
    else low = middle + 1
  }
  return low
}
