import type { VariantDef } from '../../defs'
import type { Ty } from '../../ty'
import { domainOf, type PlainPat } from './constructors'

/** Library variants that many names share: messages give their paths. */
const bare = new Set([
  'Some',
  'None',
  'Ok',
  'Err',
  'Poisoned',
  'Included',
  'Excluded',
  'Unbounded',
  'Borrowed',
  'Owned',
])

/** A pattern for something that is not matched, as rustc writes it. `describe`: types. */
export function showPattern(pattern: PlainPat, describe: (type: Ty) => string): string {
  const show = (field: PlainPat) => showPattern(field, describe)
  const { constructor, type } = pattern
  const fields = pattern.fields as readonly PlainPat[]
  switch (constructor.kind) {
    case 'wild':
    case 'opaque':
      return '_'
    case 'bool':
      return String(constructor.value)
    case 'range':
      return showRange(constructor.from, constructor.to, type)
    case 'variant':
      return showFields(variantPath(constructor.variant, type, describe), constructor.variant, fields, show)
    case 'single':
      if (type.kind === 'ref') return `&${type.mutable ? 'mut ' : ''}${show(fields[0])}`
      if (type.kind === 'adt') return showFields(type.def.name, type.def.variants[0], fields, show)
      return fields.length === 1 ? `(${show(fields[0])},)` : `(${fields.map(show).join(', ')})`
    case 'slice': {
      const items = fields.map(show)
      if (constructor.open) items.splice(constructor.prefix, 0, '..')
      return `[${items.join(', ')}]`
    }
  }
}

function variantPath(variant: VariantDef, type: Ty, describe: (type: Ty) => string): string {
  if (variant.isLibrary && bare.has(variant.name)) return variant.name
  const adt = describe(type).replace(/<.*$/, '')
  return `${adt}::${variant.name}`
}

function showFields(
  path: string,
  variant: VariantDef,
  fields: readonly PlainPat[],
  show: (field: PlainPat) => string,
): string {
  if (variant.shape === 'unit') return path
  if (variant.shape === 'tuple') return `${path}(${fields.map(show).join(', ')})`
  const named = fields.flatMap((field, index) =>
    field.constructor.kind === 'wild' ? [] : [`${variant.fields[index].name}: ${show(field)}`],
  )
  if (named.length < fields.length) named.push('..')
  return `${path} { ${named.join(', ')} }`
}

/** `i32::MIN..=0_i32`, `5_u8`, `'a'..='z'`, `6_usize..` */
function showRange(from: bigint, to: bigint, type: Ty): string {
  if (type.kind === 'char') return from === to ? showChar(from) : `${showChar(from)}..=${showChar(to)}`
  if (type.kind !== 'int') return '_'
  const { name } = type
  const domain = domainOf(type)!
  const isSize = name.endsWith('size')
  const isOpenEnd = to === domain.to && (isSize || name === 'u128' || name === 'i128')
  const number = (value: bigint) => {
    if (!isSize && value === domain.from && name.startsWith('i')) return `${name}::MIN`
    return !isSize && value === domain.to ? `${name}::MAX` : `${value}_${name}`
  }
  if (from === to) return number(from)
  const start = isSize && from === domain.from && name.startsWith('i') ? '' : number(from)
  if (isOpenEnd) return start ? `${start}..` : '_'
  return `${start}..=${number(to)}`
}

function showChar(code: bigint): string {
  const char = String.fromCodePoint(Number(code))
  if (code === 0n) return "'\\0'"
  if (char === "'" || char === '\\') return `'\\${char}'`
  if (char === '\n') return "'\\n'"
  if (char === '\t') return "'\\t'"
  if (char === '\r') return "'\\r'"
  const isShown = code >= 0x20n && code !== 0x7fn && !/[\p{C}\p{Z}]/u.test(char)
  return isShown || char === ' ' ? `'${char}'` : `'\\u{${code.toString(16)}}'`
}
