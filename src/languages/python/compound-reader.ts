import type { Span } from '../../program/diagnostic'
import type { ClassStatement, ExceptHandler, Expression, FunctionStatement, Statement, Suite } from './ast'
import { readArguments } from './argument-reader'
import { readTargets } from './comprehension-reader'
import { readAnnotation } from './annotation-reader'
import { readElementsOrOne } from './expression-reader'
import { readParameters } from './parameter-reader'
import { readMatch } from './match-reader'
import type { Reading } from './reading'
import { checkTarget } from './target-check'
import { child, splitBy, type TreeNode } from './tree'

/** Readers of the statements that hold blocks. */
export const compoundReaders: Readonly<Record<string, (reading: Reading, node: TreeNode) => Statement | null>> = {
  IfStatement: readIf,
  WhileStatement: readWhile,
  ForStatement: readFor,
  TryStatement: readTry,
  WithStatement: readWith,
  FunctionDefinition: (reading, node) => readFunction(reading, node, []),
  ClassDefinition: (reading, node) => readClass(reading, node, []),
  DecoratedStatement: readDecorated,
}

const span = ({ from, to }: Span): Span => ({ from, to })

function readBody(reading: Reading, body: TreeNode | undefined): Suite {
  return body ? reading.suite(body.children.slice(1)) : []
}

/** The block behind the word, such as `else`. */
function blockAfter(reading: Reading, node: TreeNode, word: string): Suite {
  const at = node.children.findIndex(({ name }) => name === word)
  return at < 0 ? [] : readBody(reading, node.children[at + 1])
}

function readIf(reading: Reading, node: TreeNode): Statement {
  const header = reading.headerAt(node.from)
  if (header) return readMatch(reading, node, header)
  const branches: { test: Expression; body: Suite }[] = []
  node.children.forEach(({ name }, i) => {
    if (name !== 'if' && name !== 'elif') return
    const [test, body] = [node.children[i + 1]!, node.children[i + 2]]
    if (test.name === 'Body') reading.problems.syntax(test, 'invalid syntax')
    else branches.push({ test: reading.expression(test), body: readBody(reading, body) })
  })
  return { kind: 'If', branches, otherwise: blockAfter(reading, node, 'else'), ...span(node) }
}

function readWhile(reading: Reading, node: TreeNode): Statement {
  return {
    kind: 'While',
    test: reading.expression(node.children[1]!),
    body: readBody(reading, child(node, 'Body')),
    otherwise: blockAfter(reading, node, 'else'),
    ...span(node),
  }
}

function reportAsync(reading: Reading, node: TreeNode, what: string): void {
  const word = node.children[0]!
  if (word.name === 'async') reading.problems.unsupported(word, `\`async ${what}\``)
}

function readFor(reading: Reading, node: TreeNode): Statement {
  reportAsync(reading, node, 'for')
  const index = (word: string) => node.children.findIndex(({ name }) => name === word)
  const body = index('Body')
  return {
    kind: 'For',
    target: readTargets(reading, node.children.slice(index('for') + 1, index('in'))),
    iterable: readElementsOrOne(reading, node.children.slice(index('in') + 1, body))!,
    body: readBody(reading, node.children[body]),
    otherwise: blockAfter(reading, node, 'else'),
    ...span(node),
  }
}

function readTry(reading: Reading, node: TreeNode): Statement {
  const handlers: ExceptHandler[] = []
  const { children } = node
  children.forEach((each, i) => {
    if (each.name === 'except') handlers.push(readHandler(reading, children, i))
  })
  const bare = handlers.findIndex(({ type }) => type === null)
  if (bare >= 0 && bare < handlers.length - 1)
    reading.problems.syntax(handlers[bare]!, "default 'except:' must be last")
  const isFinal = children.some(({ name }) => name === 'finally')
  if (handlers.length === 0) {
    const otherwise = child(node, 'else')
    if (otherwise || !isFinal)
      reading.problems.syntax(otherwise ?? nextToken(reading, node), "expected 'except' or 'finally' block")
  }
  return {
    kind: 'Try',
    body: readBody(reading, child(node, 'Body')),
    handlers,
    otherwise: blockAfter(reading, node, 'else'),
    final: blockAfter(reading, node, 'finally'),
    ...span(node),
  }
}

