import type { Expr, Ident, Path, Pattern } from './ast'
import { noEnd } from './failure'
import { macroNamed, readCall } from './macro-rules/calls'
import type { Parser } from './parser'
import { atPath } from './paths'

type FieldPattern = Extract<Pattern, { kind: 'struct' }>['fields'][number]

/**
 * Reads a pattern.
 * @param alternatives whether `A | B` is part of it (in a parameter it is not)
 */
export function readPattern(p: Parser, alternatives: boolean, what = 'pattern'): Pattern {
  return p.nested(() => (alternatives ? readAlternatives(p, what) : readOne(p, what)))
}

/** Reads a pattern in brackets, where rustc reads guards too, though they are experimental. */
function readInner(p: Parser): Pattern {
  const pattern = readPattern(p, true)
  p.couldBe('if')
  return pattern
}

/** Reports `a, b` where a pattern has ended: a tuple without its parentheses, or alternatives. */
export function refuseComma(p: Parser, orAlternatives = false): void {
  if (!p.is(',')) return
  const help = `try adding parentheses to match on a tuple${orAlternatives ? '...' : ''}`
  p.fail('unexpected `,` in pattern', p.tokenSpan(), { help })
}

function readAlternatives(p: Parser, what: string): Pattern {
  const { from } = p.token
  p.eat('|')
  const items = [readOne(p, what)]
  while (atAlternative(p, from)) items.push(readOne(p, what))
  return items.length === 1 ? items[0]! : { kind: 'or', items, span: p.spanFrom(from) }
}

/** Goes over the bar in front of another alternative. */
function atAlternative(p: Parser, from: number): boolean {
  if (!p.is('||')) return p.eat('|')
  const help = 'use a single `|` to separate multiple alternative patterns'
  const others = [{ span: { from, to: p.previous.to }, message: 'while parsing this or-pattern starting here' }]
  p.report('unexpected token `||` in pattern', p.tokenSpan(), { others, help })
  p.bump()
  return true
}

function readOne(p: Parser, what = 'pattern'): Pattern {
  const { from } = p.token
  if (p.at('&') || p.at('&&')) return readReference(p, from)
  if (p.at('(')) return readTuple(p, from)
  if (p.at('[')) {
    p.bump()
    const { items } = p.list(']', () => readInner(p))
    return { kind: 'slice', items, span: p.spanFrom(from) }
  }
  if (p.at('..') || p.at('..=')) return readRest(p, from)
  if (p.eat('_')) return { kind: 'wild', span: p.spanFrom(from) }
  if (p.eat('mut')) return readMutable(p, from)
  if (p.eat('ref')) {
    const mutable = p.eat('mut')
    return readBinding(p, from, true, mutable)
  }
  if (isLoneName(p)) return readBinding(p, from, false, false)
  if (isConstant(p)) return readConstant(p, from)
  if (atPath(p)) return readPathPattern(p, from)
  if (p.is('let')) {
    p.fail('expected pattern, found `let`', p.tokenSpan(), { help: 'remove the unnecessary `let` keyword' })
  }
  p.fail(`expected ${what}, found ${p.describe()}`, p.tokenSpan(), { label: `expected ${what}` })
}

function readReference(p: Parser, from: number): Pattern {
  p.expectPart('&')
  const mutable = p.eat('mut')
  const sub = p.nested(() => readOne(p))
  return { kind: 'ref', mutable, sub, span: p.spanFrom(from) }
}

function readTuple(p: Parser, from: number): Pattern {
  p.bump()
  const { items, trailing } = p.list(')', () => readInner(p))
  const [first] = items
  if (items.length === 1 && !trailing && first!.kind !== 'rest') return first!
  return { kind: 'tuple', items, span: p.spanFrom(from) }
}

/** `..`, or a range without a beginning. */
function readRest(p: Parser, from: number): Pattern {
  const inclusive = p.bump().kind === '..='
  if (!inclusive && !beginsBound(p)) return { kind: 'rest', span: p.spanFrom(from) }
  const to = readBound(p)
  return { kind: 'range', from: null, to, inclusive, span: p.spanFrom(from) }
}

function readMutable(p: Parser, from: number): Pattern {
  return readBinding(p, from, false, true)
}

function readBinding(p: Parser, from: number, byRef: boolean, mutable: boolean): Pattern {
  const name = p.identifier()
  const sub = p.eat('@') ? p.nested(() => readOne(p)) : null
  return { kind: 'binding', name, byRef, mutable, sub, span: p.spanFrom(from) }
}

const pathFollowers = new Set(['(', '{', '::', '!', '..', '...', '..='])

