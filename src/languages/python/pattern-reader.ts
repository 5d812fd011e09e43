import type { Span } from '../../program/diagnostic'
import type { Expression, NameNode, Pattern } from './ast'
import { keywords } from './keywords'
import { Problems } from './problems'
import type { Reading } from './reading'
import { scanPart, type Token } from './tokens'

/** The grammar fails at a token. */
class Refused extends Error {
  constructor(
    readonly at: Span,
    message = 'invalid syntax',
  ) {
    super(message)
  }
}

/**
 * Reads the patterns behind a `case`, which Lezer's grammar is not shown (see Outline): a recursive-descent parser over their
 * tokens, by the grammar of PEP 634.
 */
export class PatternReader {
  private readonly tokens: readonly Token[]
  private at = 0

  /** @param span what stands between `case` and the guard or colon */
  constructor(
    private readonly reading: Reading,
    span: Span,
  ) {
    this.tokens = scanPart(reading.source, span, reading.lines, new Problems()).tokens
  }

  /** Null where a problem has been reported. */
  read(): Pattern | null {
    try {
      const pattern = this.open()
      if (this.token.type !== 'end') throw new Refused(this.token)
      return pattern
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      this.reading.problems.syntax(error.at, error.message)
      return null
    }
  }

  private get token(): Token {
    return this.tokens[this.at]!
  }

  private is(...texts: string[]): boolean {
    return this.token.type !== 'string' && texts.includes(this.token.text)
  }

  private take(text: string): boolean {
    if (!this.is(text)) return false
    this.at++
    return true
  }

  private expect(text: string): void {
    if (!this.take(text)) throw new Refused(this.token)
  }

  /** Where the token before ends. */
  private get end(): number {
    return this.tokens[this.at - 1]!.to
  }

  /** `a, *b` without brackets, or a single pattern. */
  private open(): Pattern {
    const { from } = this.token
    const first = this.maybeStar()
    if (!this.is(',')) {
      if (first.kind === 'Star') throw new Refused(this.token)
      return first
    }
    const patterns = [first, ...this.more('')]
    return { kind: 'Sequence', patterns, from, to: this.end }
  }

  /** Patterns behind commas, up to a closing bracket or the end. */
  private more(close: string): Pattern[] {
    const patterns: Pattern[] = []
    while (this.take(',')) {
      if (this.token.type === 'end' || this.is(close)) break
      patterns.push(this.maybeStar())
    }
    return patterns
  }

  private maybeStar(): Pattern {
    const { from } = this.token
    if (!this.take('*')) return this.as()
    const name = this.target()
    return { kind: 'Star', name: name.id === '_' ? null : name, from, to: this.end }
  }

  /** A name that is bound; `_` is none. */
  private target(): NameNode {
    const { token } = this
    if (token.type !== 'name' || keywords.has(token.text)) throw new Refused(token)
    this.at++
    return this.reading.name(token)
  }

  private as(): Pattern {
    const { from } = this.token
    const pattern = this.or()
    if (!this.take('as')) return pattern
    if (this.is('_')) throw new Refused(this.token, "cannot use '_' as a target")
    const name = this.target()
    if (this.is('.', '(', '=')) throw new Refused(this.token)
    return { kind: 'Capture', pattern, name, from, to: this.end }
  }

  private or(): Pattern {
    const { from } = this.token
    const patterns = [this.closed()]
    while (this.take('|')) patterns.push(this.closed())
    return patterns.length === 1 ? patterns[0]! : { kind: 'Or', patterns, from, to: this.end }
  }

  private closed(): Pattern {
    const { token } = this
    if (token.type === 'string' || token.type === 'number' || this.is('-')) return this.literal()
    if (this.is('None', 'True', 'False')) {
      this.at++
      const value = this.expression(token, token)
      return { kind: 'Singleton', value, from: token.from, to: token.to }
    }
    if (this.is('(')) return this.group()
    if (this.is('[')) return this.list()
    if (this.is('{')) return this.mapping()
    if (token.type !== 'name' || keywords.has(token.text)) throw new Refused(token)
    return this.named()
  }

  private expression(first: Token, last: Token): Expression {
    const read = this.reading.part({ from: first.from, to: last.to })
    return read ?? { kind: 'Constant', value: { kind: 'none' }, from: first.from, to: last.to }
  }

