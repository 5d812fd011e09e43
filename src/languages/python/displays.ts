import type { Span } from '../../program/diagnostic'
import { Op } from '../../program/opcodes'
import type { DictNode, Expression, ListNode, SetNode, TupleNode } from './ast'
import { evaluate, operand } from './evaluate'
import type { Frame } from './frame'

const plainOps = { Tuple: Op.MAKE_TUPLE, List: Op.MAKE_LIST, Set: Op.MAKE_SET } as const

/** Items that are put into registers before one instruction builds from them; longer displays are built in parts. */
const MAX_ITEMS = 64

/** `(a, b)`, `[a, b]`, `{a, b}`. */
export function compileDisplay(frame: Frame, node: TupleNode | ListNode | SetNode, target: number): void {
  const { elements, kind } = node
  if (elements.length <= MAX_ITEMS && elements.every((element) => element.kind !== 'Starred'))
    return frame.scoped(() => {
      const first = evaluateAll(frame, elements)
      if (kind === 'Set' && isFolded(elements)) return buildFolded(frame, node, target, first)
      frame.emit(plainOps[kind], node, target, first, elements.length)
    })
  frame.scoped(() => {
    if (kind === 'Set') return frame.move(target, buildSet(frame, elements, node), node)
    const list = buildList(frame, elements, node)
    if (kind === 'Tuple') frame.emit(Op.LIST_TO_TUPLE, node, target, list)
    else frame.move(target, list, node)
  })
}

/** Evaluates into registers in a row; the result is the first (the top of the stack when there are none). */
function evaluateAll(frame: Frame, nodes: readonly Expression[]): number {
  if (nodes.length === 0) return frame.temporary()
  const first = frame.temporary(nodes.length)
  nodes.forEach((node, i) => evaluate(frame, node, first + i))
  return first
}

/** Whether CPython keeps a set display as a constant frozen set. Its order of members then goes through two tables. */
const isFolded = (elements: readonly Expression[]) =>
  elements.length >= 3 && elements.every(({ kind }) => kind === 'Constant')

function buildFolded(frame: Frame, node: SetNode, target: number, first: number): void {
  const constant = frame.temporary()
  frame.emit(Op.MAKE_SET, node, constant, first, node.elements.length)
  frame.emit(Op.MAKE_SET, node, target, first, 0)
  frame.emit(Op.SET_UPDATE, node, target, constant)
}

/** How many elements from the start one instruction can take. */
function plainPrefix(elements: readonly Expression[]): number {
  const star = elements.findIndex(({ kind }) => kind === 'Starred')
  return Math.min(star < 0 ? elements.length : star, MAX_ITEMS)
}

/** A new list of the elements, in a temporary of its own. */
export function buildList(frame: Frame, elements: readonly Expression[], span: Span): number {
  const list = frame.temporary()
  const plain = plainPrefix(elements)
  frame.scoped(() => frame.emit(Op.MAKE_LIST, span, list, evaluateAll(frame, elements.slice(0, plain)), plain))
  for (const element of elements.slice(plain))
    frame.scoped(() => {
      if (element.kind === 'Starred') frame.emit(Op.LIST_EXTEND, span, list, operand(frame, element.value))
      else frame.emit(Op.LIST_APPEND, span, list, operand(frame, element))
    })
  return list
}

function buildSet(frame: Frame, elements: readonly Expression[], span: Span): number {
  const set = frame.temporary()
  const plain = plainPrefix(elements)
  frame.scoped(() => frame.emit(Op.MAKE_SET, span, set, evaluateAll(frame, elements.slice(0, plain)), plain))
  for (const element of elements.slice(plain))
    frame.scoped(() => {
      if (element.kind === 'Starred') frame.emit(Op.SET_UPDATE, span, set, operand(frame, element.value))
      else frame.emit(Op.SET_ADD, span, set, operand(frame, element))
    })
  return set
}

/** `{a: b, **c}`. */
export function compileDict(frame: Frame, node: DictNode, target: number): void {
  const spread = node.entries.findIndex(({ key }) => key === null)
  const plain = Math.min(spread < 0 ? node.entries.length : spread, MAX_ITEMS / 2)
  frame.scoped(() => {
    const isWhole = plain === node.entries.length
    const dict = isWhole ? target : frame.temporary()
    frame.scoped(() => {
      const pairs = node.entries.slice(0, plain).flatMap(({ key, value }) => [key!, value])
      frame.emit(Op.MAKE_DICT, node, dict, evaluateAll(frame, pairs), plain)
    })
    for (const { key, value } of node.entries.slice(plain))
      frame.scoped(() => {
        if (key === null) frame.emit(Op.DICT_UPDATE, node, dict, operand(frame, value), 0)
        else frame.emit(Op.DICT_SET, node, dict, operand(frame, key), operand(frame, value))
      })
    frame.move(target, dict, node)
  })
}
