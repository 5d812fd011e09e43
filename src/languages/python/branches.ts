import { Op } from '../../program/opcodes'
import type { AssertStatement, Expression, ExpressionStatement, IfStatement } from './ast'
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

/** The comparison that decides last whether a condition holds, if one does. */
function lastComparison(node: Expression): Expression | null {
  switch (node.kind) {
    case 'Compare':
      return node
    case 'Unary':
      return node.operator === 'not' ? lastComparison(node.operand) : null
    case 'Boolean':
      return node.values.reduce<Expression | null>((found, value) => lastComparison(value) ?? found, null)
    case 'Conditional':
      return lastComparison(node.otherwise) ?? lastComparison(node.then) ?? lastComparison(node.test)
    default:
      return null
  }
}

/** CPython says that the AssertionError is raised at the comparison in the test, or by the statement. */
export function compileAssert(frame: Frame, node: AssertStatement): void {
  const { test, message } = node
  const span = lastComparison(test) ?? node
  const passed = frame.label()
  jumpIf(frame, test, passed, true)
  const before = frame.assigned.copy()
  const error = frame.temporary()
  frame.loadLibrary(error, 'AssertionError', span)
  if (message) {
    evaluate(frame, message, frame.temporary())
    frame.emit(Op.CALL, span, error, error, 1)
  }
  frame.emit(Op.RAISE, span, error, -1)
  frame.assigned = before
  frame.place(passed)
}

export function compileExpressionStatement(frame: Frame, node: ExpressionStatement): void {
  if (node.value.kind !== 'Constant') operand(frame, node.value)
}
