import type { Diagnostic, Span } from '../../../program/diagnostic'
import type { Attribute, BlockExpr, Bound, Expr, Ident, Item, Lifetime, Path, Pattern, TypeNode } from './ast'
import { missingSemicolon, namesOf, nameToken, unexpectedToken, type Surprise } from './expectations'
import { diagnostic, Failure, unsupported, type More } from './failure'
import { spanBetween } from './macro-rules/spans'
import { outsideMacros, type MacroContext } from './macro-rules/macros'
import { canBeginExpression, Token } from './tokens'

/** What an expression may be where it stands. */
export const enum Restriction {
  /** A statement or a match arm begins with it: a block-like expression is whole. */
  Statement = 1,
  /** A condition: `name {` is no struct literal. */
  NoStruct = 2,
  /** A condition: `let` may stand in it. */
  AllowLet = 4,
}

/** Where a path stands decides where `<` begins generic arguments. */
export type PathStyle = 'expression' | 'type' | 'module'

/** The parts of the grammar, each in a file of its own, by which they know each other. */
export interface Grammar {
  expression(p: Parser, restrictions?: number): Expr
  /** What an expression whose beginning is known turns out to be. */
  expressionRest(p: Parser, start: Expr): Expr
  /** The value behind `let pattern =` in a condition. */
  scrutinee(p: Parser): Expr
  anonymousConstant(p: Parser): Expr
  literal(p: Parser): Expr
  /** `what` names the pattern for the message that there is none. */
  pattern(p: Parser, alternatives: boolean, what?: string): Pattern
  type(p: Parser, plus?: boolean): TypeNode
  path(p: Parser, style: PathStyle): Path
  bounds(p: Parser): Bound[]
  block(p: Parser): BlockExpr
  attributes(p: Parser): Attributes
  /** Null where no item begins; then the attributes belong to something else. */
  items(p: Parser, attributes: Attributes): Item[] | null
  macro(p: Parser, path: Path): Expr
  /** The braces of a struct's literal. */
  struct(p: Parser, path: Path): Expr
}

export interface Attributes {
  readonly list: readonly Attribute[]
  /** `#[cfg(…)]` or `#[test]` takes the thing out of the program. */
  readonly dropped: boolean
}

/** `now`: found by the parser itself; `later`: what rustc finds once the whole text has been parsed, as in macros. */
export interface Problems {
  readonly now: Diagnostic[]
  readonly later: Diagnostic[]
}

export const noProblems = (): Problems => ({ now: [], later: [] })

/** Levels of nesting that are read; each costs some frames of the JavaScript stack here and in the stages that follow. */
const maxDepth = 150

/**
 * Stands before a token. Remembers which tokens were asked for since the last one was taken, because rustc's messages
 * list them; so the order of questions in the grammar is rustc's.
 */
export class Parser {
  token: Token
  /** The token taken last. */
  previous: Token
  restrictions = 0
  /** Only the first `asked` of them count. */
  private readonly expected: string[] = []
  private asked = 0
  private depth = 0

  constructor(
    readonly source: string,
    readonly tokens: Token[],
    readonly grammar: Grammar,
    /** What was found wrong. */
    readonly problems: Problems,
    private index: number,
    /** The index at which this parser's text ends, and what stands there. */
    private readonly end: number,
    private readonly endToken: Token,
    readonly inMacro: boolean,
    readonly context: MacroContext = outsideMacros(),
  ) {
    this.token = this.peek(0)
    this.previous = index > 0 ? tokens[index - 1]! : new Token('eof', 0, 0, '', null)
  }

  peek(distance: number): Token {
    return this.index + distance < this.end ? this.tokens[this.index + distance]! : this.endToken
  }

  bump(): Token {
    this.previous = this.token
    if (this.index < this.end) this.index++
    this.token = this.peek(0)
    this.asked = 0
    return this.previous
  }

  /** Whether the token is of this kind; if not, a message will say that it could have been. */
  at(kind: string): boolean {
    if (this.token.kind === kind) return true
    this.expected[this.asked++] = kind
    return false
  }

  /** As `at`, silently. */
  is(kind: string): boolean {
    return this.token.kind === kind
  }

  /** Whether the token is this identifier, which is a keyword only here: `union`, `auto`. */
  isWord(name: string, distance = 0): boolean {
    const token = distance === 0 ? this.token : this.peek(distance)
    return token.kind === 'identifier' && token.name === name && token.to - token.from === name.length
  }

