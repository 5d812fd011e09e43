import type { Parser } from '../parser'
import type { Token } from '../tokens'
import { endOfFragment } from './fragments'
import { namesIn, type Element } from './rules'

/** What a name of a rule stands for: text, or as many as its repetition found. */
export type Match =
  | { readonly kind: 'text'; readonly of: string; readonly tokens: readonly Token[] }
  | { readonly kind: 'many'; readonly items: readonly Match[] }

export type Matches = ReadonlyMap<string, Match>

type Repeat = Extract<Element, { kind: 'repeat' }>
type Then = (at: number, found: Matches) => Matches | null

/** Looks for what the elements of a rule stand for in a macro's arguments. Tries other ways where one goes wrong. */
export class Matcher {
  /** The furthest token that did not fit. */
  furthest: number

  /** @param p whose tokens the arguments are, up to `end` */
  constructor(
    private readonly p: Parser,
    private readonly start: number,
    private readonly end: number,
  ) {
    this.furthest = start
  }

  /** What the names of a rule stand for; null: the arguments do not fit. */
  match(elements: readonly Element[]): Matches | null {
    return this.sequence(elements, 0, this.start, this.end, new Map(), (at, found) => this.atEnd(at, this.end, found))
  }

  private atEnd(at: number, end: number, found: Matches): Matches | null {
    return at === end ? found : this.fail(at)
  }

  private fail(at: number): null {
    this.furthest = Math.max(this.furthest, at)
    return null
  }

  private sequence(
    elements: readonly Element[],
    index: number,
    at: number,
    end: number,
    found: Matches,
    then: Then,
  ): Matches | null {
    const element = elements[index]
    if (!element) return then(at, found)
    const goOn: Then = (next, more) => this.sequence(elements, index + 1, next, end, more, then)
    switch (element.kind) {
      case 'token':
        return at < end && isSame(this.p, element.token, this.p.tokens[at]!) ? goOn(at + 1, found) : this.fail(at)
      case 'variable':
        return this.variable(element, at, end, found, goOn)
      case 'group':
        return this.group(element, at, end, found, goOn)
      case 'repeat':
        return this.repeat(element, [], at, end, found, goOn)
    }
  }

  private variable(
    { name, of }: Extract<Element, { kind: 'variable' }>,
    at: number,
    end: number,
    found: Matches,
    then: Then,
  ): Matches | null {
    const next = endOfFragment(this.p, of, at, end)
    if (next < 0) return this.fail(at)
    const text: Match = { kind: 'text', of, tokens: this.p.tokens.slice(at, next) }
    return then(next, new Map([...found, [name, text]]))
  }

  private group(
    { open, inner }: Extract<Element, { kind: 'group' }>,
    at: number,
    end: number,
    found: Matches,
    then: Then,
  ): Matches | null {
    const token = this.p.tokens[at]!
    if (at >= end || token.kind !== open.kind || token.isUnseen) return this.fail(at)
    const close = token.mate
    return this.sequence(inner, 0, at + 1, close, found, (next, more) =>
      this.atEnd(next, close, more) ? then(close + 1, more) : null,
    )
  }

  /** As often as possible, and less often where what follows does not fit then. */
  private repeat(
    element: Repeat,
    items: readonly Matches[],
    at: number,
    end: number,
    found: Matches,
    then: Then,
  ): Matches | null {
    const { inner, separator, operator } = element
    const from = separator && items.length > 0 ? at + 1 : at
    const mayGoOn = operator !== '?' || items.length === 0
    if (mayGoOn && at < end && (from === at || isSame(this.p, separator!, this.p.tokens[at]!))) {
      const more = this.sequence(inner, 0, from, end, new Map(), (next, item) =>
        next === at ? null : this.repeat(element, [...items, item], next, end, found, then),
      )
      if (more) return more
    }
    if (operator === '+' && items.length === 0) return this.fail(at)
    const many = namesIn(inner).map((name): [string, Match] => [
      name,
      { kind: 'many', items: items.map((item) => item.get(name)!) },
    ])
    return then(at, new Map([...found, ...many]))
  }
}

/** Whether a token of a macro's arguments is the one that a rule has. */
function isSame(p: Parser, wanted: Token, token: Token): boolean {
  if (wanted.kind !== token.kind || token.isUnseen) return false
  if (wanted.kind === 'literal') return p.text(wanted) === p.text(token)
  return wanted.name === token.name
}
