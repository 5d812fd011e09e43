import type { BlockExpr, Expr, Ident, Path } from './ast'
import { readClosure } from './closures'
import { readFor, readIf, readLoop, readMatch, readWhile } from './control'
import { readBareFraction } from './habits'
import { readPlainLiteral } from './literals'
import { Restriction, type Parser } from './parser'
import { atPath } from './paths'
import { canBeginExpression, type Token } from './tokens'

/** Reads an expression without operators in front of it, behind it or in the middle. */
export function readPrimary(p: Parser): Expr {
  const { from } = p.token
  if (p.is('literal')) return readPlainLiteral(p)
  const around = p.restrictions
  const result = p.restricted(around & ~Restriction.AllowLet, () => readSimple(p, from) ?? readControl(p, from, around))
  return result ?? readBareFraction(p) ?? readPlainLiteral(p)
}

function readSimple(p: Parser, from: number): Expr | null {
  if (p.at('(')) return readParentheses(p, from)
  if (p.at('{')) return p.grammar.block(p)
  if (p.at('|') || p.at('||')) return readClosure(p)
  if (p.at('[')) return readArray(p, from)
  if (atPath(p)) return readPathExpression(p)
  if (p.at('move') || p.at('static')) return readClosure(p)
  return null
}

/** Expressions that a keyword or a label begins. */
function readControl(p: Parser, from: number, around: number): Expr | null {
  if (p.eat('if')) return readIf(p, from)
  if (p.eat('for')) return readFor(p, from, null)
  if (p.eat('while')) return readWhile(p, from, null)
  if (p.is('lifetime')) return readLabelled(p, from)
  if (p.eat('loop')) return readLoop(p, from, null)
  if (p.eat('match')) return readMatch(p, from)
  if (p.eat('unsafe')) return readMarkedBlock(p, from, { isUnsafe: true })
  if (p.at('const') && p.peek(1).kind === '{') {
    p.bump()
    return readMarkedBlock(p, from, { isConst: true })
  }
  if (p.eat('return')) return { kind: 'return', value: readOptional(p), span: p.spanFrom(from) }
  if (p.eat('continue')) return { kind: 'continue', label: readLabel(p), span: p.spanFrom(from) }
  if (p.eat('break')) return readBreak(p, from)
  if (p.at('let')) return p.restricted(around, () => readLet(p))
  if (p.eat('_')) return { kind: 'underscore', span: p.spanFrom(from) }
  if (p.at('async')) return refuseAsync(p, from)
  return null
}

function readMarkedBlock(p: Parser, from: number, mark: Partial<BlockExpr>): Expr {
  const block = mark.isUnsafe
    ? p.within({ from, to: from + 6 }, 'while parsing this `unsafe` expression', () => p.grammar.block(p))
    : p.grammar.block(p)
  return { ...block, ...mark, span: p.spanFrom(from) }
}

function refuseAsync(p: Parser, from: number): Expr {
  p.bump()
  const isBlock = p.is('{') || (p.is('move') && p.peek(1).kind === '{')
  p.refuse(isBlock ? 'async block' : 'async closure', p.spanFrom(from))
  if (!isBlock) return readClosure(p)
  p.eat('move')
  return p.grammar.block(p)
}

function readParentheses(p: Parser, from: number): Expr {
  const { isUnseen } = p.bump()
  const { items, trailing } = p.list(')', () => p.grammar.expression(p))
  if (isUnseen) return items[0]!
  if (items.length === 1 && !trailing) return { kind: 'paren', inner: items[0]!, span: p.spanFrom(from) }
  return { kind: 'tuple', items, span: p.spanFrom(from) }
}

function readArray(p: Parser, from: number): Expr {
  p.bump()
  if (p.eat(']')) return { kind: 'array', items: [], span: p.spanFrom(from) }
  const first = p.grammar.expression(p)
  if (p.eat(';')) {
    const count = p.grammar.anonymousConstant(p)
    p.expect(']')
    return { kind: 'repeat', value: first, count, span: p.spanFrom(from) }
  }
  if (p.eat(',')) {
    const { items } = p.list(']', () => p.grammar.expression(p))
    return { kind: 'array', items: [first, ...items], span: p.spanFrom(from) }
  }
  p.expect(']')
  return { kind: 'array', items: [first], span: p.spanFrom(from) }
}

function readPathExpression(p: Parser): Expr {
  const path = p.grammar.path(p, 'expression')
  if (path.self === null && p.eat('!')) return p.grammar.macro(p, path)
  if (p.at('{') && (p.restrictions & Restriction.NoStruct) === 0) return readStruct(p, path)
  return { kind: 'path', path, span: path.span }
}

