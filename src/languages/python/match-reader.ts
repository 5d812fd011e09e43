import type { MatchCase, MatchStatement, Pattern } from './ast'
import type { MatchHeader } from './outline'
import { checkCases } from './pattern-check'
import { PatternReader } from './pattern-reader'
import type { Reading } from './reading'
import type { TreeNode } from './tree'

/**
 * Reads a `match` statement. In the outline it is an `if` whose block holds another `if` for each `case`; what stands in
 * their heads is read apart.
 */
export function readMatch(reading: Reading, node: TreeNode, header: MatchHeader): MatchStatement {
  const subject = reading.part(header.head)
  const cases: MatchCase[] = []
  const [, , body, ...more] = node.children
  if (more[0]) reading.problems.syntax(more[0], 'invalid syntax')
  for (const child of (body?.children ?? []).slice(1)) {
    const head = reading.headerAt(child.from)
    if (child.name !== 'IfStatement' || !head) reading.problems.syntax(child, 'invalid syntax')
    else cases.push(readCase(reading, child, head))
  }
  checkCases(cases, reading.problems)
  const none = { kind: 'Constant', value: { kind: 'none' }, from: node.from, to: node.from } as const
  return { kind: 'Match', subject: subject ?? none, cases, from: node.from, to: node.to }
}

function readCase(reading: Reading, node: TreeNode, { head, guard }: MatchHeader): MatchCase {
  const wildcard: Pattern = { kind: 'Capture', pattern: null, name: null, ...head }
  const pattern = new PatternReader(reading, head).read() ?? wildcard
  const [, , body, ...more] = node.children
  if (more[0]) reading.problems.syntax(more[0], 'invalid syntax')
  return {
    pattern,
    guard: guard ? reading.part(guard) : null,
    body: body ? reading.suite(body.children.slice(1)) : [],
    from: node.from,
    to: node.to,
  }
}
