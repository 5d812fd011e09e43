import { BitSet } from '../../mir/bit-set'
import { predecessors, reversePostorder, type Location } from '../../mir/cfg'
import type { Body } from '../../mir/mir'

/** Which points of a body are passed on every way to which others. */
export class Dominators {
  /** For each block those that dominate it, itself included; null where it cannot be reached. */
  private readonly above: (BitSet | null)[]

  constructor(body: Body) {
    const order = reversePostorder(body.blocks)
    const before = predecessors(body)
    this.above = body.blocks.map(() => null)
    for (let changed = true; changed;) {
      changed = false
      for (const block of order) {
        const next = this.meet(block, before[block], body.blocks.length)
        const old = this.above[block]
        if (old?.equals(next) === true) continue
        this.above[block] = next
        changed = true
      }
    }
  }

  private meet(block: number, before: readonly number[], size: number): BitSet {
    let result: BitSet | null = null
    if (block !== 0) {
      for (const one of before) {
        const above = this.above[one]
        if (above === null) continue
        if (result === null) result = above.copy()
        else result.intersect(above)
      }
    }
    result ??= new BitSet(size)
    result.add(block)
    return result
  }

  dominates(above: Location, below: Location): boolean {
    if (above.block === below.block) return above.index <= below.index
    return this.above[below.block]?.has(above.block) ?? false
  }
}
