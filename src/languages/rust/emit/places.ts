import { Op } from '../../../program/opcodes'
import type { Place, Projection } from '../mir/mir'
import { subsliceType } from '../mir/places'
import type { VariantDef } from '../types/defs'
import type { Ty } from '../types/ty'
import type { BodyEmitter } from './body-emitter'
import { fieldTypeOf } from './place-types'
import { contentOf, isBox, representationOf, unsizedTail } from './representation'
import { NotSupported } from './unit'

/**
 * Where a place is. `register`: a local's own. `field`: a slot of the object in a register. `through`: where the pointer in
 * a register points to. `through-field`: a slot of the object that stands there. `tail`: the same, of a field without a
 * size. `element`: of the list or slice in a register. `part`: elements of it, as a slice. `whole`: what the fat pointer or
 * text in a register stands for.
 */
type Spot =
  | { readonly kind: 'register'; readonly register: number }
  | { readonly kind: 'field'; readonly object: number; readonly slot: number }
  | { readonly kind: 'through'; readonly pointer: number }
  | { readonly kind: 'through-field' | 'tail'; readonly pointer: number; readonly slot: number }
  | { readonly kind: 'element'; readonly container: number; readonly index: number }
  | { readonly kind: 'part'; readonly container: number; readonly from: number }
  | { readonly kind: 'array-part'; readonly container: number; readonly from: number; readonly length: number }
  | { readonly kind: 'whole'; readonly value: number }

/** A place found: where it is, what stands there, and whether others could notice an access. */
export interface Found {
  readonly spot: Spot
  readonly type: Ty
  readonly variant: VariantDef | null
  readonly visible: boolean
}

/** Emits what it takes to come to a place. */
export function find(e: BodyEmitter, place: Place): Found {
  let found: Found = { spot: localSpot(e, place.local), type: e.localType(place.local), variant: null, visible: false }
  for (const projection of place.projections) found = project(e, found, projection)
  return found
}

function localSpot(e: BodyEmitter, local: number): Spot {
  const register = e.register(local)
  return e.cells.has(local) ? { kind: 'field', object: register, slot: 0 } : { kind: 'register', register }
}

function project(e: BodyEmitter, found: Found, projection: Projection): Found {
  switch (projection.kind) {
    case 'deref':
      return deref(e, found)
    case 'downcast':
      return { ...found, variant: projection.variant }
    case 'field':
      return field(e, found, projection.index)
    case 'index':
      return element(e, found, load(e, { ...found, ...localFound(e, projection.local) }))
    case 'constant-index':
      return element(e, found, constantIndex(e, found, projection.offset, projection.fromEnd))
    case 'subslice':
      return part(e, found, projection.from, projection.to)
  }
}

const localFound = (e: BodyEmitter, local: number): Found => ({
  spot: localSpot(e, local),
  type: e.localType(local),
  variant: null,
  visible: false,
})

function deref(e: BodyEmitter, found: Found): Found {
  const { type } = found
  const value = load(e, found)
  if (isBox(type)) {
    const content = contentOf(type)
    const spot: Spot =
      content.kind === 'dyn' ? { kind: 'through', pointer: value } : { kind: 'field', object: value, slot: 0 }
    return { spot, type: content, variant: null, visible: false }
  }
  if (type.kind !== 'ref' && type.kind !== 'pointer') throw new Error(`deref of a ${type.kind}`)
  const isWhole = type.to.kind === 'slice' || type.to.kind === 'str'
  return {
    spot: isWhole ? { kind: 'whole', value } : { kind: 'through', pointer: value },
    type: type.to,
    variant: null,
    // What the library does through raw pointers, it does for its caller alone, or its caller waits for its turn.
    visible: found.visible || (type.kind === 'pointer' && !e.hidden),
  }
}

function field(e: BodyEmitter, found: Found, index: number): Found {
  const { type, variant } = found
  const part = { type: fieldTypeOf(e, type, variant, index), variant: null, visible: found.visible }
  if (variant && type.kind === 'adt' && type.def.isEnum) {
    // What a niche holds stands in the place of the whole.
    if (representationOf(e.solver, type).kind === 'niche') return { ...part, spot: found.spot }
    return { ...part, spot: inside(e, found, index + 1) }
  }
  return { ...part, spot: inside(e, found, index, unsizedTail(e.solver, part.type) !== null) }
}

function inside(e: BodyEmitter, found: Found, slot: number, isTail = false): Spot {
  const { spot } = found
  if (isTail && (spot.kind === 'through' || spot.kind === 'tail')) {
    return { kind: 'tail', pointer: spot.kind === 'through' ? spot.pointer : point(e, found), slot }
  }
  if (spot.kind === 'through') return { kind: 'through-field', pointer: spot.pointer, slot }
  if (spot.kind === 'tail') return { kind: 'through-field', pointer: point(e, found), slot }
  return { kind: 'field', object: load(e, { ...found, visible: false }), slot }
}

/** The list or slice that elements are taken of. */
function container(e: BodyEmitter, found: Found): number {
  return found.spot.kind === 'whole' ? found.spot.value : load(e, { ...found, visible: false })
}

const elementType = (type: Ty): Ty => {
  if (type.kind !== 'array' && type.kind !== 'slice') throw new Error(`element of a ${type.kind}`)
  return type.of
}

function element(e: BodyEmitter, found: Found, index: number): Found {
  const spot: Spot = { kind: 'element', container: container(e, found), index }
  return { spot, type: elementType(found.type), variant: null, visible: found.visible }
}

