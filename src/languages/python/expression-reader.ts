import type { Span } from '../../program/diagnostic'
import type { CallNode, Expression, SetNode, TupleNode } from './ast'
import { readArguments } from './argument-reader'
import { readComprehension } from './comprehension-reader'
import { numberValue } from './numbers'
import { readOperators } from './operator-reader'
import { readLambda } from './parameter-reader'
import type { Reading } from './reading'
import { readStrings } from './string-reader'
import { expressionName } from './target-check'
import { splitBy, type TreeNode } from './tree'

type Reader = (reading: Reading, node: TreeNode) => Expression

const readers: Readonly<Record<string, Reader>> = {
  VariableName: readName,
  Number: readNumber,
  String: (reading, node) => readStrings(reading, node, [node]),
  ContinuedString: (reading, node) => readStrings(reading, node, node.children),
  Ellipsis: (_, node) => ({ kind: 'Constant', value: { kind: 'ellipsis' }, ...span(node) }),
  None: (_, node) => ({ kind: 'Constant', value: { kind: 'none' }, ...span(node) }),
  Boolean: (reading, node) => ({
    kind: 'Constant',
    value: { kind: 'bool', value: reading.text(node) === 'True' },
    ...span(node),
  }),
  BinaryExpression: readOperators,
  UnaryExpression: readOperators,
  ConditionalExpression: readConditional,
  LambdaExpression: readLambda,
  NamedExpression: readWalrus,
  YieldExpression: (reading, node) => readYield(reading, node, node.children),
  AwaitExpression: readAwait,
  ParenthesizedExpression: readParenthesized,
  TupleExpression: (reading, node) => readDisplay(reading, node, 'Tuple'),
  ArrayExpression: (reading, node) => readDisplay(reading, node, 'List'),
  SetExpression: (reading, node) => readDisplay(reading, node, 'Set'),
  DictionaryExpression: readDict,
  ComprehensionExpression: (reading, node) => readComprehension(reading, node, 'generator'),
  ArrayComprehensionExpression: (reading, node) => readComprehension(reading, node, 'list'),
  SetComprehensionExpression: (reading, node) => readComprehension(reading, node, 'set'),
  DictionaryComprehensionExpression: (reading, node) => readComprehension(reading, node, 'dict'),
  CallExpression: readCall,
  MemberExpression: readMember,
}

/** Turns a node of Lezer's tree that is whole into an expression; what CPython refuses is reported. */
export function readExpression(reading: Reading, node: TreeNode): Expression {
  const reader = readers[node.name]
  if (reader) return reader(reading, node)
  reading.problems.syntax(node, 'invalid syntax')
  return nothing(node)
}

const span = ({ from, to }: Span): Span => ({ from, to })

/** Stands where nothing could be read; a problem has been reported. */
function nothing(node: Span): Expression {
  return { kind: 'Constant', value: { kind: 'none' }, ...span(node) }
}

function readName(reading: Reading, node: TreeNode): Expression {
  const end = reading.partAt(node.from)
  if (end !== undefined) return reading.part({ from: node.from, to: end }) ?? nothing(node)
  const text = reading.text(node)
  if (text === 'yield') return { kind: 'Yield', value: null, ...span(node) }
  if (text === '/') reading.problems.syntax(node, 'invalid syntax')
  return reading.name(node)
}

function readNumber(reading: Reading, node: TreeNode): Expression {
  return { kind: 'Constant', value: numberValue(reading.text(node)), ...span(node) }
}

function readConditional(reading: Reading, node: TreeNode): Expression {
  const [then, , test, , otherwise] = node.children
  return {
    kind: 'Conditional',
    then: reading.expression(then!),
    test: reading.expression(test!),
    otherwise: reading.expression(otherwise!),
    ...span(node),
  }
}

function readWalrus(reading: Reading, node: TreeNode): Expression {
  const [target, , value] = node.children
  const read = reading.expression(target!)
  if (read.kind === 'Name' && target!.name === 'VariableName')
    return { kind: 'Walrus', target: read, value: reading.expression(value!), ...span(node) }
  reading.problems.syntax(target!, `cannot use assignment expressions with ${expressionName(read)}`)
  return nothing(node)
}