  eat(kind: string): boolean {
    if (!this.at(kind)) return false
    this.bump()
    return true
  }

  /** Says that something would have been possible here, for messages. */
  couldBe(what: string): void {
    this.expected[this.asked++] = what
  }

  expect(kind: string): Token {
    if (this.at(kind)) return this.bump()
    this.unexpected(kind)
  }

  /** Takes the first character of a token like `>>`, whose rest becomes the next token. */
  eatPart(part: string): boolean {
    const { token } = this
    if (token.kind === part) {
      this.bump()
      return true
    }
    if (token.kind.length > 1 && token.kind.startsWith(part) && splittable.has(token.kind)) {
      this.previous = new Token(part, token.from, token.from + part.length, '', null)
      this.token = new Token(token.kind.slice(part.length), token.from + part.length, token.to, '', null)
      this.tokens[this.index] = this.token
      this.asked = 0
      return true
    }
    this.expected[this.asked++] = part
    return false
  }

  expectPart(part: string): void {
    if (!this.eatPart(part)) this.unexpected(part)
  }

  spanFrom(from: number): Span {
    const { written } = this.context
    if (!written) return { from, to: this.previous.to }
    return spanBetween(written.starts.get(from), this.previous, from, written.call)
  }

  text(span: Span): string {
    return this.source.slice(span.from, span.to)
  }

  tokenSpan(): Span {
    return { from: this.token.from, to: this.token.to }
  }

  identifier(): Ident {
    const { token } = this
    if (token.kind === 'identifier') {
      this.bump()
      return this.named(token, token.name)
    }
    const problem = this.noIdentifier()
    // What follows shows that the keyword was meant as a name: rustc goes on as if it were one.
    if (token.name === '' || !namesEnd.has(this.peek(1).kind)) throw new Failure(problem)
    this.problems.now.push({ ...problem, help: `escape \`${token.name}\` to use it as an identifier` })
    return this.word()
  }

  /** The token, whatever it is, as a name; for keywords that stand in paths. */
  word(): Ident {
    const token = this.bump()
    return this.named(token, token.kind === 'identifier' ? token.name : token.kind)
  }

  private named({ from, to, mark }: Token, name: string): Ident {
    if (mark === 0) return { name, span: { from, to } }
    const { written } = this.context
    return { name, span: written ? { from, to, call: written.call } : { from, to }, mark }
  }

  lifetime(): Lifetime {
    const { name, from, to } = this.bump()
    return { name, span: { from, to } }
  }

