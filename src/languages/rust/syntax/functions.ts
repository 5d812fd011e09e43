import type { Span } from '../../../program/diagnostic'
import type { BlockExpr, FnItem, Param, SelfParam, TypeNode } from './ast'
import { readGenerics, readWhere } from './generics'
import type { Attributes, Parser } from './parser'

/** Where a function stands decides whether it may have `self` and go without a body. */
export interface FunctionPlace {
  readonly self: boolean
  /** What to report where there is no body; null where there need be none. */
  readonly missing: string | null
}

/** What stands in front of an item's keyword. */
export interface Head {
  readonly from: number
  readonly attributes: Attributes
  readonly isPublic: boolean
}

const qualifiers = new Set(['const', 'async', 'unsafe', 'extern'])

/** What every item has besides its name, once it has been read. */
export const itemBase = (p: Parser, { from, attributes, isPublic }: Head) => ({
  attributes: attributes.list,
  isPublic,
  span: p.spanFrom(from),
})

/** Whether `const`, `async`, `unsafe` or `extern` here belongs to a function. */
export function beginsFunction(p: Parser): boolean {
  let ahead = 0
  while (qualifiers.has(p.peek(ahead).kind)) ahead += p.peek(ahead + 1).literal?.kind === 'string' ? 2 : 1
  return p.peek(ahead).kind === 'fn'
}

/** Reads a function, where its qualifiers or `fn` stand. */
export function readFunction(p: Parser, { from, attributes, isPublic }: Head, place: FunctionPlace): FnItem {
  const { isConst, isUnsafe } = readQualifiers(p)
  p.expect('fn')
  const name = p.identifier()
  const parameters = readGenerics(p)
  const { self, params } = readParams(p, place.self)
  const result = readResult(p)
  const headSpan = p.spanFrom(from)
  const generics = readWhere(p, parameters)
  const isIntrinsic = attributes.list.some((each) => each.name === 'intrinsic')
  const body = readBody(p, from, name.span, isIntrinsic ? null : place.missing)
  const span = p.spanFrom(from)
  const common = { attributes: attributes.list, isPublic, name, span, headSpan }
  return { kind: 'fn', ...common, isConst, isUnsafe, generics, self, params, result, body }
}

function readResult(p: Parser): TypeNode | null {
  if (p.eat('->')) return p.grammar.type(p)
  if (!p.is(':') && !p.is('=>')) return null
  p.report('return types are denoted using `->`', p.tokenSpan(), { help: 'use `->` instead' })
  p.bump()
  return p.grammar.type(p)
}

function readQualifiers(p: Parser): { isConst: boolean; isUnsafe: boolean } {
  const isConst = p.eat('const')
  const asyncFrom = p.token.from
  if (p.eat('async')) p.refuse('async fn', { from: asyncFrom, to: p.previous.to })
  const isUnsafe = p.eat('unsafe')
  const externFrom = p.token.from
  if (p.eat('extern')) {
    if (p.is('literal')) p.bump()
    p.refuse('extern fn', p.spanFrom(externFrom))
  }
  return { isConst, isUnsafe }
}

function readParams(p: Parser, mayHaveSelf: boolean): { self: SelfParam | null; params: Param[] } {
  let self: SelfParam | null = null
  const params: Param[] = []
  if (!p.at('(')) {
    const place = { from: p.previous.to, to: p.previous.to }
    if (p.is('{') || p.is('->')) {
      p.fail('missing parameters for function definition', place, { help: 'add a parameter list' })
    }
    p.unexpected('(')
  }
  p.bump()
  p.list(')', () => {
    p.grammar.attributes(p)
    const found = params.length === 0 && !self ? readSelf(p) : null
    if (!found) return void params.push(readParam(p))
    if (!mayHaveSelf) refuseSelf(p, found)
    self = found
  })
  return { self, params }
}

function refuseSelf(p: Parser, { span }: SelfParam): void {
  const label = 'not semantically valid as function parameter'
  p.reportLater('`self` parameter is only allowed in associated functions', span, { label })
}

/** Reads `self`, `mut self`, `&self`, `&'a mut self`, with a type perhaps, if one of them is there. */
function readSelf(p: Parser): SelfParam | null {
  const { from } = p.token
  if (p.is('&')) {
    let ahead = 1
    const hasLifetime = p.peek(ahead).kind === 'lifetime'
    if (hasLifetime) ahead++
    const mutable = p.peek(ahead).kind === 'mut'
    if (mutable) ahead++
    if (p.peek(ahead).kind !== 'self' || p.peek(ahead + 1).kind === '::') return null
    p.bump()
    const lifetime = hasLifetime ? p.lifetime() : null
    while (!p.is('self')) p.bump()
    p.bump()
    return { reference: { lifetime, mutable }, mutable: false, type: null, span: p.spanFrom(from) }
  }
  const mutable = p.is('mut') && p.peek(1).kind === 'self'
  if (!mutable && (!p.is('self') || p.peek(1).kind === '::')) return null
  if (mutable) p.bump()
  p.bump()
  const type = p.eat(':') ? p.grammar.type(p) : null
  return { reference: null, mutable, type, span: p.spanFrom(from) }
}

function readParam(p: Parser): Param {
  const { from } = p.token
  if (p.is('self')) {
    const label = 'must be the first parameter of an associated function'
    p.fail('unexpected `self` parameter in function', p.tokenSpan(), { label })
  }
  const pattern = p.grammar.pattern(p, true, 'parameter name')
  if (pattern.kind === 'or') {
    const help = 'wrap the pattern in parentheses'
    p.report('top-level or-patterns are not allowed in function parameters', pattern.span, { help })
  }
  if (!p.eat(':')) p.unexpectedWith(paramHelp(p), ':')
  const type = p.grammar.type(p)
  return { pattern, type, span: p.spanFrom(from) }
}

/** What is wrong with a parameter that has no colon behind its name. */
function paramHelp(p: Parser): string | undefined {
  if (p.is('identifier')) return 'declare the type after the parameter binding'
  return p.is(',') || p.is(')') ? 'if this is a parameter name, give it a type' : undefined
}

/** @param missing what to report where there is a semicolon instead; null where there may be one */
function readBody(p: Parser, from: number, name: Span, missing: string | null): BlockExpr | null {
  if (p.at('{')) return p.grammar.block(p)
  if (p.is('=')) refuseEquals(p)
  if (!p.is(';')) {
    if (missing) p.unexpected('{')
    p.couldBe('{')
    p.within(name, 'while parsing this `fn`', () => p.semicolon())
    return null
  }
  p.bump()
  if (missing) p.reportLater(missing, p.spanFrom(from), { help: 'provide a definition for the function' })
  return null
}

function refuseEquals(p: Parser): never {
  const { from } = p.bump()
  p.grammar.expression(p)
  p.eat(';')
  const help = 'surround the expression with `{` and `}` instead of `=` and `;`'
  p.fail('function body cannot be `= expression;`', p.spanFrom(from), { help })
}
