import type { Span } from '../../program/diagnostic'
import { keywords } from './keywords'
import type { Token } from './tokens'

/**
 * What the Lezer grammar is given in place of the source text: the same tokens at the same offsets, with everything
 * blanked or filled in that the grammar reads otherwise than CPython does, or not at all. The reader of the tree looks
 * up the real text by offset.
 *
 * - literals become short forms of the same length: `1.` and all strings (f-strings are read apart, as in 3.11)
 * - comments, continuations and line breaks inside brackets become spaces
 * - a `match` and each `case` become an `if` with a name for its condition (`headers` remembers what stands there)
 * - `print` and `type`, which the grammar treats specially, become plain names; so does a `yield` without operand
 * - the expression of a decorator and a `with` target that is no name become a name, to be parsed on their own
 * - the `/` of parameters becomes a name
 * - parentheses around `with` items, the last comma of lambda parameters, and stars in a subscript or a
 *   comprehension's target disappear (`stars` remembers them)
 */
export class Outline {
  private readonly text: Uint16Array
  /** Parts that stand as one name and have to be parsed on their own: start → end. */
  readonly parts = new Map<number, number>()
  /** By offset of a `match` or `case`: what its head holds. */
  readonly headers = new Map<number, MatchHeader>()
  /** Offsets of the tokens behind stars that were taken out. */
  readonly stars = new Set<number>()
  /** The logical line last asked for, in token indices. */
  private line: Span = { from: 0, to: -1 }

  constructor(
    private readonly source: string,
    private readonly span: Span,
    private readonly tokens: readonly Token[],
  ) {
    this.text = new Uint16Array(span.to - span.from).fill(SPACE)
  }

  /** The whole source text in outline. */
  static ofSource(source: string, tokens: readonly Token[]): { text: string; outline: Outline } {
    const outline = new Outline(source, { from: 0, to: source.length }, tokens)
    outline.lineBreaks()
    outline.write()
    outline.mend()
    return { text: outline.toString(), outline }
  }

  /** A bracketed part of it. */
  static ofPart(source: string, part: Span, tokens: readonly Token[]) {
    const outline = new Outline(source, part, tokens)
    outline.write()
    outline.mend()
    return { text: outline.toString(), outline }
  }

  private toString(): string {
    const parts: string[] = []
    const CHUNK = 8192
    for (let i = 0; i < this.text.length; i += CHUNK)
      parts.push(String.fromCharCode(...this.text.subarray(i, i + CHUNK)))
    return parts.join('')
  }

  /** Keeps the line breaks that end or separate logical lines; those inside tokens and brackets stay blank. */
  private lineBreaks(): void {
    let index = 0
    let depth = 0
    let comment = false
    for (let at = 0; at < this.source.length; at++) {
      while (index < this.tokens.length && this.tokens[index]!.to <= at) depth += nesting(this.tokens[index++]!)
      const token = this.tokens[index]
      if (token && token.from <= at && token.to > at) {
        at = token.to - 1
        continue
      }
      const char = this.source[at]!
      if (char === '#') comment = true
      else if (char === '\\' && !comment) at += this.source.startsWith('\r\n', at + 1) ? 2 : 1
      else if (char === '\n' || (char === '\r' && this.source[at + 1] !== '\n')) {
        comment = false
        if (depth <= 0) this.text[at] = LINE_FEED
      }
    }
  }

  private write(): void {
    for (const token of this.tokens) {
      if (token.type === 'string') this.writeString(token)
      else if (token.type === 'number') this.fill(token, DIGIT, DIGIT, token.text[0] === '.' ? DOT : DIGIT)
      else if (token.type === 'name') this.writeName(token)
      else if (token.type === 'operator') this.copy(token)
    }
  }

  private writeString(token: Token): void {
    // A lone quote, left open, would open a string here as well.
    if (token.to - token.from > 1) this.fill(token, STRING_FILL, QUOTE)
    else this.fill(token, NAME_FILL)
  }

  private writeName(token: Token): void {
    if (keywords.has(token.text)) this.copy(token)
    else this.fill(token, NAME_FILL)
  }

  private copy({ from, to }: Span): void {
    for (let i = from; i < to; i++) this.text[i - this.span.from] = this.source.charCodeAt(i)
  }

  private fill({ from, to }: Span, char: number, last = char, first = last): void {
    if (to === from) return
    this.text.fill(char, from - this.span.from, to - this.span.from)
    this.text[to - this.span.from - 1] = last
    this.text[from - this.span.from] = first
  }

