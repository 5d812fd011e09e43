import { genericsOf } from '../mir/owners'
import type { AdtDef, Generics, VariantDef } from '../types/defs'
import type { Solver } from '../types/solver'
import { ERASED, type GenericArgs, type Ty } from '../types/ty'

export type AdtType = Ty & { readonly kind: 'adt' }

/**
 * How an enum's values stand in a slot. `c-like`: the number of the variant. `niche`: null for the variant without a field,
 * the other's only field itself. `tagged`: an object whose first field is the number of the variant.
 */
export type Representation =
  { readonly kind: 'c-like' | 'tagged' } | { readonly kind: 'niche'; readonly unit: number; readonly payload: number }

/** A type of generic code with all parameters replaced. */
export function concrete(solver: Solver, type: Ty, generics: Generics | null, args: GenericArgs): Ty {
  return solver.normalize(generics ? solver.substitute(type, generics, args) : type, [], true)
}

/** Types of variants' fields, for an ADT with its arguments. */
export function fieldTypes(solver: Solver, type: AdtType, variant: VariantDef): Ty[] {
  return variant.fields.map((field) => concrete(solver, field.type, type.def.generics, type.args))
}

/** What a closure holds, by reference or by value. */
export function capturesOf(solver: Solver, { def, args }: Ty & { kind: 'closure' }): { name: string; type: Ty }[] {
  return def.captures.map((capture) => {
    const type = concrete(solver, capture.type, genericsOf(def), args)
    return { name: capture.name, type: capture.by === 'value' ? type : borrowed(type, capture.by === 'mutable') }
  })
}

export const borrowed = (to: Ty, mutable: boolean): Ty => ({ kind: 'ref', region: ERASED, mutable, to })

export function representationOf(solver: Solver, type: AdtType): Representation {
  const { variants } = type.def
  if (variants.every(({ fields }) => fields.length === 0)) return { kind: 'c-like' }
  const unit = variants.findIndex(({ fields }) => fields.length === 0)
  const payload = variants.findIndex(({ fields }) => fields.length === 1)
  if (variants.length !== 2 || unit < 0 || payload < 0) return { kind: 'tagged' }
  const [content] = fieldTypes(solver, type, variants[payload]!)
  return isNullable(solver, content!) ? { kind: 'tagged' } : { kind: 'niche', unit, payload }
}

/** Whether a value of the type may stand in its slot as null or as nothing. */
function isNullable(solver: Solver, type: Ty): boolean {
  switch (type.kind) {
    case 'tuple':
      return type.items.length === 0
    case 'fn-def':
    case 'pointer':
      return true
    case 'adt':
      // An empty Weak is null.
      if (type.def.isBuiltin) return type.def.name === 'Weak'
      return type.def.isEnum && representationOf(solver, type).kind === 'niche'
    default:
      return false
  }
}

/** Whether copying a value has to make another object, because a part of one could be changed through the other. */
export function isAggregate(solver: Solver, type: Ty): boolean {
  switch (type.kind) {
    case 'tuple':
      return type.items.length > 0
    case 'array':
    case 'closure':
      return true
    case 'adt':
      return !type.def.isBuiltin && (!type.def.isEnum || isAggregateEnum(solver, type))
    default:
      return false
  }
}

function isAggregateEnum(solver: Solver, type: AdtType): boolean {
  switch (representationOf(solver, type).kind) {
    case 'c-like':
      return false
    case 'tagged':
      return true
    case 'niche':
      return type.def.variants.some((variant) =>
        fieldTypes(solver, type, variant).some((field) => isAggregate(solver, field)),
      )
  }
}

/** The part without a fixed size at the end of a type: a `dyn`, slice or text; null where it has a size. */
export function unsizedTail(solver: Solver, type: Ty): Ty | null {
  if (type.kind === 'dyn' || type.kind === 'slice' || type.kind === 'str') return type
  if (type.kind === 'tuple') return type.items.length === 0 ? null : unsizedTail(solver, type.items.at(-1)!)
  if (type.kind !== 'adt' || type.def.isEnum) return null
  if (type.def.isBuiltin) return builtinTail(solver, type)
  const fields = fieldTypes(solver, type, type.def.variants[0]!)
  return fields.length === 0 ? null : unsizedTail(solver, fields.at(-1)!)
}

/** Of a lock of something without a size. What other objects of the machine hold lies elsewhere. */
function builtinTail(solver: Solver, type: AdtType): Ty | null {
  const content = type.args.find((arg): arg is Ty => arg.kind !== 'region' && arg.kind !== 'const')
  const holdsIt = type.def.name === 'Mutex' || type.def.name === 'RwLock'
  return holdsIt && content ? unsizedTail(solver, content) : null
}

type LangType = AdtType & { readonly def: { readonly lang: string } }

export const isBox = (type: Ty): type is LangType => isLang(type, 'Box')
export const isLang = (type: Ty, lang: string): type is LangType => type.kind === 'adt' && type.def.lang === lang

/** The first type argument: T of `Box<T>`. */
export const contentOf = ({ args }: AdtType): Ty =>
  args.find((arg): arg is Ty => arg.kind !== 'region' && arg.kind !== 'const')!

export const onlyVariant = (def: AdtDef): VariantDef => def.variants[0]!
