import type { Span } from '../../../../program/diagnostic'
import type { Expr, Path } from '../ast'
import { diagnostic, Failure } from '../failure'
import type { Parser } from '../parser'
import { expand } from './expansion'
import type { MacroDef } from './rules'
import { readRules } from './rules'

/** The macro of the program's own that a path names. */
export function macroNamed(p: Parser, path: Path): MacroDef | null {
  const { name } = path.segments[path.segments.length - 1]!
  const { macros } = p.context
  const known = macros.defined.get(name.name)
  if (known || path.segments.length === 1) return known ?? null
  // By a path, a macro may be called in front of its definition.
  const at = p.tokens.findIndex((token, i) => token.name === name.name && p.tokens[i - 2]?.name === 'macro_rules')
  return at < 0 ? null : p.attempt((ahead) => (ahead.jump(at - 2), readRules(ahead)))
}

/**
 * Reads what a call of a macro comes to, where the parser stands in front of the call's brackets.
 * @param nothing what stands for it where it cannot be read, and where nothing is called
 */
export function readCall<T>(p: Parser, macro: MacroDef, path: Path, nothing: T, read: (inner: Parser) => T): T {
  if (!p.is('(') && !p.is('[') && !p.is('{')) p.unexpected('(', '[', '{')
  const close = p.token.mate
  if (p.context.isTrial) {
    p.jump(close + 1)
    return nothing
  }
  const call: Span = { from: path.span.from, to: p.tokens[close]!.to }
  try {
    const inner = expand(p, macro, call)
    const result = read(inner)
    if (!inner.is('eof')) throw new Failure(ignored(inner, macro, call))
    return result
  } catch (failure) {
    // rustc calls macros when it has parsed the whole text: an error elsewhere comes first.
    if (!(failure instanceof Failure)) throw failure
    p.problems.later.push(failure.diagnostic)
    return nothing
  }
}

/** Reads a call as an expression. */
export function readCallExpression(p: Parser, macro: MacroDef, path: Path): Expr {
  const { from } = path.span
  const nothing: Expr = { kind: 'tuple', items: [], span: path.span }
  const value = readCall(p, macro, path, nothing, (inner) => {
    if (inner.is('eof')) return nothing
    const inside = inner.grammar.expression(inner)
    inner.eat(';')
    return inside
  })
  return { kind: 'paren', inner: value, span: p.spanFrom(from) }
}

function ignored(inner: Parser, { name }: MacroDef, call: Span) {
  const message = `macro expansion ignores ${inner.describe()} and any tokens following`
  const others = [{ span: call, message: 'caused by the macro expansion here' }]
  return diagnostic(message, inner.tokenSpan(), { others, help: `the usage of \`${name}!\` is likely invalid here` })
}
