import { Op } from '../../program/opcodes'
import type { AssertStatement, ExpressionStatement, IfStatement } from './ast'
import { Assigned } from './assigned'
import { knownTruth } from './conditions'
import { evaluate, jumpIf, operand, run } from './evaluate'
import type { Frame } from './frame'

export function compileIf(frame: Frame, node: IfStatement): void {
  const end = frame.label()
  let after = Assigned.unreachable
  node.branches.forEach(({ test, body }, i) => {
    if (!frame.reachable) return
    const otherwise = frame.label()
    const isLast = i === node.branches.length - 1 && node.otherwise.length === 0
    jumpIf(frame, test, otherwise, false)
    const truth = knownTruth(test)
    const missed = truth === true ? Assigned.unreachable : frame.assigned.copy()
    if (truth === false) frame.assigned = Assigned.unreachable
    run(frame, body)
    if (frame.reachable && !isLast) frame.emit(Op.JUMP, body[body.length - 1] ?? test, end)
    after = after.meet(frame.assigned)
    frame.place(otherwise)
    frame.assigned = missed
  })
  run(frame, node.otherwise)
  frame.assigned = after.meet(frame.assigned)
  frame.place(end)
}

/** CPython raises the AssertionError at the test. */
export function compileAssert(frame: Frame, node: AssertStatement): void {
  const { test, message } = node
  const passed = frame.label()
  jumpIf(frame, test, passed, true)
  const before = frame.assigned.copy()
  const error = frame.temporary()
  frame.loadLibrary(error, 'AssertionError', test)
  if (message) {
    evaluate(frame, message, frame.temporary())
    frame.emit(Op.CALL, test, error, error, 1)
  }
  frame.emit(Op.RAISE, test, error, -1)
  frame.assigned = before
  frame.place(passed)
}

export function compileExpressionStatement(frame: Frame, node: ExpressionStatement): void {
  if (node.value.kind !== 'Constant') operand(frame, node.value)
}
