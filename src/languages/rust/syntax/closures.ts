import type { Span } from '../../../program/diagnostic'
import type { ClosureExpr, Expr, TypeNode } from './ast'
import { Restriction, type Parser } from './parser'

/** Reads `move |a, b: T| -> R { … }`. */
export function readClosure(p: Parser): Expr {
  const { from } = p.token
  if (p.eat('static')) p.refuse('static closures', p.spanFrom(from))
  const isMove = p.eat('move')
  if (isMove) p.couldBe('async')
  const params = readParams(p)
  const headSpan = p.spanFrom(from)
  const result = p.eat('->') ? p.grammar.type(p) : null
  const body = result ? readBlock(p, headSpan) : readBody(p)
  return { kind: 'closure', isMove, params, result, body, headSpan, span: p.spanFrom(from) }
}

/** Behind a written result type there have to be braces. */
function readBlock(p: Parser, head: Span): Expr {
  return p.within(head, 'while parsing the body of this closure', () => p.grammar.block(p))
}

function readBody(p: Parser): Expr {
  return p.grammar.expression(p, p.restrictions & Restriction.NoStruct)
}

function readParams(p: Parser): ClosureExpr['params'] {
  if (p.eat('||')) return []
  const params: ClosureExpr['params'][number][] = []
  p.expectPart('|')
  while (!atBar(p)) {
    params.push(readParam(p))
    if (!p.eat(',') && !atBar(p)) p.unexpected(',', '|')
  }
  p.expectPart('|')
  return params
}

const atBar = (p: Parser): boolean => p.is('||') || p.at('|')

function readParam(p: Parser): ClosureExpr['params'][number] {
  p.grammar.attributes(p)
  const { from } = p.token
  const pattern = p.grammar.pattern(p, false, 'parameter name')
  const type: TypeNode | null = p.eat(':') ? p.grammar.type(p) : null
  return { pattern, type, span: p.spanFrom(from) }
}