  /** That the token is no identifier. */
  noIdentifier(): Diagnostic {
    const found = this.describe()
    const what = found.startsWith('`') ? '' : `, found ${found.replace(/ `.*$/, '')}`
    const label = `expected identifier${what}`
    return diagnostic(`expected identifier, found ${found}`, this.tokenSpan(), { label })
  }

  describe(): string {
    return nameToken(this.token, this.source, this.inMacro)
  }

  fail(message: string, span: Span, more: More = {}): never {
    throw new Failure(diagnostic(message, span, more))
  }

  refuse(what: string, span: Span): void {
    this.problems.later.push(unsupported(what, span))
  }

  /** Reads something that may contain itself, as long as that does not go too deep. */
  nested<T>(read: () => T): T {
    if (++this.depth > maxDepth) throw new Failure(unsupported('code nested this deep', this.tokenSpan()))
    const result = read()
    this.depth--
    return result
  }

  /**
   * Reads what is in braces. A failure in there is reported; null: the parsing goes on behind the braces, as rustc's
   * does.
   */
  recovering<T>(read: () => T): T | null {
    const { depth, restrictions } = this
    try {
      return read()
    } catch (failure) {
      if (!(failure instanceof Failure) || failure.diagnostic.code === 'unsupported') throw failure
      this.problems.now.push(failure.diagnostic)
      this.depth = depth
      this.restrictions = restrictions
      return null
    }
  }

  /** Reads something under other restrictions. */
  restricted<T>(restrictions: number, read: () => T): T {
    const before = this.restrictions
    this.restrictions = restrictions
    const result = read()
    this.restrictions = before
    return result
  }

  /** What a list in brackets contains, separated by commas; goes behind the closing bracket. */
  list<T>(close: string, read: () => T): { items: T[]; trailing: boolean } {
    const items: T[] = []
    let trailing = false
    while (!this.at(close)) {
      items.push(read())
      trailing = this.eat(',')
      if (!trailing && !this.at(close)) this.unexpectedWith('missing `,`', ',', close)
    }
    this.bump()
    return { items, trailing }
  }

  /** Looks ahead: what another parser makes of the text from here on; null where it fails. */
  attempt<T>(read: (ahead: Parser) => T): T | null {
    const { source, tokens, grammar, index, end, endToken, inMacro, context } = this
    const problems = noProblems()
    const ahead = new Parser(source, [...tokens], grammar, problems, index, end, endToken, inMacro, context)
    try {
      const result = read(ahead)
      return problems.now.length > 0 ? null : result
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure
      return null
    }
  }

  /** A parser for the text between two brackets. */
  inside(open: number, close: number): Parser {
    const { from } = this.tokens[close]!
    const end = new Token('eof', from, this.tokens[close]!.to, '', null)
    const { context, grammar, source, tokens } = this
    const { later } = this.problems
    return new Parser(source, tokens, grammar, { now: later, later }, open + 1, close, end, true, context)
  }

  /** Leaves what was asked for since the last token out of messages. */
  forget(): void {
    this.asked = 0
  }

  /** Takes the token for another one, which was meant. */
  replaceToken(kind: string): void {
    const { from, to } = this.token
    this.token = new Token(kind, from, to, '', null)
    this.tokens[this.index] = this.token
  }

  /** Whether an expression may begin at a distance from here. */
  beginsExpression(distance: number): boolean {
    return canBeginExpression(this.peek(distance))
  }

  /** The tokens from here to the end. */
  rest(): Token[] {
    return this.tokens.slice(this.index, this.end)
  }

  /** The index of the token. */
  get position(): number {
    return this.index
  }

  /** Goes to the token of an index further on. */
  jump(index: number): void {
    this.index = index - 1
    this.token = this.tokens[index - 1]!
    this.bump()
  }

  /** Says that the token is none of those that could stand here: those asked for and these. */
  unexpected(...kinds: string[]): never {
    throw new Failure(unexpectedToken(this.surprise(), this.wanted(kinds)))
  }

  /** As `unexpected`, with an advice. */
  unexpectedWith(help: string | undefined, ...kinds: string[]): never {
    const found = unexpectedToken(this.surprise(), this.wanted(kinds))
    throw new Failure(help === undefined ? found : { ...found, help })
  }

  /**
   * Takes the semicolon of a statement or an item. One that was forgotten at the end of a line is reported, and the
   * parsing goes on as if it were there.
   */
  semicolon(...others: string[]): void {
    if (this.eat(';')) return
    const missing = missingSemicolon(this.surprise(), this.wanted(others))
    if (!missing) this.unexpected(...others)
    this.problems.now.push(missing.problem)
    if (missing.replaces) this.bump()
  }

  private wanted(more: readonly string[]): string[] {
    return namesOf([...this.expected.slice(0, this.asked), ...more])
  }

  private surprise(): Surprise {
    const { source, previous, token } = this
    return { source, previous, token, next: this.peek(1), found: this.describe() }
  }

  /** Reads something; a failure in it gets a label that says what was being read. */
  within<T>(span: Span, message: string, read: () => T): T {
    try {
      return read()
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure
      const { diagnostic: found } = failure
      if (found.code !== 'syntax') throw failure
      throw new Failure({ ...found, labels: [...found.labels, { span, message }] })
    }
  }

  /** How much has been found wrong, to be given to `forgetSince`. */
  found(): readonly [now: number, later: number] {
    return [this.problems.now.length, this.problems.later.length]
  }

  /** Nothing was wrong with what was read since: it is no part of the program. */
  forgetSince([now, later]: readonly [now: number, later: number]): void {
    this.problems.now.length = now
    this.problems.later.length = later
  }

  /** Reports something with which the parsing goes on. */
  report(message: string, span: Span, more: More = {}): void {
    this.problems.now.push(diagnostic(message, span, more))
  }

  /** Reports something that rustc looks for in texts without syntax errors. */
  reportLater(message: string, span: Span, more: More = {}): void {
    this.problems.later.push(diagnostic(message, span, more))
  }
}

/** What may stand behind a name. */
const namesEnd = new Set(['=', ':', ',', ';', '::', '{', '(', '}', ')'])

const splittable = new Set(['>>', '>=', '>>=', '<<', '<=', '<<=', '<-', '&&', '&=', '||', '|=', '+='])
