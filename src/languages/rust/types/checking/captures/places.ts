import type { Span } from '../../../../../program/diagnostic'
import type { VariantDef } from '../../defs'
import type { Ty } from '../../ty'
import type { BodyChecker } from '../body-checker'
import type { Draft, DraftVariable } from '../draft'

/** One step into a place. `type`: of what it leads to. */
export type PlaceStep =
  | { readonly kind: 'deref'; readonly type: Ty }
  | { readonly kind: 'field'; readonly index: number; readonly variant: VariantDef | null; readonly type: Ty }
  /** An element, whichever: no closure captures only that. */
  | { readonly kind: 'index'; readonly type: Ty }

/** A place that begins with a variable. */
export interface VariablePlace {
  readonly variable: DraftVariable
  readonly steps: readonly PlaceStep[]
}

/** How a closure holds a place, weakest first. */
export type CaptureKind = 'shared' | 'mutable' | 'value'

export interface CapturedPlace extends VariablePlace {
  readonly by: CaptureKind
  /** The use that decided. */
  readonly span: Span
}

/** The place that an expression is; null for values, and for places inside them. */
export function placeOf(draft: Draft): VariablePlace | null {
  switch (draft.kind) {
    case 'variable':
      return { variable: draft.variable, steps: [] }
    case 'field':
      return extend(placeOf(draft.object), {
        kind: 'field',
        index: draft.index,
        variant: draft.variant,
        type: draft.type,
      })
    case 'index':
      return extend(placeOf(draft.object), { kind: 'index', type: draft.type })
    case 'deref':
      return extend(placeOf(draft.operand), { kind: 'deref', type: draft.type })
    default:
      return null
  }
}

/** One step further into a place. */
export function extend(place: VariablePlace | null, step: PlaceStep): VariablePlace | null {
  return place && { variable: place.variable, steps: [...place.steps, step] }
}

/** The type of the place after `count` steps; all of them by default. */
export function typeAt(cx: BodyChecker, place: VariablePlace, count = place.steps.length): Ty {
  return cx.known(count === 0 ? place.variable.type : place.steps[count - 1].type)
}

/** Whether the first place is the second or contains it. */
export function contains(outer: VariablePlace, inner: VariablePlace): boolean {
  if (outer.variable !== inner.variable || outer.steps.length > inner.steps.length) return false
  return outer.steps.every((step, index) => isSameStep(step, inner.steps[index]))
}

function isSameStep(a: PlaceStep, b: PlaceStep): boolean {
  if (a.kind !== 'field' || b.kind !== 'field') return a.kind === b.kind
  return a.index === b.index && a.variant === b.variant
}

/** The place as an expression again. */
export function draftOf(place: VariablePlace, span: Span): Draft {
  let draft: Draft = { kind: 'variable', variable: place.variable, type: place.variable.type, span }
  for (const step of place.steps) {
    const { type } = step
    if (step.kind === 'deref') draft = { kind: 'deref', operand: draft, auto: true, type, span }
    else if (step.kind === 'field')
      draft = { kind: 'field', object: draft, variant: step.variant, index: step.index, type, span }
  }
  return draft
}

/** As messages name it: `account.balance`, `*count`. */
export function nameOf(place: VariablePlace): string {
  let name = place.variable.name
  let pending = ''
  for (const step of place.steps) {
    if (step.kind === 'deref') pending += '*'
    else if (step.kind === 'field') {
      name += `.${step.variant ? step.variant.fields[step.index].name : step.index}`
      pending = ''
    }
  }
  return pending + name
}
