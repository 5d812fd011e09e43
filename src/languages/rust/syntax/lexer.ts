import type { Diagnostic, Span } from '../../../program/diagnostic'
import { diagnostic, Failure, type More } from './failure'
import { lookalike } from './lookalikes'
import { isDigit, readNumber } from './numbers'
import { readByte, readByteString, readChar, readRawString, readString } from './quoted'
import { keywords, Token, type Literal } from './tokens'

const space = 32
const bang = 33
const quote = 34
const hash = 35
const apostrophe = 39
const star = 42
const slash = 47

/** Operators and brackets, longest first among those with one beginning. */
const operators = new Map<number, readonly string[]>()
for (const text of [
  ...['<<=', '>>=', '...', '..=', '::', '->', '=>', '==', '!=', '<=', '>=', '&&', '||', '+=', '-=', '*=', '/=', '%='],
  ...['^=', '&=', '|=', '<<', '>>', '..', '<-', '+', '-', '*', '/', '%', '^', '!', '&', '|', '=', '<', '>', '@', '.'],
  ...[',', ';', ':', '#', '$', '?', '~', '(', ')', '[', ']', '{', '}'],
]) {
  const first = text.charCodeAt(0)
  operators.set(first, [...(operators.get(first) ?? []), text])
}

/** ASCII letters, digits and the underscore, by code. */
const wordTable = Uint8Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z_]/.test(String.fromCharCode(code)) ? 2 : isDigit(code) ? 1 : 0,
)

/** A place in a text, and the tokens found in front of it. */
export class Lexer {
  at = 0
  readonly tokens: Token[] = []

  constructor(
    readonly source: string,
    /** What keeps the text from being a program, though reading it can go on. */
    readonly problems: Diagnostic[],
  ) {}

  code(ahead = 0): number {
    return this.source.charCodeAt(this.at + ahead)
  }

  span(from: number): Span {
    return { from, to: this.at }
  }

  push(kind: string, from: number, name = '', literal: Literal | null = null): void {
    this.tokens.push(new Token(kind, from, this.at, name, literal))
  }

  /** The token found last. */
  get last(): Token {
    return this.tokens[this.tokens.length - 1]!
  }

  /** Reports an error after which reading goes on. */
  report(message: string, span: Span, more: More = {}): void {
    this.problems.push(diagnostic(message, span, more))
  }

  /** Whether a word may begin (or, with `inside`, go on) at a distance from here. */
  isWord(ahead: number, inside: boolean): boolean {
    const code = this.code(ahead)
    if (code < 128) return wordTable[code]! >= (inside ? 1 : 2)
    if (Number.isNaN(code)) return false
    const character = String.fromCodePoint(this.source.codePointAt(this.at + ahead)!)
    return inside ? /\p{XID_Continue}/u.test(character) : /\p{XID_Start}/u.test(character)
  }

  /** Goes over a word and gives it. */
  word(): string {
    const { source } = this
    const from = this.at
    do {
      let at = this.at
      while (wordTable[source.charCodeAt(at)]! > 0) at++
      this.at = at
      if (!this.isWord(0, true)) break
      this.at += source.codePointAt(at)! > 0xffff ? 2 : 1
    } while (this.at < source.length)
    return source.slice(from, this.at)
  }
}

/** All tokens of a text, the last one `eof`. Throws Failure where rustc would read no further. */
export function lex(source: string, problems: Diagnostic[]): Token[] {
  const lexer = new Lexer(source, problems)
  if (source.charCodeAt(0) === 0xfeff) lexer.at = 1
  skipShebang(lexer)
  while (skipBlanks(lexer)) readToken(lexer)
  lexer.at = source.length
  // rustc counts the end of a text to its last line, also where that line is ended.
  lexer.push('eof', Math.max(0, source.endsWith('\n') ? source.length - 1 : source.length))
  return lexer.tokens
}

