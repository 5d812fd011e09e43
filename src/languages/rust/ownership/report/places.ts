import type { Body, Place, Projection } from '../../mir/mir'
import type { StaticDef } from '../../types/defs'
import type { Ty } from '../../types/ty'
import type { BodyFacts } from '../context'

export interface PlaceOptions {
  /** `opt as Some` has no description of its own. */
  readonly withDowncast?: boolean
  /** `.0` is written out. */
  readonly withTupleField?: boolean
}

/** A place as messages name it, without backticks; null where it has no name of its own. As rustc's `describe_place`. */
export function placeText(facts: BodyFacts, place: Place, options: PlaceOptions = {}): string | null {
  const { projections } = place
  const behindName = projections.findLastIndex(({ kind }) => kind !== 'deref' && kind !== 'downcast') + 1
  let text = startOf(facts, place)
  for (let i = startLength(facts, place); i < projections.length; i++) {
    if (text === null) return null
    const projection = projections[i]
    if (projection.kind === 'deref') {
      if (i >= behindName) text = `*${text}`
    } else if (projection.kind === 'downcast') {
      if (options.withDowncast === true) return null
    } else text += suffix(facts, place, i, projection, options)
  }
  return text
}

/** With backticks; `value` where there is no name. */
export function describePlace(facts: BodyFacts, place: Place, options: PlaceOptions = {}): string {
  const text = placeText(facts, place, options)
  return text === null ? 'value' : `\`${text}\``
}

function startOf(facts: BodyFacts, place: Place): string | null {
  const upvar = facts.upvars.lengthIn(place)
  if (upvar > 0) return facts.upvars.all[upvarIndex(facts, place, upvar)].name
  return staticBehind(facts.body, place)?.name ?? facts.body.locals[place.local].name
}

function upvarIndex(facts: BodyFacts, place: Place, length: number): number {
  return facts.upvars.fieldOf({ local: place.local, projections: place.projections.slice(0, length) })!
}

/** How many projections belong to what the text begins with. */
function startLength(facts: BodyFacts, place: Place): number {
  return facts.upvars.lengthIn(place) || (staticBehind(facts.body, place) === null ? 0 : 1)
}

/** The static that a place stands for, which is reached by a reference in a temporary. */
export function staticBehind(body: Body, place: Place): StaticDef | null {
  if (place.projections[0]?.kind !== 'deref' || body.locals[place.local].name !== null) return null
  for (const { statements } of body.blocks) {
    for (const statement of statements) {
      if (statement.kind !== 'assign' || statement.place.local !== place.local) continue
      if (statement.value.kind !== 'use' || statement.value.operand.kind !== 'constant') return null
      const { constant } = statement.value.operand
      return constant.kind === 'static' ? constant.def : null
    }
  }
  return null
}

function suffix(facts: BodyFacts, place: Place, at: number, projection: Projection, options: PlaceOptions): string {
  switch (projection.kind) {
    case 'field': {
      const before = facts.stagesOf(place)[at]
      const variant = at > 0 ? place.projections[at - 1] : null
      const name = fieldName(before, variant?.kind === 'downcast' ? variant : null, projection.index)
      return /^\d+$/.test(name) && options.withTupleField === false ? '' : `.${name}`
    }
    case 'index':
      return `[${facts.body.locals[projection.local].name ?? '_'}]`
    case 'constant-index':
    case 'subslice':
      return '[..]'
    case 'deref':
    case 'downcast':
      return ''
  }
}

function fieldName(type: Ty, downcast: (Projection & { kind: 'downcast' }) | null, index: number): string {
  if (type.kind !== 'adt') return String(index)
  return (downcast?.variant ?? type.def.variants[0])?.fields[index]?.name ?? String(index)
}
