import { checkBytes, unescape } from './escapes'
import { diagnostic, Failure } from './failure'
import type { Lexer } from './lexer'

const newline = 10
const quote = 34
const hash = 35
const apostrophe = 39
const backslash = 92

/** Reads `"…"`, where the lexer stands before the quote. */
export function readString(lexer: Lexer, from: number): void {
  const [start, end] = findEnd(lexer, quote, () => unterminated(lexer, from, 'double quote string', 'E0765'))
  lexer.push('literal', from, '', { kind: 'string', value: unescape(lexer, start, end, false) })
  refuseSuffix(lexer, 'string')
}

/** Reads `b"…"`, where the lexer stands before the quote. */
export function readByteString(lexer: Lexer, from: number): void {
  const missing = () => unterminated(lexer, from + 1, 'double quote byte string', 'E0766')
  const [start, end] = findEnd(lexer, quote, missing)
  lexer.push('literal', from, '', { kind: 'byte-string', value: bytesOf(unescape(lexer, start, end, true)) })
  refuseSuffix(lexer, 'byte string')
}

/** Reads `'…'`, where the lexer stands before the apostrophe. */
export function readChar(lexer: Lexer, from: number): void {
  const [start, end] = findEnd(lexer, apostrophe, () => unterminated(lexer, from, 'character literal', 'E0762'))
  const value = unescape(lexer, start, end, false)
  checkLength(lexer, from, start, end, [...value].length)
  lexer.push('literal', from, '', { kind: 'char', value })
  refuseSuffix(lexer, 'char')
}

/** Reads `b'…'`, where the lexer stands before the apostrophe. */
export function readByte(lexer: Lexer, from: number): void {
  const [start, end] = findEnd(lexer, apostrophe, () => unterminated(lexer, from + 1, 'byte constant', 'E0763'))
  const isPlain = lexer.source.charCodeAt(start) !== backslash
  const value = bytesOf(unescape(lexer, start, end, !isPlain))
  if (isPlain) checkBytes(lexer, start, end, 'byte literal')
  checkLength(lexer, from, start, end, value.length)
  lexer.push('literal', from, '', { kind: 'byte', value: value[0] ?? 0 })
  refuseSuffix(lexer, 'byte')
}

/** Reads `r#"…"#` or `br"…"`, where the lexer stands behind the letters. */
export function readRawString(lexer: Lexer, from: number, prefix: string): void {
  let hashes = 0
  while (lexer.code(hashes) === hash) hashes++
  const start = lexer.at + hashes + 1
  const end = lexer.source.indexOf(`"${'#'.repeat(hashes)}`, start)
  if (end < 0) throw new Failure(unterminatedRaw(from, hashes))
  lexer.at = end + 1 + hashes
  const text = lexer.source.slice(start, end).replaceAll('\r\n', '\n')
  if (prefix === 'r') return lexer.push('literal', from, '', { kind: 'string', value: text })
  checkBytes(lexer, start, end, 'raw byte string literal')
  lexer.push('literal', from, '', { kind: 'byte-string', value: bytesOf(text) })
}

function unterminatedRaw(from: number, hashes: number) {
  const label = 'unterminated raw string'
  const help = hashes > 0 ? 'consider terminating the string here' : undefined
  return diagnostic('unterminated raw string', { from, to: from }, { code: 'E0748', label, help })
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
    if (code === mark && !isItself(source, mark, at, start)) {
      lexer.at = at + 1
      return [start, at]
    }
    if (code === backslash) at++
    else if (Number.isNaN(code) || (code === newline && mark === apostrophe)) throw missing()
  }
}

/** In `'''` the character is the apostrophe. */
function isItself(source: string, mark: number, at: number, start: number): boolean {
  return mark === apostrophe && at === start && source.charCodeAt(at + 1) === apostrophe
}

/** Units below 256 are bytes already. */
const bytesOf = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0))

/** Characters that stand between apostrophes only as escapes. */
const escapesNeeded: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', "'": "\\'" }

/** Reports a character literal that does not hold exactly one. */
function checkLength(lexer: Lexer, from: number, start: number, end: number, length: number): void {
  const isByte = start - from === 2
  const what = isByte ? 'byte' : 'character'
  const span = { from: start, to: end }
  const content = lexer.source.slice(start, end)
  const escape = escapesNeeded[content]
  if (escape !== undefined) {
    const message = `${isByte ? 'byte' : 'character'} constant must be escaped: \`${content === "'" ? "'" : escape}\``
    lexer.report(message, span, { help: 'escape the character' })
  } else if (length === 0) {
    lexer.report(`empty ${what} literal`, span, { label: `empty ${what} literal` })
  } else if (length > 1) {
    const help = `if you meant to write a ${isByte ? 'byte string' : 'string'} literal, use double quotes`
    lexer.report('character literal may only contain one codepoint', lexer.span(from), { help })
  }
}

function refuseSuffix(lexer: Lexer, what: string): void {
  if (!lexer.isWord(0, false)) return
  const { from } = lexer.last
  const label = `invalid suffix \`${lexer.word()}\``
  const message = `suffixes on ${what} literals are invalid`
  lexer.last.problem = diagnostic(message, { from, to: lexer.at }, { label })
}
