import type { Expr } from './ast'
import type { Parser } from './parser'

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
    if (p.token.problem) p.problems.push(p.token.problem)
    p.bump()
    return { ...literal, span }
  }
  if (kind === 'true' || kind === 'false') {
    p.bump()
    return { kind: 'bool', value: kind === 'true', span }
  }
  p.fail(`expected expression, found ${p.describe()}`, span, { label: 'expected expression' })
}
