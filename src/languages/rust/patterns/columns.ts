import type { AdtDef } from '../types/defs'
import type { Ty } from '../types/ty'
import { covers, type Constructor } from './constructors'
import type { FieldTypes } from './fields'
import { pointee } from '../mir/places'
import { domainOf, split } from './ranges'

/** All shapes of a type, cut so finely that each pattern of a column has all of a shape or nothing of it. */
export interface Split {
  /** Those that some pattern of the column has. */
  readonly present: readonly Constructor[]
  readonly missing: readonly Constructor[]
  /** Missing, but there is no value of such a shape. */
  readonly empty: readonly Constructor[]
}

/** Splits the shapes of a type by those that the patterns of a column have. */
export function splitColumn(type: Ty, heads: readonly Constructor[], types: FieldTypes): Split {
  const opaque = heads.filter((head) => head.kind === 'opaque')
  const all = shapes(type, heads)
  if (all === null) return { present: unique(heads), missing: [{ kind: 'other' }], empty: [] }
  const isPresent = (shape: Constructor): boolean => heads.some((head) => covers(head, shape))
  const missing = all.filter((shape) => !isPresent(shape))
  const isEmpty = (shape: Constructor): boolean => types.fields(shape, type).some((field) => types.isUninhabited(field))
  return {
    present: [...all.filter(isPresent), ...opaque],
    missing: missing.filter((shape) => !isEmpty(shape)),
    empty: missing.filter(isEmpty),
  }
}

/** Texts that several patterns have are one shape. */
function unique(heads: readonly Constructor[]): readonly Constructor[] {
  return heads.filter((head, index) => !heads.slice(0, index).some((other) => covers(other, head)))
}

/** null: they cannot be listed. */
function shapes(type: Ty, heads: readonly Constructor[]): readonly Constructor[] | null {
  switch (type.kind) {
    case 'bool':
      return [true, false].map((value) => ({ kind: 'bool', value }))
    case 'int':
    case 'char': {
      const ranges = heads.flatMap((head) => (head.kind === 'range' ? [head.range] : []))
      return domainOf(type)!.flatMap((whole) =>
        split(whole, ranges).map((range) => ({ kind: 'range', range }) as const),
      )
    }
    case 'tuple':
      return [{ kind: 'single', variant: null }]
    case 'slice':
      return slices(heads, null)
    case 'array':
      return slices(heads, type.length.of === 'value' ? type.length.value : null)
    case 'never':
      return []
    default:
      if (type.kind === 'adt' && !type.def.isBuiltin) return variants(type.def)
      return pointee(type) === null ? null : [{ kind: 'single', variant: null }]
  }
}

function variants(def: AdtDef): readonly Constructor[] {
  if (!def.isEnum) return def.variants.map((variant) => ({ kind: 'single', variant }))
  const known = def.variants.map((variant) => ({ kind: 'variant', variant }) as const)
  const mayGrow = def.isLibrary && def.node.attributes.some((attribute) => attribute.name === 'non_exhaustive')
  return mayGrow ? [...known, { kind: 'other' }] : known
}

/**
 * Lengths one by one as far as patterns tell them apart, then all longer ones together (after rustc's `Slice::split`):
 * the latter have as many elements at either end as any pattern looks at. `known`: the length of an array.
 */
function slices(heads: readonly Constructor[], known: number | null): readonly Constructor[] {
  let [before, after, longest] = [0, 0, 0]
  let isCut = false
  for (const head of heads) {
    if (head.kind !== 'slice') continue
    isCut = true
    if (!head.rest) longest = Math.max(longest, head.before)
    else [before, after] = [Math.max(before, head.before), Math.max(after, head.after)]
  }
  if (!isCut && known === null) return [{ kind: 'slice', before: 0, after: 0, rest: true }]
  if (longest + 1 >= before + after) before = longest + 1 - after
  if (known !== null) return [ofLength(before, after, known)]
  const shorter = Array.from({ length: before + after }, (_, length) => ({
    kind: 'slice' as const,
    before: length,
    after: 0,
    rest: false,
  }))
  return [...shorter, { kind: 'slice', before, after, rest: true }]
}

/** An array's only shape, with as many elements told apart as patterns look at. */
function ofLength(before: number, after: number, known: number): Constructor {
  if (before + after >= known) return { kind: 'slice', before: known, after: 0, rest: false }
  return { kind: 'slice', before, after, rest: true }
}
