import type { VariantDef } from '../../defs'
import type { Solver } from '../../solver'
import type { Predicate, Ty } from '../../ty'
import type { Constructor } from './constructors'

/** What types are made of, under what the function around may assume. */
export interface TypeView {
  readonly solver: Solver
  readonly assume: readonly Predicate[]
}

/** The types of what a constructor of `type` is applied to. */
export function fieldTypes(view: TypeView, type: Ty, constructor: Constructor): readonly Ty[] {
  switch (constructor.kind) {
    case 'variant':
      return variantFields(view, type, constructor.variant)
    case 'slice': {
      const of = type.kind === 'slice' || type.kind === 'array' ? type.of : type
      return Array.from({ length: constructor.prefix + constructor.suffix }, () => of)
    }
    case 'single':
      if (type.kind === 'ref') return [type.to]
      if (type.kind === 'tuple') return type.items
      return type.kind === 'adt' && type.def.variants.length > 0 ? variantFields(view, type, type.def.variants[0]) : []
    default:
      return []
  }
}

function variantFields(view: TypeView, type: Ty, variant: VariantDef): readonly Ty[] {
  if (type.kind !== 'adt') return []
  return variant.fields.map((field) =>
    view.solver.normalize(view.solver.substitute(field.type, variant.adt.generics, type.args), view.assume),
  )
}

/** Whether no value of the type can be. What stands behind a pointer does not count. */
export function isEmpty(view: TypeView, type: Ty, depth = 0): boolean {
  // A type that contains itself by value is no type; through pointers the answer is no.
  if (depth > 8) return false
  const areEmpty = (types: readonly Ty[]) => types.some((part) => isEmpty(view, part, depth + 1))
  switch (type.kind) {
    case 'never':
      return true
    case 'tuple':
      return areEmpty(type.items)
    case 'adt':
      if (type.def.isBuiltin) return false
      if (type.def.isEnum) return type.def.variants.every((variant) => areEmpty(variantFields(view, type, variant)))
      return type.def.variants.length > 0 && areEmpty(variantFields(view, type, type.def.variants[0]))
    default:
      return false
  }
}

/** Whether a value of this variant can be. */
export function isPossible(view: TypeView, type: Ty, variant: VariantDef): boolean {
  return !variantFields(view, type, variant).some((field) => isEmpty(view, field))
}
