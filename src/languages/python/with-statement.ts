import type { Span } from '../../program/diagnostic'
import { Op } from '../../program/opcodes'
import type { WithStatement } from './ast'
import { store } from './assign'
import { operand, run } from './evaluate'
import type { Frame } from './frame'

export function compileWith(frame: Frame, node: WithStatement): void {
  compileItem(frame, node, 0)
}

/** Item `i` of a `with` around the items behind it and the body. */
function compileItem(frame: Frame, node: WithStatement, i: number): void {
  const item = node.items[i]
  if (!item) return run(frame, node.body)
  const span = frame.unit.lines.firstLine(node)
  const failed = frame.assigned.without(frame.scope.unbound)
  const exit = frame.temporary(2)
  const entered = frame.temporary()
  frame.scoped(() => {
    const context = operand(frame, item.context)
    const enter = frame.temporary(2)
    frame.emit(Op.LOAD_SPECIAL, span, enter, context, frame.name('__enter__'))
    frame.emit(Op.LOAD_SPECIAL, span, exit, context, frame.name('__exit__'))
    frame.emit(Op.CALL_METHOD, span, entered, enter, 0)
  })
  const region = frame.protect()
  frame.blocks.push({ kind: 'with', exit, span, region })
  if (item.target) store(frame, item.target, entered)
  frame.scoped(() => compileItem(frame, node, i + 1))
  frame.blocks.pop()
  region.suspend()
  const end = frame.label()
  const after = frame.assigned
  if (after.reachable) {
    exitNormally(frame, exit, span)
    frame.emit(Op.JUMP, span, end)
  }
  const handler = frame.here()
  const exception = frame.temporary()
  const context = frame.protect()
  exitOnFailure(frame, exit, exception, span)
  frame.emit(Op.JUMP_TRUE, span, exception + 1, end)
  frame.emit(Op.RERAISE, span, exception)
  context.close('context', handler, exception)
  region.close('catch', handler, exception)
  frame.assigned = after.meet(failed)
  frame.place(end)
}

/** Calls what LOAD_SPECIAL found for `__exit__`, with three times None. */
export function exitNormally(frame: Frame, exit: number, span: Span): void {
  frame.scoped(() => {
    const base = frame.temporary(5)
    frame.move(base, exit, span)
    frame.move(base + 1, exit + 1, span)
    for (let i = 2; i < 5; i++) frame.loadNone(base + i, span)
    frame.emit(Op.CALL_METHOD, span, base, base, 3)
  })
}

/** Calls `__exit__` with the exception; the result goes to the register behind the exception's. */
function exitOnFailure(frame: Frame, exit: number, exception: number, span: Span): void {
  const base = frame.temporary(6)
  const ask = (target: number, path: string) => {
    frame.loadLibrary(target, path, span)
    frame.move(target + 1, exception, span)
    frame.emit(Op.CALL, span, target, target, 1)
  }
  frame.move(base, exit, span)
  frame.move(base + 1, exit + 1, span)
  ask(base + 2, 'type')
  ask(base + 4, '_native.traceback_of')
  frame.move(base + 3, exception, span)
  frame.emit(Op.CALL_METHOD, span, exception + 1, base, 3)
}
