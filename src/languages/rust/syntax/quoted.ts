import { diagnostic, Failure } from './failure'
import type { Lexer } from './lexer'

const newline = 10
const carriageReturn = 13
const quote = 34
const hash = 35
const apostrophe = 39
const backslash = 92

const simpleEscapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '\\': '\\',
  '0': '\0',
  "'": "'",
  '"': '"',
}

/** Reads `"…"`, where the lexer stands before the quote. */
export function readString(lexer: Lexer, from: number): void {
  const [start, end] = findEnd(lexer, quote, () => unterminated(lexer, from, 'double quote string', 'E0765'))
  const value = unescape(lexer, start, end, false)
  lexer.push('literal', from, '', { kind: 'string', value })
  refuseSuffix(lexer, 'string')
}

/** Reads `b"…"`, where the lexer stands before the quote. */
export function readByteString(lexer: Lexer, from: number): void {
  const [start, end] = findEnd(lexer, quote, () => unterminated(lexer, from, 'double quote byte string', 'E0766'))
  const value = bytesOf(unescape(lexer, start, end, true))
  lexer.push('literal', from, '', { kind: 'byte-string', value })
  refuseSuffix(lexer, 'byte string')
}

/** Reads `'…'`, where the lexer stands before the apostrophe. */
export function readChar(lexer: Lexer, from: number): void {
  const [start, end] = findEnd(lexer, apostrophe, () => unterminated(lexer, from, 'character literal', 'E0762'))
  const value = unescape(lexer, start, end, false)
  if ([...value].length !== 1) reportLength(lexer, from, value === '', 'character')
  lexer.push('literal', from, '', { kind: 'char', value })
  refuseSuffix(lexer, 'char')
}

/** Reads `b'…'`, where the lexer stands before the apostrophe. */
export function readByte(lexer: Lexer, from: number): void {
  const [start, end] = findEnd(lexer, apostrophe, () => unterminated(lexer, from, 'byte constant', 'E0763'))
  const value = bytesOf(unescape(lexer, start, end, true))
  if (value.length !== 1) reportLength(lexer, from, value.length === 0, 'byte')
  lexer.push('literal', from, '', { kind: 'byte', value: value[0] ?? 0 })
  refuseSuffix(lexer, 'byte')
}

/** Reads `r#"…"#` or `br"…"`, where the lexer stands behind the letters. */
export function readRawString(lexer: Lexer, from: number, prefix: string): void {
  let hashes = 0
  while (lexer.code(hashes) === hash) hashes++
  const start = lexer.at + hashes + 1
  const end = lexer.source.indexOf(`"${'#'.repeat(hashes)}`, start)
  if (end < 0) throw new Failure(unterminatedRaw(lexer, from, hashes))
  lexer.at = end + 1 + hashes
  const text = lexer.source.slice(start, end).replaceAll('\r\n', '\n')
  if (prefix === 'r') lexer.push('literal', from, '', { kind: 'string', value: text })
  else lexer.push('literal', from, '', { kind: 'byte-string', value: bytesOf(text) })
}

function unterminatedRaw(lexer: Lexer, from: number, hashes: number) {
  const label = 'unterminated raw string'
  const help = hashes > 0 ? `this raw string should be terminated with \`"${'#'.repeat(hashes)}\`` : undefined
  return diagnostic('unterminated raw string', { from, to: from + 1 }, { code: 'E0748', label, help })
}

function unterminated(lexer: Lexer, from: number, what: string, code: string): Failure {
  const isCharacter = code === 'E0762' || code === 'E0763'
  const lineEnd = lexer.source.indexOf('\n', from)
  const to = isCharacter && lineEnd >= 0 ? lineEnd : lexer.source.length
  return new Failure(diagnostic(`unterminated ${what}`, { from, to }, { code }))
}

/** Goes behind the closing mark; where the text between the marks begins and ends. */
function findEnd(lexer: Lexer, mark: number, missing: () => Failure): [start: number, end: number] {
  const { source } = lexer
  const start = lexer.at + 1
  for (let at = start; ; at++) {
    const code = source.charCodeAt(at)
    if (code === mark && !(mark === apostrophe && at === start && source.charCodeAt(at + 1) === apostrophe)) {
      lexer.at = at + 1
      return [start, at]
    }
    if (code === backslash) at++
    else if (Number.isNaN(code) || (code === newline && mark === apostrophe)) throw missing()
  }
}

/** The text between quotes with its escapes replaced; in bytes, each unit of the result stands for one byte. */
function unescape(lexer: Lexer, start: number, end: number, bytes: boolean): string {
  const { source } = lexer
  let result = ''
  let at = start
  while (at < end) {
    const next = nextSpecial(source, at, end)
    result += bytes ? checkedBytes(lexer, at, next) : source.slice(at, next)
    if (next >= end) break
    if (source.charCodeAt(next) === carriageReturn) {
      at = next + 1
      if (source.charCodeAt(at) !== newline)
        lexer.report('bare CR not allowed in string, use `\\r` instead', { from: next, to: at })
      continue
    }
    const escape = readEscape(lexer, next, end, bytes)
    result += escape.text
    at = escape.to
  }
  return result
}

function nextSpecial(source: string, at: number, end: number): number {
  for (; at < end; at++) {
    const code = source.charCodeAt(at)
    if (code === backslash || code === carriageReturn) return at
  }
  return end
}

