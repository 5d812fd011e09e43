import type { Expr, Pattern } from '../../thir'
import type { Ty } from '../../ty'
import { integerOf } from './constants'
import { domainOf, wild, type Constructor, type Pat } from './constructors'
import { fieldTypes, type TypeView } from './type-view'

/** A checked pattern as constructors applied to patterns. */
export function lowerPattern(view: TypeView, pattern: Pattern): Pat {
  const { type } = pattern
  const of = (constructor: Constructor, fields: readonly Pat[] = []): Pat => ({ kind: 'of', constructor, fields, type })
  switch (pattern.kind) {
    case 'wild':
      return wild(type)
    case 'binding':
      return pattern.sub ? lowerPattern(view, pattern.sub) : wild(type)
    case 'literal':
      return of(constructorOf(pattern.value, type))
    case 'range':
      return of(rangeOf(pattern, type))
    case 'deref':
      return of({ kind: 'single' }, [lowerPattern(view, pattern.sub)])
    case 'tuple':
      return of({ kind: 'single' }, withFields(view, pattern, { kind: 'single' }))
    case 'variant': {
      const { variant } = pattern
      const constructor: Constructor = variant.adt.isEnum ? { kind: 'variant', variant } : { kind: 'single' }
      return of(constructor, withFields(view, pattern, constructor))
    }
    case 'slice':
      return lowerSlice(view, pattern)
    case 'or':
      return { kind: 'any', items: pattern.items.map((item) => lowerPattern(view, item)) }
  }
}

/** The fields in order; those that are not written match anything. */
function withFields(
  view: TypeView,
  pattern: Extract<Pattern, { kind: 'tuple' | 'variant' }>,
  constructor: Constructor,
): Pat[] {
  return fieldTypes(view, pattern.type, constructor).map((type, index) => {
    const field = pattern.fields.find((other) => other.index === index)
    return field ? lowerPattern(view, field.pattern) : wild(type)
  })
}

function lowerSlice(view: TypeView, pattern: Extract<Pattern, { kind: 'slice' }>): Pat {
  const { before, after, rest, type } = pattern
  const fields = [...before, ...after].map((item) => lowerPattern(view, item))
  const isFixed = type.kind === 'array' && type.length.of === 'value'
  if (isFixed && rest && type.length.of === 'value') {
    const middle = Array.from({ length: type.length.value - fields.length }, () => wild(type.of))
    const all = [...fields.slice(0, before.length), ...middle, ...fields.slice(before.length)]
    return { kind: 'of', constructor: closedSlice(all.length), fields: all, type }
  }
  const constructor: Constructor = rest
    ? { kind: 'slice', prefix: before.length, suffix: after.length, open: true }
    : closedSlice(fields.length)
  return { kind: 'of', constructor, fields, type }
}

/** A slice of this very length. */
export function closedSlice(length: number): Constructor {
  return { kind: 'slice', prefix: length, suffix: 0, open: false }
}

function constructorOf(value: Expr, type: Ty): Constructor {
  if (value.kind === 'bool') return { kind: 'bool', value: value.value }
  if (value.kind === 'string') return { kind: 'opaque', key: `"${value.value}` }
  const number = domainOf(type) && numberOf(value)
  if (number !== null) return { kind: 'range', from: number, to: number }
  return { kind: 'opaque', key: keyOf(value) }
}

function keyOf(value: Expr): string {
  if (value.kind === 'float') return String(value.value)
  if (value.kind === 'unary' && value.operator === '-') return `-${keyOf(value.operand)}`
  return value.kind === 'const' ? value.def.path : `${value.span.from}`
}

function numberOf(value: Expr): bigint | null {
  switch (value.kind) {
    case 'int':
      return value.value
    case 'char':
      return BigInt(value.value.codePointAt(0)!)
    case 'unary': {
      const operand = numberOf(value.operand)
      return value.operator === '-' && operand !== null ? -operand : null
    }
    case 'const':
      return value.def.node.value && integerOf(value.def.node.value)
    default:
      return null
  }
}

function rangeOf(pattern: Extract<Pattern, { kind: 'range' }>, type: Ty): Constructor {
  const domain = domainOf(type)
  const from = pattern.from ? numberOf(pattern.from) : (domain?.from ?? null)
  const to = pattern.to ? numberOf(pattern.to) : (domain?.to ?? null)
  if (!domain || from === null || to === null) return { kind: 'opaque', key: `${pattern.span.from}` }
  const isOpen = pattern.to !== null && !pattern.inclusive
  return { kind: 'range', from, to: isOpen ? to - 1n : to }
}
