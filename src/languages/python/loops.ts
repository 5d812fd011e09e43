import type { Label } from '../../program/builder'
import type { Span } from '../../program/diagnostic'
import { Op } from '../../program/opcodes'
import type { CallNode, Expression, ForStatement, Suite, WhileStatement } from './ast'
import { store } from './assign'
import { Assigned } from './assigned'
import { knownTruth } from './conditions'
import { evaluate, jumpIf, operand, run } from './evaluate'
import type { Block, Frame } from './frame'
import { isBuiltinHere } from './shadowing'
import { destination } from './variables'

/** What is certain on every round of a loop: what was before it, but for what may get unbound on the way. */
function onEveryRound(frame: Frame): Assigned {
  return frame.assigned.without(frame.scope.unbound)
}

type Dropped = (Block & { kind: 'loop' })['dropped']

/** Compiles a loop's body; the result is what is certain at each `break` out of it. */
function loopBody(frame: Frame, body: Suite, exit: Label, next: Label, dropped: Dropped = null): Assigned {
  const exits: Assigned[] = []
  frame.blocks.push({ kind: 'loop', exit, next, exits, dropped })
  run(frame, body)
  frame.blocks.pop()
  return exits.reduce((all, each) => all.meet(each), Assigned.unreachable)
}

export function compileWhile(frame: Frame, node: WhileStatement): void {
  const truth = knownTruth(node.test)
  const before = onEveryRound(frame)
  frame.assigned = before.copy()
  if (truth === false) return run(frame, node.otherwise)
  const exit = frame.label()
  const next = frame.label()
  if (truth === null) frame.emit(Op.JUMP, node.test, next)
  const body = frame.here()
  for (const name of surelyBound(node.test)) frame.assigned.add(name)
  const broken = loopBody(frame, node.body, exit, next)
  frame.assigned = before.copy()
  frame.place(next)
  jumpIf(frame, node.test, body, true)
  if (truth === true) frame.assigned = Assigned.unreachable
  run(frame, node.otherwise)
  frame.assigned = frame.assigned.meet(broken)
  frame.place(exit)
}

/** Names that an expression binds by `:=` whenever it is evaluated. */
function surelyBound(node: Expression): string[] {
  if (node.kind === 'Walrus') return [node.target.id]
  if (node.kind === 'Boolean') return surelyBound(node.values[0]!)
  if (node.kind === 'Compare') return [node.left, node.comparators[0]!].flatMap(surelyBound)
  return node.kind === 'Unary' ? surelyBound(node.operand) : []
}

/** One round after another over an iterable: how the next item is fetched. */
interface Iteration {
  /** Where fetching begins, and where a `continue` goes. */
  readonly next: Label
  /** Emitted behind the body: goes back to the next round. */
  readonly close: () => void
}

export function compileFor(frame: Frame, node: ForStatement): void {
  const exit = frame.label()
  const over = frame.label()
  const span = frame.unit.lines.firstLine(node)
  const iteration = openIteration(frame, node.target, node.iterable, over, span)
  const before = onEveryRound(frame)
  frame.assigned = before.copy()
  const dropped = droppedBy(frame, node.iterable, iteration.iterator)
  iteration.bind()
  const broken = loopBody(frame, node.body, exit, iteration.next, dropped)
  iteration.close()
  if (dropped) dropOnFailure(frame, dropped, span)
  frame.place(over)
  frame.assigned = before.copy()
  run(frame, node.otherwise)
  frame.assigned = frame.assigned.meet(broken)
  frame.place(exit)
}

/**
 * The generator that a loop over a call of its function is alone to know. CPython closes it when the loop is left, as
 * nothing refers to it any more; that matters where it yields inside a `try` or `with`.
 */
function droppedBy(frame: Frame, iterable: Expression, iterator: number | null): Dropped {
  if (iterable.kind !== 'Call' || iterator === null) return null
  const { callee } = iterable
  const name = callee.kind === 'Name' ? callee.id : callee.kind === 'Attribute' ? callee.name : ''
  return frame.unit.scopes.cleaningUp.has(name) ? { iterator, name, region: frame.protect() } : null
}

