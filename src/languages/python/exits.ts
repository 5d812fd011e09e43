import { Op } from '../../program/opcodes'
import type { EmptyStatement, RaiseStatement, ReturnStatement } from './ast'
import { Assigned } from './assigned'
import { evaluateToTop, operand, runFinally } from './evaluate'
import type { Block, Frame } from './frame'
import { forgetName } from './variables'
import { dropIterator } from './loops'
import { exitNormally } from './with-statement'

/**
 * Emits what has to happen on the way out of the blocks above `depth`, innermost first, then `leave`. The code stands
 * in the middle of those blocks but is not protected by them.
 */
function unwind(
  frame: Frame,
  depth: number,
  node: RaiseStatement | ReturnStatement | EmptyStatement,
  leave: () => void,
): void {
  const left: Block[] = []
  while (frame.blocks.length > depth && frame.reachable) {
    const block = frame.blocks.pop()!
    left.push(block)
    regionsOf(block).forEach((region) => region.suspend())
    if (block.kind === 'finally') runFinally(frame, block.body)
    else if (block.kind === 'loop' && block.dropped) dropIterator(frame, block.dropped, node)
    else if (block.kind === 'with') exitNormally(frame, block.exit, block.span)
    else if (block.kind === 'handler' && block.name) forgetName(frame, block.name, node)
  }
  if (frame.reachable) leave()
  frame.assigned = Assigned.unreachable
  for (const block of left.reverse()) {
    frame.blocks.push(block)
    regionsOf(block).forEach((region) => region.resume())
  }
}

function regionsOf(block: Block) {
  if (block.kind === 'loop') return block.dropped ? [block.dropped.region] : []
  return block.kind === 'handler' ? block.regions : [block.region]
}

export function compileReturn(frame: Frame, node: ReturnStatement): void {
  const { value } = node
  // Clean-up on the way may change a variable, but not what is returned.
  const isDirect = frame.blocks.every((block) => block.kind === 'loop' || block.kind === 'try')
  let register: number
  if (value) register = isDirect ? operand(frame, value) : evaluateToTop(frame, value)
  else frame.loadNone((register = frame.temporary()), node)
  unwind(frame, 0, node, () => frame.emit(Op.RETURN, node, register))
}

export function compileJumpStatement(frame: Frame, node: EmptyStatement): void {
  if (node.kind === 'Pass') return
  const depth = frame.blocks.findLastIndex(({ kind }) => kind === 'loop')
  const loop = frame.blocks[depth]
  if (loop?.kind !== 'loop') throw new Error(`${node.kind} outside of a loop`)
  unwind(frame, depth + 1, node, () => {
    if (node.kind === 'Break') {
      if (loop.dropped) dropIterator(frame, loop.dropped, node)
      loop.exits.push(frame.assigned)
    }
    frame.emit(Op.JUMP, node, node.kind === 'Break' ? loop.exit : loop.next)
  })
}

export function compileRaise(frame: Frame, node: RaiseStatement): void {
  const { exception, cause } = node
  if (!exception) reraise(frame, node)
  else {
    const raised = operand(frame, exception)
    frame.emit(Op.RAISE, node, raised, cause ? operand(frame, cause) : -1)
  }
  frame.assigned = Assigned.unreachable
}

/** `raise` alone: the exception of the handler around, or whatever a caller is handling. */
function reraise(frame: Frame, node: RaiseStatement): void {
  const handler = frame.blocks.findLast(({ kind }) => kind === 'handler')
  if (handler?.kind === 'handler') return frame.emit(Op.RERAISE, node, handler.register)
  const base = frame.temporary()
  frame.loadLibrary(base, '_native.reraise', node)
  frame.emit(Op.CALL, node, base, base, 0)
  frame.emit(Op.RETURN, node, base)
}
