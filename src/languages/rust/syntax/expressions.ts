import type { Span } from '../../../program/diagnostic'
import type { AssignOperator, BinaryOperator, Expr } from './ast'
import { isWhole } from './block-like'
import { Failure, noEnd, unsupported } from './failure'
import { replaceForeignLogic, refuseIncrement, refusePostfix, reportForeignComparison, reportNot } from './habits'
import { Restriction, type Parser } from './parser'
import { readPostfix } from './postfix'
import { readPrimary } from './primary'
import { canBeginExpression } from './tokens'

/** How tightly operators bind; the tightest is highest. */
const precedences = new Map<string, number>([
  ...entries(14, 'as'),
  ...entries(13, '* / %'),
  ...entries(12, '+ -'),
  ...entries(11, '<< >>'),
  ...entries(10, '&'),
  ...entries(9, '^'),
  ...entries(8, '|'),
  ...entries(7, '== != < > <= >='),
  ...entries(6, '&&'),
  ...entries(5, '||'),
  ...entries(4, '.. ..= ...'),
  ...entries(2, '= += -= *= /= %= &= |= ^= <<= >>='),
])

function entries(precedence: number, operators: string): [string, number][] {
  return operators.split(' ').map((operator) => [operator, precedence])
}

const comparisons = 7
const lazyAnd = 6
const rangePrecedence = 4
const assignment = 2

/** Operands that one expression may have on a level; each makes the tree deeper. */
const maxOperands = 400

const primitives = new Set('i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64 bool char'.split(' '))

/** Reads an expression under restrictions (none, unless told). */
export function readExpression(p: Parser, restrictions = 0): Expr {
  return p.restricted(restrictions, () => readAbove(p, 0))
}

/** Reads on behind a statement's first operand: `x.y().z = 3`. */
export function readExpressionRest(p: Parser, start: Expr): Expr {
  return p.restricted(Restriction.Statement, () => readOperators(p, readPostfix(p, start), 0))
}

/** Reads an expression whose operators all bind at least as tightly as a precedence. */
function readAbove(p: Parser, precedence: number): Expr {
  return p.nested(() => {
    if (isRange(p)) return readPrefixRange(p)
    return readOperators(p, readUnary(p), precedence)
  })
}

const isRange = (p: Parser): boolean => p.is('..') || p.is('..=') || p.is('...')

function readOperators(p: Parser, start: Expr, lowest: number): Expr {
  let left = start
  if (isWhole(p, left)) return left
  p.couldBe('operator')
  for (let count = 0; ; count++) {
    replaceForeignLogic(p)
    const precedence = precedences.get(p.token.kind)
    if (precedence === undefined || precedence < lowest) return left
    if (count > maxOperands) throw new Failure(unsupported('expressions this long', p.tokenSpan()))
    if (precedence === rangePrecedence) return readRange(p, left)
    left = precedence === 14 ? readCast(p, left) : readOperator(p, left, precedence)
  }
}

function readOperator(p: Parser, left: Expr, precedence: number): Expr {
  const operator = p.bump()
  const operatorSpan = { from: operator.from, to: operator.to }
  refusePostfix(p, operator)
  if (precedence === comparisons) reportForeignComparison(p, operator)
  if (precedence === comparisons && isComparison(left)) refuseChain(p, left, operatorSpan)
  const restrictions = p.restrictions & ~Restriction.Statement
  const right = p.restricted(precedence === assignment ? restrictions & Restriction.NoStruct : restrictions, () =>
    readAbove(p, precedence === assignment ? assignment : precedence + 1),
  )
  const span = { from: left.span.from, to: right.span.to }
  if (operator.kind === '=') return { kind: 'assign', target: left, value: right, span }
  if (precedence === assignment) {
    const compound = operator.kind.slice(0, -1) as AssignOperator
    return { kind: 'compound', operator: compound, operatorSpan, target: left, value: right, span }
  }
  if (operator.kind === '||') refuseLet(p, left, right)
  return { kind: 'binary', operator: operator.kind as BinaryOperator, operatorSpan, left, right, span }
}

const isComparison = (expression: Expr): boolean =>
  expression.kind === 'binary' && precedences.get(expression.operator) === comparisons

/** `a == b == c` has a meaning to guess; `a < b > c` may be generic arguments without `::`. */
function refuseChain(p: Parser, left: Expr, second: Span): void {
  if (left.kind !== 'binary') return
  const isEquality = left.operator === '==' && p.text(second) === '=='
  const help = isEquality
    ? 'split the comparison into two'
    : 'use `::<...>` instead of `<...>` to specify lifetime, type, or const arguments'
  const message = 'comparison operators cannot be chained'
  if (isEquality) p.report(message, left.operatorSpan, { help })
  else p.fail(message, left.operatorSpan, { help })
}

