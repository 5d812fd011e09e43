import type { Expr } from './ast'
import { Restriction, type Parser } from './parser'

const kinds = new Set<Expr['kind']>(['if', 'match', 'block', 'while', 'loop', 'for'])

/** Whether an expression needs no semicolon to be a statement. */
export const isBlockLike = ({ kind }: Expr): boolean => kinds.has(kind)

/** Whether a statement that begins with an expression ends with it. */
export function isWhole(p: Parser, expression: Expr): boolean {
  return (p.restrictions & Restriction.Statement) !== 0 && isBlockLike(expression)
}
