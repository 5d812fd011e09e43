import { targets } from '../mir/cfg'
import type { Block, Body } from '../mir/mir'

const known = new WeakMap<Body, readonly number[]>()

/**
 * The order in which the blocks of a body are laid out: each is followed by the one it most likely goes on to, as long as
 * that has no place yet; cleanups come last.
 */
export function blockOrder(body: Body): readonly number[] {
  let order = known.get(body)
  if (!order) known.set(body, (order = layOut(body.blocks)))
  return order
}

function layOut(blocks: readonly Block[]): number[] {
  const order: number[] = []
  const placed = new Set<number>()
  const waiting = [...blocks.keys()].filter((index) => blocks[index]!.isCleanup).reverse()
  const open = [0]
  for (let next = open.pop() ?? waiting.pop(); next !== undefined; next = open.pop() ?? waiting.pop()) {
    for (let at: number | undefined = next; at !== undefined && !placed.has(at);) {
      placed.add(at)
      order.push(at)
      // The last one is where a condition holds; others have their turn later.
      const rest: number[] = targets(blocks[at]!.terminator).filter((target) => !placed.has(target))
      at = rest.pop()
      open.push(...rest)
    }
  }
  return order
}
