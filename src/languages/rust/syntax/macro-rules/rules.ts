import type { Span } from '../../../../program/diagnostic'
import { diagnostic, Failure } from '../failure'
import type { Parser } from '../parser'
import type { Token } from '../tokens'
import { isFragment } from './fragments'

/** What a rule of `macro_rules!` is made of, on either side of its arrow. */
export type Element =
  | { readonly kind: 'token'; readonly token: Token }
  /** `$name:expr`; in a transcriber, where no kind is written, `$name`. */
  | { readonly kind: 'variable'; readonly name: string; readonly of: string; readonly tokens: readonly Token[] }
  /** `$( … ) separator *` */
  | {
      readonly kind: 'repeat'
      readonly inner: readonly Element[]
      readonly separator: Token | null
      readonly operator: string
    }
  | { readonly kind: 'group'; readonly open: Token; readonly inner: readonly Element[]; readonly close: Token }

export interface Rule {
  readonly matcher: readonly Element[]
  readonly transcriber: readonly Element[]
}

/** A macro by example. */
export interface MacroDef {
  readonly name: string
  readonly rules: readonly Rule[]
  /** Of `macro_rules! name`. */
  readonly headSpan: Span
}

/** Reads `macro_rules! name { (matcher) => { transcriber }; … }` and goes behind it. */
export function readRules(p: Parser): MacroDef {
  const { from } = p.bump()
  p.expect('!')
  const { name } = p.identifier()
  const headSpan = p.spanFrom(from)
  if (!p.is('(') && !p.is('[') && !p.is('{')) p.unexpected('(', '[', '{')
  const braces = p.is('{')
  const { mate } = p.token
  const rules: Rule[] = []
  p.bump()
  while (p.position < mate) rules.push(readRule(p))
  p.jump(mate + 1)
  if (!braces) p.semicolon()
  else p.eat(';')
  return { name, rules, headSpan }
}

function readRule(p: Parser): Rule {
  const matcher = readGroup(p, true)
  p.expect('=>')
  const transcriber = readGroup(p, false)
  p.eat(';')
  return { matcher, transcriber }
}

/** What is in the brackets that stand here. */
function readGroup(p: Parser, isMatcher: boolean): Element[] {
  if (!p.is('(') && !p.is('[') && !p.is('{')) p.unexpected('(', '[', '{')
  const { position } = p
  const { mate } = p.token
  const elements = elementsIn(p.tokens, position + 1, mate, isMatcher)
  p.jump(mate + 1)
  return elements
}

function elementsIn(tokens: readonly Token[], from: number, to: number, isMatcher: boolean): Element[] {
  const found: Element[] = []
  for (let at = from; at < to;) {
    const { element, next } = elementAt(tokens, at, isMatcher)
    found.push(element)
    at = next
  }
  return found
}

function elementAt(tokens: readonly Token[], at: number, isMatcher: boolean): { element: Element; next: number } {
  const token = tokens[at]!
  const following = tokens[at + 1]!
  if (token.kind === '$' && following.kind === '(') return repetitionAt(tokens, at + 1, isMatcher)
  if (token.kind === '$' && following.name !== '') return variableAt(tokens, at, isMatcher)
  if (token.mate <= at) return { element: { kind: 'token', token }, next: at + 1 }
  const inner = elementsIn(tokens, at + 1, token.mate, isMatcher)
  return { element: { kind: 'group', open: token, inner, close: tokens[token.mate]! }, next: token.mate + 1 }
}

const operators = new Set(['*', '+', '?'])

function repetitionAt(tokens: readonly Token[], open: number, isMatcher: boolean) {
  const { mate } = tokens[open]!
  const inner = elementsIn(tokens, open + 1, mate, isMatcher)
  const separator = operators.has(tokens[mate + 1]!.kind) ? null : tokens[mate + 1]!
  const last = separator ? mate + 2 : mate + 1
  const operator = tokens[last]
  if (!operator || !operators.has(operator.kind)) fail('expected one of: `*`, `+`, or `?`', tokens[mate + 1]!)
  const element: Element = { kind: 'repeat', inner, separator, operator: operator.kind }
  return { element, next: last + 1 }
}

function variableAt(tokens: readonly Token[], at: number, isMatcher: boolean) {
  const { name } = tokens[at + 1]!
  const of = isMatcher ? fragmentOf(tokens, at) : ''
  const element: Element = { kind: 'variable', name, of, tokens: tokens.slice(at, at + 2) }
  return { element, next: isMatcher ? at + 4 : at + 2 }
}

/** The kind of text that a name in a matcher stands for. */
function fragmentOf(tokens: readonly Token[], at: number): string {
  const kind = tokens[at + 3]
  if (tokens[at + 2]!.kind !== ':' || !kind) fail('missing fragment specifier', tokens[at + 1]!)
  if (!isFragment(kind.name)) fail(`invalid fragment specifier \`${kind.name}\``, kind)
  return kind.name
}

function fail(message: string, { from, to }: Token): never {
  throw new Failure(diagnostic(message, { from, to }))
}

/** The names that elements bind or ask for, at any depth. */
export function namesIn(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    if (element.kind === 'variable') return [element.name]
    return element.kind === 'token' ? [] : namesIn(element.inner)
  })
}