function checkedBytes(lexer: Lexer, from: number, to: number): string {
  for (let i = from; i < to; i++)
    if (lexer.source.charCodeAt(i) > 127) {
      const end = i + String.fromCodePoint(lexer.source.codePointAt(i)!).length
      lexer.report('non-ASCII character in byte string literal', { from: i, to: end }, undefined, 'must be ASCII')
      return ''
    }
  return lexer.source.slice(from, to)
}

/** What an escape at `from` stands for and where it ends. */
function readEscape(lexer: Lexer, from: number, end: number, bytes: boolean): { text: string; to: number } {
  const { source } = lexer
  const letter = source.charAt(from + 1)
  const simple = simpleEscapes[letter]
  if (simple !== undefined) return { text: simple, to: from + 2 }
  if (letter === 'x') return readHex(lexer, from, end, bytes)
  if (letter === 'u') return readUnicode(lexer, from, end, bytes)
  if (letter === '\n' || (letter === '\r' && source.charAt(from + 2) === '\n')) {
    let to = from + 2
    while (to < end && /[ \t\n\r]/.test(source.charAt(to))) to++
    return { text: '', to }
  }
  const character = String.fromCodePoint(source.codePointAt(from + 1)!)
  const what = bytes ? 'byte escape' : 'character escape'
  const span = { from: from + 1, to: from + 1 + character.length }
  lexer.report(`unknown ${what}: \`${character}\``, span, undefined, `unknown ${what}`)
  return { text: character, to: span.to }
}

function readHex(lexer: Lexer, from: number, end: number, bytes: boolean): { text: string; to: number } {
  const to = Math.min(from + 4, end)
  const digits = lexer.source.slice(from + 2, to)
  if (digits.length < 2) lexer.report('numeric character escape is too short', { from, to })
  else if (!/^[0-9a-fA-F]{2}$/.test(digits)) {
    const at = from + 2 + digits.search(/[^0-9a-fA-F]/)
    const wrong = lexer.source.charAt(at)
    const label = 'invalid character in numeric character escape'
    lexer.report(`${label}: \`${wrong}\``, { from: at, to: at + 1 }, undefined, label)
  } else if (!bytes && parseInt(digits, 16) > 127)
    lexer.report('out of range hex escape', { from, to }, undefined, 'must be a character in the range [\\x00-\\x7f]')
  return { text: String.fromCharCode(parseInt(digits, 16) || 0), to }
}

function readUnicode(lexer: Lexer, from: number, end: number, bytes: boolean): { text: string; to: number } {
  const { source } = lexer
  const close = source.indexOf('}', from)
  const whole = /^\\u\{([0-9a-fA-F][0-9a-fA-F_]*)\}/.exec(
    source.slice(from, close < 0 ? end : Math.min(close + 1, end)),
  )
  if (bytes)
    lexer.report(
      'unicode escape in byte string',
      { from, to: close < 0 ? end : close + 1 },
      undefined,
      'unicode escape in byte string',
    )
  else if (!whole) reportUnicode(lexer, from, end)
  const to = whole ? from + whole[0].length : from + 2
  const value = whole ? parseInt(whole[1]!.replaceAll('_', ''), 16) : 0
  if (whole && whole[1]!.replaceAll('_', '').length > 6) {
    lexer.report('overlong unicode escape', { from, to }, undefined, 'must have at most 6 hex digits')
  } else if (value > 0x10ffff || (value >= 0xd800 && value < 0xe000)) {
    const label = value > 0x10ffff ? 'must be at most 10FFFF' : 'must not be a surrogate'
    lexer.report('invalid unicode character escape', { from, to }, undefined, label)
  } else return { text: bytes ? '' : String.fromCodePoint(value), to }
  return { text: '', to }
}

function reportUnicode(lexer: Lexer, from: number, end: number): void {
  const { source } = lexer
  if (source.charAt(from + 2) !== '{') {
    return lexer.report(
      'incorrect unicode escape sequence',
      { from, to: from + 2 },
      undefined,
      'incorrect unicode escape sequence',
    )
  }
  const rest = source.slice(from + 3, end)
  if (rest.startsWith('}')) {
    const label = 'this escape must have at least 1 hex digit'
    return lexer.report('empty unicode escape', { from, to: from + 4 }, undefined, label)
  }
  const wrong = rest.search(/[^0-9a-fA-F_]/)
  if (wrong < 0)
    return lexer.report('unterminated unicode escape', { from, to: end }, undefined, 'missing a closing `}`')
  const at = from + 3 + wrong
  const label = 'invalid character in unicode escape'
  lexer.report(`${label}: \`${rest.charAt(wrong)}\``, { from: at, to: at + 1 }, undefined, label)
}

/** Units below 256 are bytes already. */
const bytesOf = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0))

function reportLength(lexer: Lexer, from: number, isEmpty: boolean, what: string): void {
  const inner = { from: from + (what === 'byte' ? 2 : 1), to: lexer.at - 1 }
  if (isEmpty) {
    const span = { from: inner.from, to: inner.from + 1 }
    return lexer.report(`empty ${what} literal`, span, undefined, `empty ${what} literal`)
  }
  lexer.report(`${what} literal may only contain one ${what === 'byte' ? 'byte' : 'codepoint'}`, lexer.span(from))
}

function refuseSuffix(lexer: Lexer, what: string): void {
  if (!lexer.isWord(0, false)) return
  const suffix = lexer.word()
  const start = lexer.tokens[lexer.tokens.length - 1]!.from
  lexer.report(
    `suffixes on ${what} literals are invalid`,
    { from: start, to: lexer.at },
    undefined,
    `invalid suffix \`${suffix}\``,
  )
}
