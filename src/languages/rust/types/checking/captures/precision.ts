import type { BodyChecker } from '../body-checker'
import { typeAt, type CapturedPlace, type CaptureKind } from './places'

/**
 * What a closure captures so that it can use a place in a certain way: the place itself or one around it. After the
 * rules of the reference's "Capture precision" and rustc's `upvar.rs`, edition 2021.
 */
export function capturedFor(cx: BodyChecker, used: CapturedPlace, isMove: boolean): CapturedPlace {
  const held = restricted(cx, used)
  if (isMove) return forDrops(cx, { ...upTo(held, firstDeref(held)), by: 'value' })
  return forDrops(cx, held.by === 'value' ? upTo(held, firstDeref(held)) : held)
}

/** How a use counts for the closure's kind: before `move` makes it one by value. */
export function usedBy(cx: BodyChecker, used: CapturedPlace): CaptureKind {
  return restricted(cx, used).by
}

/** Not beyond a raw pointer or an element; not beyond the last shared reference, which can be copied instead. */
function restricted(cx: BodyChecker, used: CapturedPlace): CapturedPlace {
  const isRaw = (at: number) => typeAt(cx, used, at).kind === 'pointer'
  const stop = used.steps.findIndex((step, at) => step.kind === 'index' || (step.kind === 'deref' && isRaw(at)))
  const goesRaw = stop >= 0 && used.steps[stop].kind === 'deref'
  const held = upTo(goesRaw && used.by === 'mutable' ? { ...used, by: 'shared' } : used, stop)
  const last = held.steps.findLastIndex((step) => step.kind === 'deref')
  if (last < 0) return held
  const pointer = typeAt(cx, held, last)
  return pointer.kind === 'ref' && !pointer.mutable ? upTo(held, last + 1) : held
}

/** A field cannot be moved out of something that has a destructor: all of it is. */
function forDrops(cx: BodyChecker, held: CapturedPlace): CapturedPlace {
  if (held.by !== 'value') return held
  const args = [typeAt(cx, held)]
  if (cx.infer.holds({ trait: cx.langTrait('Copy'), args }) === 'yes') return held
  const at = held.steps.findIndex((_, index) => {
    const type = cx.resolve(typeAt(cx, held, index))
    return type.kind === 'adt' && cx.solver.dropImpl(type) !== null
  })
  return upTo(held, at)
}

function firstDeref(place: CapturedPlace): number {
  return place.steps.findIndex((step) => step.kind === 'deref')
}

function upTo(place: CapturedPlace, count: number): CapturedPlace {
  return count < 0 || count >= place.steps.length ? place : { ...place, steps: place.steps.slice(0, count) }
}
