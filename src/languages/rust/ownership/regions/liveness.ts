import { BitSet } from '../../mir/bit-set'
import type { Points } from './points'
import type { Occurrences } from './uses'

/** Where the value of a local may still be used, and where it may still be dropped: sets of points. */
export interface LocalLiveness {
  readonly use: BitSet
  readonly drop: BitSet
}

/** Whether a local may hold a value, or a part of one, at a point. */
export type MaybeInitialized = (local: number, point: number) => boolean

/** Of the locals asked for: backward from each use until what gives the value (RFC 2094). */
export class Liveness {
  constructor(
    private readonly points: Points,
    private readonly occurrences: readonly Occurrences[],
    private readonly initialized: MaybeInitialized,
  ) {}

  of(local: number): LocalLiveness {
    const { uses, defs, drops } = this.occurrences[local]
    const ends = new Set(defs)
    const use = this.back(uses, ends, () => true)
    const drop = this.back(drops, ends, (point) => !use.has(point) && this.initialized(local, point))
    return { use, drop }
  }

  private back(from: readonly number[], ends: ReadonlySet<number>, goesOn: (point: number) => boolean): BitSet {
    const live = new BitSet(this.points.count)
    const work = [...from]
    for (let point = work.pop(); point !== undefined; point = work.pop()) {
      if (live.has(point) || !goesOn(point)) continue
      live.add(point)
      for (const before of this.points.predecessors(point)) if (!ends.has(before)) work.push(before)
    }
    return live
  }
}
