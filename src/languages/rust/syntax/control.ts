import type { BlockExpr, Expr, Ident, MatchArm } from './ast'
import { readInnerAttributes } from './attributes'
import { isBlockLike } from './block-like'
import { Restriction, type Parser } from './parser'

const condition = Restriction.NoStruct | Restriction.AllowLet

/** Reads what follows `if`. */
export function readIf(p: Parser, from: number): Expr {
  const test = readCondition(p, from)
  if (p.is('else')) {
    p.fail('this `if` expression is missing a block after the condition', { from, to: from + 2 })
  }
  const then = readBody(p)
  let otherwise: Expr | null = null
  if (p.eat('else')) otherwise = p.nested(() => readElse(p))
  return { kind: 'if', condition: test, then, otherwise, span: p.spanFrom(from) }
}

function readCondition(p: Parser, from: number): Expr {
  const test = p.grammar.expression(p, condition)
  if (test.kind === 'block' && !p.is('{')) {
    p.fail('missing condition for `if` expression', { from: from + 2, to: from + 2 }, 'expected condition here')
  }
  return test
}

function readElse(p: Parser): Expr {
  const { from } = p.token
  if (p.eat('if')) return readIf(p, from)
  return readBody(p)
}

function readBody(p: Parser): BlockExpr {
  return p.restricted(0, () => p.grammar.block(p))
}

/** Reads what follows `while`. */
export function readWhile(p: Parser, from: number, label: Ident | null): Expr {
  const test = p.grammar.expression(p, condition)
  const body = readBody(p)
  return { kind: 'while', label, condition: test, body, span: p.spanFrom(from) }
}

/** Reads what follows `for`. */
export function readFor(p: Parser, from: number, label: Ident | null): Expr {
  const pattern = p.grammar.pattern(p, true)
  if (!p.eat('in')) {
    const place = { from: p.previous.to, to: p.token.from }
    const isOther = p.is('identifier') && p.isWord('of')
    const help = isOther ? 'try using `in` here instead' : 'try adding `in` here'
    p.fail('missing `in` in `for` loop', isOther ? p.tokenSpan() : place, undefined, undefined, help)
  }
  const iterated = p.grammar.expression(p, Restriction.NoStruct)
  const body = readBody(p)
  return { kind: 'for', label, pattern, iterated, body, span: p.spanFrom(from) }
}

/** Reads what follows `loop`. */
export function readLoop(p: Parser, from: number, label: Ident | null): Expr {
  const body = readBody(p)
  return { kind: 'loop', label, body, span: p.spanFrom(from) }
}

/** Reads what follows `match`. */
export function readMatch(p: Parser, from: number): Expr {
  const value = p.grammar.expression(p, Restriction.NoStruct)
  p.expect('{')
  readInnerAttributes(p)
  const arms: MatchArm[] = []
  while (!p.at('}')) {
    const { dropped } = p.grammar.attributes(p)
    const arm = p.restricted(0, () => readArm(p))
    if (!dropped) arms.push(arm)
  }
  p.bump()
  return { kind: 'match', value, arms, span: p.spanFrom(from) }
}

function readArm(p: Parser): MatchArm {
  const { from } = p.token
  const pattern = p.grammar.pattern(p, true)
  const guard = p.eat('if') ? p.grammar.expression(p, Restriction.AllowLet) : null
  p.expect('=>')
  const body = p.grammar.expression(p, Restriction.Statement)
  const span = p.spanFrom(from)
  if (isBlockLike(body) || p.is('}')) p.eat(',')
  else if (!p.eat(',')) p.unexpected(',', '}')
  return { pattern, guard, body, span }
}
