/**
 * Enough of Python's grammar to say what the outermost operation of an expression is, which is what the marks of a
 * traceback need. Works on one line that is known to be valid Python, so nothing is reported: what it cannot place has
 * no parts.
 */

/** A stretch of a text: `from` inclusive, `to` exclusive. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * The outermost operation. Of a binary one, its operands, between which the operator stands; parentheses around an
 * operand are no part of it. Of a subscript, its brackets.
 */
export type Parts =
  | { readonly kind: 'binary'; readonly left: Stretch; readonly right: Stretch }
  | { readonly kind: 'subscript'; readonly brackets: Stretch }

interface Piece extends Stretch {
  /** `operand`: name, number or string; `group`: brackets and all within; `operator`: any other sign; `word`: keyword. */
  readonly kind: 'operand' | 'group' | 'operator' | 'word'
  readonly text: string
}

const STRING_START = /^(?:[rbfu]|[rf][rb]|[rb][rf])?(?:"""|'''|"|')/i
const NAME = /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*/u
const NUMBER = /^(?:0[xob][\da-f_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:e[+-]?[\d_]+)?j?)/i
const SIGN = /^(?:\.\.\.|\*\*=|\/\/=|>>=|<<=|->|:=|==|!=|<=|>=|\*\*|\/\/|<<|>>|[-+*/%@&|^]=|[-+*/%@&|^~<>=.,:;!])/
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }
const WORDS = new Set(
  (
    'and as assert async await break class continue def del elif else except finally for from global if import in ' +
    'is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
)

/** Binary operators from the loosest to the tightest; each binds to the left but the last, which binds to the right. */
const LEVELS: readonly (readonly string[])[] = [
  ['|'],
  ['^'],
  ['&'],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '//', '%', '@'],
  ['**'],
]
const BINARY = new Set(LEVELS.flat())

/** The outermost operation of an expression; null where it is neither a binary operator nor a subscript. */
export function partsOf(text: string): Parts | null {
  const whole = withoutParentheses(text, trim(text, { from: 0, to: text.length }))
  const pieces = split(text, whole)
  if (!pieces || pieces.length < 2 || pieces.some(isLooser)) return null
  const at = outermost(pieces)
  if (at < 0) return subscriptParts(pieces)
  const left = withoutParentheses(text, trim(text, { from: whole.from, to: pieces[at]!.from }))
  const right = withoutParentheses(text, trim(text, { from: pieces[at]!.to, to: whole.to }))
  return { kind: 'binary', left, right }
}

/** Whether a piece makes the whole something else than an arithmetic expression: comparison, tuple, lambda… */
function isLooser({ kind, text }: Piece): boolean {
  if (kind === 'word') return text !== 'await'
  return kind === 'operator' && text !== '.' && text !== '~' && !BINARY.has(text)
}

/** Index of the operator that is applied last; -1 where there is none. */
function outermost(pieces: readonly Piece[]): number {
  const isBinary = (level: readonly string[]) => (piece: Piece, i: number) =>
    piece.kind === 'operator' && level.includes(piece.text) && isOperandEnd(pieces[i - 1])
  for (const level of LEVELS.slice(0, -1)) {
    const at = pieces.findLastIndex(isBinary(level))
    if (at >= 0) return at
  }
  return isSign(pieces[0]!) ? -1 : pieces.findIndex(isBinary(LEVELS.at(-1)!))
}

const isOperandEnd = (piece: Piece | undefined) => piece?.kind === 'operand' || piece?.kind === 'group'
const isSign = ({ kind, text }: Piece) => kind === 'operator' && ['+', '-', '~'].includes(text)

function subscriptParts(pieces: readonly Piece[]): Parts | null {
  const last = pieces.at(-1)!
  const first = pieces[0]!
  if (last.kind !== 'group' || last.text !== '[' || isSign(first) || first.kind === 'word') return null
  return { kind: 'subscript', brackets: last }
}

/** An expression without the parentheses around it, which belong to no operand. A tuple's or generator's stay. */
function withoutParentheses(text: string, stretch: Stretch): Stretch {
  const pieces = split(text, stretch)
  if (pieces?.length !== 1 || pieces[0]!.kind !== 'group' || pieces[0]!.text !== '(') return stretch
  const inner = trim(text, { from: pieces[0]!.from + 1, to: pieces[0]!.to - 1 })
  const content = split(text, inner)
  if (!content || content.length === 0) return stretch
  const isDisplay = content.some(({ text: sign, kind }) => kind !== 'group' && (sign === ',' || sign === 'for'))
  return isDisplay ? stretch : withoutParentheses(text, inner)
}

function trim(text: string, { from, to }: Stretch): Stretch {
  while (from < to && isBlank(text[from]!)) from++
  while (to > from && isBlank(text[to - 1]!)) to--
  return { from, to }
}

/** Whitespace as it may stand between the tokens of a line. */
export const isBlank = (character: string): boolean => character === ' ' || character === '\t' || character === '\f'

/** The pieces of a stretch, brackets unopened; null where it is cut out of something. */
function split(text: string, { from, to }: Stretch): Piece[] | null {
  const pieces: Piece[] = []
  for (let at = from; at < to;) {
    if (isBlank(text[at]!)) {
      at++
      continue
    }
    const piece = pieceAt(text, at, to)
    if (!piece || piece.to > to) return null
    pieces.push(afterDot(pieces) ? { ...piece, kind: 'operand' } : piece)
    at = piece.to
  }
  return pieces
}

/** After a dot comes a name, whatever it says. */
const afterDot = (pieces: readonly Piece[]) => pieces.at(-1)?.kind === 'operator' && pieces.at(-1)!.text === '.'

function pieceAt(text: string, from: number, end: number): Piece | null {
  const first = text[from]!
  if (first in CLOSING) {
    const to = groupEnd(text, from, end)
    return to < 0 ? null : { kind: 'group', text: first, from, to }
  }
  const rest = text.slice(from, end)
  const quote = STRING_START.exec(rest)?.[0]
  if (quote) {
    const to = stringEnd(text, from + quote.length, quote.replace(/^\w+/, ''))
    return to < 0 ? null : { kind: 'operand', text: quote, from, to }
  }
  return plainPiece(rest, from)
}

function plainPiece(rest: string, from: number): Piece | null {
  const name = NAME.exec(rest)?.[0]
  if (name) return { kind: WORDS.has(name) ? 'word' : 'operand', text: name, from, to: from + name.length }
  const number = NUMBER.exec(rest)?.[0]
  if (number) return { kind: 'operand', text: number, from, to: from + number.length }
  const sign = SIGN.exec(rest)?.[0]
  return sign ? { kind: sign === '...' ? 'operand' : 'operator', text: sign, from, to: from + sign.length } : null
}

/** Where the bracket opened at `from` is closed (behind it); -1 where it is not. */
function groupEnd(text: string, from: number, end: number): number {
  const open: string[] = []
  for (let at = from; at < end;) {
    const character = text[at]!
    const quote = /^(?:"""|'''|"|')/.exec(text.slice(at, at + 3))?.[0]
    if (quote) {
      at = stringEnd(text, at + quote.length, quote)
      if (at < 0) return -1
      continue
    }
    at++
    if (character in CLOSING) open.push(CLOSING[character]!)
    else if (')]}'.includes(character)) {
      if (open.pop() !== character) return -1
      if (open.length === 0) return at
    }
  }
  return -1
}

/** Where a string literal ends (behind its closing quote), given where its content begins; -1 where it does not. */
function stringEnd(text: string, from: number, quote: string): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text.startsWith(quote, at)) return at + quote.length
  }
  return -1
}
