import type { GenericArgs, Region, Ty } from '../../types/ty'
import { closureParts, isExpanded, type ClosureTy } from './region-types'
import { isStaticTrait } from './static-traits'
import { CONTRAVARIANT, COVARIANT, INVARIANT, variancesOf, within, type Variance } from './variance'

/** Told of each two regions of which the first has to outlive the second. */
export type Outlives = (longer: Region, shorter: Region) => void

/**
 * What has to hold of regions so that a value of type `a` can stand where one of type `b` is wanted (covariant), the
 * other way round (contravariant), or both (invariant). The types agree but for regions: where they do not, an earlier
 * stage has its reasons, and nothing is asked. Regions bound within the types fit whatever they meet.
 */
export function relate(a: Ty, b: Ty, variance: Variance, outlives: Outlives): void {
  new Relation(outlives).types(a, b, variance)
}

class Relation {
  constructor(private readonly outlives: Outlives) {}

  types(a: Ty, b: Ty, how: Variance): void {
    const invariant = within(how, INVARIANT)
    if (a.kind === 'ref' && b.kind === 'ref') {
      this.regions(a.region, b.region, how)
      this.types(a.to, b.to, a.mutable && b.mutable ? invariant : how)
    } else if (a.kind === 'pointer' && b.kind === 'pointer') {
      this.types(a.to, b.to, a.mutable && b.mutable ? invariant : how)
    } else if ((a.kind === 'slice' && b.kind === 'slice') || (a.kind === 'array' && b.kind === 'array')) {
      this.types(a.of, b.of, how)
    } else if (a.kind === 'tuple' && b.kind === 'tuple') {
      this.lists(a.items, b.items, how)
    } else if (a.kind === 'adt' && b.kind === 'adt' && a.def === b.def) {
      const variances = variancesOf(a.def)
      this.args(a.args, b.args, (i) => within(how, variances[i]))
    } else if (a.kind === 'fn-pointer' && b.kind === 'fn-pointer') {
      this.lists(a.params, b.params, within(how, CONTRAVARIANT))
      this.types(a.result, b.result, how)
    } else if (a.kind === 'dyn' && b.kind === 'dyn') {
      this.dyns(a, b, how)
    } else if (a.kind === 'closure' && b.kind === 'closure' && a.def === b.def) {
      this.closures(a, b, how)
    } else if ('args' in a && 'args' in b && a.kind === b.kind && a.def === b.def) {
      this.args(a.args, b.args, () => invariant)
    }
  }

  private regions(a: Region, b: Region, how: Variance): void {
    if (a.of === 'bound' || b.of === 'bound') return
    if (how & COVARIANT) this.outlives(a, b)
    if (how & CONTRAVARIANT) this.outlives(b, a)
  }

  private lists(a: readonly Ty[], b: readonly Ty[], how: Variance): void {
    for (let i = 0; i < Math.min(a.length, b.length); i++) this.types(a[i], b[i], how)
  }

  private args(a: GenericArgs, b: GenericArgs, how: (index: number) => Variance): void {
    for (let i = 0; i < Math.min(a.length, b.length); i++) {
      const [one, other] = [a[i], b[i]]
      if (one.kind === 'region' && other.kind === 'region') this.regions(one, other, how(i))
      else if (isType(one) && isType(other)) this.types(one, other, how(i))
    }
  }

  private dyns(a: Ty & { kind: 'dyn' }, b: Ty & { kind: 'dyn' }, how: Variance): void {
    const isStatic = a.principal !== null && isStaticTrait(a.principal.trait)
    if (!isStatic) this.regions(a.region, b.region, how)
    if (a.principal === null || b.principal === null || a.principal.trait !== b.principal.trait) return
    const invariant = within(how, INVARIANT)
    this.args(a.principal.args, b.principal.args, () => invariant)
    for (const binding of a.principal.bindings) {
      const other = b.principal.bindings.find((one) => one.def === binding.def)
      if (other !== undefined) this.types(binding.type, other.type, invariant)
    }
  }

  private closures(a: ClosureTy, b: ClosureTy, how: Variance): void {
    if (!isExpanded(a) || !isExpanded(b)) return
    const [one, other] = [closureParts(a), closureParts(b)]
    this.types(one.signature, other.signature, within(how, INVARIANT))
    this.lists(one.captures, other.captures, how)
  }
}

function isType(arg: GenericArgs[number]): arg is Ty {
  return arg.kind !== 'region' && arg.kind !== 'const'
}
