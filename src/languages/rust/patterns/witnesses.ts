import type { VariantDef } from '../types/defs'
import type { Ty } from '../types/ty'
import type { Constructor, Deconstructed } from './constructors'
import { showRange } from './ranges'

/** A missed value as a pattern, as rustc writes it. `show`: types and paths. */
export function showWitness(witness: Deconstructed, show: (type: Ty) => string): string {
  const { constructor, type } = witness
  const fields = witness.fields.map((field) => showWitness(field, show))
  switch (constructor?.kind) {
    case undefined:
    case 'opaque':
    case 'other':
    case 'text':
      return '_'
    case 'bool':
      return String(constructor.value)
    case 'range':
      return showRange(constructor.range, type)
    case 'slice':
      return showSlice(constructor, type, fields)
    case 'single':
    case 'variant':
      if (type.kind === 'ref') return `${type.mutable ? '&mut ' : '&'}${fields[0]}`
      if (constructor.variant === null) return `(${fields.join(', ')}${fields.length === 1 ? ',' : ''})`
      return showVariant(constructor.variant, type, fields, show)
  }
}

/** Around the `..` of an array nothing has to be said that matches anything. */
function showSlice({ before, rest }: Constructor & { kind: 'slice' }, type: Ty, fields: readonly string[]): string {
  let [first, last] = [fields.slice(0, before), fields.slice(before)]
  if (!rest) return `[${fields.join(', ')}]`
  if (type.kind === 'array') {
    first = first.slice(0, first.findLastIndex((field) => field !== '_') + 1)
    const from = last.findIndex((field) => field !== '_')
    last = from < 0 ? [] : last.slice(from)
  }
  return `[${[...first, '..', ...last].join(', ')}]`
}

function showVariant(variant: VariantDef, type: Ty, fields: readonly string[], show: (type: Ty) => string): string {
  const name = nameOf(variant, type, show)
  if (variant.shape === 'unit') return name
  if (variant.shape === 'tuple') return fields.length === 0 ? name : `${name}(${fields.join(', ')})`
  const said = fields.flatMap((field, index) => (field === '_' ? [] : [`${variant.fields[index].name}: ${field}`]))
  const all = said.length < fields.length || fields.length === 0 ? [...said, '..'] : said
  return `${name} { ${all.join(', ')} }`
}

/** Option's and Result's variants are called by their own names alone. */
function nameOf(variant: VariantDef, type: Ty, show: (type: Ty) => string): string {
  const { adt } = variant
  const isKnown = adt.lang === 'Option' || adt.lang === 'Result'
  const path = type.kind === 'adt' ? show({ ...type, args: [] }) : adt.name
  if (!adt.isEnum) return path
  return isKnown ? variant.name : `${path}::${variant.name}`
}

/** A list as messages give it: at most three. */
export function listed(witnesses: readonly string[]): string {
  const quoted = witnesses.map((text) => `\`${text}\``)
  if (quoted.length === 1) return quoted[0]
  if (quoted.length <= 3) return `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`
  return `${quoted.slice(0, 3).join(', ')} and ${quoted.length - 3} more`
}
