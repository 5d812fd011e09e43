import type { Span } from '../../program/diagnostic'
import { Op } from '../../program/opcodes'
import type { Field, JoinedStringNode } from './ast'
import { operand } from './evaluate'
import type { Frame } from './frame'

/** An f-string. CPython 3.11 gives all of its formatting the place of the whole string. */
export function compileJoinedString(frame: Frame, node: JoinedStringNode, target: number): void {
  frame.scoped(() => {
    const work = frame.isTemporary(target) ? target : frame.temporary()
    join(frame, node.parts, node, work)
    frame.move(target, work, node)
  })
}

function join(frame: Frame, parts: readonly (string | Field)[], span: Span, target: number): void {
  if (parts.length <= 1) return loadPart(frame, parts[0] ?? '', span, target)
  frame.scoped(() => {
    const first = frame.temporary(parts.length)
    parts.forEach((part, i) => loadPart(frame, part, span, first + i))
    frame.emit(Op.CONCAT, span, target, first, parts.length)
  })
}

function loadPart(frame: Frame, part: string | Field, span: Span, target: number): void {
  if (typeof part === 'string') return frame.loadConstant(target, { kind: 'string', value: part }, span)
  frame.scoped(() => {
    const value = operand(frame, part.value)
    join(frame, part.spec, span, target)
    frame.emit(Op.FORMAT, span, target, value, part.conversion)
  })
}
