import type { Problems } from './problems'
import type { SourceLines } from './source-lines'
import type { Token } from './tokens'
import type { TreeNode } from './tree'
export function reportSyntax(root: TreeNode, _tokens: readonly Token[], _lines: SourceLines, problems: Problems): void {
  const stack = [root]
  while (stack.length) { const n = stack.pop()!; if (n.isError) problems.syntax(n, 'invalid syntax'); if (n.broken) stack.push(...n.children) }
}
