import type { Pattern } from '../types/thir'
import type { Place } from './mir'
import { fieldPlace, project } from './places'

/** A place that a pattern has still to be held against. */
export interface Pair {
  readonly place: Place
  readonly pattern: Pattern
}

/** The fields of a variant that is known to be there. */
export function variantPairs(place: Place, pattern: Pattern & { kind: 'variant' }): readonly Pair[] {
  const { variant } = pattern
  return fieldPairs(variant.adt.isEnum ? project(place, { kind: 'downcast', variant }) : place, pattern.fields)
}

/** Fields of a struct, tuple or variant with their patterns. */
export function fieldPairs(place: Place, fields: readonly { index: number; pattern: Pattern }[]): readonly Pair[] {
  return fields.map(({ index, pattern }) => ({ place: fieldPlace(place, index, pattern.type), pattern }))
}

/** The elements that a slice pattern names, the length being right. */
export function slicePairs(place: Place, pattern: Pattern & { kind: 'slice' }): readonly Pair[] {
  const { before, rest, after } = pattern
  const elements = before.map((sub, offset) => ({
    place: project(place, { kind: 'constant-index', offset, fromEnd: false }),
    pattern: sub,
  }))
  const last = after.map((sub, i) => ({ place: project(place, fromEnd(pattern, i)), pattern: sub }))
  const middle = project(place, { kind: 'subslice', from: before.length, to: after.length })
  return [...elements, ...(rest?.sub ? [{ place: middle, pattern: rest.sub }] : []), ...last]
}

function fromEnd(pattern: Pattern & { kind: 'slice' }, index: number): Place['projections'][number] {
  const { before, rest, after } = pattern
  if (rest === null) return { kind: 'constant-index', offset: before.length + index, fromEnd: false }
  return { kind: 'constant-index', offset: after.length - index, fromEnd: true }
}
