import type { Span } from '../../program/diagnostic'
import { Op } from '../../program/opcodes'
import type { AttributeNode, Expression, SliceNode, SubscriptNode } from './ast'
import { evaluate, operand } from './evaluate'
import type { Frame } from './frame'

/**
 * Where CPython 3.11 says that an attribute or method is looked up: the whole of it, but only its name when that
 * stands on a later line than the beginning.
 */
export function attributeSpan(frame: Frame, node: AttributeNode): Span {
  return frame.unit.lines.sameLine(node.from, node.nameSpan.from) ? node : node.nameSpan
}

export function compileAttribute(frame: Frame, node: AttributeNode, target: number): void {
  frame.scoped(() =>
    frame.emit(Op.LOAD_ATTR, attributeSpan(frame, node), target, operand(frame, node.object), frame.name(node.name)),
  )
}

export function compileSubscript(frame: Frame, node: SubscriptNode, target: number): void {
  frame.scoped(() => {
    const object = operand(frame, node.object)
    frame.emit(Op.LOAD_ITEM, node, target, object, operand(frame, node.index))
  })
}

export function compileSlice(frame: Frame, node: SliceNode, target: number): void {
  frame.scoped(() => {
    const first = frame.temporary(3)
    node.parts.forEach((part, i) => loadPart(frame, part, first + i, node))
    frame.emit(Op.MAKE_SLICE, node, target, first)
  })
}

function loadPart(frame: Frame, part: Expression | null, target: number, span: Span): void {
  if (part) evaluate(frame, part, target)
  else frame.loadNone(target, span)
}
