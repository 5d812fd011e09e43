import { textRepr } from '../text'
import { PatternFailure } from './pattern-error'
import { isDigit, isHex, isOctal, lengthOf, type Tokens } from './tokens'
import type { ClassName, Node, Place, SetItem } from './tree'

/** Escapes that stand for a character. */
export const controlEscapes: ReadonlyMap<string, number> = new Map([
  ['\\a', 7],
  ['\\b', 8],
  ['\\f', 12],
  ['\\n', 10],
  ['\\r', 13],
  ['\\t', 9],
  ['\\v', 11],
  ['\\\\', 92],
])

const places: Readonly<Record<string, Place>> = {
  '\\A': 'textStart',
  '\\b': 'boundary',
  '\\B': 'notBoundary',
  '\\Z': 'textEnd',
}

const isClass = (escape: string) => /^\\[dDsSwW]$/.test(escape)
const classOf = (escape: string): SetItem => ({ kind: 'class', name: escape[1] as ClassName })
export const isLetter = (character: string): boolean => /^[a-zA-Z]$/.test(character)

/** What an escape inside a set stands for. */
export function setEscape(tokens: Tokens, escape: string): SetItem {
  const control = controlEscapes.get(escape)
  if (control !== undefined) return { kind: 'char', code: control }
  if (isClass(escape)) return classOf(escape)
  const code = numericEscape(tokens, escape) ?? octalInSet(tokens, escape)
  return { kind: 'char', code: code ?? literalEscape(tokens, escape) }
}

/** What an escape outside of sets stands for. @param reference the node for a reference to a group */
export function patternEscape(
  tokens: Tokens,
  escape: string,
  reference: (group: number, escape: string) => Node,
): Node {
  if (Object.hasOwn(places, escape)) return { kind: 'at', place: places[escape]! }
  if (isClass(escape)) return { kind: 'set', negate: false, items: [classOf(escape)] }
  const code = controlEscapes.get(escape) ?? numericEscape(tokens, escape)
  if (code !== undefined && code !== null) return { kind: 'char', code }
  if (escape === '\\0') return { kind: 'char', code: parseInt(escape.slice(1) + tokens.takeWhile(2, isOctal), 8) }
  if (isDigit(escape[1]!)) return octalOrReference(tokens, escape, reference)
  return { kind: 'char', code: literalEscape(tokens, escape) }
}

const hexLengths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

/** `\x41`, `\u0041`, `\U00000041`, `\N{…}`; null for any other escape. */
function numericEscape(tokens: Tokens, escape: string): number | null {
  const letter = escape.slice(1)
  if (letter === 'N') return namedCharacter(tokens)
  const length = Object.hasOwn(hexLengths, letter) ? hexLengths[letter]! : null
  if (length === null) return null
  const digits = tokens.takeWhile(length, isHex)
  const whole = escape + digits
  if (digits.length < length) throw tokens.error(`incomplete escape ${whole}`, whole.length)
  const code = parseInt(digits, 16)
  if (code > 0x10ffff) throw tokens.error(`bad escape ${whole}`, whole.length)
  return code
}

/** Names of characters are not known here, but what none is called is. */
function namedCharacter(tokens: Tokens): never {
  if (!tokens.match('{')) throw tokens.error('missing {')
  const name = tokens.takeUntil('}', 'character name')
  if (/^[A-Z][A-Z0-9 -]*$/i.test(name)) throw new PatternFailure('Unsupported', `\\N{${name}} in a regular expression`)
  throw tokens.error(`undefined character name ${textRepr(name)}`, lengthOf(name) + 4)
}

function octal(tokens: Tokens, digits: string): number {
  const code = parseInt(digits, 8)
  if (code <= 0o377) return code
  throw tokens.error(`octal escape value \\${digits} outside of range 0-0o377`, digits.length + 1)
}

function octalInSet(tokens: Tokens, escape: string): number | null {
  if (isOctal(escape[1]!)) return octal(tokens, escape[1]! + tokens.takeWhile(2, isOctal))
  if (isDigit(escape[1]!)) throw tokens.error(`bad escape ${escape}`, escape.length)
  return null
}

/** Three octal digits are a character, other numbers a group. */
function octalOrReference(tokens: Tokens, escape: string, reference: (group: number, escape: string) => Node): Node {
  let digits = escape[1]!
  if (isDigit(tokens.next)) {
    digits += tokens.take()!
    if (isOctal(digits[0]!) && isOctal(digits[1]!) && isOctal(tokens.next))
      return { kind: 'char', code: octal(tokens, digits + tokens.take()!) }
  }
  return reference(Number(digits), `\\${digits}`)
}

/** Behind a backslash, whatever is no letter stands for itself. */
function literalEscape(tokens: Tokens, escape: string): number {
  if (isLetter(escape[1]!)) throw tokens.error(`bad escape ${escape}`, lengthOf(escape))
  return escape.codePointAt(1)!
}
