import type { Lexer } from './lexer'

const newline = 10
const carriageReturn = 13
const backslash = 92

const simple: Readonly<Record<string, string>> = {
  ...{ n: '\n', r: '\r', t: '\t', '\\': '\\', '0': '\0' },
  ...{ "'": "'", '"': '"' },
}

interface Escape {
  readonly text: string
  /** Where the escape ends. */
  readonly to: number
}

/**
 * The text between quotes with its escapes replaced. What is wrong with one is reported.
 * @param bytes whether it is a byte string; then each unit of the result stands for one byte
 */
export function unescape(lexer: Lexer, start: number, end: number, bytes: boolean): string {
  const { source } = lexer
  let result = ''
  let at = start
  while (at < end) {
    const next = nextSpecial(source, at, end)
    if (bytes) checkBytes(lexer, at, next)
    result += source.slice(at, next)
    if (next >= end) break
    if (source.charCodeAt(next) === carriageReturn) {
      at = next + 1
      if (source.charCodeAt(at) !== newline) reportReturn(lexer, next)
    } else {
      const escape = readEscape(lexer, next, end, bytes)
      result += escape.text
      at = escape.to
    }
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

function reportReturn(lexer: Lexer, at: number): void {
  lexer.report('bare CR not allowed in string, use `\\r` instead', { from: at, to: at + 1 })
}

/** Reports a character of a byte string that is none of ASCII. */
export function checkBytes(lexer: Lexer, from: number, to: number, what = 'byte string literal'): void {
  for (let i = from; i < to; i++)
    if (lexer.source.charCodeAt(i) > 127) {
      const end = i + String.fromCodePoint(lexer.source.codePointAt(i)!).length
      return lexer.report(`non-ASCII character in ${what}`, { from: i, to: end }, { label: 'must be ASCII' })
    }
}

function readEscape(lexer: Lexer, from: number, end: number, bytes: boolean): Escape {
  const { source } = lexer
  const letter = source.charAt(from + 1)
  const text = simple[letter]
  if (text !== undefined) return { text, to: from + 2 }
  if (letter === 'x') return readHex(lexer, from, end, bytes)
  if (letter === 'u') return readUnicode(lexer, from, end, bytes)
  if (letter === '\n' || (letter === '\r' && source.charAt(from + 2) === '\n')) {
    let to = from + 2
    while (to < end && /[ \t\n\r]/.test(source.charAt(to))) to++
    return { text: '', to }
  }
  const character = String.fromCodePoint(source.codePointAt(from + 1)!)
  const label = `unknown ${bytes ? 'byte' : 'character'} escape`
  const span = { from: from + 1, to: from + 1 + character.length }
  lexer.report(`${label}: \`${character}\``, span, { label })
  return { text: character, to: span.to }
}

function readHex(lexer: Lexer, from: number, end: number, bytes: boolean): Escape {
  const to = Math.min(from + 4, end)
  const digits = lexer.source.slice(from + 2, to)
  const wrong = digits.search(/[^0-9a-fA-F]/)
  if (wrong >= 0) {
    const at = from + 2 + wrong
    const label = 'invalid character in numeric character escape'
    lexer.report(`${label}: \`${lexer.source.charAt(at)}\``, { from: at, to: at + 1 }, { label })
  } else if (digits.length < 2) {
    lexer.report('numeric character escape is too short', { from, to })
  } else if (!bytes && parseInt(digits, 16) > 127) {
    lexer.report('out of range hex escape', { from, to }, { label: 'must be a character in the range [\\x00-\\x7f]' })
  }
  return { text: String.fromCharCode(parseInt(digits, 16) || 0), to }
}

/** Reads `\u{1F600}`. */
function readUnicode(lexer: Lexer, from: number, end: number, bytes: boolean): Escape {
  const whole = /^\\u\{([0-9a-fA-F][0-9a-fA-F_]*)\}/.exec(lexer.source.slice(from, end))
  if (!whole) return reportUnicode(lexer, from, end)
  const digits = whole[1]!.replaceAll('_', '')
  const value = parseInt(digits, 16)
  const span = { from, to: from + whole[0].length }
  const surrogate = value >= 0xd800 && value < 0xe000
  if (bytes) {
    const help = 'unicode escape sequences cannot be used as a byte or in a byte string'
    lexer.report('unicode escape in byte string', span, { label: 'unicode escape in byte string', help })
  } else if (digits.length > 6) {
    lexer.report('overlong unicode escape', span, { label: 'must have at most 6 hex digits' })
  } else if (value > 0x10ffff || surrogate) {
    const help = `unicode escape must ${surrogate ? 'not be a surrogate' : 'be at most 10FFFF'}`
    lexer.report('invalid unicode character escape', span, { label: 'invalid escape', help })
  } else return { text: String.fromCodePoint(value), to: span.to }
  return { text: '', to: span.to }
}

/** Says what keeps the text from being `\u{…}`. */
function reportUnicode(lexer: Lexer, from: number, end: number): Escape {
  const rest = lexer.source.slice(from + 3, end)
  const wrong = rest.search(/[^0-9a-fA-F_]/)
  const at = from + 3 + wrong
  if (lexer.source.charAt(from + 2) !== '{') {
    const help = 'format of unicode escape sequences uses braces'
    lexer.report('incorrect unicode escape sequence', { from, to: from + 3 }, { help })
  } else if (rest.startsWith('}')) {
    const label = 'this escape must have at least 1 hex digit'
    lexer.report('empty unicode escape', { from, to: from + 4 }, { label })
  } else if (rest.startsWith('_')) {
    const label = 'invalid start of unicode escape'
    lexer.report(`${label}: \`_\``, { from: from + 3, to: from + 4 }, { label })
  } else if (wrong < 0) {
    const more = { label: 'missing a closing `}`', help: 'terminate the unicode escape' }
    lexer.report('unterminated unicode escape', { from, to: end }, more)
  } else {
    const label = 'invalid character in unicode escape'
    lexer.report(`${label}: \`${rest.charAt(wrong)}\``, { from: at, to: at + 1 }, { label })
  }
  return { text: '', to: Math.max(from + 2, lexer.source.lastIndexOf('}', end) + 1) }
}
