import { Failure, diagnostic } from '../failure'
import { Token } from '../tokens'
import type { Match, Matches } from './matching'
import { namesIn, type Element } from './rules'

const crate = 'crate'

/** Writes out the right side of a rule. */
export class Transcriber {
  readonly tokens: Token[] = []

  /**
   * @param mark on every token that comes from the rule itself: its variables are others than those of who calls
   */
  constructor(private readonly mark: number) {}

  write(elements: readonly Element[], matches: Matches): void {
    for (const element of elements) this.element(element, matches)
  }

  private element(element: Element, matches: Matches): void {
    switch (element.kind) {
      case 'token':
        return this.own(element.token)
      case 'group':
        this.own(element.open)
        this.write(element.inner, matches)
        return this.own(element.close)
      case 'variable':
        return this.variable(element, matches)
      case 'repeat':
        return this.repeat(element, matches)
    }
  }

  private variable({ name, tokens }: Extract<Element, { kind: 'variable' }>, matches: Matches): void {
    const match = matches.get(name)
    if (!match && name === crate) return this.own(tokens[1]!)
    if (!match) return tokens.forEach((token) => this.own(token))
    if (match.kind === 'many') {
      const message = `variable \`${name}\` is still repeating at this depth`
      throw new Failure(diagnostic(message, { from: tokens[0]!.from, to: tokens[1]!.to }))
    }
    this.text(match)
  }

  /** An expression stays one, whatever stands around it. */
  private text({ of, tokens }: Extract<Match, { kind: 'text' }>): void {
    const isWhole = !of.startsWith('expr') || tokens.length === 1 || isGroup(tokens)
    if (!isWhole) this.bracket('(', tokens[0]!)
    for (const token of tokens) this.tokens.push(token.copy(token.mark))
    if (!isWhole) this.bracket(')', tokens[tokens.length - 1]!)
  }

  private bracket(kind: string, { from, to, mark }: Token): void {
    const at = kind === '(' ? from : to
    const bracket = new Token(kind, at, at, '', null)
    bracket.mark = mark
    bracket.isUnseen = true
    this.tokens.push(bracket)
  }

  private repeat({ inner, separator, operator }: Extract<Element, { kind: 'repeat' }>, matches: Matches): void {
    const repeated = namesIn(inner).flatMap((name) => {
      const match = matches.get(name)
      return match?.kind === 'many' ? [{ name, items: match.items }] : []
    })
    const count = this.countOf(repeated, inner)
    for (let i = 0; i < count; i++) {
      if (i > 0 && separator && operator !== '?') this.own(separator)
      this.write(inner, new Map([...matches, ...repeated.map(({ name, items }) => [name, items[i]!] as const)]))
    }
  }

  private countOf(repeated: readonly { name: string; items: readonly Match[] }[], inner: readonly Element[]): number {
    const [first] = repeated
    const span = spanOf(inner)
    if (!first) {
      const message =
        'attempted to repeat an expression containing no syntax variables matched as repeating at this depth'
      throw new Failure(diagnostic(message, span))
    }
    const other = repeated.find(({ items }) => items.length !== first.items.length)
    if (!other) return first.items.length
    const times = (of: typeof first) =>
      `\`${of.name}\` repeats ${of.items.length} time${of.items.length === 1 ? '' : 's'}`
    throw new Failure(diagnostic(`meta-variable ${times(first)}, but ${times(other)}`, span))
  }

  private own(token: Token): void {
    this.tokens.push(token.copy(token.mark || this.mark))
  }
}

const isGroup = (tokens: readonly Token[]): boolean =>
  tokens[0]!.isUnseen && tokens[0]!.mate - tokens[tokens.length - 1]!.mate === tokens.length - 1

function spanOf(elements: readonly Element[]) {
  const [first] = elements
  if (first?.kind === 'token') return { from: first.token.from, to: first.token.to }
  if (first?.kind === 'variable') return { from: first.tokens[0]!.from, to: first.tokens[1]!.to }
  if (first?.kind === 'group') return { from: first.open.from, to: first.close.to }
  return { from: 0, to: 0 }
}
