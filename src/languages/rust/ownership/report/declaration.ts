import type { Span } from '../../../../program/diagnostic'
import type { BodyFacts } from '../context'

/** Of a variable's pattern, with its `mut` or `ref`; of other locals what they were made for. */
export function declaration(facts: BodyFacts, local: number): Span {
  const { name, span } = facts.body.locals[local]
  if (name === null) return span
  const self = name === 'self' ? /^(mut\s+)?self/.exec(facts.source.slice(span.from, span.to)) : null
  return self === null ? withModifiers(facts, span) : { from: span.from, to: span.from + self[0].length }
}

/** A variable's name in its pattern, with the `mut` or `ref` in front of it. */
export function withModifiers({ source }: BodyFacts, name: Span): Span {
  const before = /(?<!&\s*)\b(ref\s+mut|mut|ref)\s+$/.exec(source.slice(Math.max(0, name.from - 40), name.from))
  return before === null ? name : { from: name.from - before[0].length, to: name.to }
}
