import type { Lexer } from './lexer'

const dot = 46
const underscore = 95

export const isDigit = (code: number): boolean => code >= 48 && code <= 57

const bases: Readonly<Record<string, { readonly radix: number; readonly digits: RegExp; readonly name: string }>> = {
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
  if (base) {
    lexer.at += 2
    while (base.digits.test(lexer.source.charAt(lexer.at))) lexer.at++
    return readBased(lexer, from, base)
  }
  skipDigits(lexer)
  let isFloat = false
  if (lexer.code() === dot && lexer.code(1) !== dot && !lexer.isWord(1, false)) {
    isFloat = true
    lexer.at++
    if (isDigit(lexer.code())) skipDigits(lexer)
  }
  if (skipExponent(lexer, from)) isFloat = true
  finish(lexer, from, isFloat)
}

function skipDigits(lexer: Lexer): void {
  while (isDigit(lexer.code()) || lexer.code() === underscore) lexer.at++
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

/** The rest of a number in base 2, 8 or 16, whose digits the lexer has gone over. */
function readBased(lexer: Lexer, from: number, { radix, name }: (typeof bases)[string]): void {
  const prefix = lexer.source.slice(from, from + 2)
  const digits = lexer.source.slice(from + 2, lexer.at).replaceAll('_', '')
  const end = lexer.at
  const suffix = readSuffix(lexer)
  if (digits === '') {
    lexer.report('no valid digits found for number', { from, to: end }, 'E0768')
    return lexer.push('literal', from, '', { kind: 'int', value: 0n, suffix })
  }
  for (let i = from + 2; i < end; i++) {
    const code = lexer.source.charCodeAt(i)
    if (isDigit(code) && code - 48 >= radix) {
      lexer.report(`invalid digit for a base ${radix} literal`, { from: i, to: i + 1 })
      return lexer.push('literal', from, '', { kind: 'int', value: 0n, suffix })
    }
  }
  if (suffix !== null && !intSuffixes.has(suffix)) {
    if (floatSuffixes.has(suffix))
      lexer.report(`${name} float literal is not supported`, lexer.span(from), undefined, 'not supported')
    else reportSuffix(lexer, from, suffix, false)
  }
  lexer.push('literal', from, '', { kind: 'int', value: BigInt(prefix + digits), suffix })
}

function readSuffix(lexer: Lexer): string | null {
  return lexer.isWord(0, false) ? lexer.word() : null
}

function finish(lexer: Lexer, from: number, isFloat: boolean): void {
  const text = lexer.source.slice(from, lexer.at).replaceAll('_', '')
  const suffix = readSuffix(lexer)
  if (isFloat || (suffix !== null && floatSuffixes.has(suffix))) {
    if (suffix !== null && !floatSuffixes.has(suffix)) reportSuffix(lexer, from, suffix, true)
    return lexer.push('literal', from, '', { kind: 'float', value: Number(text), suffix })
  }
  if (suffix !== null && !intSuffixes.has(suffix)) reportSuffix(lexer, from, suffix, false)
  const value = BigInt(text)
  if (value >= 1n << 128n) lexer.report('integer literal is too large', lexer.span(from))
  lexer.push('literal', from, '', { kind: 'int', value, suffix })
}

function reportSuffix(lexer: Lexer, from: number, suffix: string, isFloat: boolean): void {
  const kind = isFloat ? 'float' : 'number'
  const width = /^([iufIUF])(\d+)$/.exec(suffix)
  if (width) {
    const isFloatWidth = width[1]!.toLowerCase() === 'f'
    const message = `invalid width \`${width[2]!}\` for ${isFloatWidth ? 'float' : 'integer'} literal`
    return lexer.report(message, lexer.span(from))
  }
  lexer.report(
    `invalid suffix \`${suffix}\` for ${kind} literal`,
    lexer.span(from),
    undefined,
    `invalid suffix \`${suffix}\``,
  )
}