/** `let` stands in conditions joined by `&&` alone. */
function refuseLet(p: Parser, ...operands: Expr[]): void {
  for (const { kind, span } of operands)
    if (kind === 'let') p.fail('expected expression, found `let` statement', { from: span.from, to: span.from + 3 })
}

function readCast(p: Parser, value: Expr): Expr {
  p.bump()
  if (primitives.has(p.token.name) && (p.peek(1).kind === '<' || p.peek(1).kind === '<<')) refuseComparedCast(p)
  const type = p.grammar.type(p, false)
  return { kind: 'cast', value, type, span: { from: value.span.from, to: type.span.to } }
}

/** Behind a cast, `<` begins generic arguments, which no primitive type has. */
function refuseComparedCast(p: Parser): never {
  const { name } = p.bump()
  const isShift = p.is('<<')
  const what = isShift ? 'shift' : 'comparison'
  p.fail(
    `\`${isShift ? '<<' : '<'}\` is interpreted as a start of generic arguments for \`${name}\`, not a ${what}`,
    p.tokenSpan(),
    { label: `not interpreted as ${what}`, help: `try ${isShift ? 'shifting' : 'comparing'} the cast value` },
  )
}

function readRange(p: Parser, from: Expr): Expr {
  const operator = p.bump()
  const to = beginsEnd(p) ? readAbove(p, rangePrecedence + 1) : null
  return range(p, operator, from, to)
}

function readPrefixRange(p: Parser): Expr {
  const operator = p.bump()
  const to = beginsEnd(p) ? readAbove(p, rangePrecedence + 1) : null
  return range(p, operator, null, to)
}

function range(
  p: Parser,
  operator: { kind: string; from: number; to: number },
  from: Expr | null,
  to: Expr | null,
): Expr {
  const operatorSpan = { from: operator.from, to: operator.to }
  if (operator.kind === '...') {
    p.fail('unexpected token: `...`', operatorSpan, { help: 'use `..` for an exclusive range' })
  }
  const inclusive = operator.kind === '..='
  if (inclusive && !to) p.problems.now.push(noEnd(operatorSpan))
  return { kind: 'range', from, to, inclusive, span: p.spanFrom(from ? from.span.from : operator.from) }
}

/** Whether the end of a range follows; in a condition, `{` begins its block. */
function beginsEnd(p: Parser): boolean {
  if (p.is('{')) return (p.restrictions & Restriction.NoStruct) === 0
  return canBeginExpression(p.token)
}

function readUnary(p: Parser): Expr {
  const { kind, from } = p.token
  if (kind === '!' || kind === '-' || kind === '*') {
    p.bump()
    const operand = p.nested(() => readUnary(p))
    return { kind: 'unary', operator: kind, operand, span: p.spanFrom(from) }
  }
  if (kind === '&' || kind === '&&') return readReference(p, from)
  if (kind === '+') {
    refuseIncrement(p)
    p.bump()
    p.fail(
      'leading `+` is not supported',
      { from, to: from + 1 },
      { label: 'unexpected `+`', help: 'try removing the `+`' },
    )
  }
  if (kind === '~') return readTilde(p, from)
  if (kind === 'identifier' && reportNot(p)) p.bump()
  if (kind === '#') p.grammar.attributes(p)
  return readPostfix(p, readPrimary(p))
}

function readTilde(p: Parser, from: number): Expr {
  const help = 'use `!` to perform bitwise not'
  p.report('`~` cannot be used as a unary operator', p.tokenSpan(), { help })
  p.bump()
  const operand = p.nested(() => readUnary(p))
  return { kind: 'unary', operator: '!', operand, span: p.spanFrom(from) }
}

function readReference(p: Parser, from: number): Expr {
  p.expectPart('&')
  const raw = p.isWord('raw') && (p.peek(1).kind === 'const' || p.peek(1).kind === 'mut')
  if (raw) p.bump()
  const mutable = p.eat('mut')
  if (raw && !mutable) p.expect('const')
  const operand = p.nested(() => (isRange(p) ? readPrefixRange(p) : readUnary(p)))
  return { kind: 'ref', mutable, raw, operand, span: p.spanFrom(from) }
}

/** Reads the value that a condition's `let` matches: everything up to `&&` or `||`. */
export function readScrutinee(p: Parser): Expr {
  return p.restricted(p.restrictions & ~Restriction.AllowLet, () => readAbove(p, lazyAnd + 1))
}

/** Reads the length of an array, a const parameter's value or the like. */
export function readAnonymousConstant(p: Parser): Expr {
  return readExpression(p)
}
