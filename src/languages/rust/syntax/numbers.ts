import { diagnostic } from './failure'
import type { Lexer } from './lexer'
import type { Literal } from './tokens'

const dot = 46
const underscore = 95

export const isDigit = (code: number): boolean => code >= 48 && code <= 57

interface Base {
  readonly radix: number
  readonly digits: RegExp
  readonly name: string
}

const bases: Readonly<Record<string, Base>> = {
  '0x': { radix: 16, digits: /[0-9a-fA-F_]/, name: 'hexadecimal' },
  '0o': { radix: 8, digits: /[0-9_]/, name: 'octal' },
  '0b': { radix: 2, digits: /[0-9_]/, name: 'binary' },
}
const intSuffixes = new Set('i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize'.split(' '))
const floatSuffixes = new Set(['f32', 'f64'])

/** Reads an integer or a float with its suffix, where the lexer stands before a digit. */
export function readNumber(lexer: Lexer): void {
  const from = lexer.at
  const base = bases[lexer.source.slice(from, from + 2)]
  if (base) return readBased(lexer, from, base)
  skipDigits(lexer)
  let isFloat = skipFraction(lexer)
  if (skipExponent(lexer, from)) isFloat = true
  const text = lexer.source.slice(from, lexer.at).replaceAll('_', '')
  const suffix = readSuffix(lexer)
  if (isFloat || (suffix !== null && floatSuffixes.has(suffix))) {
    push(lexer, from, { kind: 'float', value: Number(text), suffix }, suffix, floatSuffixes)
  } else pushInt(lexer, from, BigInt(text), suffix)
}

function pushInt(lexer: Lexer, from: number, value: bigint, suffix: string | null): void {
  push(lexer, from, { kind: 'int', value, suffix }, suffix, intSuffixes)
  if (value < 1n << 128n) return
  lexer.last.problem ??= diagnostic('integer literal is too large', lexer.span(from))
}

function push(lexer: Lexer, from: number, literal: Literal, suffix: string | null, valid: ReadonlySet<string>): void {
  lexer.push('literal', from, '', literal)
  if (suffix !== null && !valid.has(suffix)) lexer.last.problem = suffixProblem(lexer, from, suffix, literal)
}

function skipDigits(lexer: Lexer): void {
  while (isDigit(lexer.code()) || lexer.code() === underscore) lexer.at++
}

/** Goes over `.5` or `.`, unless the point belongs to a range, a method's call or a field. */
function skipFraction(lexer: Lexer): boolean {
  if (lexer.code() !== dot || lexer.code(1) === dot || lexer.isWord(1, false)) return false
  lexer.at++
  if (isDigit(lexer.code())) skipDigits(lexer)
  return true
}

/** Goes over `e10`, `E-3`; an `e` that no digit follows is a suffix or an error. */
function skipExponent(lexer: Lexer, from: number): boolean {
  if ((lexer.code() | 32) !== 101) return false
  let ahead = 1
  if (lexer.code(1) === 43 || lexer.code(1) === 45) ahead = 2
  while (lexer.code(ahead) === underscore) ahead++
  if (!isDigit(lexer.code(ahead))) {
    if (ahead === 1 && lexer.isWord(1, true)) return false
    lexer.at += ahead
    lexer.report('expected at least one digit in exponent', lexer.span(from))
    return true
  }
  lexer.at += ahead
  skipDigits(lexer)
  return true
}

/** Reads a number in base 2, 8 or 16. */
function readBased(lexer: Lexer, from: number, { radix, digits, name }: Base): void {
  lexer.at += 2
  while (digits.test(lexer.source.charAt(lexer.at))) lexer.at++
  const text = lexer.source.slice(from, lexer.at).replaceAll('_', '')
  const end = lexer.at
  if (radix !== 16 && (skipFraction(lexer) || skipExponent(lexer, from))) return refuseFloat(lexer, from, name)
  if (radix === 16 && skipFraction(lexer)) return refuseFloat(lexer, from, name)
  const suffix = readSuffix(lexer)
  if (text.length === 2) {
    lexer.report('no valid digits found for number', { from, to: end }, { code: 'E0768' })
    return pushInt(lexer, from, 0n, null)
  }
  const wrong = wrongDigit(lexer.source, from + 2, end, radix)
  if (wrong >= 0) {
    lexer.report(`invalid digit for a base ${radix} literal`, { from: wrong, to: wrong + 1 })
    return pushInt(lexer, from, 0n, null)
  }
  if (suffix !== null && floatSuffixes.has(suffix)) return refuseFloat(lexer, from, name, 'not supported')
  pushInt(lexer, from, BigInt(text), suffix)
}

function wrongDigit(source: string, from: number, to: number, radix: number): number {
  for (let i = from; i < to; i++) {
    const code = source.charCodeAt(i)
    if (isDigit(code) && code - 48 >= radix) return i
  }
  return -1
}

function refuseFloat(lexer: Lexer, from: number, name: string, label?: string): void {
  lexer.report(`${name} float literal is not supported`, lexer.span(from), { label })
  pushInt(lexer, from, 0n, null)
}

function readSuffix(lexer: Lexer): string | null {
  return lexer.isWord(0, false) ? lexer.word() : null
}

function suffixProblem(lexer: Lexer, from: number, suffix: string, { kind }: Literal) {
  const width = /^([iufIUF])(\d+)$/.exec(suffix)
  const isFloatWidth = width?.[1]!.toLowerCase() === 'f'
  if (width && (isFloatWidth || kind !== 'float')) {
    const help = isFloatWidth ? 'valid widths are 32 and 64' : 'valid widths are 8, 16, 32, 64 and 128'
    const message = `invalid width \`${width[2]!}\` for ${isFloatWidth ? 'float' : 'integer'} literal`
    return diagnostic(message, lexer.span(from), { help })
  }
  const help =
    kind === 'float'
      ? 'valid suffixes are `f32` and `f64`'
      : 'the suffix must be one of the numeric types (`u32`, `isize`, `f32`, etc.)'
  const message = `invalid suffix \`${suffix}\` for ${kind === 'float' ? 'float' : 'number'} literal`
  return diagnostic(message, lexer.span(from), { label: `invalid suffix \`${suffix}\``, help })
}
