import type { AdtDef, VariantDef } from '../types/defs'
import type { Solver } from '../types/solver'
import type { Predicate, Ty } from '../types/ty'
import { pointee } from '../mir/places'
import type { Constructor } from './constructors'

/** Types of the fields of values, and which types have no values at all. */
export class FieldTypes {
  constructor(
    private readonly solver: Solver,
    private readonly assume: readonly Predicate[],
  ) {}

  /** Of what a constructor of this type holds. */
  fields(constructor: Constructor, type: Ty): readonly Ty[] {
    switch (constructor.kind) {
      case 'single':
      case 'variant': {
        if (constructor.variant !== null && type.kind === 'adt') return this.ofVariant(constructor.variant, type)
        const inner = pointee(type)
        if (inner !== null) return [inner]
        return type.kind === 'tuple' ? type.items : []
      }
      case 'slice': {
        if (type.kind !== 'array' && type.kind !== 'slice') return []
        const { of } = type
        return Array.from({ length: constructor.before + constructor.after }, () => of)
      }
      default:
        return []
    }
  }

  private ofVariant(variant: VariantDef, type: Ty & { kind: 'adt' }): readonly Ty[] {
    return variant.fields.map((field) =>
      this.solver.normalize(this.solver.substitute(field.type, type.def.generics, type.args), this.assume),
    )
  }

  /** Whether there can be no value of the type. References are taken to refer to something. */
  isUninhabited(type: Ty, around: readonly AdtDef[] = []): boolean {
    switch (type.kind) {
      case 'never':
        return true
      case 'tuple':
        return type.items.some((item) => this.isUninhabited(item, around))
      case 'array':
        return type.length.of === 'value' && type.length.value > 0 && this.isUninhabited(type.of, around)
      case 'adt':
        if (type.def.isBuiltin || around.includes(type.def)) return false
        return type.def.variants.every((variant) => this.isEmptyVariant(variant, type, [...around, type.def]))
      default:
        return false
    }
  }

  /** Whether no value can have this variant. */
  isEmptyVariant(variant: VariantDef, type: Ty & { kind: 'adt' }, around: readonly AdtDef[] = [type.def]): boolean {
    return this.ofVariant(variant, type).some((field) => this.isUninhabited(field, around))
  }
}