  private mend(): void {
    const places: Place[] = [{ subscript: false, target: '' }]
    this.tokens.forEach((token, i) => {
      const place = places[places.length - 1]!
      if (token.type === 'operator') {
        if (token.text === '@' && this.startsLine(i)) this.decorator(i)
        else if (token.text === '*') this.star(i, place)
        else if (token.text === '/') this.slash(i)
        const step = nesting(token)
        if (step > 0) places.push({ subscript: token.text === '[' && this.endsOperand(i - 1), target: '' })
        else if (step < 0 && places.length > 1) places.pop()
        else if (token.text === ':' || token.text === '=') place.target = ''
      } else if (token.type === 'newline') place.target = ''
      else if (token.type === 'name') this.mendName(i, token.text, place)
    })
  }

  private mendName(i: number, text: string, place: Place): void {
    if (text === 'yield') this.bareYield(i)
    else if (text === 'lambda') this.lambda(i)
    else if (text === 'with' && (this.startsLine(i) || this.is(i - 1, 'async'))) this.withItems(i)
    else if ((text === 'match' || text === 'case') && this.startsLine(i)) this.matchStatement(i)
    else if (text === 'for') place.target = this.startsLine(i) ? 'statement' : 'comprehension'
    else if (text === 'in') place.target = place.target === 'statement' ? 'iterable' : ''
  }

  private startsLine(i: number): boolean {
    const before = this.tokens[i - 1]
    return !before || before.type === 'newline' || before.type === 'indent' || before.type === 'dedent'
  }

  private is(i: number, ...texts: string[]): boolean {
    const token = this.tokens[i]
    return token !== undefined && token.type !== 'string' && texts.includes(token.text)
  }

  /** Index of the token that ends the logical line of token `i`. */
  private lineEnd(i: number): number {
    if (i < this.line.from || i > this.line.to) {
      let to = i
      while (to < this.tokens.length && this.tokens[to]!.type !== 'newline' && this.tokens[to]!.type !== 'end') to++
      this.line = { from: i, to }
    }
    return this.line.to
  }

  /** Index of the first token at or behind `i` that stands outside of brackets opened since and is one of `texts`. */
  private find(i: number, end: number, ...texts: string[]): number {
    let depth = 0
    for (; i < end; i++) {
      if (depth === 0 && this.is(i, ...texts)) return i
      depth += nesting(this.tokens[i]!)
      if (depth < 0) return -1
    }
    return -1
  }

  private standIn(first: number, last: number): void {
    const from = this.tokens[first]!.from
    const to = this.tokens[last]!.to
    this.fill({ from, to }, NAME_FILL)
    this.parts.set(from, to)
  }

  private decorator(i: number): void {
    const end = this.lineEnd(i)
    const isName = end === i + 2 && this.tokens[i + 1]!.type === 'name' && !keywords.has(this.tokens[i + 1]!.text)
    if (end > i + 1 && !isName) this.standIn(i + 1, end - 1)
  }

  private bareYield(i: number): void {
    const next = this.tokens[i + 1]
    const bare = !next || next.type === 'newline' || next.type === 'end' || this.is(i + 1, ')', ']', '}', '=', ';', ',')
    if (bare) this.fill(this.tokens[i]!, NAME_FILL)
  }

  private lambda(i: number): void {
    const end = this.find(i + 1, Math.min(this.lineEnd(i), i + LONGEST_LAMBDA), ':')
    if (end < 0) return
    if (end - 1 > i && this.is(end - 1, ',')) this.fill(this.tokens[end - 1]!, SPACE)
  }

  /** Among parameters, the tree has no node for it; as a name it gets one. */
  private slash(i: number): void {
    if (this.is(i - 1, ',', '(', 'lambda') && this.is(i + 1, ',', ')', ':')) this.fill(this.tokens[i]!, NAME_FILL)
  }

  private withItems(i: number): void {
    const colon = this.find(i + 1, this.lineEnd(i), ':')
    if (colon < 0) return
    let first = i + 1
    let end = colon
    const close = this.is(first, '(') ? this.find(first + 1, colon, ')') : -1
    if (close === colon - 1 && this.holdsWithItems(first + 1, close)) {
      this.fill(this.tokens[first]!, SPACE)
      this.fill(this.tokens[close]!, SPACE)
      first++
      end = close
      if (this.is(end - 1, ',')) this.fill(this.tokens[--end]!, SPACE)
    }
    for (let as = this.find(first, end, 'as'); as >= 0; as = this.find(as + 1, end, 'as')) {
      const comma = this.find(as + 1, end, ',')
      const last = (comma < 0 ? end : comma) - 1
      const plain = last === as + 1 && this.tokens[last]!.type === 'name'
      if (!plain && last > as) this.standIn(as + 1, last)
    }
  }

