import type { ComprehensionClause, ComprehensionNode, Expression } from './ast'
import type { Reading } from './reading'
import { checkTarget } from './target-check'
import { splitBy, type TreeNode } from './tree'

/** Reads a comprehension whose brackets are the first and last children of `node`. */
export function readComprehension(
  reading: Reading,
  node: TreeNode,
  flavour: ComprehensionNode['flavour'],
): ComprehensionNode {
  return comprehension(reading, node.children.slice(1, -1), flavour, node)
}

/** Reads a comprehension from its parts: element, then `for … in … if …`. */
export function comprehension(
  reading: Reading,
  nodes: readonly TreeNode[],
  flavour: ComprehensionNode['flavour'],
  { from, to }: { from: number; to: number },
): ComprehensionNode {
  const start = nodes.findIndex(({ name }) => name === 'for' || name === 'async')
  const head = nodes.slice(0, start)
  const clauses = readClauses(reading, nodes.slice(start))
  const [first, , second] = head
  if (first!.name === '*' || first!.name === '**') {
    const kind = first!.name === '*' ? 'iterable unpacking' : 'dict unpacking'
    const place = first!.name === '*' ? 'comprehension' : 'dict comprehension'
    reading.problems.syntax({ from: first!.from, to: head[1]!.to }, `${kind} cannot be used in ${place}`)
    return { kind: 'Comprehension', flavour, element: reading.expression(head[1]!), value: null, clauses, from, to }
  }
  const value = flavour === 'dict' ? reading.expression(second!) : null
  return { kind: 'Comprehension', flavour, element: reading.expression(first!), value, clauses, from, to }
}

function readClauses(reading: Reading, nodes: readonly TreeNode[]): ComprehensionClause[] {
  const clauses: { target: Expression; iterable: Expression; conditions: Expression[] }[] = []
  for (let i = 0; i < nodes.length;) {
    const word = nodes[i]!
    if (word.name === 'async') {
      reading.problems.unsupported(word, '`async for`')
      i++
    } else if (word.name === 'if') {
      clauses[clauses.length - 1]!.conditions.push(reading.expression(nodes[i + 1]!))
      i += 2
    } else {
      const end = nodes.findIndex((each, k) => k > i && each.name === 'in')
      const target = readTargets(reading, nodes.slice(i + 1, end))
      clauses.push({ target, iterable: reading.expression(nodes[end + 1]!), conditions: [] })
      i = end + 2
    }
  }
  return clauses
}

/** The targets of a `for`: `i` is itself, `i, j` and `i,` are tuples. */
export function readTargets(reading: Reading, nodes: readonly TreeNode[]): Expression {
  const elements = splitBy(nodes, ',').map((group): Expression => {
    const node = group[group.length - 1]!
    const value = reading.expression(node)
    if (group[0]!.name !== '*' && !reading.starBefore(node)) return value
    return { kind: 'Starred', value, from: group[0]!.from, to: node.to }
  })
  const last = nodes[nodes.length - 1]!
  const target: Expression =
    elements.length > 1 || last.name === ','
      ? { kind: 'Tuple', elements, from: nodes[0]!.from, to: last.to }
      : elements[0]!
  checkTarget(reading.problems, target, 'for')
  return target
}
