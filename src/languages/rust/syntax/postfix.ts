import type { Expr, Ident } from './ast'
import { isWhole } from './block-like'
import { Failure, unsupported } from './failure'
import { refuseNamedArgument, reportArrow } from './habits'
import type { Parser } from './parser'
import { readTurbofish } from './paths'
import type { Token } from './tokens'

/** Calls, fields and the like in one chain; each makes the tree deeper. */
const maxChain = 400

/** Reads `?`, `.field`, `.method()`, `(args)` and `[index]` behind an expression. */
export function readPostfix(p: Parser, start: Expr): Expr {
  const { from } = start.span
  let result = start
  for (let count = 0; ; count++) {
    if (count > maxChain) throw new Failure(unsupported('chains this long', p.tokenSpan()))
    if (p.eat('?')) result = { kind: 'try', operand: result, span: p.spanFrom(from) }
    else if (reportArrow(p) || p.eat('.')) result = readDot(p, from, result)
    else if (isWhole(p, result)) return result
    else if (p.is('(')) {
      const close = p.token.mate
      p.bump()
      const args = readArguments(p, () => refuseNamedArgument(p, from, close))
      result = { kind: 'call', callee: result, args, span: p.spanFrom(from) }
    } else if (p.is('[')) {
      p.bump()
      const index = p.grammar.expression(p)
      p.expect(']')
      result = { kind: 'index', object: result, index, span: p.spanFrom(from) }
    } else return result
  }
}

/** Reads arguments and the parenthesis behind them. */
function readArguments(p: Parser, check?: () => void): Expr[] {
  return p.list(')', () => {
    const argument = p.grammar.expression(p)
    check?.()
    return argument
  }).items
}

function readDot(p: Parser, from: number, object: Expr): Expr {
  const { token } = p
  if (token.kind === 'literal') return readTupleFields(p, from, object, token)
  if (token.kind === 'await') {
    p.bump()
    p.refuse('.await', p.spanFrom(token.from))
    return object
  }
  if (token.name === '' || token.kind === 'lifetime') p.fail(`unexpected token: ${p.describe()}`, p.tokenSpan())
  const name = p.identifier()
  const generics = readTurbofish(p)
  if (p.at('(')) {
    p.bump()
    const args = readArguments(p)
    return { kind: 'method', receiver: object, name, generics, args, span: p.spanFrom(from) }
  }
  if (generics) p.fail('field expressions cannot have generic arguments', generics.span)
  return { kind: 'field', object, name, span: p.spanFrom(from) }
}

/** `t.0`, and `t.0.1`, whose numbers the lexer took for a float. */
function readTupleFields(p: Parser, from: number, object: Expr, token: Token): Expr {
  p.bump()
  const text = p.text(token)
  const { literal } = token
  if (literal?.kind !== 'int' && literal?.kind !== 'float') p.fail(`unexpected token: \`${text}\``, token)
  if (literal.suffix !== null || !/^\d+(\.\d*)?$/.test(text)) {
    p.fail(`suffixes on a tuple index are invalid`, token, { label: `invalid suffix \`${literal.suffix ?? ''}\`` })
  }
  let result = object
  let at = token.from
  for (const digits of text.split('.')) {
    if (digits === '') return readDot(p, from, result)
    const name: Ident = { name: digits, span: { from: at, to: at + digits.length } }
    result = { kind: 'field', object: result, name, span: { from, to: name.span.to } }
    at += digits.length + 1
  }
  return result
}
