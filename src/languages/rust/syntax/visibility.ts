import type { Parser } from './parser'

/** Reads `pub`, `pub(crate)`, `pub(in path)`, if one of them is there; whether others can see the thing then. */
export function readVisibility(p: Parser): boolean {
  if (!p.eat('pub')) return false
  if (!p.is('(')) return true
  const { kind } = p.peek(1)
  const isScope = (kind === 'crate' || kind === 'self' || kind === 'super') && p.peek(2).kind === ')'
  if (!isScope && kind !== 'in') return true
  p.jump(p.token.mate + 1)
  return kind !== 'self'
}