function skipShebang(lexer: Lexer): void {
  if (!lexer.source.startsWith('#!', lexer.at) || /^#!\s*\[/.test(lexer.source.slice(lexer.at, lexer.at + 200))) return
  const end = lexer.source.indexOf('\n', lexer.at)
  lexer.at = end < 0 ? lexer.source.length : end
}

/** Goes over blanks and comments; false at the end of the text. */
function skipBlanks(lexer: Lexer): boolean {
  for (;;) {
    const code = lexer.code()
    if (code === space || (code >= 9 && code <= 13)) lexer.at++
    else if (code === slash && lexer.code(1) === slash) {
      const end = lexer.source.indexOf('\n', lexer.at)
      lexer.at = end < 0 ? lexer.source.length : end + 1
    } else if (code === slash && lexer.code(1) === star) skipBlockComment(lexer)
    else if (code === 0x85 || code === 0x200e || code === 0x200f || code === 0x2028 || code === 0x2029) lexer.at++
    else return !Number.isNaN(code)
  }
}

function skipBlockComment(lexer: Lexer): void {
  const from = lexer.at
  const { source } = lexer
  const isDoc =
    (source[from + 2] === '*' && !/^[*/]/.test(source.slice(from + 3, from + 4))) || source[from + 2] === '!'
  let depth = 1
  let at = from + 2
  for (; depth > 0; at++) {
    const code = source.charCodeAt(at)
    if (Number.isNaN(code)) {
      const message = `unterminated block ${isDoc ? 'doc-' : ''}comment`
      throw new Failure(diagnostic(message, { from, to: source.length }, { code: 'E0758' }))
    }
    if (code === slash && source.charCodeAt(at + 1) === star) depth++
    else if (code === star && source.charCodeAt(at + 1) === slash) depth--
    else continue
    at++
  }
  lexer.at = at
}

function readToken(lexer: Lexer): void {
  const from = lexer.at
  const code = lexer.code()
  if (code < 128 ? wordTable[code] === 2 : lexer.isWord(0, false)) return readWord(lexer, from)
  if (isDigit(code)) return readNumber(lexer)
  if (code === quote) return readString(lexer, from)
  if (code === apostrophe) return readApostrophe(lexer, from)
  for (const text of operators.get(code) ?? [])
    if (text.length === 1 || lexer.source.startsWith(text, from)) {
      lexer.at += text.length
      return lexer.push(text, from)
    }
  readUnknown(lexer, from)
}

/** A keyword or an identifier, or a literal that letters begin: `b'x'`, `r"…"`, `br#"…"#`. */
function readWord(lexer: Lexer, from: number): void {
  const name = lexer.word()
  const next = lexer.code()
  if (next === quote || next === apostrophe || next === hash) {
    if (readPrefixed(lexer, from, name, next)) return
  }
  const keyword = keywords.get(name)
  if (keyword === undefined) lexer.push('identifier', from, name)
  else lexer.push(keyword, from, keyword)
}

function readPrefixed(lexer: Lexer, from: number, prefix: string, next: number): boolean {
  if (next === hash && prefix === 'r' && lexer.isWord(1, false)) {
    lexer.at++
    lexer.push('identifier', from, lexer.word())
    return true
  }
  if (next === apostrophe && prefix === 'b') readByte(lexer, from)
  else if (next === quote && prefix === 'b') readByteString(lexer, from)
  else if ((prefix === 'r' || prefix === 'br') && isRawQuote(lexer)) readRawString(lexer, from, prefix)
  else if (next === quote && prefix === 'c') throw new Failure(diagnosticForCString(lexer, from))
  else if (isReserved(lexer, next)) throw new Failure(unknownPrefix(lexer, from, prefix))
  else return false
  return true
}

/** Whether hashes, if any, and a quote follow. */
function isRawQuote(lexer: Lexer): boolean {
  let ahead = 0
  while (lexer.code(ahead) === hash) ahead++
  return lexer.code(ahead) === quote
}

/** Since the 2021 edition no word may stand directly in front of a quote, or of a hash (but `name#!` is no prefix). */
const isReserved = (lexer: Lexer, next: number): boolean => next !== hash || lexer.code(1) !== bang

function unknownPrefix(lexer: Lexer, from: number, prefix: string): Diagnostic {
  const help = 'consider inserting whitespace here'
  return diagnostic(`prefix \`${prefix}\` is unknown`, lexer.span(from), { label: 'unknown prefix', help })
}

function diagnosticForCString(lexer: Lexer, from: number): Diagnostic {
  return diagnostic('not supported yet: C string literals', lexer.span(from), { code: 'unsupported' })
}

/** A lifetime, a label or a character. */
function readApostrophe(lexer: Lexer, from: number): void {
  const wide = lexer.source.codePointAt(from + 1)! > 0xffff ? 2 : 1
  const isLifetime = lexer.isWord(1, false) && lexer.code(1 + wide) !== apostrophe
  if (!isLifetime) return readChar(lexer, from)
  lexer.at++
  const name = lexer.word()
  if (lexer.code() !== apostrophe) return lexer.push('lifetime', from, name)
  lexer.at = from
  readChar(lexer, from)
}

function readUnknown(lexer: Lexer, from: number): void {
  const character = String.fromCodePoint(lexer.source.codePointAt(from)!)
  lexer.at += character.length
  const code = character.codePointAt(0)!
  const shown = code > 31 && code < 127 ? character : `\\u{${code.toString(16)}}`
  lexer.report(`unknown start of token: ${shown}`, lexer.span(from), { help: lookalike(character) })
}