/** The place behind a statement where the next one begins. */
function nextToken(reading: Reading, { to }: TreeNode): Span {
  const blank = /(?:\s|#.*)*/y
  blank.lastIndex = to
  blank.test(reading.source)
  const from = blank.lastIndex
  // At the end of the text, CPython names its last line.
  if (from >= reading.source.length) return { from: reading.source.trimEnd().length, to: reading.source.length }
  return { from, to: from + 1 }
}

function readHandler(reading: Reading, nodes: readonly TreeNode[], at: number): ExceptHandler {
  const end = nodes.findIndex((each, i) => i > at && each.name === 'Body')
  const body = nodes[end]!
  let head = nodes.slice(at + 1, end)
  if (head[0]?.name === '*') {
    reading.problems.unsupported({ from: nodes[at]!.from, to: head[0].to }, '`except*`')
    head = head.slice(1)
  }
  const [type, word, name] = head
  if (word?.name === ',')
    reading.problems.syntax(
      { from: type!.from, to: name?.to ?? word.to },
      'multiple exception types must be parenthesized',
    )
  return {
    type: type ? reading.expression(type) : null,
    name: word?.name === 'as' ? reading.name(name!) : null,
    body: readBody(reading, body),
    from: nodes[at]!.from,
    to: body.to,
  }
}

function readWith(reading: Reading, node: TreeNode): Statement {
  reportAsync(reading, node, 'with')
  const start = node.children.findIndex(({ name }) => name === 'with') + 1
  const end = node.children.findIndex(({ name }) => name === 'Body')
  const head = node.children.slice(start, end)
  const last = head[head.length - 1]!
  if (last.name === ',') reading.problems.syntax(last, 'invalid syntax')
  const items = splitBy(head, ',').map(([context, , target]) => {
    const read = target ? reading.expression(target) : null
    if (read) checkTarget(reading.problems, read, 'with')
    return { context: reading.expression(context!), target: read }
  })
  return { kind: 'With', items, body: readBody(reading, node.children[end]), ...span(node) }
}

function readDecorated(reading: Reading, node: TreeNode): Statement | null {
  const decorators = node.children
    .filter(({ name }) => name === 'Decorator')
    .map((decorator) => reading.expression(decorator.children[1]!))
  const statement = node.children[node.children.length - 1]!
  if (statement.name === 'FunctionDefinition') return readFunction(reading, statement, decorators)
  return readClass(reading, statement, decorators)
}

function refuseTypeParameters(reading: Reading, node: TreeNode): void {
  const list = child(node, 'TypeParamList')
  if (list) reading.problems.syntax(list, node.name === 'ClassDefinition' ? 'invalid syntax' : "expected '('")
}

function readFunction(reading: Reading, node: TreeNode, decorators: readonly Expression[]): FunctionStatement {
  reportAsync(reading, node, 'def')
  refuseTypeParameters(reading, node)
  return {
    kind: 'Function',
    name: reading.identifier(child(node, 'VariableName')!),
    parameters: readParameters(reading, child(node, 'ParamList')),
    returns: readAnnotation(reading, child(node, 'TypeDef')),
    body: readBody(reading, child(node, 'Body')),
    decorators,
    ...span(node),
  }
}

function readClass(reading: Reading, node: TreeNode, decorators: readonly Expression[]): ClassStatement {
  refuseTypeParameters(reading, node)
  const nameNode = child(node, 'VariableName')!
  const list = child(node, 'ArgList')
  const name = reading.identifier(nameNode)
  const read = list ? readArguments(reading, list) : []
  const generator = list && read.length === 1 && read[0]!.value.from === list.from
  if (generator && read[0]!.value.kind === 'Comprehension') reading.problems.syntax(list, 'invalid syntax')
  const around = reading.className
  reading.className = reading.text(nameNode)
  const body = readBody(reading, child(node, 'Body'))
  reading.className = around
  return { kind: 'Class', name, arguments: read, body, decorators, ...span(node) }
}
