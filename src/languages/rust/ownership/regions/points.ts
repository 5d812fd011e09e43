import { mayPanic, targets, terminatorMayPanic, type Location } from '../../mir/cfg'
import type { Body } from '../../mir/mir'

/** The points of a body as numbers: one before each statement and one before each terminator, block after block. */
export class Points {
  readonly count: number
  private readonly starts: number[] = []
  private readonly blockOf: number[] = []
  private earlier: (readonly number[])[] | null = null

  constructor(private readonly body: Body) {
    for (const [index, block] of body.blocks.entries()) {
      this.starts.push(this.blockOf.length)
      for (let i = 0; i <= block.statements.length; i++) this.blockOf.push(index)
    }
    this.count = this.blockOf.length
  }

  index(at: Location): number {
    return this.starts[at.block] + at.index
  }

  location(point: number): Location {
    const block = this.blockOf[point]
    return { block, index: point - this.starts[block] }
  }

  isTerminator(at: Location): boolean {
    return at.index === this.body.blocks[at.block].statements.length
  }

  /** Points that may be next. Where something may panic, the cleanup is. */
  successors(point: number): readonly number[] {
    const at = this.location(point)
    const block = this.body.blocks[at.block]
    const last = at.index === block.statements.length
    const panics = last ? terminatorMayPanic(block.terminator) : mayPanic(block.statements[at.index])
    const next = last ? targets(block.terminator).map((target) => this.starts[target]) : [point + 1]
    return panics && block.unwind !== null ? [...next, this.starts[block.unwind]] : next
  }

  predecessors(point: number): readonly number[] {
    this.earlier ??= this.turnAround()
    return this.earlier[point]
  }

  private turnAround(): number[][] {
    const result: number[][] = this.blockOf.map(() => [])
    for (let point = 0; point < this.count; point++) {
      for (const next of this.successors(point)) result[next].push(point)
    }
    return result
  }
}
