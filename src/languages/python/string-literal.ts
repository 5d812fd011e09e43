import type { Span } from '../../program/diagnostic'
import type { Field } from './ast'
import { characterNamed } from './character-names'
import type { Reading } from './reading'

/** A string literal as written: its prefix in lower case, and where its contents stand. */
export interface StringToken extends Span {
  readonly prefix: string
  readonly body: Span
}

/** Takes a string literal apart. */
export function stringToken(reading: Reading, { from, to }: Span): StringToken {
  const text = reading.text({ from, to })
  const match = /^([a-zA-Z]*)("""|'''|"|')/.exec(text)
  // Behind an error, a string of Lezer's may be none.
  if (!match) return { from, to, prefix: '', body: { from, to: from } }
  const start = from + match[0].length
  return {
    from,
    to,
    prefix: match[1]!.toLowerCase(),
    body: { from: start, to: Math.max(start, to - match[2]!.length) },
  }
}

/** Adds a part, with neighbouring pieces of text made one. */
export function appendPart(parts: (string | Field)[], part: string | Field): void {
  const last = parts[parts.length - 1]
  if (part === '') return
  if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part
  else parts.push(part)
}

/** The text that [from, to) of a string literal stands for, escapes resolved unless it is raw. */
export function decodeString(reading: Reading, token: StringToken, from: number, to: number): string {
  const text = reading.source.slice(from, to).replace(/\r\n?/g, '\n')
  if (token.prefix.includes('r') || !text.includes('\\')) return text
  return text.replace(escape, (whole: string, code: string, at: number) =>
    resolveEscape(reading, token, { whole, code, before: text.slice(0, at) }),
  )
}

const escape = /\\(\n|[0-7]{1,3}|x[0-9a-fA-F]{0,2}|u[0-9a-fA-F]{0,4}|U[0-9a-fA-F]{0,8}|N(?:\{[^}]*\}?)?|[^])/gu

const simpleEscapes: Readonly<Record<string, string>> = {
  ...{ '\n': '', '\\': '\\', "'": "'", '"': '"', a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' },
}
const hexLengths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

interface Escape {
  readonly whole: string
  readonly code: string
  readonly before: string
}

function resolveEscape(reading: Reading, token: StringToken, found: Escape): string {
  const { whole, code } = found
  const simple = simpleEscapes[code]
  if (simple !== undefined) return simple
  const kind = code[0]!
  if (kind >= '0' && kind <= '7')
    return String.fromCharCode(parseInt(code, 8) & (token.prefix.includes('b') ? 0xff : 0x1ff))
  if (kind === 'N' && !token.prefix.includes('b')) return namedCharacter(reading, token, found)
  const length = hexLengths[kind]
  // An unknown escape stands for itself, as in CPython (which warns).
  if (length === undefined || (kind !== 'x' && token.prefix.includes('b'))) return whole
  return hexEscape(reading, token, found, length)
}

function namedCharacter(reading: Reading, token: StringToken, { whole, code, before }: Escape): string {
  const name = /^N\{([^}]+)\}$/.exec(code)?.[1]
  if (name === undefined) reading.problems.syntax(token, decodingError(before, whole, 'malformed \\N character escape'))
  const character = name === undefined ? '' : characterNamed(name)
  if (character === null) reading.problems.unsupported(token, `the character name in \`\\N{${name}}\``)
  return character ?? ''
}

function hexEscape(reading: Reading, token: StringToken, { whole, code, before }: Escape, length: number): string {
  const form = `\\${code[0]}${'X'.repeat(length)}`
  const point = parseInt(code.slice(1), 16)
  if (code.length === length + 1 && point <= 0x10ffff) return String.fromCodePoint(point)
  const fault = code.length === length + 1 ? 'illegal Unicode character' : `truncated ${form} escape`
  reading.problems.syntax(token, decodingError(before, whole, fault))
  return ''
}

function decodingError(before: string, whole: string, fault: string): string {
  // CPython decodes bytes in which a character beyond ASCII takes ten.
  const start = [...before].reduce((sum, char) => sum + (char > '\x7f' ? 10 : 1), 0)
  const end = start + whole.length - 1
  return `(unicode error) 'unicodeescape' codec can't decode bytes in position ${start}-${end}: ${fault}`
}
