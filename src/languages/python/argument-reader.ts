import type { Argument, Expression } from './ast'
import { comprehension } from './comprehension-reader'
import type { Reading } from './reading'
import { expressionName } from './target-check'
import type { TreeNode } from './tree'

/** Reads the arguments of a call or class statement, in order, and checks their order. */
export function readArguments(reading: Reading, list: TreeNode): Argument[] {
  const groups = splitArguments(list.children.slice(1, -1))
  const result = groups.map((group) => readArgument(reading, group, list, groups.length))
  checkOrder(reading, groups, result)
  const comma = list.children[list.children.length - 2]
  if (groups.length === 1 && comma?.name === ',' && isGenerator(groups[0]!))
    reading.problems.syntax(groups[0]![0]!, 'Generator expression must be parenthesized')
  return result
}

/** Splits at commas, but for those between the `for` and `in` of a generator expression. */
function splitArguments(nodes: readonly TreeNode[]): TreeNode[][] {
  const groups: TreeNode[][] = [[]]
  let inTarget = false
  for (const node of nodes) {
    if (node.name === 'for') inTarget = true
    else if (node.name === 'in') inTarget = false
    if (node.name === ',' && !inTarget) groups.push([])
    else groups[groups.length - 1]!.push(node)
  }
  if (groups[groups.length - 1]!.length === 0) groups.pop()
  return groups
}

function isGenerator(group: readonly TreeNode[]): boolean {
  return group.some(({ name }) => name === 'for' || name === 'async')
}

function readArgument(reading: Reading, group: readonly TreeNode[], list: TreeNode, count: number): Argument {
  const [first, second] = group
  if (first!.name === '*') return { kind: 'spread', value: reading.expression(second!) }
  if (first!.name === '**') return { kind: 'keywordSpread', value: reading.expression(second!) }
  if (second?.name === 'AssignOp') return readNamed(reading, group)
  if (!isGenerator(group)) return { kind: 'positional', value: reading.expression(first!) }
  const alone = count === 1
  const span = alone ? list : { from: first!.from, to: group[group.length - 1]!.to }
  if (!alone) reading.problems.syntax(span, 'Generator expression must be parenthesized')
  return { kind: 'positional', value: comprehension(reading, group, 'generator', span) }
}

function readNamed(reading: Reading, group: readonly TreeNode[]): Argument {
  const [first, sign, node] = group
  const value = reading.expression(node!)
  if (isGenerator(group)) reading.problems.syntax(sign!, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
  const target = reading.expression(first!)
  if (reading.text(sign!) === ':=') {
    if (target.kind === 'Name') return { kind: 'positional', value: walrus(target, value) }
    reading.problems.syntax(first!, `cannot use assignment expressions with ${expressionName(target)}`)
    return { kind: 'positional', value }
  }
  if (target.kind === 'Name') return { kind: 'keyword', name: target.id, value }
  reading.problems.syntax(first!, 'expression cannot contain assignment, perhaps you meant "=="?')
  return { kind: 'positional', value }
}

function walrus(target: Expression & { kind: 'Name' }, value: Expression): Expression {
  return { kind: 'Walrus', target, value, from: target.from, to: value.to }
}

function checkOrder(reading: Reading, groups: readonly (readonly TreeNode[])[], list: readonly Argument[]): void {
  const seen = new Set<string>()
  list.forEach((argument, i) => {
    const node = groups[i]![0]!
    const { kind } = argument
    if (kind === 'positional' && seen.has('keywordSpread'))
      reading.problems.syntax(node, 'positional argument follows keyword argument unpacking')
    else if (kind === 'positional' && seen.has('keyword'))
      reading.problems.syntax(node, 'positional argument follows keyword argument')
    else if (kind === 'spread' && seen.has('keywordSpread'))
      reading.problems.syntax(node, 'iterable argument unpacking follows keyword argument unpacking')
    else if (kind === 'keyword' && seen.has(`=${argument.name}`))
      reading.problems.syntax(node, `keyword argument repeated: ${argument.name}`)
    seen.add(kind)
    if (kind === 'keyword') seen.add(`=${argument.name}`)
  })
}
