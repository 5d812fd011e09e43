import type { Span } from '../../../program/diagnostic'
import type { BlockExpr, Expr, Ident, MatchArm } from './ast'
import { readInnerAttributes } from './attributes'
import { isBlockLike } from './block-like'
import { Restriction, type Parser } from './parser'
import { refuseComma } from './patterns'

const condition = Restriction.NoStruct | Restriction.AllowLet

/** Reads what follows `if`. */
export function readIf(p: Parser, from: number): Expr {
  const test = readCondition(p)
  if (p.is('else')) {
    p.fail('this `if` expression is missing a block after the condition', { from, to: from + 2 })
  }
  const then = readBody(p)
  let otherwise: Expr | null = null
  if (p.eat('else')) otherwise = p.nested(() => readElse(p))
  return { kind: 'if', condition: test, then, otherwise, span: p.spanFrom(from) }
}

function readCondition(p: Parser): Expr {
  const place = { from: p.previous.to, to: p.previous.to }
  const test = p.grammar.expression(p, condition)
  if (test.kind === 'block' && !p.is('{')) {
    const more = { label: 'expected condition here', others: [ifBlock(test.span)] }
    p.fail('missing condition for `if` expression', place, more)
  }
  return test
}

const ifBlock = (span: Span) => ({
  span,
  message: 'if this block is the condition of the `if` expression, then it must be followed by another block',
})

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
  const keyword = { from: p.previous.from, to: p.previous.to }
  const test = p.within(keyword, 'while parsing the condition of this `while` expression', () =>
    p.grammar.expression(p, condition),
  )
  const place = [
    [keyword, 'while parsing the body of this `while` expression'],
    [test.span, 'this `while` condition successfully parsed'],
  ] as const
  const body = p.within(...place[0], () => p.within(...place[1], () => readBody(p)))
  return { kind: 'while', label, condition: test, body, span: p.spanFrom(from) }
}

/** Reads what follows `for`. */
export function readFor(p: Parser, from: number, label: Ident | null): Expr {
  const pattern = p.grammar.pattern(p, true)
  refuseComma(p)
  if (!p.eat('in')) replaceIn(p)
  const iterated = readIterated(p)
  const body = readBody(p)
  return { kind: 'for', label, pattern, iterated, body, span: p.spanFrom(from) }
}

/** Reports that `in` is missing and goes over what stands for it. */
function replaceIn(p: Parser): void {
  const isOther = p.isWord('of') || p.is('=')
  const span = isOther ? p.tokenSpan() : { from: p.previous.to, to: p.token.from }
  p.report('missing `in` in `for` loop', span, {
    help: `try ${isOther ? 'using' : 'adding'} \`in\` here${isOther ? ' instead' : ''}`,
  })
  if (isOther) p.bump()
}

function readIterated(p: Parser): Expr {
  const place = { from: p.token.from, to: p.token.from }
  const iterated = p.grammar.expression(p, Restriction.NoStruct)
  if (iterated.kind === 'block' && !p.is('{')) {
    const help = 'try adding an expression to the `for` loop'
    p.fail('missing expression to iterate on in `for` loop', place, { help })
  }
  return iterated
}

/** Reads what follows `loop`. */
export function readLoop(p: Parser, from: number, label: Ident | null): Expr {
  const keyword = { from: p.previous.from, to: p.previous.to }
  const body = p.within(keyword, 'while parsing this `loop` expression', () => readBody(p))
  return { kind: 'loop', label, body, span: p.spanFrom(from) }
}

/** Reads what follows `match`. */
export function readMatch(p: Parser, from: number): Expr {
  const keyword = { from: p.previous.from, to: p.previous.to }
  const value = p.within(keyword, 'while parsing this `match` expression', () => {
    const scrutinee = p.grammar.expression(p, Restriction.NoStruct)
    p.expect('{')
    return scrutinee
  })
  const { mate } = p.previous
  const arms: MatchArm[] = []
  if (p.recovering(() => readArms(p, arms)) === null) p.jump(mate + 1)
  return { kind: 'match', value, arms, span: p.spanFrom(from) }
}

/** Reads the arms of a match and goes behind its closing brace. */
function readArms(p: Parser, arms: MatchArm[]): true {
  readInnerAttributes(p)
  while (!p.at('}')) {
    const { dropped } = p.grammar.attributes(p)
    const arm = p.restricted(0, () => readArm(p))
    if (!dropped) arms.push(arm)
  }
  p.bump()
  return true
}

function readArm(p: Parser): MatchArm {
  const { from } = p.token
  const pattern = p.grammar.pattern(p, true)
  refuseComma(p, true)
  const guard = p.eat('if') ? p.grammar.expression(p, Restriction.AllowLet) : null
  readArrow(p)
  const arrow = { from: p.previous.from, to: p.previous.to }
  const body = p.within(arrow, 'while parsing the `match` arm starting here', () =>
    p.grammar.expression(p, Restriction.Statement),
  )
  const span = p.spanFrom(from)
  if (isBlockLike(body) || p.is('}')) p.eat(',')
  else if (!p.eat(',')) p.within(arrow, 'while parsing the `match` arm starting here', () => endArm(p, body))
  return { pattern, guard, body, span }
}

function readArrow(p: Parser): void {
  if (p.eat('=>')) return
  p.unexpected()
}

/** Reports a missing comma where the next arm is there to see, and goes on. */
function endArm(p: Parser, body: Expr): void {
  if (p.is(';')) {
    p.fail(
      '`match` arm body without braces',
      { from: body.span.from, to: p.previous.to },
      {
        ...{
          label: 'this statement is not surrounded by a body',
          help: 'replace `;` with `,` to end a `match` arm expression',
        },
      },
    )
  }
  if (!beginsArm(p)) p.unexpected(',', '}')
  const place = { from: p.previous.to, to: p.previous.to }
  p.report('expected `,` following `match` arm', place, { help: 'missing a comma here to end this `match` arm' })
}

/** Whether an arm's pattern, with its arrow, follows. */
function beginsArm(p: Parser): boolean {
  const isArm = p.attempt((ahead) => {
    ahead.grammar.pattern(ahead, true)
    return ahead.is('=>')
  })
  return isArm === true
}
