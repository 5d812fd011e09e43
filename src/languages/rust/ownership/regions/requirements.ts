import type { Span } from '../../../../program/diagnostic'
import type { Location } from '../../mir/cfg'
import type { Ty } from '../../types/ty'
import type { Category } from './constraints'
import type { RegionCheck } from './region-check'
import { allParams, eachRegion, outerGenerics, type ClosureTy } from './region-types'
import type { UniversalRegion } from './universe'

/** A region as the function around a closure knows it. */
export type OutsideRegion = Extract<UniversalRegion['origin'], { kind: 'static' | 'param' | 'external' }>

/** What a closure's body needs of regions that the function around chooses: that `subject` outlives `region`. */
export interface Requirement {
  readonly subject: OutsideRegion | Ty
  readonly region: OutsideRegion
  readonly category: Category
  /** In the closure. */
  readonly span: Span
}

/** Has the requirements of a closure met where it is made, its type being `type` there. */
export function applyRequirements(
  check: RegionCheck,
  requirements: readonly Requirement[],
  type: ClosureTy,
  at: Location,
): void {
  const outside = outsideRegions(check, type)
  for (const { subject, region, category, span } of requirements) {
    const shorter = outside(region)
    if (shorter === null) continue
    const reason = { category, span, at, fromClosure: true }
    if (!isOutside(subject)) check.requireTest(subject, shorter, reason)
    else {
      const longer = outside(subject)
      if (longer !== null) check.requireRegion(longer, shorter, reason)
    }
  }
}

function isOutside(subject: OutsideRegion | Ty): subject is OutsideRegion {
  return (
    subject.kind === 'static' ||
    subject.kind === 'external' ||
    (subject.kind === 'param' && subject.def.kind === 'lifetime')
  )
}

function outsideRegions(check: RegionCheck, type: ClosureTy): (region: OutsideRegion) => number | null {
  const own = type.args.slice(allParams(outerGenerics(type.def)).length) as Ty[]
  const found: number[] = []
  for (const part of own) {
    eachRegion(part, (region) => found.push(region.of === 'var' ? region.index : -1))
  }
  return (region) => {
    if (region.kind === 'static') return 0
    if (region.kind === 'external') return found[region.ordinal] ?? null
    const resolved = check.universe.resolve({ kind: 'region', of: 'param', def: region.def })
    return resolved.of === 'var' ? resolved.index : null
  }
}
