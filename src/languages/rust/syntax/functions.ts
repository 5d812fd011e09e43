import type { BlockExpr, FnItem, Param, SelfParam } from './ast'
import { readGenerics, readWhere } from './generics'
import type { Attributes, Parser } from './parser'

/** Where a function stands decides whether it may have `self` and go without a body. */
export interface FunctionPlace {
  readonly self: boolean
  readonly body: boolean
}

/** What stands in front of an item's keyword. */
export interface Head {
  readonly from: number
  readonly attributes: Attributes
  readonly isPublic: boolean
}

const qualifiers = new Set(['const', 'async', 'unsafe', 'extern'])

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
  const result = p.eat('->') ? p.grammar.type(p) : null
  const headSpan = p.spanFrom(from)
  const generics = readWhere(p, parameters)
  const mayEnd = !place.body || attributes.list.some((each) => each.name === 'intrinsic')
  const body = readBody(p, mayEnd, from)
  const span = p.spanFrom(from)
  const common = { attributes: attributes.list, isPublic, name, span, headSpan }
  return { kind: 'fn', ...common, isConst, isUnsafe, generics, self, params, result, body }
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
      p.fail('missing parameters for function definition', place, undefined, undefined, 'add a parameter list')
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
  p.problems.push({
    ...{ code: 'syntax', severity: 'error', message: '`self` parameter is only allowed in associated functions', span },
    labels: [{ span, message: 'not semantically valid as function parameter' }],
  })
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
  const pattern = p.grammar.pattern(p, false)
  p.expect(':')
  const type = p.grammar.type(p)
  return { pattern, type, span: p.spanFrom(from) }
}

function readBody(p: Parser, mayEnd: boolean, from: number): BlockExpr | null {
  if (p.at('{')) return p.grammar.block(p)
  if (p.is(';')) {
    p.bump()
    if (!mayEnd) {
      p.problems.push({
        ...{ code: 'syntax', severity: 'error', message: 'free function without a body', span: p.spanFrom(from) },
        ...{ labels: [], help: 'provide a definition for the function: `{ <body> }`' },
      })
    }
    return null
  }
  if (p.is('=')) p.fail('function body cannot be `= expression;`', p.tokenSpan())
  if (mayEnd) p.unexpected(';', '{')
  p.unexpected('{')
}
