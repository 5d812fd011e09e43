import type { Span } from '../../program/diagnostic'
import type { BinaryOperator, Expression, NameNode, Statement, Suite } from './ast'
import { compoundReaders } from './compound-reader'
import { readAnnotation } from './annotation-reader'
import { readElementsOrOne, readYield } from './expression-reader'
import { readImport } from './import-reader'
import type { Reading } from './reading'
import { checkTarget, expressionName } from './target-check'
import { splitBy, type TreeNode } from './tree'

type Reader = (reading: Reading, node: TreeNode) => Statement | null

const readers: Readonly<Record<string, Reader>> = {
  ...compoundReaders,
  ExpressionStatement: (reading, node) => {
    const value = readElementsOrOne(reading, node.children)!
    return { kind: 'Expression', value, ...span(node) }
  },
  YieldStatement: (reading, node) => ({
    kind: 'Expression',
    value: readYield(reading, node, node.children),
    ...span(node),
  }),
  AssignStatement: readAssign,
  UpdateStatement: readAugmented,
  DeleteStatement: readDelete,
  PassStatement: (_, node) => ({ kind: 'Pass', ...span(node) }),
  BreakStatement: (_, node) => ({ kind: 'Break', ...span(node) }),
  ContinueStatement: (_, node) => ({ kind: 'Continue', ...span(node) }),
  ReturnStatement: (reading, node) => ({
    kind: 'Return',
    value: readElementsOrOne(reading, node.children.slice(1)),
    ...span(node),
  }),
  RaiseStatement: readRaise,
  ScopeStatement: readScope,
  AssertStatement: readAssert,
  ImportStatement: readImport,
}

const span = ({ from, to }: Span): Span => ({ from, to })

/** Reads statements; of those that Lezer could not make out, only the blocks inside. */
export function readSuite(reading: Reading, nodes: readonly TreeNode[]): Suite {
  const suite: Statement[] = []
  for (const node of nodes) {
    if (node.name === 'StatementGroup') {
      checkSemicolons(reading, node)
      for (const statement of readSuite(reading, node.children)) suite.push(statement)
    } else if (node.broken) salvage(reading, node)
    else {
      const statement = readers[node.name]?.(reading, node)
      if (statement) suite.push(statement)
    }
  }
  return suite
}

/** Reads what is whole inside a broken statement, for the sake of the problems to be found there. */
function salvage(reading: Reading, node: TreeNode): void {
  for (const each of node.children) {
    if (each.name === 'Body') reading.suite(each.children.slice(1))
    else if (each.broken || readers[each.name]) reading.suite([each])
  }
}

function checkSemicolons(reading: Reading, group: TreeNode): void {
  group.children.forEach((node, i) => {
    if (node.name === ';' && group.children[i + 1]?.name === ';')
      reading.problems.syntax(group.children[i + 1]!, 'invalid syntax')
  })
}

function readAssign(reading: Reading, node: TreeNode): Statement | null {
  const annotation = node.children.findIndex(({ name }) => name === 'TypeDef')
  if (annotation >= 0) return readAnnotated(reading, node, annotation)
  const groups = splitBy(node.children, 'AssignOp')
  const parts = groups.map((group, i) => readSide(reading, group, i < groups.length - 1))
  const value = parts.pop()!
  for (const target of parts) checkTarget(reading.problems, target, 'assign')
  return { kind: 'Assign', targets: parts, value, ...span(node) }
}

function readSide(reading: Reading, nodes: readonly TreeNode[], target: boolean): Expression {
  const [node] = nodes
  if (target && nodes.length === 2 && node!.name === '*') {
    reading.problems.syntax(node!, 'starred assignment target must be in a list or tuple')
    return reading.expression(nodes[1]!)
  }
  return readElementsOrOne(reading, nodes)!
}

/** `target: annotation` or `target: annotation = value`. */
function readAnnotated(reading: Reading, node: TreeNode, annotation: number): Statement | null {
  const target = readElementsOrOne(reading, node.children.slice(0, annotation))!
  const groups = splitBy(node.children.slice(annotation + 1), 'AssignOp').filter((group) => group.length > 0)
  const signs = node.children.filter(({ name }) => name === 'AssignOp')
  if (signs.length > 1) reading.problems.syntax(signs[1]!, 'invalid syntax')
  const value = groups[0] ? readElementsOrOne(reading, groups[0]) : null
  if (target.kind === 'Tuple' || target.kind === 'List')
    reading.problems.syntax(target, `only single target (not ${expressionName(target)}) can be annotated`)
  else if (target.kind !== 'Name' && target.kind !== 'Attribute' && target.kind !== 'Subscript')
    reading.problems.syntax(target, 'illegal target for annotation')
  const plain = node.children[0]!.name !== 'ParenthesizedExpression'
  const note = readAnnotation(reading, node.children[annotation])!
  return { kind: 'Annotated', target, annotation: note, value, plain, ...span(node) }
}

function readAugmented(reading: Reading, node: TreeNode): Statement | null {
  const at = node.children.findIndex(({ name }) => name === 'UpdateOp')
  const target = readElementsOrOne(reading, node.children.slice(0, at))!
  const value = readElementsOrOne(reading, node.children.slice(at + 1))!
  if (target.kind !== 'Name' && target.kind !== 'Attribute' && target.kind !== 'Subscript')
    reading.problems.syntax(target, `'${expressionName(target)}' is an illegal expression for augmented assignment`)
  else checkTarget(reading.problems, target, 'assign')
  const operator = reading.text(node.children[at]!).slice(0, -1) as BinaryOperator
  return { kind: 'Augmented', target, operator, value, ...span(node) }
}

function readDelete(reading: Reading, node: TreeNode): Statement {
  const targets = splitBy(node.children.slice(1), ',').map(([target]) => reading.expression(target!))
  for (const target of targets) checkTarget(reading.problems, target, 'del')
  return { kind: 'Delete', targets, ...span(node) }
}

function readRaise(reading: Reading, node: TreeNode): Statement {
  const [, exception, word, cause] = node.children
  if (word && word.name !== 'from') reading.problems.syntax(word, 'invalid syntax')
  return {
    kind: 'Raise',
    exception: exception ? reading.expression(exception) : null,
    cause: cause ? reading.expression(cause) : null,
    ...span(node),
  }
}

function readScope(reading: Reading, node: TreeNode): Statement {
  const [word, ...rest] = node.children
  const last = rest[rest.length - 1]!
  if (last.name === ',') reading.problems.syntax(last, 'invalid syntax')
  const names: NameNode[] = rest.filter(({ name }) => name === 'VariableName').map((each) => reading.name(each))
  return { kind: word!.name === 'global' ? 'Global' : 'Nonlocal', names, ...span(node) }
}

function readAssert(reading: Reading, node: TreeNode): Statement {
  const [, test, comma, message, more] = node.children
  if ((comma && !message) || more) reading.problems.syntax(more ?? comma!, 'invalid syntax')
  return {
    kind: 'Assert',
    test: reading.expression(test!),
    message: message ? reading.expression(message) : null,
    ...span(node),
  }
}
