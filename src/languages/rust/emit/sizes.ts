import type { Ty } from '../types/ty'
import { capturesOf, fieldTypes, representationOf, unsizedTail } from './representation'
import type { Unit } from './unit'

interface Size {
  readonly size: number
  readonly align: number
}

const WORD: Size = { size: 8, align: 8 }
const sizes: Readonly<Record<string, number>> = {
  ...{ i8: 1, u8: 1, i16: 2, u16: 2, i32: 4, u32: 4, i64: 8, u64: 8, isize: 8, usize: 8, i128: 16, u128: 16 },
  ...{ f32: 4, f64: 8, bool: 1, char: 4 },
  ...{ String: 24, Vec: 24, Box: 8, Rc: 8, Arc: 8, Weak: 8, Condvar: 4, Once: 4 },
}

const of = (size: number): Size => ({ size, align: Math.min(Math.max(size, 1), 8) })

/** What rustc for 64 bits would say of a type, as far as that is settled: the program may ask, the machine does not care. */
export function sizeOf(unit: Unit, type: Ty): Size {
  switch (type.kind) {
    case 'int':
    case 'float': {
      const size = sizes[type.name]!
      return { size, align: size }
    }
    case 'bool':
    case 'char':
      return { size: sizes[type.kind]!, align: sizes[type.kind]! }
    case 'ref':
    case 'pointer':
      return unsizedTail(unit.solver, type.to) === null ? WORD : { size: 16, align: 8 }
    case 'fn-pointer':
      return WORD
    case 'tuple':
      return together(type.items.map((item) => sizeOf(unit, item)))
    case 'array': {
      const { size, align } = sizeOf(unit, type.of)
      return { size: size * (type.length.of === 'value' ? type.length.value : 0), align }
    }
    case 'closure':
      return together(capturesOf(unit.solver, type).map((capture) => sizeOf(unit, capture.type)))
    case 'adt':
      return sizeOfAdt(unit, type)
    default:
      return { size: 0, align: 1 }
  }
}

function sizeOfAdt(unit: Unit, type: Ty & { readonly kind: 'adt' }): Size {
  const { def } = type
  if (def.isBuiltin) return { ...of(sizes[def.name] ?? 16), align: 8 }
  const variants = def.variants.map((variant) =>
    together(fieldTypes(unit.solver, type, variant).map((field) => sizeOf(unit, field))),
  )
  if (!def.isEnum) return variants[0]!
  const largest = variants.reduce((a, b) => (b.size > a.size ? b : a), { size: 0, align: 1 })
  if (variants.length <= 1) return largest
  if (largest.size === 0) return { size: 1, align: 1 }
  // A reference is never null, so its variant needs no tag.
  if (representationOf(unit.solver, type).kind === 'niche' && hasNiche(unit, type)) return largest
  return rounded(largest.size + largest.align, largest.align)
}

function hasNiche(unit: Unit, type: Ty & { readonly kind: 'adt' }): boolean {
  const payload = type.def.variants.find(({ fields }) => fields.length === 1)!
  const [content] = fieldTypes(unit.solver, type, payload)
  if (['ref', 'fn-pointer', 'bool', 'char'].includes(content!.kind)) return true
  return content!.kind === 'adt' && ['Box', 'Rc', 'Arc', 'Vec', 'String'].includes(content!.def.name)
}

/** Fields are put in the order that needs the least padding. */
function together(parts: readonly Size[]): Size {
  const align = Math.max(1, ...parts.map((part) => part.align))
  return rounded(
    parts.reduce((sum, { size }) => sum + size, 0),
    align,
  )
}

const rounded = (size: number, align: number): Size => ({ size: Math.ceil(size / align) * align, align })
