import type { GenericParamDef } from '../../types/defs'
import type { Region, Ty } from '../../types/ty'
import { BitSet } from '../../mir/bit-set'
import { regionVar } from './region-types'
import type { OutlivesBound } from './outlives'

/**
 * A region that a body is checked for whatever it be: `'static`, the parameters of the function, and for a closure the
 * regions in its own type, which the function around chooses.
 */
export interface UniversalRegion {
  readonly index: number
  readonly origin:
    | { readonly kind: 'static' }
    | { readonly kind: 'param'; readonly def: GenericParamDef }
    /** Of a closure's signature, a new one each call. */
    | { readonly kind: 'bound'; readonly name: string }
    /** Of the reference by which a closure is called. */
    | { readonly kind: 'environment' }
    /** The how-manieth region of a closure's type. */
    | { readonly kind: 'external'; readonly ordinal: number }
  /** Not known to anyone outside the body. */
  readonly isLocal: boolean
}

/** The universal regions of a body and which of them are known to outlive which. */
export class Universe {
  readonly regions: UniversalRegion[] = []
  private readonly byParam = new Map<GenericParamDef, number>()
  private readonly facts: OutlivesBound[] = []
  /** For each region, those it outlives; worked out when first asked. */
  private outlived: readonly BitSet[] | null = null

  constructor() {
    this.add({ kind: 'static' }, false)
  }

  add(origin: UniversalRegion['origin'], isLocal: boolean): Region {
    const index = this.regions.length
    this.regions.push({ index, origin, isLocal })
    if (origin.kind === 'param') this.byParam.set(origin.def, index)
    this.outlived = null
    return regionVar(index)
  }

  /** The variable for a region of the signature; others stay as they are. */
  resolve(region: Region): Region {
    if (region.of === 'static') return regionVar(0)
    const index = region.of === 'param' ? this.byParam.get(region.def) : undefined
    return index === undefined ? region : regionVar(index)
  }

  /** Takes for granted that `subject: region`, in terms of variables. */
  assume(fact: OutlivesBound): void {
    this.facts.push(fact)
    this.outlived = null
  }

  isUniversal(variable: number): boolean {
    return variable < this.regions.length
  }

  /** Whether one universal region is known to outlive another. */
  knows(longer: number, shorter: number): boolean {
    return longer === shorter || longer === 0 || this.closure()[longer].has(shorter)
  }

  /** Regions that a type, a parameter or a projection, is known to outlive. */
  knownOf(type: Ty, same: (a: Ty, b: Ty) => boolean): readonly number[] {
    return this.facts.flatMap(({ subject, region }) =>
      subject.kind !== 'region' && region.of === 'var' && same(subject, type) ? [region.index] : [],
    )
  }

  private closure(): readonly BitSet[] {
    if (this.outlived !== null) return this.outlived
    const outlived = this.regions.map(() => new BitSet(this.regions.length))
    for (const { subject, region } of this.facts) {
      if (subject.kind === 'region' && subject.of === 'var' && region.of === 'var') {
        outlived[subject.index].add(region.index)
      }
    }
    for (let changed = true; changed;) {
      changed = false
      for (const set of outlived) for (const middle of [...set]) if (set.union(outlived[middle])) changed = true
    }
    return (this.outlived = outlived)
  }
}