function dropOnFailure(frame: Frame, dropped: NonNullable<Dropped>, span: Span): void {
  dropped.region.suspend()
  frame.scoped(() => {
    const handler = frame.here()
    const exception = frame.temporary()
    dropIterator(frame, dropped, span)
    frame.emit(Op.RERAISE, span, exception)
    dropped.region.close('catch', handler, exception)
  })
}

/** Closes the generator that a loop is left for good with, if it is one of the function called in the loop's head. */
export function dropIterator(frame: Frame, { iterator, name }: NonNullable<Dropped>, span: Span): void {
  frame.scoped(() => {
    const base = frame.temporary(3)
    frame.loadLibrary(base, '_native.drop_iterator', span)
    frame.move(base + 1, iterator, span)
    frame.loadConstant(base + 2, { kind: 'string', value: name }, span)
    frame.emit(Op.CALL, span, base, base, 2)
  })
}

interface OpenIteration extends Iteration {
  /** Where the iterator stands; null where there is none. */
  readonly iterator: number | null
  /** Emitted at the start of the body: binds the target. */
  readonly bind: () => void
}

/** Begins to iterate; goes to `over` when there is nothing left. The temporaries it takes stay taken. */
export function openIteration(
  frame: Frame,
  target: Expression,
  iterable: Expression,
  over: Label,
  span: Span,
): OpenIteration {
  if (isRange(frame, iterable)) return openRange(frame, target, iterable, over, span)
  const iterator = frame.temporary()
  frame.scoped(() => frame.emit(Op.ITER, span, iterator, operand(frame, iterable)))
  return openIterator(frame, target, iterator, over, span)
}

/** As openIteration, with the iterator at hand. */
export function openIterator(
  frame: Frame,
  target: Expression,
  iterator: number,
  over: Label,
  span: Span,
): OpenIteration {
  const next = frame.here()
  const { item, bind } = loopTarget(frame, target)
  frame.emit(Op.NEXT, span, item, iterator, over)
  return { next, bind, iterator, close: () => frame.reachable && frame.emit(Op.JUMP, span, next) }
}

/** Where the items go: straight to a local variable's register, or to a temporary to be stored from. */
function loopTarget(frame: Frame, target: Expression): { item: number; bind: () => void } {
  const register = target.kind === 'Name' ? destination(frame, target.id) : null
  if (register !== null && target.kind === 'Name') return { item: register, bind: () => frame.assigned.add(target.id) }
  const item = frame.temporary()
  return { item, bind: () => store(frame, target, item) }
}

function isRange(frame: Frame, node: Expression): node is CallNode {
  if (node.kind !== 'Call' || node.callee.kind !== 'Name' || node.callee.id !== 'range') return false
  const count = node.arguments.length
  const plain = node.arguments.every(({ kind }) => kind === 'positional')
  return plain && count >= 1 && count <= 3 && isBuiltinHere(frame, 'range')
}

/** `for i in range(…)` counts in hidden registers: start, stop and step. */
function openRange(frame: Frame, target: Expression, node: CallNode, over: Label, span: Span): OpenIteration {
  const counter = frame.temporary(3)
  const values = node.arguments.map(({ value }) => value)
  const [start, stop, step] =
    values.length === 1 ? [null, values[0]!, null] : [values[0]!, values[1]!, values[2] ?? null]
  const load = (value: Expression | null, register: number, otherwise: bigint) => {
    if (value) evaluate(frame, value, register)
    else frame.loadConstant(register, { kind: 'int', value: otherwise }, node)
  }
  load(start, counter, 0n)
  load(stop, counter + 1, 0n)
  load(step, counter + 2, 1n)
  frame.emit(Op.RANGE_PREP, node, counter, over)
  const { item, bind } = loopTarget(frame, target)
  frame.move(item, counter, target)
  const body = frame.here()
  const next = frame.label()
  const close = () => {
    frame.place(next)
    frame.emit(Op.RANGE_NEXT, span, counter, item, body)
  }
  return { next, bind, iterator: null, close }
}
