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

/**
 * `yield from` (PEP 380): hands on what the inner iterator yields, sends it what comes back, and raises inside it what is
 * raised here meanwhile. Its value is that of the inner iterator's end.
 */
export function compileYieldFrom(frame: Frame, node: YieldFromNode, target: number): void {
  frame.scoped(() => {
    const iterator = frame.temporary()
    frame.scoped(() => frame.emit(Op.ITER, node, iterator, operand(frame, node.value)))
    const passed = frame.temporary()
    const handOn = frame.label()
    const over = frame.label()
    frame.loadNone(passed, node)
    const next = frame.here()
    frame.emit(Op.SEND, node, passed, iterator, over)
    frame.place(handOn)
    const region = frame.protect()
    frame.emit(Op.YIELD, node, passed, passed, 1)
    region.suspend()
    frame.emit(Op.JUMP, node, next)
    const handler = frame.here()
    frame.scoped(() => {
      const exception = frame.temporary()
      const base = frame.temporary(3)
      frame.loadLibrary(base, '_native.throw_into', node)
      frame.move(base + 1, iterator, node)
      frame.move(base + 2, exception, node)
      frame.emit(Op.CALL, node, base, base, 2)
      frame.emit(Op.UNPACK, node, base + 1, base, 2)
      frame.move(passed, base + 2, node)
      frame.emit(Op.JUMP_FALSE, node, base + 1, handOn)
      region.close('catch', handler, exception)
    })
    frame.place(over)
    frame.move(target, passed, node)
  })
}
