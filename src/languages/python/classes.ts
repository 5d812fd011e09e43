import type { Span } from '../../program/diagnostic'
import { Op } from '../../program/opcodes'
import type { ClassStatement, Expression } from './ast'
import { beginAnnotations } from './annotations'
import { buildKeywords } from './calls'
import { evaluate, run } from './evaluate'
import type { Frame } from './frame'
import { compileFunction, decorate, docstringOf, makeFunction, noParameters, qualify } from './functions'
import { CLASS_CELL } from './scopes'

/** The register of a class body in which it is given what its bases and keywords come to. */
const PREPARED = 0

/** A class statement calls its body with its bases; the body returns the class. */
export function compileClassStatement(frame: Frame, node: ClassStatement): void {
  const scope = frame.unit.scopes.of.get(node)!
  const span = frame.unit.lines.firstLine(node)
  const signature = {
    name: node.name,
    qualifiedName: qualify(frame, node.name),
    parameters: noParameters,
    hidden: 1,
    docstring: docstringOf(node.body),
  }
  decorate(frame, node.decorators, node.name, span, (target) => {
    const index = compileFunction(frame.unit, scope, signature, (body) => compileBody(body, node))
    frame.scoped(() => {
      const base = frame.temporary(2)
      makeFunction(frame, index, scope, noParameters, span, base)
      prepare(frame, node, span, base + 1)
      frame.emit(Op.CALL, span, target, base, 1)
    })
  })
}

/** What stands in the parentheses may say more than bases: then the library looks into it. */
function prepare(frame: Frame, node: ClassStatement, span: Span, target: number): void {
  const list = node.arguments
  const bases = list.flatMap(({ kind, value }): Expression[] => {
    if (kind === 'spread') return [{ kind: 'Starred', value, from: value.from, to: value.to }]
    return kind === 'positional' ? [value] : []
  })
  const keywords = list.filter(({ kind }) => kind === 'keyword' || kind === 'keywordSpread')
  if (list.length === 0) return evaluate(frame, { kind: 'Tuple', elements: [], ...span }, target)
  frame.scoped(() => {
    const base = frame.temporary()
    frame.loadLibrary(base, '_native.prepare_class', span)
    frame.loadConstant(frame.temporary(), { kind: 'string', value: node.name }, span)
    evaluate(frame, { kind: 'Tuple', elements: bases, ...span }, frame.temporary())
    if (keywords.length > 0) buildKeywords(frame, keywords, span)
    else frame.loadNone(frame.temporary(), span)
    frame.emit(Op.CALL, span, target, base, 3)
  })
}

function compileBody(frame: Frame, node: ClassStatement): void {
  beginAnnotations(frame, frame.unit.lines.firstLine(node))
  run(frame, node.body)
  if (!frame.reachable) return
  const span = frame.unit.lines.firstLine(node)
  const { name, qualifiedName, docstring } = frame.code.header
  const names = [...frame.registers].filter(([each]) => frame.scope.storage(each) === 'local')
  const cell = frame.scope.cells.has(CLASS_CELL) ? frame.registers.get(CLASS_CELL) : undefined
  if (cell !== undefined) names.push(['__classcell__', cell])
  const texts: (readonly [string, string])[] = [['__qualname__', qualifiedName]]
  if (!frame.registers.has('__module__')) texts.unshift(['__module__', frame.unit.library?.module ?? '__main__'])
  if (docstring !== null) texts.push(['__doc__', docstring])
  const first = frame.temporary(2 + 2 * (texts.length + names.length))
  const text = (register: number, value: string) => frame.loadConstant(register, { kind: 'string', value }, span)
  text(first, name)
  frame.move(first + 1, PREPARED, span)
  let next = first + 2
  for (const [key, value] of texts) {
    text(next++, key)
    text(next++, value)
  }
  for (const [key, register] of names) {
    text(next++, key)
    frame.move(next++, register, span)
  }
  frame.emit(Op.MAKE_CLASS, span, first, first, texts.length + names.length)
  frame.emit(Op.RETURN, span, first)
}
