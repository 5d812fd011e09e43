import type { Pattern } from '../types/thir'
import type { Ty } from '../types/ty'
import { scalarOf } from './constants'
import { wildcard, type Constructor, type Deconstructed } from './constructors'
import { domainOf, type Range } from './ranges'
import type { FieldTypes } from './fields'

/** A pattern in the form in which it is checked: every field is there. */
export function deconstruct(pattern: Pattern, types: FieldTypes): Deconstructed {
  const { type } = pattern
  switch (pattern.kind) {
    case 'wild':
      return wildcard(type)
    case 'binding':
      return pattern.sub === null ? wildcard(type) : deconstruct(pattern.sub, types)
    case 'or':
      return { ...wildcard(type), alternatives: pattern.items.map((item) => deconstruct(item, types)) }
    case 'deref':
      return built({ kind: 'single', variant: null }, [deconstruct(pattern.sub, types)], type)
    case 'literal':
      return literal(pattern)
    case 'range':
      return range(pattern)
    case 'slice':
      return slice(pattern, types)
    case 'tuple':
      return withFields({ kind: 'single', variant: null }, pattern, types)
    case 'variant': {
      const { variant } = pattern
      return withFields({ kind: variant.adt.isEnum ? 'variant' : 'single', variant }, pattern, types)
    }
  }
}

function built(constructor: Constructor, fields: readonly Deconstructed[], type: Ty): Deconstructed {
  return { constructor, fields, type, alternatives: null }
}

function withFields(
  constructor: Constructor,
  pattern: Pattern & { kind: 'tuple' | 'variant' },
  types: FieldTypes,
): Deconstructed {
  const given = new Map(pattern.fields.map((field) => [field.index, field.pattern]))
  const fields = types.fields(constructor, pattern.type).map((type, index) => {
    const sub = given.get(index)
    return sub === undefined ? wildcard(type) : deconstruct(sub, types)
  })
  return built(constructor, fields, pattern.type)
}

/** A text is behind a reference. */
function literal({ value, type }: Pattern & { kind: 'literal' }): Deconstructed {
  const scalar = scalarOf(value)
  if (typeof scalar === 'boolean') return built({ kind: 'bool', value: scalar }, [], type)
  const number = numberOf(scalar, type)
  if (number !== null) return built({ kind: 'range', range: { low: number, high: number } }, [], type)
  if (typeof scalar !== 'string' || type.kind !== 'ref') return built({ kind: 'opaque' }, [], type)
  const text = built({ kind: 'text', value: scalar }, [], type.to)
  return built({ kind: 'single', variant: null }, [text], type)
}

function range({ from, to, inclusive, type }: Pattern & { kind: 'range' }): Deconstructed {
  const domain = domainOf(type)
  const low = from === null ? domain?.[0].low : numberOf(scalarOf(from), type)
  const end = to === null ? domain?.at(-1)!.high : numberOf(scalarOf(to), type)
  if (low === null || low === undefined || end === null || end === undefined) return built({ kind: 'opaque' }, [], type)
  const covered: Range = { low, high: inclusive || to === null ? end : end - 1n }
  return built({ kind: 'range', range: covered }, [], type)
}

function numberOf(scalar: ReturnType<typeof scalarOf>, type: Ty): bigint | null {
  if (typeof scalar === 'bigint') return type.kind === 'int' ? scalar : null
  return typeof scalar === 'string' && type.kind === 'char' ? BigInt(scalar.codePointAt(0)!) : null
}

/** `..` that stands for nothing, as the array's length says, is left out. */
function slice({ before, rest, after, type }: Pattern & { kind: 'slice' }, types: FieldTypes): Deconstructed {
  const [first, last] = [before, after].map((items) => items.map((item) => deconstruct(item, types)))
  const fields = [...first, ...last]
  const length = type.kind === 'array' && type.length.of === 'value' ? type.length.value : null
  if (rest === null || fields.length === length) {
    return built({ kind: 'slice', before: fields.length, after: 0, rest: false }, fields, type)
  }
  return built({ kind: 'slice', before: first.length, after: last.length, rest: true }, fields, type)
}