  /** CPython takes what stands in the parentheses for items where it can, and for one expression otherwise. */
  private holdsWithItems(from: number, to: number): boolean {
    if (from === to || this.find(from, to, 'for', 'yield', ':=') >= 0 || this.is(from, '*', '**')) return false
    for (let i = this.find(from, to, ','); i >= 0; i = this.find(i + 1, to, ','))
      if (this.is(i + 1, '*', '**')) return false
    return this.find(from, to, ',', 'as') >= 0
  }

  /** `x[*a]`, `for x in *a, b` and `[… for a, *b in c]`: the grammar knows no star in these places. */
  private star(i: number, place: Place): void {
    if (!this.is(i - 1, '[', ',', 'in', 'for')) return
    const target = place.target
    if (!(place.subscript && target === '') && target !== 'comprehension' && target !== 'iterable') return
    this.stars.add(this.tokens[i + 1]!.from)
    this.fill(this.tokens[i]!, SPACE)
  }

  private endsOperand(i: number): boolean {
    const token = this.tokens[i]
    if (!token) return false
    return token.type === 'name' ? !keywords.has(token.text) : token.type === 'string' || this.is(i, ')', ']', '}')
  }

  /** `match` is a word like any other unless its line ends with a colon, or `case` lines follow. */
  private matchStatement(i: number): void {
    const end = this.lineEnd(i)
    if (this.is(i, 'match')) {
      const follows = this.is(end + 2, 'case')
      const hasColon = this.is(end - 1, ':')
      if (this.is(i + 1, '=', '.', ',', ':', ')', ']') || end === i + 1 || !(hasColon || follows)) return
      if (follows) this.cases(end + 2)
      this.header(i, hasColon ? end - 1 : end, -1)
    } else if (this.inMatch.has(i)) {
      const guard = this.find(i + 1, end, 'if')
      const colon = this.find(Math.max(i, guard) + 1, end, ':')
      this.header(i, colon < 0 ? end : colon, guard)
    }
  }

  /** Writes an `if` in the place of a `match` or `case`, and a name for what stands behind it. */
  private header(i: number, colon: number, guard: number): void {
    const start = this.tokens[i]!.from
    const between = (first: number, last: number) => ({ from: this.tokens[first]!.from, to: this.tokens[last]!.to })
    const hasGuard = guard >= 0 && guard < colon - 1
    const headEnd = guard < 0 ? colon : guard
    this.fill(this.tokens[i]!, SPACE)
    this.text.set([105, 102], start - this.span.from)
    if (headEnd === i + 1) return
    const written = between(i + 1, (hasGuard ? colon : headEnd) - 1)
    this.headers.set(start, {
      head: between(i + 1, headEnd - 1),
      guard: hasGuard ? between(guard + 1, colon - 1) : null,
    })
    this.fill(written, SPACE)
    this.fill({ from: written.to - 1, to: written.to }, NAME_FILL)
  }

  private readonly inMatch = new Set<number>()

  /** Marks the `case` lines of the block that begins at token `i`. */
  private cases(i: number): void {
    for (let depth = 0; i < this.tokens.length && depth >= 0; i++) {
      const { type } = this.tokens[i]!
      if (type === 'indent') depth++
      else if (type === 'dedent') depth--
      else if (depth === 0 && this.startsLine(i) && this.is(i, 'case')) this.inMatch.add(i)
    }
  }
}

/** What stands between `match` or `case` and its colon. */
export interface MatchHeader {
  /** The subject, or the pattern. */
  readonly head: Span
  /** What stands behind the `if` of a `case`. */
  readonly guard: Span | null
}

/** Where in brackets or a line a token stands: whether in a subscript, and behind which part of a `for`. */
interface Place {
  readonly subscript: boolean
  target: '' | 'comprehension' | 'statement' | 'iterable'
}

/** Tokens of a lambda's parameters that are looked through, so that hostile text costs no quadratic time. */
const LONGEST_LAMBDA = 2000

const SPACE = 32
const LINE_FEED = 10
const QUOTE = 39
const STRING_FILL = 120
const DIGIT = 49
const DOT = 46
const NAME_FILL = 95

function nesting({ type, text }: Token): number {
  if (type !== 'operator' || text.length > 1) return 0
  return '([{'.includes(text) ? 1 : ')]}'.includes(text) ? -1 : 0
}
