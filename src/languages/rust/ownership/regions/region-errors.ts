import type { Ty } from '../../types/ty'
import { bestBlame, pathTo } from './blame'
import type { Constraint, RegionValues, TypeTest } from './constraints'
import { sameShape } from './matching'
import { partsOfArgs } from './outlives'
import type { RegionCheck } from './region-check'
import type { OutsideRegion, Requirement } from './requirements'

/** Two universal regions of which the first would have to outlive the second, which nobody promised. */
export interface RegionError {
  readonly longer: number
  readonly shorter: number
  readonly blame: Constraint
  readonly path: readonly Constraint[]
}

/** A type parameter that would have to outlive a region. */
export interface TypeError {
  readonly test: TypeTest
  /** The universal region. */
  readonly region: number
}

export interface RegionVerdict {
  readonly errors: readonly RegionError[]
  readonly typeErrors: readonly TypeError[]
  /** Of a closure: what the function around has to see to. */
  readonly requirements: readonly Requirement[]
}

/** Whether the universal regions of a body outlive only what they are known to. */
export function judgeRegions(check: RegionCheck, values: RegionValues): RegionVerdict {
  const judge = new Judge(check, values)
  judge.regions()
  judge.types()
  return judge
}

class Judge implements RegionVerdict {
  readonly errors: RegionError[] = []
  readonly typeErrors: TypeError[] = []
  readonly requirements: Requirement[] = []
  private readonly isClosure: boolean

  constructor(
    private readonly check: RegionCheck,
    private readonly values: RegionValues,
  ) {
    this.isClosure = check.body.owner.kind === 'closure-def'
  }

  regions(): void {
    for (const { index: longer } of this.check.universe.regions) {
      if (longer === 0) continue
      let told = false
      for (const shorter of this.values.universals(longer)) {
        if (this.check.universe.knows(longer, shorter)) continue
        const path = pathTo(this.check.constraints, longer, (region) => region === shorter)
        const blame = path === null ? null : bestBlame(path)
        if (blame === null || this.propagates(longer, shorter, blame) || told) continue
        this.errors.push({ longer, shorter, blame, path: path! })
        told = true
      }
    }
  }

  types(): void {
    for (const test of this.check.constraints.tests) {
      for (const region of this.values.universals(test.region)) {
        if (this.typeOutlives(test.type, region)) continue
        if (this.propagatesType(test, region)) continue
        if (!this.typeErrors.some((one) => isSame(one, test, region))) this.typeErrors.push({ test, region })
        break
      }
    }
  }

  /** Whether a parameter or projection is known to outlive a universal region. */
  private typeOutlives(type: Ty, region: number): boolean {
    const { universe } = this.check
    if (universe.knownOf(type, sameShape).some((known) => universe.knows(known, region))) return true
    if (type.kind !== 'projection') return false
    return partsOfArgs(type.args).every((part) => {
      if (part.kind !== 'region') return this.typeOutlives(part, region)
      const resolved = universe.resolve(part)
      return resolved.of !== 'var' || this.values.universals(resolved.index).every((one) => universe.knows(one, region))
    })
  }

  /** A closure leaves it to the function around, in terms of regions that are known there. */
  private propagates(longer: number, shorter: number, { reason }: Constraint): boolean {
    if (!this.isClosure) return false
    const subject = this.outsideBelow(longer)
    if (subject === null) return false
    for (const region of this.outsideAbove(shorter)) {
      this.requirements.push({ subject, region, category: reason.category, span: reason.span })
    }
    return true
  }

  private propagatesType({ type, reason }: TypeTest, region: number): boolean {
    if (!this.isClosure) return false
    for (const above of this.outsideAbove(region)) {
      this.requirements.push({ subject: type, region: above, category: reason.category, span: reason.span })
    }
    return true
  }

  /** A region known outside that this one outlives. */
  private outsideBelow(region: number): OutsideRegion | null {
    const below = this.check.universe.regions.find(
      (one) => one.index !== 0 && !one.isLocal && this.check.universe.knows(region, one.index),
    )
    const own = this.outside(region)
    return own ?? (below === undefined ? null : this.outside(below.index))
  }

  /** The smallest regions known outside that outlive this one; `'static` at least. */
  private outsideAbove(region: number): readonly OutsideRegion[] {
    const own = this.outside(region)
    if (own !== null) return [own]
    const { regions } = this.check.universe
    const knows = (one: number, other: number): boolean => this.check.universe.knows(one, other)
    const above = regions.filter((one) => one.index !== 0 && !one.isLocal && knows(one.index, region))
    const least = above.filter(
      (one) => !above.some((other) => knows(one.index, other.index) && !knows(other.index, one.index)),
    )
    return least.length === 0 ? [{ kind: 'static' }] : least.map((one) => this.outside(one.index)!)
  }

  private outside(region: number): OutsideRegion | null {
    const { origin } = this.check.universe.regions[region]
    return origin.kind === 'bound' || origin.kind === 'environment' ? null : origin
  }
}

/** Whether it would be the same error again. */
function isSame(error: TypeError, { type, reason }: TypeTest, region: number): boolean {
  const { span } = error.test.reason
  const isThere = span.from === reason.span.from && span.to === reason.span.to
  return isThere && error.region === region && sameShape(error.test.type, type)
}
