import type { Label } from '../../program/builder'
import { Op } from '../../program/opcodes'
import type { ExceptHandler, TryStatement } from './ast'
import { Assigned } from './assigned'
import { operand, run, runFinally } from './evaluate'
import type { Frame } from './frame'
import type { ProtectedRegion } from './protected-region'
import { forgetName, storeName } from './variables'

export function compileTry(frame: Frame, node: TryStatement): void {
  if (node.final.length === 0) compileExcept(frame, node)
  else compileFinally(frame, node)
}

/** What is certain where a handler begins: any part of the protected code may have run. */
function onFailure(frame: Frame): Assigned {
  return frame.assigned.without(frame.scope.unbound)
}

/** `finally` is compiled once for every way out, as CPython does: here the ends, in exits.ts the jumps. */
function compileFinally(frame: Frame, node: TryStatement): void {
  const failed = onFailure(frame)
  const end = frame.label()
  const region = frame.protect()
  frame.blocks.push({ kind: 'finally', body: node.final, region })
  if (node.handlers.length > 0) compileExcept(frame, node)
  else run(frame, node.body)
  frame.blocks.pop()
  region.suspend()
  runFinally(frame, node.final)
  const after = frame.assigned
  if (after.reachable) frame.emit(Op.JUMP, node.final[node.final.length - 1]!, end)
  frame.assigned = failed
  const handler = frame.here()
  const exception = frame.temporary()
  const context = frame.protect()
  frame.blocks.push({ kind: 'handler', register: exception, name: null, regions: [context] })
  runFinally(frame, node.final)
  frame.blocks.pop()
  if (frame.reachable) frame.emit(Op.RERAISE, frame.unit.lines.firstLine(node), exception)
  context.close('context', handler, exception)
  region.close('catch', handler, exception)
  frame.assigned = after
  frame.place(end)
}

function compileExcept(frame: Frame, node: TryStatement): void {
  const failed = onFailure(frame)
  const end = frame.label()
  const region = frame.protect()
  frame.blocks.push({ kind: 'try', region })
  run(frame, node.body)
  frame.blocks.pop()
  region.suspend()
  run(frame, node.otherwise)
  let after = frame.assigned
  if (after.reachable) frame.emit(Op.JUMP, node, end)
  const handler = frame.here()
  const exception = frame.temporary()
  const context = frame.protect()
  frame.assigned = failed
  for (const clause of node.handlers) {
    const next = frame.label()
    matchClause(frame, clause, exception, next)
    const missed = clause.type ? frame.assigned.copy() : Assigned.unreachable
    runClause(frame, clause, exception, context, end)
    after = after.meet(frame.assigned)
    frame.place(next)
    frame.assigned = missed
  }
  if (frame.reachable) frame.emit(Op.RERAISE, frame.unit.lines.firstLine(node), exception)
  context.close('context', handler, exception)
  region.close('catch', handler, exception)
  frame.assigned = after
  frame.place(end)
}

function matchClause(frame: Frame, clause: ExceptHandler, exception: number, next: Label): void {
  const { type } = clause
  if (!type) return
  frame.scoped(() => {
    const span = frame.unit.lines.firstLine(clause)
    const result = frame.temporary()
    frame.emit(Op.MATCH_EXCEPTION, span, result, exception, operand(frame, type))
    frame.emit(Op.JUMP_FALSE, span, result, next)
  })
}

/** The body of a clause; the name behind `as` is unbound on every way out of it. */
function runClause(
  frame: Frame,
  { name, body, from, to }: ExceptHandler,
  exception: number,
  context: ProtectedRegion,
  end: Label,
): void {
  const span = frame.unit.lines.firstLine({ from, to })
  if (name) storeName(frame, name.id, span, exception)
  const named = name ? frame.protect() : null
  frame.blocks.push({ kind: 'handler', register: exception, name, regions: named ? [named, context] : [context] })
  run(frame, body)
  frame.blocks.pop()
  named?.suspend()
  if (frame.reachable) {
    if (name) forgetName(frame, name, span)
    frame.emit(Op.JUMP, span, end)
  }
  if (!name || !named) return
  const after = frame.assigned
  frame.scoped(() => {
    const handler = frame.here()
    const failure = frame.temporary()
    frame.assigned = Assigned.of([])
    forgetName(frame, name, span)
    frame.emit(Op.RERAISE, span, failure)
    named.close('catch', handler, failure)
  })
  frame.assigned = after
}
