import type { GenericArg, Ty } from '../types/ty'
import type { Local, Place, Projection } from './mir'

/** A local as a place. */
export function localPlace(local: number): Place {
  return { local, projections: [] }
}

/** A part of a place. */
export function project(place: Place, ...projections: readonly Projection[]): Place {
  return { local: place.local, projections: [...place.projections, ...projections] }
}

/** Field of a struct, tuple, closure or downcast enum. */
export function fieldPlace(place: Place, index: number, type: Ty): Place {
  return project(place, { kind: 'field', index, type })
}

/** What `*` makes of a reference, raw pointer or Box; null of other types. */
export function pointee(type: Ty): Ty | null {
  if (type.kind === 'ref' || type.kind === 'pointer') return type.to
  return isBox(type) ? typeArg(type.args[0]) : null
}

/** Whether the type is `Box<T>`. */
export function isBox(type: Ty): type is Ty & { kind: 'adt' } {
  return type.kind === 'adt' && type.def.lang === 'Box'
}

/** Of a type, that of a part of it. */
export function projectedType(type: Ty, projection: Projection): Ty {
  switch (projection.kind) {
    case 'deref': {
      const inner = pointee(type)
      if (inner === null) throw new Error(`deref of a ${type.kind}`)
      return inner
    }
    case 'field':
      return projection.type
    case 'downcast':
      return type
    case 'index':
    case 'constant-index':
      if (type.kind !== 'array' && type.kind !== 'slice') throw new Error(`index of a ${type.kind}`)
      return type.of
    case 'subslice':
      return subsliceType(type, projection.from + projection.to)
  }
}

/** What is left of an array or a slice without so many elements. */
export function subsliceType(type: Ty, leftOut: number): Ty {
  if (type.kind === 'array' && type.length.of === 'value') {
    return { ...type, length: { ...type.length, value: type.length.value - leftOut } }
  }
  if (type.kind !== 'array' && type.kind !== 'slice') throw new Error(`subslice of a ${type.kind}`)
  return { kind: 'slice', of: type.of }
}

/** The type of a place in a body with these locals. */
export function placeType(locals: readonly Pick<Local, 'type'>[], place: Place): Ty {
  return place.projections.reduce(projectedType, locals[place.local].type)
}

/** Whether two projections lead to the same part; of unknown indices only when the same local says which. */
export function sameProjection(a: Projection, b: Projection): boolean {
  switch (a.kind) {
    case 'deref':
      return b.kind === 'deref'
    case 'field':
      return b.kind === 'field' && a.index === b.index
    case 'downcast':
      return b.kind === 'downcast' && a.variant === b.variant
    case 'index':
      return b.kind === 'index' && a.local === b.local
    case 'constant-index':
      return b.kind === 'constant-index' && a.offset === b.offset && a.fromEnd === b.fromEnd
    case 'subslice':
      return b.kind === 'subslice' && a.from === b.from && a.to === b.to
  }
}

/** Whether two places are written alike. */
export function samePlace(a: Place, b: Place): boolean {
  return a.projections.length === b.projections.length && isPrefix(a, b)
}

/** Whether `inner` is `outer` or a part of it. */
export function isPrefix(outer: Place, inner: Place): boolean {
  if (outer.local !== inner.local || outer.projections.length > inner.projections.length) return false
  return outer.projections.every((projection, i) => sameProjection(projection, inner.projections[i]))
}

/** A generic argument that has to be a type. */
export function typeArg(arg: GenericArg): Ty {
  if (arg.kind === 'region' || arg.kind === 'const') throw new Error('a type was expected')
  return arg
}
