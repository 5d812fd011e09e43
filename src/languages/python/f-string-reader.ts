import type { Field } from './ast'
import type { Reading } from './reading'
import { appendPart, decodeString, type StringToken } from './string-literal'

const conversions: Readonly<Record<string, 1 | 2 | 3>> = { s: 1, r: 2, a: 3 }
const openers = '([{'
const partners: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/** Ends the reading of one f-string after a problem. */
class BadFString extends Error {}

/** Splits an f-string into text and fields by the rules of Python 3.11, where it is a single token. */
export class FStringReader {
  private at: number
  private readonly end: number

  constructor(
    private readonly reading: Reading,
    private readonly token: StringToken,
  ) {
    this.at = token.body.from
    this.end = token.body.to
  }

  read(): (string | Field)[] {
    try {
      return this.parts(0)
    } catch (error) {
      if (error instanceof BadFString) return []
      throw error
    }
  }

  private fail(message: string, separator = ': '): never {
    this.reading.problems.syntax(this.token, `f-string${separator}${message}`)
    throw new BadFString()
  }

  private peek(): string {
    return this.at < this.end ? this.reading.source[this.at]! : ''
  }

  private skipSpace(): void {
    while (this.peek() !== '' && ' \t\f\r\n'.includes(this.peek())) this.at++
  }

  /** Text and fields up to the end, or (inside a format spec) up to its closing brace. */
  private parts(depth: number): (string | Field)[] {
    const parts: (string | Field)[] = []
    for (;;) {
      for (const text of this.literal(depth)) appendPart(parts, text)
      if (this.peek() === '' || this.peek() === '}') return parts
      for (const part of this.field(depth)) appendPart(parts, part)
    }
  }

  private *literal(depth: number): Generator<string> {
    const raw = this.token.prefix.includes('r')
    let start = this.at
    while (this.peek() !== '') {
      const char = this.peek()
      if (char === '\\' && !raw) {
        this.at++
        if (this.peek() === 'N' && this.reading.source[this.at + 1] === '{') this.skipName()
        else if (this.peek() !== '{' && this.peek() !== '}') this.at++
        continue
      }
      if (char !== '{' && char !== '}') {
        this.at++
        continue
      }
      if (depth === 0 && this.at + 1 < this.end && this.reading.source[this.at + 1] === char) {
        yield decodeString(this.reading, this.token, start, this.at + 1)
        this.at += 2
        start = this.at
        continue
      }
      if (depth === 0 && char === '}') this.fail("single '}' is not allowed")
      break
    }
    this.at = Math.min(this.at, this.end)
    yield decodeString(this.reading, this.token, start, this.at)
  }

  private skipName(): void {
    const close = this.reading.source.indexOf('}', this.at)
    this.at = close < 0 || close >= this.end ? this.end : close + 1
  }

  /** One `{…}`; with `=`, the text of the expression comes before it. */
  private field(depth: number): (string | Field)[] {
    if (depth >= 2) this.fail('expressions nested too deeply')
    const open = this.at++
    const from = this.at
    this.findExpressionEnd()
    const to = this.at
    if (this.peek() === '') this.fail("expecting '}'")
    if (this.reading.source.slice(from, to).trim() === '') this.fail('empty expression not allowed')
    const value = this.reading.part({ from, to }, 'f-string: ')
    if (!value) throw new BadFString()
    let shown = ''
    if (this.peek() === '=') {
      this.at++
      this.skipSpace()
      shown = this.reading.source.slice(from, this.at).replace(/\r\n?/g, '\n')
    }
    let conversion: Field['conversion'] = this.conversion()
    const hasSpec = this.peek() === ':'
    if (hasSpec) this.at++
    const spec = hasSpec ? this.parts(depth + 1) : []
    if (this.peek() !== '}') this.fail("expecting '}'")
    this.at++
    if (shown && conversion === 0 && !hasSpec) conversion = 2
    return [shown, { value, conversion, spec, from: open, to: this.at }]
  }

  private conversion(): Field['conversion'] {
    if (this.peek() !== '!') return 0
    this.at++
    const char = this.peek()
    if (char === '') this.fail("expecting '}'")
    this.at++
    const conversion = conversions[char]
    if (!conversion) this.fail(`invalid conversion character: expected 's', 'r', or 'a'`)
    return conversion
  }

  /** Moves to the character that ends the field's expression: one of `!:=}` outside of strings and brackets. */
  private findExpressionEnd(): void {
    const brackets: string[] = []
    let quote = ''
    for (; this.peek() !== ''; this.at++) {
      const char = this.peek()
      if (char === '\\') this.fail('expression part cannot include a backslash', ' ')
      if (quote) {
        if (!this.startsWith(quote)) continue
        this.at += quote.length - 1
        quote = ''
      } else if (char === "'" || char === '"') {
        quote = this.startsWith(char.repeat(3)) ? char.repeat(3) : char
        this.at += quote.length - 1
      } else if (openers.includes(char)) brackets.push(char)
      else if (char === '#') this.fail("expression part cannot include '#'", ' ')
      else if (brackets.length === 0 && '!:}=<>'.includes(char)) {
        if (!this.isComparison(char)) break
      } else if (char in partners) this.closeBracket(char, brackets)
    }
    if (quote) this.fail('unterminated string')
    if (brackets.length > 0) this.fail(`unmatched '${brackets[brackets.length - 1]}'`)
  }

  private startsWith(text: string): boolean {
    return this.at + text.length <= this.end && this.reading.source.startsWith(text, this.at)
  }

  /** Steps over the first character of `==`, `!=`, `<=`, `>=`; a lone `<` or `>` ends nothing either. */
  private isComparison(char: string): boolean {
    if ('!=<>'.includes(char) && this.at + 1 < this.end && this.reading.source[this.at + 1] === '=') {
      this.at++
      return true
    }
    return char === '<' || char === '>'
  }

  private closeBracket(char: string, brackets: string[]): void {
    const open = brackets.pop()
    if (open === undefined) this.fail(`unmatched '${char}'`)
    if (open !== partners[char]) this.fail(`closing parenthesis '${char}' does not match opening parenthesis '${open}'`)
  }
}