  /** Texts side by side, or a number with a sign. */
  private literal(): Pattern {
    const first = this.token
    if (first.type === 'string') while (this.token.type === 'string') this.at++
    else {
      this.take('-')
      if (this.token.type !== 'number') throw new Refused(this.token)
      this.at++
      this.refuseSum()
    }
    const value = this.expression(first, this.tokens[this.at - 1]!)
    if (value.kind === 'JoinedString')
      throw new Refused(value, 'patterns may only match literals and attribute lookups')
    return { kind: 'Value', value, from: value.from, to: value.to }
  }

  /** `1 + 2`: only a complex number is written so. */
  private refuseSum(): void {
    const next = this.tokens[this.at + 1]
    if (!this.is('+', '-') || next?.type !== 'number') return
    if (/j$/i.test(next.text)) this.reading.problems.unsupported(next, 'complex numbers in patterns')
    else throw new Refused(next, 'imaginary number required in complex literal')
    this.at += 2
  }

  private group(): Pattern {
    const { from } = this.token
    this.expect('(')
    if (this.take(')')) return { kind: 'Sequence', patterns: [], from, to: this.end }
    const first = this.maybeStar()
    const isSequence = this.is(',')
    if (!isSequence && first.kind === 'Star') throw new Refused(this.token)
    const patterns = [first, ...this.more(')')]
    this.expect(')')
    return isSequence ? { kind: 'Sequence', patterns, from, to: this.end } : first
  }

  private list(): Pattern {
    const { from } = this.token
    this.expect('[')
    const patterns = this.is(']') ? [] : [this.maybeStar(), ...this.more(']')]
    this.expect(']')
    return { kind: 'Sequence', patterns, from, to: this.end }
  }

  private mapping(): Pattern {
    const { from } = this.token
    const keys: Expression[] = []
    const patterns: Pattern[] = []
    let rest: NameNode | null = null
    this.expect('{')
    while (!this.is('}')) {
      if (rest) throw new Refused(this.token)
      if (this.take('**')) {
        if (this.is('_')) throw new Refused(this.token)
        rest = this.target()
      } else {
        keys.push(this.key())
        this.expect(':')
        patterns.push(this.as())
      }
      if (!this.take(',')) break
    }
    this.expect('}')
    return { kind: 'Mapping', keys, patterns, rest, from, to: this.end }
  }

  private key(): Expression {
    if (this.token.type === 'name' && !this.is('None', 'True', 'False')) {
      const name = this.dotted()
      if (name.kind === 'Name') throw new Refused(this.token)
      return name
    }
    const pattern = this.closed()
    if (pattern.kind !== 'Value' && pattern.kind !== 'Singleton') throw new Refused(pattern)
    return pattern.value
  }

  /** A name, perhaps of an attribute of something. */
  private dotted(): Expression {
    const first = this.token
    this.target()
    while (this.take('.')) this.target()
    return this.expression(first, this.tokens[this.at - 1]!)
  }

  private named(): Pattern {
    const { from } = this.token
    const name = this.dotted()
    if (this.take('(')) return this.classPattern(name, from)
    if (name.kind !== 'Name') return { kind: 'Value', value: name, from, to: this.end }
    if (this.is('=')) throw new Refused(this.token)
    return { kind: 'Capture', pattern: null, name: name.id === '_' ? null : name, from, to: this.end }
  }

  private classPattern(cls: Expression, from: number): Pattern {
    const positional: Pattern[] = []
    const keywordNames: NameNode[] = []
    const keywordPatterns: Pattern[] = []
    while (!this.is(')')) {
      if (this.token.type === 'name' && this.tokens[this.at + 1]?.text === '=') {
        keywordNames.push(this.target())
        this.expect('=')
        keywordPatterns.push(this.as())
      } else if (keywordNames.length > 0) this.positionalLate()
      else positional.push(this.as())
      if (!this.take(',')) break
    }
    this.expect(')')
    return { kind: 'Class', cls, positional, keywordNames, keywordPatterns, from, to: this.end }
  }

  private positionalLate(): never {
    const pattern = this.as()
    throw new Refused(pattern, 'positional patterns follow keyword patterns')
  }
}
