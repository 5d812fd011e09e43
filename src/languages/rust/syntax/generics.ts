import type { Bound, GenericParam, Generics, Lifetime, TypeNode, WherePredicate } from './ast'
import type { Parser } from './parser'
import { atClosing, atPath, beginsType, readConstant } from './paths'

/** Reads `<'a, T: Bound, const N: usize>`, if it is there; the where clause comes later in the text. */
export function readGenerics(p: Parser): Generics {
  const { from } = p.token
  if (!p.eatPart('<')) return { params: [], where: [], span: { from: p.previous.to, to: p.previous.to } }
  const params: GenericParam[] = []
  while (!atClosing(p)) {
    params.push(readParam(p))
    if (!p.eat(',')) break
  }
  p.expectPart('>')
  return { params, where: [], span: p.spanFrom(from) }
}

function readParam(p: Parser): GenericParam {
  p.grammar.attributes(p)
  const { from } = p.token
  if (p.is('lifetime')) {
    const name = p.lifetime()
    const bounds = p.eat(':') ? readLifetimes(p) : []
    return { kind: 'lifetime', name, bounds, span: p.spanFrom(from) }
  }
  if (p.eat('const')) {
    const name = p.identifier()
    p.expect(':')
    const type = p.grammar.type(p)
    const fallback = p.eat('=') ? readConstant(p) : null
    return { kind: 'const', name, type, fallback, span: p.spanFrom(from) }
  }
  const name = p.identifier()
  const bounds = p.eat(':') ? readBounds(p) : []
  const fallback = p.eat('=') ? p.grammar.type(p) : null
  return { kind: 'type', name, bounds, fallback, span: p.spanFrom(from) }
}

/** `'a + 'b` */
function readLifetimes(p: Parser): Lifetime[] {
  const lifetimes: Lifetime[] = []
  while (p.is('lifetime')) {
    lifetimes.push(p.lifetime())
    if (!p.eatPart('+')) break
  }
  return lifetimes
}

/**
 * Reads `A + ?Sized + 'a + for<'b> Fn(&'b T)`; there may be none.
 * @param plus whether there may be more than one
 */
export function readBounds(p: Parser, plus = true): Bound[] {
  const bounds: Bound[] = []
  while (p.is('lifetime') || p.is('(') || p.is('?') || p.is('for') || p.is('use') || atPath(p)) {
    if (p.is('use')) skipCapture(p)
    else bounds.push(readBound(p))
    if (!plus || !p.eatPart('+')) break
  }
  return bounds
}

/** `use<'a, T>`: which parameters an `impl` type captures; here it captures what it must. */
function skipCapture(p: Parser): void {
  p.bump()
  p.expectPart('<')
  while (!atClosing(p)) p.bump()
  p.expectPart('>')
}

function readBound(p: Parser): Bound {
  const { from } = p.token
  if (p.is('lifetime')) {
    const lifetime = p.lifetime()
    return { kind: 'lifetime', lifetime, span: p.spanFrom(from) }
  }
  const parenthesised = p.eat('(')
  const optional = p.eat('?')
  const forLifetimes = readForLifetimes(p)
  const path = p.grammar.path(p, 'type')
  if (parenthesised) p.expect(')')
  return { kind: 'trait', path, optional, forLifetimes, span: p.spanFrom(from) }
}

/** Reads `for<'a, 'b>`, if it is there. */
export function readForLifetimes(p: Parser): Lifetime[] {
  if (!p.eat('for')) return []
  p.expectPart('<')
  const lifetimes: Lifetime[] = []
  while (p.is('lifetime')) {
    lifetimes.push(p.lifetime())
    if (!p.eat(',')) break
  }
  p.expectPart('>')
  return lifetimes
}

/** Adds the predicates of `where …`, if it is there, to the parameters. */
export function readWhere(p: Parser, generics: Generics): Generics {
  if (!p.eat('where')) return generics
  const where: WherePredicate[] = []
  for (;;) {
    const { from } = p.token
    for (const kind of ['#', 'lifetime', 'type']) p.couldBe(kind)
    if (p.is('lifetime')) {
      const lifetime = p.lifetime()
      p.expect(':')
      where.push({ kind: 'lifetime', lifetime, bounds: readLifetimes(p), span: p.spanFrom(from) })
    } else if (beginsType(p.token)) where.push(readTypePredicate(p, from))
    else break
    if (!p.eat(',')) break
  }
  return { ...generics, where }
}

function readTypePredicate(p: Parser, from: number): WherePredicate {
  const forLifetimes = readForLifetimes(p)
  const type: TypeNode = p.grammar.type(p)
  if (!p.eat(':')) p.unexpected('==', '=')
  const bounds = readBounds(p).map((bound) =>
    bound.kind === 'trait' ? { ...bound, forLifetimes: [...forLifetimes, ...bound.forLifetimes] } : bound,
  )
  return { kind: 'type', type, bounds, span: p.spanFrom(from) }
}
