import type { GenericParamDef } from '../../types/defs'
import type { Const, GenericArg, GenericArgs, Region, Ty } from '../../types/ty'
import type { Outlives } from './relate'

/**
 * Whether a type has the form of a pattern, regions aside: the head of an impl, whose parameters stand for anything, or
 * an assumption, whose bound regions do. Tells what they stand for, and which regions have to be equal.
 */
export class Match {
  readonly params = new Map<GenericParamDef, GenericArg>()
  readonly bound = new Map<string, Region>()
  readonly equal: [Region, Region][] = []

  /** `open`: parameters of the pattern that stand for anything. */
  constructor(private readonly open: ReadonlySet<GenericParamDef>) {}

  /** All the pattern's arguments against others. */
  args(pattern: GenericArgs, args: GenericArgs): boolean {
    return pattern.length === args.length && pattern.every((one, i) => this.arg(one, args[i]))
  }

  private arg(pattern: GenericArg, arg: GenericArg): boolean {
    if (pattern.kind === 'region') return arg.kind === 'region' && this.region(pattern, arg)
    if (pattern.kind === 'const') return arg.kind === 'const' && this.constant(pattern, arg)
    return arg.kind !== 'region' && arg.kind !== 'const' && this.type(pattern, arg)
  }

  private region(pattern: Region, region: Region): boolean {
    if (pattern.of === 'param' && this.open.has(pattern.def)) {
      const before = this.params.get(pattern.def)
      if (before === undefined) this.params.set(pattern.def, region)
      else if (before.kind === 'region') this.equal.push([before, region])
    } else if (pattern.of === 'bound') {
      const before = this.bound.get(pattern.name)
      if (before === undefined) this.bound.set(pattern.name, region)
      else this.equal.push([before, region])
    } else {
      this.equal.push([pattern, region])
    }
    return true
  }

  private constant(pattern: Const, constant: Const): boolean {
    if (pattern.of === 'param' && this.open.has(pattern.def)) {
      if (!this.params.has(pattern.def)) this.params.set(pattern.def, constant)
      return true
    }
    if (pattern.of === 'value') return constant.of === 'value' && constant.value === pattern.value
    return pattern.of === 'param' && constant.of === 'param' && pattern.def === constant.def
  }

  type(pattern: Ty, type: Ty): boolean {
    if (pattern.kind === 'param' && this.open.has(pattern.def)) return this.param(pattern.def, type)
    switch (pattern.kind) {
      case 'ref':
        return (
          type.kind === 'ref' &&
          type.mutable === pattern.mutable &&
          this.region(pattern.region, type.region) &&
          this.type(pattern.to, type.to)
        )
      case 'pointer':
        return type.kind === 'pointer' && type.mutable === pattern.mutable && this.type(pattern.to, type.to)
      case 'slice':
        return type.kind === 'slice' && this.type(pattern.of, type.of)
      case 'array':
        return type.kind === 'array' && this.type(pattern.of, type.of) && this.constant(pattern.length, type.length)
      case 'tuple':
        return type.kind === 'tuple' && this.types(pattern.items, type.items)
      case 'fn-pointer':
        return (
          type.kind === 'fn-pointer' &&
          this.types(pattern.params, type.params) &&
          this.type(pattern.result, type.result)
        )
      case 'dyn':
        return type.kind === 'dyn' && this.dyn(pattern, type)
      case 'int':
      case 'float':
        return type.kind === pattern.kind && type.name === pattern.name
      case 'adt':
      case 'fn-def':
      case 'closure':
      case 'projection':
      case 'opaque':
        return type.kind === pattern.kind && type.def === pattern.def && this.someArgs(pattern.args, type.args)
      case 'param':
        return type.kind === 'param' && type.def === pattern.def
      default:
        return type.kind === pattern.kind
    }
  }

  private param(def: GenericParamDef, type: Ty): boolean {
    const before = this.params.get(def)
    if (before === undefined) {
      this.params.set(def, type)
      return true
    }
    return before.kind !== 'region' && before.kind !== 'const' && this.type(before, type)
  }

  private types(patterns: readonly Ty[], types: readonly Ty[]): boolean {
    return patterns.length === types.length && patterns.every((one, i) => this.type(one, types[i]))
  }

  /** A closure's arguments may tell its parts on one side alone. */
  private someArgs(pattern: GenericArgs, args: GenericArgs): boolean {
    return pattern.every((one, i) => i >= args.length || this.arg(one, args[i]))
  }

  private dyn(pattern: Ty & { kind: 'dyn' }, type: Ty & { kind: 'dyn' }): boolean {
    if (pattern.principal === null || type.principal === null) return pattern.principal === type.principal
    return (
      pattern.principal.trait === type.principal.trait &&
      this.region(pattern.region, type.region) &&
      this.args(pattern.principal.args, type.principal.args)
    )
  }

  /** Hands on what has to be equal. */
  tell(outlives: Outlives): void {
    for (const [one, other] of this.equal) {
      if (one.of === 'bound' || other.of === 'bound') continue
      outlives(one, other)
      outlives(other, one)
    }
  }
}

/** Whether two types are the same but for regions. */
export function sameShape(a: Ty, b: Ty): boolean {
  return new Match(new Set()).type(a, b)
}
