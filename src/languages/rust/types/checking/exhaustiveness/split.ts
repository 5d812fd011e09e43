import type { Ty } from '../../ty'
import { domainOf, type Constructor } from './constructors'
import { closedSlice } from './lower'
import { isPossible, type TypeView } from './type-view'

/** Library enums that may get more variants: matches outside of it need a `_`. */
const growing = new Set(['std::sync::atomic::Ordering', 'std::io::ErrorKind', 'std::num::IntErrorKind'])

/** The constructors of a type, told apart as finely as those in a column of patterns do. */
export interface Split {
  /** Each is matched by some pattern in the column. */
  readonly present: readonly Constructor[]
  readonly missing: readonly Constructor[]
  /** There are more missing ones than can be listed. */
  readonly isOpen: boolean
}

/** Splits the constructors of `type` by those at the heads of a column. */
export function split(view: TypeView, type: Ty, heads: readonly Constructor[]): Split {
  switch (type.kind) {
    case 'bool':
      return byMembers(
        [false, true].map((value) => ({ kind: 'bool', value })),
        heads,
      )
    case 'int':
    case 'char':
      return byRanges(type, heads)
    case 'ref':
    case 'tuple':
      return byMembers([{ kind: 'single' }], heads)
    case 'slice':
    case 'array':
      return bySlices(type, heads)
    case 'adt':
      return byAdt(view, type, heads)
    default:
      return { present: distinct(heads), missing: [], isOpen: true }
  }
}

function byAdt(view: TypeView, type: Extract<Ty, { kind: 'adt' }>, heads: readonly Constructor[]): Split {
  if (!type.def.isEnum) return byMembers([{ kind: 'single' }], heads)
  const used = new Set(heads.map((head) => (head.kind === 'variant' ? head.variant : null)))
  const variants = type.def.variants.filter((variant) => used.has(variant) || isPossible(view, type, variant))
  const found = byMembers(
    variants.map((variant) => ({ kind: 'variant', variant })),
    heads,
  )
  return type.def.isLibrary && growing.has(type.def.path) ? { ...found, isOpen: true } : found
}

function byMembers(all: readonly Constructor[], heads: readonly Constructor[]): Split {
  const isPresent = (constructor: Constructor) => heads.some((head) => covers(head, constructor))
  return {
    present: all.filter(isPresent),
    missing: all.filter((constructor) => !isPresent(constructor)),
    isOpen: false,
  }
}

/** At every end of a range begins another one. */
function byRanges(type: Ty, heads: readonly Constructor[]): Split {
  const domain = domainOf(type)!
  const starts = new Set([domain.from])
  if (type.kind === 'char') for (const start of [0xd800n, 0xe000n]) starts.add(start)
  for (const head of heads)
    if (head.kind === 'range') {
      starts.add(head.from)
      if (head.to < domain.to) starts.add(head.to + 1n)
    }
  const sorted = [...starts].sort((a, b) => (a < b ? -1 : 1))
  const all = sorted.map((from, index): Constructor => ({
    kind: 'range',
    from,
    to: (sorted[index + 1] ?? domain.to + 1n) - 1n,
  }))
  // Surrogates are no chars.
  const real =
    type.kind === 'char'
      ? all.filter((range) => range.kind === 'range' && !(range.from >= 0xd800n && range.to <= 0xdfffn))
      : all
  const found = byMembers(real, heads)
  return { ...found, missing: joined(found.missing) }
}

/** Ranges that follow each other as one. */
function joined(ranges: readonly Constructor[]): Constructor[] {
  const result: Constructor[] = []
  for (const range of ranges) {
    const last = result.at(-1)
    if (last?.kind === 'range' && range.kind === 'range' && last.to + 1n === range.from)
      result[result.length - 1] = { kind: 'range', from: last.from, to: range.to }
    else result.push(range)
  }
  return result
}

/** Lengths one by one up to the longest that a pattern tells apart, then all longer ones together. */
function bySlices(type: Ty, heads: readonly Constructor[]): Split {
  if (type.kind === 'array' && type.length.of === 'value') return byMembers([closedSlice(type.length.value)], heads)
  let [prefix, suffix, longest] = [0, 0, -1]
  for (const head of heads) {
    if (head.kind !== 'slice') continue
    if (head.open) [prefix, suffix] = [Math.max(prefix, head.prefix), Math.max(suffix, head.suffix)]
    else longest = Math.max(longest, head.prefix + head.suffix)
  }
  if (longest + 1 >= prefix + suffix) prefix = longest + 1 - suffix
  const lengths = Array.from({ length: prefix + suffix }, (_, length) => closedSlice(length))
  return byMembers([...lengths, { kind: 'slice', prefix, suffix, open: true }], heads)
}

/** Whether everything that `inner` makes is matched by a pattern with `outer` at its head. */
export function covers(outer: Constructor, inner: Constructor): boolean {
  switch (outer.kind) {
    case 'wild':
      return true
    case 'single':
      return inner.kind === 'single'
    case 'variant':
      return inner.kind === 'variant' && outer.variant === inner.variant
    case 'bool':
      return inner.kind === 'bool' && outer.value === inner.value
    case 'range':
      return inner.kind === 'range' && outer.from <= inner.from && inner.to <= outer.to
    case 'opaque':
      return inner.kind === 'opaque' && outer.key === inner.key
    case 'slice': {
      if (inner.kind !== 'slice') return false
      const [wanted, given] = [outer.prefix + outer.suffix, inner.prefix + inner.suffix]
      if (!outer.open) return !inner.open && wanted === given
      return inner.open ? outer.prefix <= inner.prefix && outer.suffix <= inner.suffix : wanted <= given
    }
  }
}

function distinct(heads: readonly Constructor[]): Constructor[] {
  return heads.filter((head, index) => heads.findIndex((other) => covers(other, head)) === index)
}
