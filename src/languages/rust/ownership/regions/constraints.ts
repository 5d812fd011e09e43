import type { Span } from '../../../../program/diagnostic'
import { BitSet } from '../../mir/bit-set'
import type { Location } from '../../mir/cfg'
import type { Ty } from '../../types/ty'
import type { Universe } from './universe'

/** What in the program asks that one region outlive another. */
export type Category =
  | 'return'
  | 'assignment'
  | 'annotation'
  | 'call-argument'
  | 'cast'
  | 'unsize'
  | 'predicate'
  | 'closure-upvar'
  | 'static'
  | 'opaque'
  | 'usage'
  | 'boring'

/** Where a constraint comes from. */
export interface Reason {
  readonly category: Category
  readonly span: Span
  /** null: it holds everywhere. */
  readonly at: Location | null
  /** What a closure's body asks of the function around. */
  readonly fromClosure?: boolean
  /** A value is hidden behind this `impl Trait` result, which may refer to no lifetime at all. */
  readonly hides?: Ty
}

/** Region `longer` has to outlive region `shorter`. */
export interface Constraint {
  readonly longer: number
  readonly shorter: number
  readonly reason: Reason
}

/** `type: region`, of a parameter or projection. */
export interface TypeTest {
  readonly type: Ty
  readonly region: number
  readonly reason: Reason
}

/** The region variables of a body and what has to hold of them. */
export class Constraints {
  readonly all: Constraint[] = []
  readonly tests: TypeTest[] = []
  private readonly byLonger = new Map<number, Constraint[]>()
  /** How many variables there are. */
  count: number

  constructor(readonly universe: Universe) {
    this.count = universe.regions.length
  }

  fresh(): number {
    return this.count++
  }

  add(longer: number, shorter: number, reason: Reason): void {
    if (longer === shorter || longer === 0) return
    const constraint = { longer, shorter, reason }
    this.all.push(constraint)
    const row = this.byLonger.get(longer)
    if (row === undefined) this.byLonger.set(longer, [constraint])
    else row.push(constraint)
  }

  /** The regions that have to outlive a universal one, whatever they are live at. */
  outlivingUniversal(): ReadonlySet<number> {
    const longer = new Map<number, number[]>()
    for (const constraint of this.all) {
      const row = longer.get(constraint.shorter)
      if (row === undefined) longer.set(constraint.shorter, [constraint.longer])
      else row.push(constraint.longer)
    }
    const found = new Set(this.universe.regions.map(({ index }) => index))
    for (const region of found) for (const one of longer.get(region) ?? []) found.add(one)
    return found
  }

  /** Constraints that say what a region has to outlive. */
  outgoing(longer: number): readonly Constraint[] {
    return this.byLonger.get(longer) ?? []
  }
}

/**
 * The smallest sets of points and universal regions that meet all constraints (RFC 2094): a region holds what it is
 * live at and all that the regions it outlives hold.
 */
export class RegionValues {
  private readonly values: readonly BitSet[]

  constructor(
    private readonly constraints: Constraints,
    private readonly points: number,
    liveness: ReadonlyMap<number, BitSet>,
  ) {
    const { universe, count } = constraints
    const size = points + universe.regions.length
    this.values = Array.from({ length: count }, (_, region) => {
      const value = new BitSet(size)
      const live = liveness.get(region)
      if (live !== undefined) for (const point of live) value.add(point)
      if (universe.isUniversal(region)) {
        for (let point = 0; point < points; point++) value.add(point)
        value.add(points + region)
      }
      return value
    })
    this.propagate()
  }

  private propagate(): void {
    const bySource = new Map<number, number[]>()
    for (const { longer, shorter } of this.constraints.all) {
      const row = bySource.get(shorter)
      if (row === undefined) bySource.set(shorter, [longer])
      else row.push(longer)
    }
    const work = this.values.map((_, region) => region)
    for (let region = work.pop(); region !== undefined; region = work.pop()) {
      for (const longer of bySource.get(region) ?? []) {
        if (this.values[longer].union(this.values[region])) work.push(longer)
      }
    }
  }

  contains(region: number, point: number): boolean {
    return this.values[region].has(point)
  }

  holdsUniversal(region: number, universal: number): boolean {
    return this.values[region].has(this.points + universal)
  }

  /** Universal regions that a region has to outlive. */
  universals(region: number): readonly number[] {
    return this.constraints.universe.regions.flatMap(({ index }) => (this.holdsUniversal(region, index) ? [index] : []))
  }
}