/** Whether the name here is a pattern by itself (and not the beginning of a path, a struct or a range). */
function isLoneName(p: Parser): boolean {
  const { kind, name, problem } = p.token
  if (problem) return true
  const isName = kind === 'identifier' || (name !== '' && kind === name && !notNames.has(kind))
  return isName && !pathFollowers.has(p.peek(1).kind)
}
const notNames = new Set(['true', 'false', 'in', 'self', 'Self', 'super', 'crate', 'let', '_'])

const isConstant = (p: Parser): boolean => p.is('literal') || p.is('-') || p.is('true') || p.is('false')

const isRange = (p: Parser): boolean => p.is('..') || p.is('..=') || p.is('...')

function readConstant(p: Parser, from: number): Pattern {
  const value = p.grammar.literal(p)
  if (isRange(p)) return readRange(p, from, value)
  for (const kind of ['...', '..=', '..']) p.couldBe(kind)
  return { kind: 'literal', value, span: p.spanFrom(from) }
}

function readRange(p: Parser, from: number, start: Expr): Pattern {
  const operator = p.bump()
  if (operator.kind === '...') {
    p.fail('`...` range patterns are not allowed', operator, { help: 'use `..=` for an inclusive range' })
  }
  const inclusive = operator.kind === '..='
  const to = beginsBound(p) ? readBound(p) : null
  if (inclusive && !to) p.problems.now.push(noEnd(operator))
  return { kind: 'range', from: start, to, inclusive, span: p.spanFrom(from) }
}

const beginsBound = (p: Parser): boolean =>
  isConstant(p) || p.is('identifier') || p.is('Self') || p.is('self') || p.is('crate') || p.is('::') || p.is('<')

function readBound(p: Parser): Expr {
  if (!beginsBound(p))
    p.fail(`expected a pattern range bound, found ${p.describe()}`, p.tokenSpan(), {
      label: 'expected a pattern range bound',
    })
  if (isConstant(p)) return p.grammar.literal(p)
  const path = p.grammar.path(p, 'expression')
  return { kind: 'path', path, span: path.span }
}

function readPathPattern(p: Parser, from: number): Pattern {
  const path = p.grammar.path(p, 'expression')
  if (p.at('!')) {
    const own = macroNamed(p, path)
    if (own) {
      p.bump()
      const nothing: Pattern = { kind: 'wild', span: path.span }
      return readCall(p, own, path, nothing, (inner) => readPattern(inner, true))
    }
    p.refuse(`macro \`${path.segments[path.segments.length - 1]!.name.name}!\` in a pattern`, path.span)
    p.bump()
    if (p.token.mate > 0) p.jump(p.token.mate + 1)
    return { kind: 'wild', span: p.spanFrom(from) }
  }
  if (isRange(p)) return readRange(p, from, { kind: 'path', path, span: path.span })
  if (p.at('{')) return readStruct(p, from, path)
  if (p.eat('(')) {
    const { items } = p.list(')', () => readInner(p))
    return { kind: 'tuple-struct', path, items, span: p.spanFrom(from) }
  }
  return { kind: 'path', path, span: p.spanFrom(from) }
}

function readStruct(p: Parser, from: number, path: Path): Pattern {
  p.bump()
  const fields: FieldPattern[] = []
  let rest = false
  while (!p.at('}')) {
    p.grammar.attributes(p)
    if (p.eat('..')) {
      rest = true
      if (!p.is('}')) p.fail(`expected \`}\`, found ${p.describe()}`, p.tokenSpan(), { label: 'expected `}`' })
      break
    }
    fields.push(readField(p))
    if (!p.eat(',') && !p.at('}')) p.unexpected(',', '}')
  }
  p.expect('}')
  return { kind: 'struct', path, fields, rest, span: p.spanFrom(from) }
}

/** `name: pattern`, `0: pattern`, or a binding that is the field's name too. */
function readField(p: Parser): FieldPattern {
  const { from } = p.token
  const next = p.peek(1).kind
  if (next === ':' && (p.is('identifier') || p.is('literal'))) {
    const name = p.is('literal') ? readIndex(p) : p.identifier()
    p.expect(':')
    const pattern = readPattern(p, true)
    return { name, pattern, span: p.spanFrom(from) }
  }
  const byRef = p.eat('ref')
  const mutable = p.eat('mut')
  const name: Ident = p.identifier()
  const span = p.spanFrom(from)
  return { name, pattern: { kind: 'binding', name, byRef, mutable, sub: null, span }, span }
}

function readIndex(p: Parser): Ident {
  const { from, to } = p.bump()
  return { name: p.text({ from, to }), span: { from, to } }
}
