import type { Diagnostic, Span } from '../../../program/diagnostic'
import type * as ast from '../syntax/ast'
import { error } from './errors'
import { blockOf } from './names'
import type { Scope } from './scope'

/** E0434, E0435: a name that is a variable of a function around the item, which items cannot use. null: it is none. */
export function outerVariable(name: string, span: Span, scope: Scope): Diagnostic | null {
  const { item } = scope
  for (let at = scope.home; ; at = at.parent!) {
    const block = blockOf(scope.names, at)
    if (!block) return null
    if (bindsBefore(block.owner, name, item.span.from)) break
  }
  if (item.kind === 'fn') {
    const help = 'use the `|| { ... }` closure form instead'
    return error('E0434', "can't capture dynamic environment in a fn item", span, '', [], help)
  }
  const isValue = item.kind === 'const' || item.kind === 'static'
  const help = isValue
    ? `consider using \`let\` instead of \`${item.kind}\``
    : 'consider using `const` instead of `let`'
  return error('E0435', 'attempt to use a non-constant value in a constant', span, 'non-constant value', [], help)
}

/** Whether a pattern in front of a place in a function binds the name. */
function bindsBefore(node: unknown, name: string, before: number): boolean {
  if (Array.isArray(node)) return node.some((inner) => bindsBefore(inner, name, before))
  if (typeof node !== 'object' || node === null) return false
  const { kind, span } = node as { kind?: string; span?: Span }
  if (span && span.from >= before) return false
  if (kind === 'binding' && (node as ast.Pattern & { kind: 'binding' }).name.name === name) return true
  return Object.values(node).some((inner) => bindsBefore(inner, name, before))
}
