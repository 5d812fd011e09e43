import { plainOrder } from '../python/compare'
import type { Runtime } from '../runtime'
import type { Value } from '../values'

/** Whether `a` comes before `b`; undefined where code of the program has to compare. @throws TypeError of the program */
const isBefore = (rt: Runtime, a: Value, b: Value): boolean | undefined => plainOrder(rt, '<', a, b)

/*
 * A heap as CPython's heapq keeps it: each item is not after those at 2i + 1 and 2i + 2. Comparisons are made in the same
 * order, so that equal items come out in the same order as there. The prelude has the same for items that the program compares.
 */

/** Moves the last item of a heap up to its place. @returns false where code of the program has to compare; undone then */
export function moveUp(rt: Runtime, heap: Value[], at = heap.length - 1): boolean {
  const item = heap[at]
  while (at > 0) {
    const above = (at - 1) >> 1
    const before = isBefore(rt, item, heap[above])
    if (before === undefined) return false
    if (!before) break
    heap[at] = heap[above]
    heap[(at = above)] = item
  }
  return true
}

/** Moves the first item of a heap down to its place. @returns as `moveUp` */
export function moveDown(rt: Runtime, heap: Value[]): boolean {
  let at = 0
  while (at < heap.length >> 1) {
    let below = 2 * at + 1
    if (below + 1 < heap.length) {
      const before = isBefore(rt, heap[below], heap[below + 1])
      if (before === undefined) return false
      if (!before) below++
    }
    ;[heap[at], heap[below]] = [heap[below], heap[at]]
    at = below
  }
  return moveUp(rt, heap, at)
}
