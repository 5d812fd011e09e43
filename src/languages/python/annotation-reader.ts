import type { Expression } from './ast'
import type { Reading } from './reading'
import type { TreeNode } from './tree'

/** The expression behind `:` or `->`. */
export function readAnnotation(reading: Reading, node: TreeNode | undefined): Expression | null {
  const last = node?.children[node.children.length - 1]
  if (!last) return null
  const isYield = last.name === 'YieldExpression' || reading.text(last) === 'yield'
  if (isYield || last.name === 'NamedExpression') reading.problems.syntax(last, 'invalid syntax')
  return reading.expression(last)
}
