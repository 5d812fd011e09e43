import type { ClosureDef } from '../../defs'
import type { BodyChecker } from '../body-checker'
import type { Draft } from '../draft'
import { completeClosureCall } from '../overloaded-calls'
import type { ClosureState } from './closure-state'
import { contains, draftOf, nameOf, typeAt, type CapturedPlace, type CaptureKind, type PlaceStep } from './places'
import { capturedFor, usedBy } from './precision'
import { UseVisitor } from './uses'

const strength: Readonly<Record<CaptureKind, number>> = { shared: 0, mutable: 1, value: 2 }
const callableFor = { shared: 'Fn', mutable: 'FnMut', value: 'FnOnce' } as const

/** Finds out what each closure captures and how it can be called: inner ones and earlier ones first. */
export function analyseClosures(cx: BodyChecker): void {
  for (const closure of cx.closures) {
    analyse(cx, closure)
    const calls = cx.deferred.closureCalls
    cx.deferred.closureCalls = calls.filter((call) => call.closure !== closure)
    for (const call of calls)
      if (call.closure === closure) completeClosureCall(cx, call.draft, call.callee, closure.def, call.args)
  }
}

function analyse(cx: BodyChecker, closure: ClosureState): void {
  const { def, draft } = closure
  const places: CapturedPlace[] = []
  let strongest: CaptureKind = 'shared'
  const visitor = new UseVisitor(cx, (place, by, span) => {
    if (!closure.mentioned.has(place.variable)) return
    const used: CapturedPlace = { ...place, by, span }
    strongest = stronger(strongest, usedBy(cx, used))
    merge(places, capturedFor(cx, used, def.isMove))
  })
  visitor.consume(draft.body.value as Draft)
  closure.captured = inOrder(closure, places)
  if (def.known === 'signature') def.callable = callableFor[strongest]
  complete(cx, def, closure)
}

function complete(cx: BodyChecker, def: ClosureDef, closure: ClosureState): void {
  def.captures = closure.captured.map((place) => ({
    name: nameOf(place),
    by: place.by,
    type: cx.resolve(typeAt(cx, place)),
    span: place.span,
  }))
  closure.draft.captures = closure.captured.map((place) => captureDraft(cx, place))
  def.known = 'all'
}

function captureDraft(cx: BodyChecker, place: CapturedPlace): Draft {
  const operand = draftOf(place, place.span)
  if (place.by === 'value') return operand
  const mutable = place.by === 'mutable'
  return { kind: 'ref', mutable, auto: false, operand, type: cx.reference(operand.type, mutable), span: place.span }
}

function stronger(a: CaptureKind, b: CaptureKind): CaptureKind {
  return strength[a] >= strength[b] ? a : b
}

/** Adds a place, so that none in the list contains another. */
function merge(places: CapturedPlace[], place: CapturedPlace): void {
  const around = places.findIndex((other) => contains(other, place))
  if (around >= 0) {
    places[around] = held(places[around], place)
    return
  }
  const inside = places.filter((other) => contains(place, other))
  const rest = places.filter((other) => !inside.includes(other))
  places.splice(0, places.length, ...rest, inside.reduce(held, place))
}

/** The first place, held as strongly as either use needs. */
function held(place: CapturedPlace, other: CapturedPlace): CapturedPlace {
  return strength[other.by] > strength[place.by] ? { ...place, by: other.by, span: other.span } : place
}

/** By variable in the order in which they are mentioned, then by field. */
function inOrder(closure: ClosureState, places: readonly CapturedPlace[]): CapturedPlace[] {
  const variables = [...closure.mentioned]
  return [...places].sort((a, b) => {
    const byVariable = variables.indexOf(a.variable) - variables.indexOf(b.variable)
    return byVariable || compareSteps(a.steps, b.steps)
  })
}

function compareSteps(a: readonly PlaceStep[], b: readonly PlaceStep[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [left, right] = [a[i], b[i]]
    if (left.kind === 'field' && right.kind === 'field' && left.index !== right.index) return left.index - right.index
  }
  return a.length - b.length
}
