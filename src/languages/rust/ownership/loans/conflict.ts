import type { Place, Projection } from '../../mir/mir'
import type { Solver } from '../../types/solver'
import type { Ty } from '../../types/ty'
import { eraseType } from '../regions/region-types'

/**
 * How much of what lies behind a place an access touches: everything; only the place itself; what dropping it reaches.
 */
export type Depth = 'deep' | 'shallow' | 'drop'

/** What to think of two elements of an array of which nobody knows whether they are the same. */
type Bias = 'overlap' | 'apart'

/** Whether an access to one place touches what another place lends, as rustc's `places_conflict`. */
export function placesConflict(
  lent: Place,
  lentTypes: readonly Ty[],
  accessed: Place,
  depth: Depth,
  solver: Solver,
  bias: Bias = 'overlap',
): boolean {
  if (lent.local !== accessed.local) return false
  for (let i = 0; i < lent.projections.length; i++) {
    const projection = lent.projections[i]
    if (i >= accessed.projections.length) {
      if (!reaches(projection, lentTypes[i], depth)) return false
      if (dropsItself(projection, lentTypes[i], depth, solver)) return true
      continue
    }
    const overlap = compare(projection, accessed.projections[i], lentTypes[i])
    if (overlap === 'apart') return false
    if (overlap === 'unknown') return bias === 'overlap'
  }
  return true
}

/** Whether an access to a place may get at the lent part of it that this projection leads to. */
function reaches(projection: Projection, type: Ty, depth: Depth): boolean {
  if (projection.kind !== 'deref') return true
  if (depth === 'shallow') return false
  if (depth === 'drop') return type.kind === 'adt'
  return type.kind !== 'ref' || type.mutable
}

/** Dropping a value with a `Drop` of its own may look at any part of it. */
function dropsItself(projection: Projection, type: Ty, depth: Depth, solver: Solver): boolean {
  if (depth !== 'drop' || type.kind !== 'adt' || projection.kind === 'deref') return false
  return solver.dropImpl(eraseType(type)) !== null
}

/** `same`: they lead to the same part, or to none at all. */
function compare(a: Projection, b: Projection, type: Ty): 'same' | 'apart' | 'unknown' {
  if (a.kind === 'deref' && b.kind === 'deref') return 'same'
  if (a.kind === 'field' && b.kind === 'field') return a.index === b.index ? 'same' : 'apart'
  if (a.kind === 'downcast' && b.kind === 'downcast') {
    return a.variant === b.variant || (type.kind === 'adt' && !type.def.isEnum) ? 'same' : 'apart'
  }
  if (a.kind === 'index' || b.kind === 'index') return 'unknown'
  if (isElement(a) && isElement(b)) return elementsOverlap(a, b, lengthOf(type)) ? 'same' : 'apart'
  return 'same'
}

type Element = Projection & { readonly kind: 'constant-index' | 'subslice' }

function isElement(projection: Projection): projection is Element {
  return projection.kind === 'constant-index' || projection.kind === 'subslice'
}

function lengthOf(type: Ty): number | null {
  return type.kind === 'array' && type.length.of === 'value' ? type.length.value : null
}

/** Whether two elements or ranges of them, counted from either end, may have an element in common. */
function elementsOverlap(a: Element, b: Element, length: number | null): boolean {
  if (length !== null) {
    const [x, y] = [range(a, length), range(b, length)]
    return x.from < y.to && y.from < x.to
  }
  if (a.kind === 'subslice') return b.kind === 'subslice' || isWithin(b, a)
  if (b.kind === 'subslice') return isWithin(a, b)
  // From different ends: one pattern has them both, and then they are not the same.
  return a.fromEnd === b.fromEnd && a.offset === b.offset
}

function isWithin(element: Element & { kind: 'constant-index' }, slice: Element & { kind: 'subslice' }): boolean {
  return element.fromEnd ? element.offset > slice.to : element.offset >= slice.from
}

function range(element: Element, length: number): { readonly from: number; readonly to: number } {
  if (element.kind === 'subslice') return { from: element.from, to: length - element.to }
  const from = element.fromEnd ? length - element.offset : element.offset
  return { from, to: from + 1 }
}
