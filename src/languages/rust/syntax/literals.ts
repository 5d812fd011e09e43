import type { Span } from '../../../program/diagnostic'
import type { Expr } from './ast'
import type { Parser } from './parser'
import type { Literal } from './tokens'

/** Reads a literal, perhaps with a minus in front, as in patterns and generic arguments. */
export function readLiteral(p: Parser): Expr {
  const { from } = p.token
  if (p.eat('-')) {
    const operand = readPlainLiteral(p)
    return { kind: 'unary', operator: '-', operand, span: p.spanFrom(from) }
  }
  return readPlainLiteral(p)
}

/** Reads a literal; where there is none, that is the error rustc reports for a missing expression. */
export function readPlainLiteral(p: Parser): Expr {
  const { kind, from, to, literal } = p.token
  const span = { from, to }
  if (literal) {
    if (p.token.problem) p.problems.later.push(p.token.problem)
    const { mark } = p.bump()
    const value = withSpan(literal, span)
    return mark !== 0 && value.kind === 'string' ? { ...value, mark } : value
  }
  if (kind === 'true' || kind === 'false') {
    p.bump()
    return { kind: 'bool', value: kind === 'true', span }
  }
  p.fail(`expected expression, found ${p.describe()}`, span, { label: 'expected expression' })
}

/** Written out, because a spread costs more than all else about a literal. */
function withSpan(literal: Literal, span: Span): Expr {
  switch (literal.kind) {
    case 'int':
      return { kind: 'int', value: literal.value, suffix: literal.suffix, span }
    case 'float':
      return { kind: 'float', value: literal.value, suffix: literal.suffix, span }
    default:
      return { ...literal, span }
  }
}
