import type { Body, Local, Place } from '../mir/mir'
import type { Typing } from './regions/typing'
import type { Upvars } from './upvars'

/** Whether a local that was not declared `mut` may be changed all the same. */
export type Allowed = 'yes' | 'except-upvars' | 'no'

/** The place that stands in the way of changing another: itself or one on the way to it; null where nothing does. */
export function immutablePart(
  place: Place,
  allowed: Allowed,
  body: Body,
  typing: Typing,
  upvars: Upvars,
): Place | null {
  if (place.projections.length === 0) {
    return mayChange(body.locals[place.local]) || allowed !== 'no' ? null : place
  }
  const last = place.projections.length - 1
  const base = { local: place.local, projections: place.projections.slice(0, last) }
  const further = (part: Place, how: Allowed): Place | null => immutablePart(part, how, body, typing, upvars)
  if (place.projections[last].kind === 'deref') {
    const type = typing.ofPlace(base)
    if (type.kind === 'pointer') return type.mutable ? null : place
    if (type.kind !== 'ref') return further(base, allowed)
    if (!type.mutable) return place
    const upvar = upvars.fieldOf(place)
    return further(base, upvar !== null && upvars.isByReference(upvar) ? allowed : 'yes')
  }
  const upvar = upvars.fieldOf(place)
  if (upvar === null) return further(base, allowed)
  if (!upvars.all[upvar].mutable && allowed !== 'yes') return place
  return further(base, allowed)
}

/** Whether a local may get another value: a variable declared `mut`, or a temporary. */
export function mayChange({ name, mutable }: Local): boolean {
  return mutable || name === null
}
