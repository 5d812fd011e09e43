import type { Expr } from '../thir'

/** Whether to go on inside. */
type OnExpr = (expr: Expr) => boolean

/** Where no expression is. */
const skipped = new Set([
  'type',
  'span',
  'methodSpan',
  'variable',
  'def',
  'variant',
  'target',
  'owner',
  'spec',
  'param',
  'optionType',
])

/**
 * Calls `onExpr` for an expression and all inside it, closures' bodies too; not for those in patterns. Where it answers
 * false, not for what is inside.
 */
export function visitExprs(root: Expr, onExpr: OnExpr): void {
  if (!onExpr(root)) return
  // A name's arguments are types.
  if (root.kind === 'fn' || root.kind === 'const') return
  visitParts(root, onExpr)
}

function visitParts(node: object, onExpr: OnExpr): void {
  for (const [key, value] of Object.entries(node) as [string, unknown][]) {
    if (skipped.has(key) || typeof value !== 'object' || value === null) continue
    if (key !== 'pattern') visitValue(value, onExpr)
  }
}

function visitValue(value: object, onExpr: OnExpr): void {
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === 'object' && item !== null) visitValue(item as object, onExpr)
  } else if ('kind' in value && 'type' in value && 'span' in value) visitExprs(value as Expr, onExpr)
  else visitParts(value, onExpr)
}
