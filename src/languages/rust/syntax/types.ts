import type { Bound, Lifetime, Path, TypeNode } from './ast'
import { readBounds, readForLifetimes } from './generics'
import { macroNamed, readCall } from './macro-rules/calls'
import type { Parser } from './parser'
import { atPath } from './paths'

/**
 * Reads a type.
 * @param plus whether `A + B` belongs to a `dyn` or `impl` type here
 */
export function readType(p: Parser, plus = true): TypeNode {
  return p.nested(() => readOne(p, plus))
}

function readOne(p: Parser, plus: boolean): TypeNode {
  const { from } = p.token
  if (p.at('(')) return readTuple(p, from)
  if (p.eat('!')) return { kind: 'never', span: p.spanFrom(from) }
  if (p.at('*')) return readPointer(p, from)
  if (p.at('[')) return readArray(p, from)
  if (p.at('&') || p.at('&&')) return readReference(p, from)
  if (p.eat('_')) return { kind: 'infer', span: p.spanFrom(from) }
  if (p.at('for')) return readHigherRanked(p, from)
  if (p.at('unsafe') || p.at('extern') || p.at('fn')) return readFunction(p, from)
  if (p.eat('impl')) return { kind: 'impl', bounds: readTypeBounds(p, plus), span: p.spanFrom(from) }
  if (p.eat('dyn')) return { kind: 'dyn', bounds: readTypeBounds(p, plus), span: p.spanFrom(from) }
  if (atPath(p)) return readPathType(p, from, plus)
  p.fail(`expected type, found ${p.describe()}`, p.tokenSpan(), { label: 'expected type' })
}

function readPathType(p: Parser, from: number, plus: boolean): TypeNode {
  const path = p.grammar.path(p, 'type')
  if (p.at('!') && path.self === null) {
    const own = macroNamed(p, path)
    if (own) {
      p.bump()
      const nothing: TypeNode = { kind: 'infer', span: path.span }
      return readCall(p, own, path, nothing, (inner) => readType(inner))
    }
    p.refuse(`macro \`${path.segments[path.segments.length - 1]!.name.name}!\` in a type`, path.span)
    p.bump()
    if (p.token.mate > 0) p.jump(p.token.mate + 1)
  } else if (plus && p.at('+')) return reportBareTrait(p, from, path)
  else if (p.is('?')) reportQuestion(p)
  return { kind: 'path', path, span: p.spanFrom(from) }
}

/** `Trait + Send` needs `dyn` since the 2021 edition. */
function reportBareTrait(p: Parser, from: number, path: Path): TypeNode {
  const first: Bound = { kind: 'trait', path, optional: false, forLifetimes: [], span: path.span }
  p.bump()
  const bounds = [first, ...readBounds(p)]
  const span = p.spanFrom(from)
  p.reportLater('expected a type, found a trait', span, {
    ...{ code: 'E0782', help: 'you can add the `dyn` keyword if you want a trait object' },
  })
  return { kind: 'dyn', bounds, span }
}

function reportQuestion(p: Parser): void {
  const label = '`?` is only allowed on expressions, not types'
  const help = 'if you meant to express that the type might not contain a value, use the `Option` wrapper type'
  p.report('invalid `?` in type', p.tokenSpan(), { label, help })
  p.bump()
}

/** The bounds behind `dyn` or `impl`; behind `&` more than one of them need parentheses. */
function readTypeBounds(p: Parser, plus: boolean): Bound[] {
  const { from } = p.previous
  const bounds = readBounds(p, plus)
  if (bounds.length === 0) p.fail('at least one trait must be specified', p.spanFrom(from))
  if (plus || !p.is('+')) return bounds
  while (p.eat('+')) readBounds(p)
  p.fail('ambiguous `+` in a type', p.spanFrom(from), { help: 'use parentheses to disambiguate' })
}

/** `(A, B)`, or a type in parentheses. */
function readTuple(p: Parser, from: number): TypeNode {
  p.bump()
  const { items, trailing } = p.list(')', () => readType(p))
  if (items.length === 1 && !trailing) return items[0]!
  return { kind: 'tuple', items, span: p.spanFrom(from) }
}

function readPointer(p: Parser, from: number): TypeNode {
  p.bump()
  const mutable = p.eat('mut')
  if (!mutable && !p.eat('const')) {
    p.fail(
      'expected `mut` or `const` keyword in raw pointer type',
      { from, to: p.previous.to },
      { help: 'add `mut` or `const` here' },
    )
  }
  const to = readType(p, false)
  return { kind: 'pointer', mutable, to, span: p.spanFrom(from) }
}

function readArray(p: Parser, from: number): TypeNode {
  p.bump()
  const of = readType(p)
  if (p.eat(';')) {
    const length = p.grammar.anonymousConstant(p)
    p.expect(']')
    return { kind: 'array', of, length, span: p.spanFrom(from) }
  }
  if (!p.is(']')) {
    const message = `expected \`;\` or \`]\`, found ${p.describe()}`
    p.fail(message, p.tokenSpan(), { label: 'expected `;` or `]`' })
  }
  p.bump()
  return { kind: 'slice', of, span: p.spanFrom(from) }
}

function readReference(p: Parser, from: number): TypeNode {
  p.expectPart('&')
  const lifetime: Lifetime | null = p.is('lifetime') ? p.lifetime() : null
  if (!lifetime) p.couldBe('lifetime')
  const mutable = p.eat('mut')
  const to = readType(p, false)
  return { kind: 'ref', lifetime, mutable, to, span: p.spanFrom(from) }
}

/** `for<'a> fn(&'a T)` or `for<'a> Trait<'a>`. */
function readHigherRanked(p: Parser, from: number): TypeNode {
  readForLifetimes(p)
  if (p.at('unsafe') || p.at('extern') || p.at('fn')) return readFunction(p, from)
  return readPathType(p, from, true)
}

function readFunction(p: Parser, from: number): TypeNode {
  if (p.eat('unsafe')) p.refuse('pointers to unsafe functions', p.spanFrom(from))
  if (p.eat('extern')) {
    if (p.is('literal')) p.bump()
    p.refuse('pointers to extern functions', p.spanFrom(from))
  }
  p.expect('fn')
  p.expect('(')
  const params = p.list(')', () => readFunctionParam(p)).items
  const result = p.eat('->') ? readType(p, false) : null
  return { kind: 'fn', params, result, span: p.spanFrom(from) }
}

/** A parameter of a function pointer may have a name. */
function readFunctionParam(p: Parser): TypeNode {
  if ((p.is('identifier') || p.is('_')) && p.peek(1).kind === ':') {
    p.bump()
    p.bump()
  }
  return readType(p)
}
