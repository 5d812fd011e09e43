import { mayPanic, predecessors, retarget, reversePostorder, terminatorMayPanic } from './cfg'
import type { Block, Body } from './mir'

/** The same body without blocks that only go on elsewhere, and without those that nothing leads to. */
export function simplify(body: Body): Body {
  const skipped = body.blocks.map((block) => withoutEmptyCleanup(body.blocks, shortcut(body.blocks, block)))
  const merged = mergeStraight({ ...body, blocks: skipped })
  return { ...body, blocks: compact(merged) }
}

/** A panic with nothing to clean up leaves the function at once. */
function withoutEmptyCleanup(blocks: readonly Block[], block: Block): Block {
  if (block.unwind === null) return block
  const { statements, terminator } = blocks[block.unwind]
  return statements.length === 0 && terminator.kind === 'resume' ? { ...block, unwind: null } : block
}

function shortcut(blocks: readonly Block[], block: Block): Block {
  const result = retargetBlock(block, (target) => follow(blocks, target))
  const { terminator } = result
  if (terminator.kind !== 'switch' || terminator.cases.some((one) => one.target !== terminator.otherwise)) return result
  return { ...result, terminator: { kind: 'goto', target: terminator.otherwise, span: terminator.span } }
}

function retargetBlock(block: Block, rename: (target: number) => number): Block {
  const unwind = block.unwind === null ? null : rename(block.unwind)
  const terminator = retarget(block.terminator, rename)
  return terminator === block.terminator && unwind === block.unwind ? block : { ...block, terminator, unwind }
}

/** Where an empty block that only goes on leads in the end. */
function follow(blocks: readonly Block[], from: number): number {
  let at = from
  // As many steps as there are blocks lead round in a circle.
  for (let steps = 0; steps < blocks.length; steps++) {
    const { statements, terminator } = blocks[at]
    if (statements.length > 0 || terminator.kind !== 'goto') return at
    at = terminator.target
  }
  return at
}

/** Takes blocks that only one other goes to into that one, where panics of both go to the same place. */
function mergeStraight(body: Body): Block[] {
  const blocks = [...body.blocks]
  const order = reversePostorder(blocks)
  const before = predecessors({
    ...body,
    blocks: order.length === blocks.length ? blocks : reachableOnly(blocks, order),
  })
  const gone = new Set<number>()
  for (const index of order) {
    if (gone.has(index)) continue
    for (let next = soleFollower(blocks, before, index); next !== null; next = soleFollower(blocks, before, index)) {
      const joined = join(blocks[index], blocks[next])
      if (joined === null) break
      blocks[index] = joined
      gone.add(next)
    }
  }
  return blocks
}

function reachableOnly(blocks: readonly Block[], order: readonly number[]): Block[] {
  const reached = new Set(order)
  return blocks.map((block, index): Block =>
    reached.has(index)
      ? block
      : { ...block, unwind: null, terminator: { kind: 'unreachable', span: block.terminator.span } },
  )
}

function soleFollower(blocks: readonly Block[], before: readonly (readonly number[])[], index: number): number | null {
  const { terminator } = blocks[index]
  if (terminator.kind !== 'goto' || terminator.target === index || terminator.target === 0) return null
  return before[terminator.target].length === 1 ? terminator.target : null
}

function join(first: Block, second: Block): Block | null {
  if (first.isCleanup !== second.isCleanup) return null
  if (first.unwind !== null && second.unwind !== null && first.unwind !== second.unwind) return null
  // A block whose panics leave the function may not be cleaned up after by the other's.
  if (first.unwind !== second.unwind && panics(first.unwind === null ? first : second)) return null
  const statements = [...first.statements, ...second.statements]
  return { ...second, statements, unwind: first.unwind ?? second.unwind }
}

function panics(block: Block): boolean {
  return block.statements.some(mayPanic) || terminatorMayPanic(block.terminator)
}

/** Only blocks that something leads to, in an order in which each comes before those that follow. */
function compact(blocks: readonly Block[]): Block[] {
  const order = reversePostorder(blocks)
  const number = new Map(order.map((block, index) => [block, index]))
  return order.map((block) => retargetBlock(blocks[block], (target) => number.get(target)!))
}
