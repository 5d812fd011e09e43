import type { AdtDef, GenericParamDef } from '../../types/defs'
import type { GenericArgs, Region, Ty } from '../../types/ty'
import { allParams } from './region-types'

/**
 * How a generic type's subtyping follows its arguments', as two bits: 1 with them, 2 against them; both: invariant,
 * none: the argument does not matter. Found by a least fixpoint over fields, as in Altidor, Huang and Smaragdakis,
 * "Taming the wildcards" (2011), which rustc follows too.
 */
export type Variance = 0 | 1 | 2 | 3
export const BIVARIANT = 0
export const COVARIANT = 1
export const CONTRAVARIANT = 2
export const INVARIANT = 3

/** Variance of something in a position of variance `inner` within a position of variance `outer`. */
export function within(outer: Variance, inner: Variance): Variance {
  if (inner === COVARIANT || outer === BIVARIANT) return outer
  if (inner === CONTRAVARIANT) return (((outer & 1) << 1) | (outer >> 1)) as Variance
  return inner
}

/** The machine's own types have no fields to go by. Those not named here only hold their arguments' values. */
const invariantBuiltins: ReadonlySet<string> = new Set([
  'UnsafeCell',
  'Cell',
  'RefCell',
  'Mutex',
  'RwLock',
  'Channel',
  'Sender',
  'SyncSender',
  'Receiver',
  'OnceLock',
  'LazyLock',
  'OnceCell',
  'LocalKey',
  'AtomicPtr',
])

const known = new WeakMap<AdtDef, readonly Variance[]>()

/** One for each generic parameter. */
export function variancesOf(def: AdtDef): readonly Variance[] {
  const found = known.get(def)
  if (found !== undefined) return found
  const solved = solve(def)
  for (const [adt, variances] of solved) known.set(adt, variances)
  return solved.get(def)!
}

function solve(start: AdtDef): ReadonlyMap<AdtDef, readonly Variance[]> {
  const current = new Map<AdtDef, Variance[]>()
  const need = (def: AdtDef): readonly Variance[] => {
    let variances = known.get(def) ?? current.get(def)
    if (variances === undefined) {
      variances = initial(def)
      current.set(def, [...variances])
    }
    return variances
  }
  need(start)
  // A definition met on the way is visited in the same round.
  for (let changed = true; changed;) {
    changed = false
    for (const [def, variances] of current) {
      if (!hasFixedVariance(def) && new Fields(def, variances, need).takeIn()) changed = true
    }
  }
  return current
}

function hasFixedVariance(def: AdtDef): boolean {
  return def.isBuiltin || def.lang === 'UnsafeCell' || def.lang === 'PhantomData'
}

function initial(def: AdtDef): Variance[] {
  const params = allParams(def.generics)
  if (!hasFixedVariance(def)) return params.map(() => BIVARIANT)
  const fixed = def.isLibrary && invariantBuiltins.has(def.lang ?? def.name) ? INVARIANT : COVARIANT
  return params.map(() => fixed)
}

/** What a definition's fields say of its parameters' variances. */
class Fields {
  private readonly params: readonly GenericParamDef[]
  private changed = false

  constructor(
    private readonly def: AdtDef,
    private readonly variances: Variance[],
    private readonly need: (def: AdtDef) => readonly Variance[],
  ) {
    this.params = allParams(def.generics)
  }

  /** True when something was new. */
  takeIn(): boolean {
    for (const variant of this.def.variants) for (const field of variant.fields) this.visit(field.type, COVARIANT)
    return this.changed
  }

  private note(param: GenericParamDef, variance: Variance): void {
    const index = this.params.indexOf(param)
    if (index < 0 || (this.variances[index] | variance) === this.variances[index]) return
    this.variances[index] = (this.variances[index] | variance) as Variance
    this.changed = true
  }

  private region(region: Region, variance: Variance): void {
    if (region.of === 'param') this.note(region.def, variance)
  }

  private args(args: GenericArgs, variance: (index: number) => Variance): void {
    args.forEach((arg, i) => {
      if (arg.kind === 'region') this.region(arg, variance(i))
      else if (arg.kind !== 'const') this.visit(arg, variance(i))
    })
  }

  private visit(type: Ty, variance: Variance): void {
    const invariant = within(variance, INVARIANT)
    switch (type.kind) {
      case 'param':
        this.note(type.def, variance)
        break
      case 'ref':
        this.region(type.region, variance)
        this.visit(type.to, type.mutable ? invariant : variance)
        break
      case 'pointer':
        this.visit(type.to, type.mutable ? invariant : variance)
        break
      case 'slice':
      case 'array':
        this.visit(type.of, variance)
        break
      case 'tuple':
        for (const item of type.items) this.visit(item, variance)
        break
      case 'fn-pointer':
        for (const param of type.params) this.visit(param, within(variance, CONTRAVARIANT))
        this.visit(type.result, variance)
        break
      case 'adt': {
        const inner = this.need(type.def)
        this.args(type.args, (i) => within(variance, inner[i] ?? INVARIANT))
        break
      }
      case 'dyn':
        this.region(type.region, variance)
        this.args(type.principal?.args ?? [], () => invariant)
        for (const binding of type.principal?.bindings ?? []) this.visit(binding.type, invariant)
        break
      case 'projection':
      case 'opaque':
      case 'fn-def':
      case 'closure':
        this.args(type.args, () => invariant)
        break
      default:
        break
    }
  }
}
