import { Op } from '../../program/opcodes'
import type { YieldFromNode, YieldNode } from './ast'
import { operand } from './evaluate'
import type { Frame } from './frame'

export function compileYield(frame: Frame, node: YieldNode, target: number): void {
  frame.scoped(() => {
    let value: number
    if (node.value) value = operand(frame, node.value)
    else frame.loadNone((value = frame.temporary()), node)
    frame.emit(Op.YIELD, node, target, value)
  })
}

/** `yield from` iterates and hands on each item; what is sent back and the final value are not passed through. */
export function compileYieldFrom(frame: Frame, node: YieldFromNode, target: number): void {
  frame.scoped(() => {
    const iterator = frame.temporary()
    frame.scoped(() => frame.emit(Op.ITER, node, iterator, operand(frame, node.value)))
    const over = frame.label()
    const next = frame.here()
    const item = frame.temporary()
    frame.emit(Op.NEXT, node, item, iterator, over)
    frame.emit(Op.YIELD, node, frame.temporary(), item)
    frame.emit(Op.JUMP, node, next)
    frame.place(over)
    frame.loadNone(target, node)
  })
}