/** `yield`, `yield a, b` or `yield from c`, given as the nodes it consists of. */
export function readYield(reading: Reading, node: Span, nodes: readonly TreeNode[]): Expression {
  if (nodes[1]?.name === 'from') return { kind: 'YieldFrom', value: reading.expression(nodes[2]!), ...span(node) }
  return { kind: 'Yield', value: readElementsOrOne(reading, nodes.slice(1)), ...span(node) }
}

function readAwait(reading: Reading, node: TreeNode): Expression {
  reading.problems.unsupported(node.children[0]!, '`await`')
  return reading.expression(node.children[1]!)
}

function readParenthesized(reading: Reading, node: TreeNode): Expression {
  const [, first, second] = node.children
  if (first!.name !== '*') return reading.expression(first!)
  reading.problems.syntax({ from: first!.from, to: second!.to }, 'cannot use starred expression here')
  return nothing(node)
}

function readDisplay(reading: Reading, node: TreeNode, kind: 'Tuple' | 'List' | 'Set'): Expression {
  return { kind, elements: readElements(reading, node.children.slice(1, -1)), ...span(node) } as TupleNode | SetNode
}

/** Comma-separated expressions, stars allowed. */
function readElements(reading: Reading, nodes: readonly TreeNode[]): Expression[] {
  return splitBy(nodes, ',').map((group) => {
    const node = group[group.length - 1]!
    const value = reading.expression(node)
    if (group[0]!.name !== '*' && !reading.starBefore(node)) return value
    return { kind: 'Starred', value, from: group[0]!.from, to: node.to }
  })
}

/** `a` is itself, `a,` and `a, b` are tuples, nothing is null. */
export function readElementsOrOne(reading: Reading, nodes: readonly TreeNode[]): Expression | null {
  if (nodes.length === 0) return null
  const elements = readElements(reading, nodes)
  const last = nodes[nodes.length - 1]!
  const one = elements[0]!
  if (elements.length > 1 || last.name === ',') return { kind: 'Tuple', elements, from: nodes[0]!.from, to: last.to }
  if (one.kind !== 'Starred') return one
  reading.problems.syntax(one, "can't use starred expression here")
  return one.value
}

function readDict(reading: Reading, node: TreeNode): Expression {
  const entries = splitBy(node.children.slice(1, -1), ',').map((group) => {
    if (group[0]!.name === '**') return { key: null, value: reading.expression(group[1]!) }
    return { key: reading.expression(group[0]!), value: reading.expression(group[2]!) }
  })
  return { kind: 'Dict', entries, ...span(node) }
}

function readCall(reading: Reading, node: TreeNode): Expression {
  const [callee, list] = node.children
  const call: CallNode = {
    kind: 'Call',
    callee: reading.expression(callee!),
    arguments: readArguments(reading, list!),
    ...span(node),
  }
  return call
}

function readMember(reading: Reading, node: TreeNode): Expression {
  const [object, sign, property] = node.children
  const value = reading.expression(object!)
  if (sign!.name === '[') {
    const index = readSubscript(reading, node.children.slice(2, -1), node)
    return { kind: 'Subscript', object: value, index, ...span(node) }
  }
  return {
    kind: 'Attribute',
    object: value,
    name: reading.identifier(property!),
    nameSpan: span(property!),
    ...span(node),
  }
}

function readSubscript(reading: Reading, nodes: readonly TreeNode[], whole: TreeNode): Expression {
  const items = splitBy(nodes, ',').map((group) => {
    const one = group[0]!
    if (group.length > 1 || one.name === ':') return readSlice(reading, group)
    const value = reading.expression(one)
    return reading.starBefore(one) ? ({ kind: 'Starred', value, ...span(one) } as const) : value
  })
  const first = items[0]
  if (!first) {
    reading.problems.syntax(whole, 'invalid syntax')
    return nothing(whole)
  }
  if (items.length === 1 && nodes[nodes.length - 1]!.name !== ',' && first.kind !== 'Starred') return first
  return { kind: 'Tuple', elements: items, from: nodes[0]!.from, to: nodes[nodes.length - 1]!.to }
}

function readSlice(reading: Reading, group: readonly TreeNode[]): Expression {
  const parts: [Expression | null, Expression | null, Expression | null] = [null, null, null]
  let part = 0
  for (const node of group) {
    if (node.name === ':') part++
    else parts[part as 0 | 1 | 2] = reading.expression(node)
  }
  return { kind: 'Slice', parts, from: group[0]!.from, to: group[group.length - 1]!.to }
}