function constantIndex(e: BodyEmitter, found: Found, offset: number, fromEnd: boolean): number {
  const { frame } = e
  if (!fromEnd) return frame.int(offset)
  const length = frame.temporary()
  frame.emit(Op.LENGTH, length, container(e, found))
  const index = frame.temporary()
  frame.emit(Op.SUBI, index, length, offset)
  return index
}

function part(e: BodyEmitter, found: Found, from: number, to: number): Found {
  const { frame } = e
  const whole = container(e, found)
  const type = subsliceType(found.type, from + to)
  if (type.kind === 'array' && type.length.of === 'value') {
    const { value: length } = type.length
    return { spot: { kind: 'array-part', container: whole, from, length }, type, variant: null, visible: found.visible }
  }
  const bounds = frame.row(2)
  frame.loadInt(bounds, from)
  frame.emit(Op.LENGTH, bounds + 1, whole)
  frame.emit(Op.SUBI, bounds + 1, bounds + 1, to)
  return { spot: { kind: 'part', container: whole, from: bounds }, type, variant: null, visible: found.visible }
}

/** A register with the value of a place; its own where the place is a register. */
export function load(e: BodyEmitter, found: Found): number {
  if (found.spot.kind === 'register') return found.spot.register
  if (found.spot.kind === 'whole') return found.spot.value
  const into = e.frame.temporary()
  loadInto(e, found, into)
  return into
}

/** The value of a place into a register. Of something without a size: its pointer. */
export function loadInto(e: BodyEmitter, found: Found, into: number): void {
  const { frame } = e
  const { spot, visible, type } = found
  switch (spot.kind) {
    case 'register':
      return frame.move(into, spot.register)
    case 'whole':
      return frame.move(into, spot.value)
    case 'field':
      return frame.emit(Op.LOAD_FIELD, into, spot.object, spot.slot)
    case 'through':
      if (type.kind === 'dyn') return frame.move(into, spot.pointer)
      return frame.emitAccess(Op.LOAD_THROUGH, visible, into, spot.pointer)
    case 'through-field':
      return frame.emitAccess(Op.LOAD_THROUGH_FIELD, visible, into, spot.pointer, spot.slot)
    case 'element':
      return frame.emitAccess(Op.LOAD_ELEMENT, visible, into, spot.container, spot.index)
    case 'tail':
    case 'part':
      return pointInto(e, found, into)
    case 'array-part':
      return partInto(e, spot, visible, into)
  }
}

/** Part of an array is an array of its own, of the same elements. */
function partInto(e: BodyEmitter, spot: Extract<Spot, { kind: 'array-part' }>, visible: boolean, into: number): void {
  const { frame } = e
  const first = frame.row(Math.max(1, spot.length))
  for (let i = 0; i < spot.length; i++)
    frame.emitAccess(Op.LOAD_ELEMENT, visible, first + i, spot.container, frame.int(spot.from + i))
  frame.emit(Op.MAKE_LIST, into, first, spot.length)
}

export function store(e: BodyEmitter, { spot, visible }: Found, value: number): void {
  const { frame } = e
  switch (spot.kind) {
    case 'register':
      return frame.move(spot.register, value)
    case 'field':
      return frame.emit(Op.STORE_FIELD, spot.object, spot.slot, value)
    case 'through':
      return frame.emitAccess(Op.STORE_THROUGH, visible, spot.pointer, value)
    case 'through-field':
      return frame.emitAccess(Op.STORE_THROUGH_FIELD, visible, spot.pointer, spot.slot, value)
    case 'element':
      return frame.emitAccess(Op.STORE_ELEMENT, visible, spot.container, spot.index, value)
    default:
      throw new Error(`store into a ${spot.kind}`)
  }
}

/** A register with a pointer to a place. */
export function point(e: BodyEmitter, found: Found): number {
  const { spot } = found
  if (spot.kind === 'through') return spot.pointer
  if (spot.kind === 'whole') return spot.value
  const into = e.frame.temporary()
  pointInto(e, found, into)
  return into
}

export function pointInto(e: BodyEmitter, found: Found, into: number): void {
  const { frame } = e
  const { spot, type } = found
  switch (spot.kind) {
    case 'through':
      return frame.move(into, spot.pointer)
    case 'whole':
      return frame.move(into, spot.value)
    case 'field':
      if (type.kind === 'str') return frame.emit(Op.LOAD_FIELD, into, spot.object, spot.slot)
      if (type.kind !== 'slice') return frame.emit(Op.POINT_FIELD, into, spot.object, spot.slot)
      frame.emit(Op.LOAD_FIELD, into, spot.object, spot.slot)
      return frame.emit(Op.SLICE_ALL, into, into)
    case 'through-field':
      return frame.emit(Op.POINT_THROUGH_FIELD, into, spot.pointer, spot.slot)
    case 'tail':
      return frame.emit(Op.POINT_TAIL, into, spot.pointer, spot.slot)
    case 'element':
      return frame.emit(Op.POINT_ELEMENT, into, spot.container, spot.index)
    case 'part':
      return frame.emit(Op.SLICE, into, spot.container, spot.from)
    case 'array-part': {
      const list = e.frame.temporary()
      partInto(e, spot, found.visible, list)
      return frame.pointToNew(into, list)
    }
    case 'register':
      throw new NotSupported('a reference to a register', e.body.span)
  }
}
