import type { Span } from '../../program/diagnostic'
import type { Problems } from './problems'
import { keywords } from './keywords'
import { numberProblem, scanNumber } from './numbers'
import type { SourceLines } from './source-lines'

type TokenType = 'name' | 'number' | 'string' | 'operator' | 'newline' | 'indent' | 'dedent' | 'end'

/** One token as CPython's tokenizer cuts them; an f-string is one `string`, as it was up to Python 3.11. */
export interface Token extends Span {
  readonly type: TokenType
  readonly text: string
}

/** The tokens of a text, and the bracket that is still open at its end, if one is. */
export interface Scan {
  readonly tokens: readonly Token[]
  readonly unclosed: Token | null
}

/** CPython's limits. */
const MAX_BRACKETS = 200
const MAX_INDENTS = 100

const SPACE = 32
const TAB = 9
const FORM_FEED = 12
const LINE_FEED = 10
const RETURN = 13
const HASH = 35
const BACKSLASH = 92

const closers: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }
const operator = /\.\.\.|\*\*=?|\/\/=?|>>=?|<<=?|->|:=|[+\-*/%@&|^=<>!]=|<>|[+\-*/%@&|^~<>()[\]{},:.;=]/y
const name = /[\p{XID_Start}_][\p{XID_Continue}]*/uy
const stringStart = /(?:[rR][bBfF]?|[bBfF][rR]?|[uU])?("""|'''|"|')/y

interface Bracket {
  readonly char: string
  readonly at: number
}

/** Cuts a source text, or a bracketed part of one, into tokens and reports what no token can be made of. */
class Scanner {
  readonly tokens: Token[] = []
  private at: number
  private readonly brackets: Bracket[] = []
  private readonly indents = [{ columns: 0, alternate: 0 }]
  private atLineStart: boolean

  constructor(
    private readonly source: string,
    private readonly end: number,
    private readonly lines: SourceLines,
    private readonly problems: Problems,
    start: number,
    private readonly bracketed: boolean,
  ) {
    this.at = start
    this.atLineStart = !bracketed
    if (start === 0 && source.charCodeAt(0) === 0xfeff) this.at = 1
  }

  run(): Scan {
    while (this.at < this.end) {
      if (this.atLineStart) this.indentation()
      else this.next()
    }
    return { tokens: this.tokens, unclosed: this.finish() }
  }

  private push(type: TokenType, from: number, to: number): void {
    this.tokens.push({ type, from, to, text: this.source.slice(from, to) })
  }

  private get joined(): boolean {
    return this.bracketed || this.brackets.length > 0
  }

  private indentation(): void {
    let columns = 0
    let alternate = 0
    let at = this.at
    for (; at < this.end; at++) {
      const char = this.source.charCodeAt(at)
      if (char === SPACE) {
        columns++
        alternate++
      } else if (char === TAB) {
        columns = (Math.floor(columns / 8) + 1) * 8
        alternate++
      } else if (char === FORM_FEED) columns = alternate = 0
      else break
    }
    this.at = at
    this.atLineStart = false
    const char = this.source.charCodeAt(at)
    if (at < this.end && char !== HASH && char !== LINE_FEED && char !== RETURN) this.indentTo(columns, alternate)
  }

  private indentTo(columns: number, alternate: number): void {
    const top = () => this.indents[this.indents.length - 1]!
    const line = this.lines.spanOfLine(this.at)
    if (columns === top().columns) {
      if (alternate !== top().alternate)
        this.problems.syntax(line, 'inconsistent use of tabs and spaces in indentation')
    } else if (columns > top().columns) {
      if (alternate <= top().alternate) this.problems.syntax(line, 'inconsistent use of tabs and spaces in indentation')
      if (this.indents.length === MAX_INDENTS) this.problems.syntax(line, 'too many levels of indentation')
      this.indents.push({ columns, alternate })
      this.push('indent', this.at, this.at)
    } else {
      while (columns < top().columns) {
        this.indents.pop()
        this.push('dedent', this.at, this.at)
      }
      if (columns !== top().columns) {
        this.problems.syntax(line, 'unindent does not match any outer indentation level')
        this.indents.push({ columns, alternate })
        this.push('indent', this.at, this.at)
      }
    }
  }

  private next(): void {
    const char = this.source.charCodeAt(this.at)
    if (char === SPACE || char === TAB || char === FORM_FEED) this.at++
    else if (char === HASH) this.at = this.lines.endOfLine(this.at)
    else if (char === LINE_FEED || char === RETURN) this.lineBreak()
    else if (char === BACKSLASH) this.continuation()
    else if (!this.string() && !this.word() && !this.number() && !this.operator()) this.invalid()
  }

  private lineBreak(): void {
    const from = this.at
    this.at += this.source.startsWith('\r\n', from) ? 2 : 1
    if (this.joined) return
    const last = this.tokens[this.tokens.length - 1]
    if (last && last.type !== 'newline' && last.type !== 'indent' && last.type !== 'dedent')
      this.push('newline', from, from)
    this.atLineStart = true
  }

  private continuation(): void {
    const after = this.at + 1
    const rest = this.lines.endOfLine(after)
    if (after < rest) {
      this.problems.syntax({ from: this.at, to: after }, 'unexpected character after line continuation character')
      this.at = rest
    } else if (rest >= this.end) {
      this.problems.syntax({ from: this.at, to: after }, 'unexpected EOF while parsing')
      this.at = this.end
    } else {
      this.at = rest + (this.source.startsWith('\r\n', rest) ? 2 : 1)
      if (this.at >= this.end) this.problems.syntax({ from: rest - 1, to: rest }, 'unexpected EOF while parsing')
    }
  }

  private string(): boolean {
    stringStart.lastIndex = this.at
    const match = stringStart.exec(this.source)
    if (!match) return false
    const from = this.at
    const quote = match[1]!
    const end = this.endOfString(from + match[0].length, quote)
    if (end < 0) {
      const triple = quote.length === 3
      const stop = triple ? this.end : Math.min(this.end, this.lines.endOfLogicalString(from))
      const line = this.lines.lineAt(triple ? Math.max(from, this.end - 1) : stop)
      const kind = triple ? 'triple-quoted string literal' : 'string literal'
      this.problems.syntax({ from, to: from + match[0].length }, `unterminated ${kind} (detected at line ${line})`)
      this.at = stop
      this.push('string', from, stop)
      return true
    }
    this.at = end
    this.push('string', from, end)
    return true
  }

  /** Offset behind the closing quote, or -1 when there is none (on the line, unless the string is triple-quoted). */
  private endOfString(at: number, quote: string): number {
    const oneLine = quote.length === 1
    for (; at < this.end; at++) {
      const char = this.source.charCodeAt(at)
      if (char === BACKSLASH) at += this.source.startsWith('\r\n', at + 1) ? 2 : 1
      else if (oneLine && (char === LINE_FEED || char === RETURN)) return -1
      else if (this.source.startsWith(quote, at) && at + quote.length <= this.end) return at + quote.length
    }
    return -1
  }

  private word(): boolean {
    const from = this.at
    const code = this.source.charCodeAt(from)
    if (code < 128 && !isAsciiLetter(code)) return false
    name.lastIndex = from
    const match = name.exec(this.source)
    if (!match) return false
    this.at = Math.min(from + match[0].length, this.end)
    this.push('name', from, this.at)
    return true
  }

  private number(): boolean {
    const from = this.at
    const to = scanNumber(this.source, from)
    if (to === from) return false
    this.at = Math.min(to, this.end)
    const before = this.tokens[this.tokens.length - 1]
    const touches = before?.to === from && (before.type === 'number' || before.type === 'name')
    if (touches && !keywords.has(before.text)) this.problems.syntax({ from, to }, 'invalid syntax')
    const problem = numberProblem(this.source, from, this.at)
    if (problem) {
      this.problems.syntax(problem.span, problem.message)
      this.at = Math.max(this.at, problem.span.to)
    }
    this.push('number', from, this.at)
    return true
  }

  private operator(): boolean {
    operator.lastIndex = this.at
    const text = operator.exec(this.source)?.[0]
    if (!text) return false
    const from = this.at
    this.at += text.length
    if ('([{'.includes(text)) this.open(text, from)
    else if (text in closers && !this.close(text, from)) return true
    this.push('operator', from, this.at)
    return true
  }

  private open(char: string, at: number): void {
    if (this.brackets.length === MAX_BRACKETS)
      this.problems.syntax({ from: at, to: at + 1 }, 'too many nested parentheses')
    this.brackets.push({ char, at })
  }

  private close(char: string, at: number): boolean {
    const open = this.brackets[this.brackets.length - 1]
    const span = { from: at, to: at + 1 }
    if (!open) {
      this.problems.syntax(span, `unmatched '${char}'`)
      return false
    }
    this.brackets.pop()
    if (open.char === closers[char]) return true
    const line = this.lines.lineAt(open.at)
    const where = line === this.lines.lineAt(at) ? '' : ` on line ${line}`
    this.problems.syntax(
      span,
      `closing parenthesis '${char}' does not match opening parenthesis '${open.char}'${where}`,
    )
    return false
  }

  private invalid(): void {
    const from = this.at
    const point = this.source.codePointAt(from)!
    const char = String.fromCodePoint(point)
    this.at += char.length
    const hex = point.toString(16).toUpperCase().padStart(4, '0')
    const span = { from, to: this.at }
    if (point === 0) this.problems.syntax(span, 'source code cannot contain null bytes')
    else if (point < 128 && point > 32) this.problems.syntax(span, 'invalid syntax')
    else if (/[\p{C}\p{Z}]/u.test(char)) this.problems.syntax(span, `invalid non-printable character U+${hex}`)
    else this.problems.syntax(span, `invalid character '${char}' (U+${hex})`)
  }

  private finish(): Token | null {
    const open = this.brackets[this.brackets.length - 1]
    const last = this.tokens[this.tokens.length - 1]
    if (!this.bracketed) {
      if (last && last.type !== 'newline' && last.type !== 'dedent') this.push('newline', this.end, this.end)
      for (let i = 1; i < this.indents.length; i++) this.push('dedent', this.end, this.end)
    }
    this.push('end', this.end, this.end)
    // As in CPython, a fault in what follows the bracket comes first.
    if (!open || this.problems.sorted().some(({ code, span }) => code === 'syntax' && span.from > open.at)) return null
    return { type: 'operator', from: open.at, to: open.at + 1, text: open.char }
  }
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95
}

/** The tokens of a whole source text. */
export function scanSource(source: string, lines: SourceLines, problems: Problems): Scan {
  return new Scanner(source, source.length, lines, problems, 0, false).run()
}

/** The tokens of a part that stands in brackets, so that line breaks in it mean nothing. */
export function scanPart(source: string, part: Span, lines: SourceLines, problems: Problems): Scan {
  return new Scanner(source, part.to, lines, problems, part.from, true).run()
}
