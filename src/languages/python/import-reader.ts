import type { Span } from '../../program/diagnostic'
import type { NameNode, Statement } from './ast'
import type { Reading } from './reading'
import { splitBy, type TreeNode } from './tree'

/** Reads `import …` and `from … import …`. */
export function readImport(reading: Reading, node: TreeNode): Statement | null {
  return node.children[0]!.name === 'from' ? readFrom(reading, node) : readModules(reading, node)
}

function readModules(reading: Reading, node: TreeNode): Statement {
  const rest = node.children.slice(1)
  if (rest[0]!.name === '(' || rest[rest.length - 1]!.name === ',')
    reading.problems.syntax(rest[rest.length - 1]!, 'invalid syntax')
  const modules = splitBy(
    rest.filter(({ name }) => name !== '(' && name !== ')'),
    ',',
  ).map((group) => {
    const { path, alias } = dotted(reading, group)
    // `import a.b` binds `a`.
    return { module: path, target: alias ?? { ...path, id: reading.identifier(group[0]!) } }
  })
  return { kind: 'Import', modules, from: node.from, to: node.to }
}

function dotted(reading: Reading, group: readonly TreeNode[]): { path: NameNode; alias: NameNode | null } {
  const as = group.findIndex(({ name }) => name === 'as')
  const parts = as < 0 ? group : group.slice(0, as)
  const span = { from: parts[0]!.from, to: parts[parts.length - 1]!.to }
  const id = reading.text(span).replace(/\s/g, '')
  return { path: { kind: 'Name', id, ...span }, alias: as < 0 ? null : reading.name(group[as + 1]!) }
}

function readFrom(reading: Reading, node: TreeNode): Statement | null {
  const at = node.children.findIndex(({ name }) => name === 'import')
  const source = node.children.slice(1, at)
  const span: Span = { from: source[0]!.from, to: source[source.length - 1]!.to }
  const rest = node.children.slice(at + 1)
  const names = readNames(reading, rest)
  if (source[0]!.name !== 'VariableName') {
    reading.problems.unsupported(span, 'relative imports')
    return null
  }
  const module: NameNode = { kind: 'Name', id: reading.text(span).replace(/\s/g, ''), ...span }
  return { kind: 'ImportFrom', module, names, from: node.from, to: node.to }
}

function readNames(reading: Reading, nodes: readonly TreeNode[]): { name: NameNode; target: NameNode }[] {
  const [first] = nodes
  if (first!.name === '*') {
    const star: NameNode = { kind: 'Name', id: '*', from: first!.from, to: first!.to }
    return [{ name: star, target: star }]
  }
  const last = nodes[nodes.length - 1]!
  if (first!.name !== '(' && last.name === ',')
    reading.problems.syntax(last, 'trailing comma not allowed without surrounding parentheses')
  const inside = nodes.filter(({ name }) => name !== '(' && name !== ')')
  return splitBy(inside, ',').map((group) => {
    const { path, alias } = dotted(reading, group)
    if (path.id.includes('.')) reading.problems.syntax(path, 'invalid syntax')
    return { name: path, target: alias ?? reading.name(path) }
  })
}
