import { Op } from '../../program/opcodes'
import type { ComprehensionNode } from './ast'
import { jumpIf, operand } from './evaluate'
import type { Frame } from './frame'
import { compileFunction, makeFunction, noParameters, qualify, returnNone } from './functions'
import { openIteration, openIterator } from './loops'

const names = { list: '<listcomp>', set: '<setcomp>', dict: '<dictcomp>', generator: '<genexpr>' } as const
const emptyOps = { list: Op.MAKE_LIST, set: Op.MAKE_SET, dict: Op.MAKE_DICT } as const

/** The register in which a comprehension's function is given the iterator of its first `for`. */
const ITERATOR = 0

/** A comprehension is a function of the first iterable's iterator, as in CPython 3.11. */
export function compileComprehension(frame: Frame, node: ComprehensionNode, target: number): void {
  const scope = frame.unit.scopes.of.get(node)!
  const name = names[node.flavour]
  const signature = {
    name,
    qualifiedName: qualify(frame, name),
    parameters: noParameters,
    hidden: 1,
    docstring: null,
  }
  const index = compileFunction(frame.unit, scope, signature, (inner) => compileBody(inner, node))
  frame.scoped(() => {
    const base = frame.topmost(target)
    makeFunction(frame, index, scope, noParameters, node, base)
    const iterator = frame.temporary()
    frame.scoped(() => frame.emit(Op.ITER, node, iterator, operand(frame, node.clauses[0]!.iterable)))
    frame.emit(Op.CALL, node, target, base, 1)
  })
}

function compileBody(frame: Frame, node: ComprehensionNode): void {
  if (node.flavour === 'generator') {
    compileClause(frame, node, 0, ITERATOR)
    return returnNone(frame, node)
  }
  const result = frame.temporary()
  frame.emit(emptyOps[node.flavour], node, result, result, 0)
  compileClause(frame, node, 0, result)
  frame.emit(Op.RETURN, node, result)
}

/** `for` number `i` and what is inside it; `result` is what the elements are added to. */
function compileClause(frame: Frame, node: ComprehensionNode, i: number, result: number): void {
  const clause = node.clauses[i]
  if (!clause) return frame.scoped(() => addElement(frame, node, result))
  frame.scoped(() => {
    const over = frame.label()
    const before = frame.assigned.copy()
    const { target, iterable } = clause
    const iteration =
      i === 0 ? openIterator(frame, target, ITERATOR, over, node) : openIteration(frame, target, iterable, over, node)
    iteration.bind()
    for (const condition of clause.conditions) jumpIf(frame, condition, iteration.next, false)
    compileClause(frame, node, i + 1, result)
    iteration.close()
    frame.place(over)
    frame.assigned = before
  })
}

function addElement(frame: Frame, node: ComprehensionNode, result: number): void {
  const { element, value, flavour } = node
  if (flavour === 'dict') {
    const key = operand(frame, element)
    frame.emit(Op.DICT_SET, node, result, key, operand(frame, value!))
  } else if (flavour === 'generator') {
    const item = operand(frame, element)
    frame.emit(Op.YIELD, element, frame.temporary(), item)
  } else frame.emit(flavour === 'list' ? Op.LIST_APPEND : Op.SET_ADD, node, result, operand(frame, element))
}