/** Reads the braces of `Path { field: value, ..base }`. */
export function readStruct(p: Parser, path: Path): Expr {
  p.expect('{')
  return p.within(path.span, 'while parsing this struct', () => readStructBody(p, path))
}

function readStructBody(p: Parser, path: Path): Expr {
  const { from } = path.span
  const fields: Extract<Expr, { kind: 'struct' }>['fields'][number][] = []
  let base: Expr | null = null
  let rest = false
  while (!p.at('}')) {
    const { dropped } = p.grammar.attributes(p)
    if (p.eat('..')) {
      rest = p.is('}')
      if (!rest) base = readBase(p)
      break
    }
    const field = readField(p)
    if (!dropped) fields.push(field)
    if (!p.eat(',') && !p.at('}')) p.unexpected(',', '}')
  }
  p.expect('}')
  return { kind: 'struct', path, fields, base, span: p.spanFrom(from), ...(rest ? { rest } : {}) }
}

function readBase(p: Parser): Expr {
  const { from } = p.previous
  const base = p.grammar.expression(p)
  if (p.is(',')) {
    p.report('cannot use a comma after the base struct', { from, to: base.span.to }, { help: 'remove this comma' })
    p.bump()
  }
  return base
}

function readField(p: Parser) {
  const { from } = p.token
  const name = readFieldName(p)
  if (p.is('=')) {
    p.report('expected `:`, found `=`', p.tokenSpan(), { help: 'replace equals symbol with a colon' })
    p.replaceToken(':')
  }
  if (p.eat(':')) {
    const value = p.grammar.expression(p)
    return { name, value, span: p.spanFrom(from) }
  }
  const segments = [{ name, args: null, span: name.span }]
  const path: Path = { self: null, segments, span: name.span }
  return { name, value: { kind: 'path', path, span: name.span } as const, span: name.span }
}

function readFieldName(p: Parser): Ident {
  if (p.token.literal?.kind !== 'int' || p.peek(1).kind !== ':') return p.identifier()
  const { from, to } = p.bump()
  return { name: p.text({ from, to }), span: { from, to } }
}

function readLabelled(p: Parser, from: number): Expr {
  const label = toLabel(p.bump())
  if (!p.eat(':')) reportColon(p, label)
  return readLabelledBody(p, from, label)
}

const labelled = 'expected `while`, `for`, `loop` or `{` after a label'

function readLabelledBody(p: Parser, from: number, label: Ident): Expr {
  if (p.eat('while')) return readWhile(p, from, label)
  if (p.eat('for')) return readFor(p, from, label)
  if (p.eat('loop')) return readLoop(p, from, label)
  if (p.is('{')) return readMarkedBlock(p, from, { label })
  p.fail(labelled, p.tokenSpan(), { label: labelled, help: 'consider removing the label' })
}

function reportColon(p: Parser, { span }: Ident): void {
  if (!p.is('while') && !p.is('for') && !p.is('loop') && !p.is('{')) {
    const isChar = p.text(span).length === 2
    p.fail(labelled, p.tokenSpan(), { label: labelled, help: isChar ? "add `'` to close the char literal" : undefined })
  }
  const others = [{ span, message: 'the label' }]
  p.report('labeled expression must be followed by `:`', span, { others, help: 'add `:` after the label' })
}

const toLabel = ({ name, from, to }: Token): Ident => ({ name, span: { from, to } })

function readLabel(p: Parser): Ident | null {
  return p.is('lifetime') ? toLabel(p.bump()) : null
}

function readOptional(p: Parser): Expr | null {
  return canBeginExpression(p.token) ? p.grammar.expression(p) : null
}

function readBreak(p: Parser, from: number): Expr {
  const isLabel = p.is('lifetime') && p.peek(1).kind !== ':'
  const label = isLabel ? readLabel(p) : null
  const mayTake = !p.is('{') || (p.restrictions & Restriction.NoStruct) === 0
  const value = mayTake ? readOptional(p) : null
  return { kind: 'break', label, value, span: p.spanFrom(from) }
}

/** Reads `let pattern = value`, part of a condition. */
function readLet(p: Parser): Expr {
  const { from, to } = p.token
  if ((p.restrictions & Restriction.AllowLet) === 0) {
    p.fail('expected expression, found `let` statement', { from, to })
  }
  p.bump()
  const pattern = p.grammar.pattern(p, true)
  if (p.is('==')) {
    p.report('expected `=`, found `==`', p.tokenSpan(), { help: 'consider using `=` here' })
    p.replaceToken('=')
  }
  p.expect('=')
  const value = p.grammar.scrutinee(p)
  return { kind: 'let', pattern, value, span: p.spanFrom(from) }
}
