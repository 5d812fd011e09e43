import type { Expr, Ident, Path, Pattern } from './ast'
import { noEnd } from './failure'
import type { Parser } from './parser'
import { atPath } from './paths'

type FieldPattern = Extract<Pattern, { kind: 'struct' }>['fields'][number]

/**
 * Reads a pattern.
 * @param alternatives whether `A | B` is part of it (in a parameter it is not)
 */
export function readPattern(p: Parser, alternatives: boolean): Pattern {
  return p.nested(() => (alternatives ? readAlternatives(p) : readOne(p)))
}

function readAlternatives(p: Parser): Pattern {
  const { from } = p.token
  p.eat('|')
  const items = [readOne(p)]
  while (p.eat('|')) items.push(readOne(p))
  return items.length === 1 ? items[0]! : { kind: 'or', items, span: p.spanFrom(from) }
}

function readOne(p: Parser): Pattern {
  const { from } = p.token
  if (p.at('&') || p.at('&&')) return readReference(p, from)
  if (p.at('(')) return readTuple(p, from)
  if (p.at('[')) {
    p.bump()
    const { items } = p.list(']', () => readPattern(p, true))
    return { kind: 'slice', items, span: p.spanFrom(from) }
  }
  if (p.at('..') || p.at('..=')) return readRest(p, from)
  if (p.eat('_')) return { kind: 'wild', span: p.spanFrom(from) }
  if (p.eat('mut')) return readMutable(p, from)
  if (p.eat('ref')) {
    const mutable = p.eat('mut')
    return readBinding(p, from, true, mutable)
  }
  if (p.is('identifier') && isLoneName(p)) return readBinding(p, from, false, false)
  if (isConstant(p)) return readConstant(p, from)
  if (atPath(p)) return readPathPattern(p, from)
  p.fail(`expected pattern, found ${p.describe()}`, p.tokenSpan(), 'expected pattern')
}

function readReference(p: Parser, from: number): Pattern {
  p.expectPart('&')
  const mutable = p.eat('mut')
  const sub = p.nested(() => readOne(p))
  return { kind: 'ref', mutable, sub, span: p.spanFrom(from) }
}

function readTuple(p: Parser, from: number): Pattern {
  p.bump()
  const { items, trailing } = p.list(')', () => readPattern(p, true))
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
  if (p.is('self')) p.failIdentifier()
  return readBinding(p, from, false, true)
}

function readBinding(p: Parser, from: number, byRef: boolean, mutable: boolean): Pattern {
  const name = p.identifier()
  const sub = p.eat('@') ? p.nested(() => readOne(p)) : null
  return { kind: 'binding', name, byRef, mutable, sub, span: p.spanFrom(from) }
}

const pathFollowers = new Set(['(', '{', '::', '!', '..', '...', '..='])

/** Whether the name here is a pattern by itself (and not the beginning of a path, a struct or a range). */
const isLoneName = (p: Parser): boolean => !pathFollowers.has(p.peek(1).kind)

const isConstant = (p: Parser): boolean => p.is('literal') || p.is('-') || p.is('true') || p.is('false')

const isRange = (p: Parser): boolean => p.is('..') || p.is('..=') || p.is('...')

function readConstant(p: Parser, from: number): Pattern {
  const value = p.grammar.literal(p)
  if (isRange(p)) return readRange(p, from, value)
  return { kind: 'literal', value, span: p.spanFrom(from) }
}

function readRange(p: Parser, from: number, start: Expr): Pattern {
  const operator = p.bump()
  if (operator.kind === '...') {
    p.fail('`...` range patterns are not allowed', operator, undefined, undefined, 'use `..=` for an inclusive range')
  }
  const inclusive = operator.kind === '..='
  const to = beginsBound(p) ? readBound(p) : null
  if (inclusive && !to) p.problems.push(noEnd(operator))
  return { kind: 'range', from: start, to, inclusive, span: p.spanFrom(from) }
}

const beginsBound = (p: Parser): boolean =>
  isConstant(p) || p.is('identifier') || p.is('Self') || p.is('self') || p.is('crate') || p.is('::') || p.is('<')

function readBound(p: Parser): Expr {
  if (!beginsBound(p))
    p.fail(`expected a pattern range bound, found ${p.describe()}`, p.tokenSpan(), 'expected a pattern range bound')
  if (isConstant(p)) return p.grammar.literal(p)
  const path = p.grammar.path(p, 'expression')
  return { kind: 'path', path, span: path.span }
}

function readPathPattern(p: Parser, from: number): Pattern {
  const path = p.grammar.path(p, 'expression')
  if (p.at('!')) {
    p.refuse(`macro \`${path.segments[path.segments.length - 1]!.name.name}!\` in a pattern`, path.span)
    p.bump()
    if (p.token.mate > 0) p.jump(p.token.mate + 1)
    return { kind: 'wild', span: p.spanFrom(from) }
  }
  if (isRange(p)) return readRange(p, from, { kind: 'path', path, span: path.span })
  if (p.at('{')) return readStruct(p, from, path)
  if (p.eat('(')) {
    const { items } = p.list(')', () => readPattern(p, true))
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
      if (!p.is('}')) p.fail(`expected \`}\`, found ${p.describe()}`, p.tokenSpan(), 'expected `}`')
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
