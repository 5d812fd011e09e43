import type { Span } from '../../../../program/diagnostic'
import type { Location } from '../../mir/cfg'
import { callSite, type Operand, type Place, type Statement, type Terminator } from '../../mir/mir'
import { isPrefix, samePlace } from '../../mir/places'
import type { Capture, ClosureDef, FnDef } from '../../types/defs'
import type { BodyFacts } from '../context'

/** Where in the text a place is used: by itself, by a closure that captures it, or as the `self` of a call. */
export type UseSpans =
  | { readonly kind: 'closure'; readonly head: Span; readonly path: Span; readonly def: ClosureDef }
  | { readonly kind: 'other'; readonly span: Span }
  | { readonly kind: 'self'; readonly span: Span; readonly call: SelfCall }

export interface SelfCall {
  readonly fn: FnDef
  /** Of the method's name and its arguments. */
  readonly span: Span
  readonly sugar: string | null
  readonly terminator: Terminator & { readonly kind: 'call' }
}

/** The closure's head, or the use. */
export function mainSpan(spans: UseSpans): Span {
  return spans.kind === 'closure' ? spans.head : spans.span
}

/** Of a move out of a place at a location. */
export function moveSpans(facts: BodyFacts, place: Place, at: Location, span: Span): UseSpans {
  const statement = facts.statementAt(at)
  const { terminator, statements } = facts.body.blocks[at.block]
  if (statement === null) {
    return terminator.kind === 'call'
      ? (selfCall(terminator, statements, place, span) ?? { kind: 'other', span })
      : { kind: 'other', span }
  }
  const captured = closureUse(facts, statement, (operand) => isPrefix(place, operand))
  if (captured !== null) return captured
  if (statement.kind !== 'assign' || statement.place.projections.length > 0 || terminator.kind !== 'call') {
    return { kind: 'other', span }
  }
  return selfCall(terminator, statements, statement.place, statement.span) ?? { kind: 'other', span }
}

function selfCall(
  terminator: Terminator & { kind: 'call' },
  statements: readonly Statement[],
  place: Place,
  span: Span,
): UseSpans | null {
  const { callee } = terminator
  if (callee.kind !== 'constant' || callee.type.kind !== 'fn-def' || !callee.type.def.hasSelf) return null
  const self = terminator.args[0]
  if (self === undefined || self.kind === 'constant') return null
  if (!samePlace(self.place, place) && !isReborrowed(statements, self.place, place)) return null
  const call = {
    fn: callee.type.def,
    span: terminator.sugar === null ? callSite(terminator) : terminator.span,
    sugar: terminator.sugar,
    terminator,
  }
  return { kind: 'self', span, call }
}

/** Whether `self` is `&*place`, put into a temporary. */
function isReborrowed(statements: readonly Statement[], self: Place, place: Place): boolean {
  return statements.some((statement) => {
    if (statement.kind !== 'assign' || statement.value.kind !== 'ref' || !samePlace(statement.place, self)) return false
    const { projections } = statement.value.place
    return projections.length === 1 && projections[0].kind === 'deref' && statement.value.place.local === place.local
  })
}

/** Of a reference made at a location: by a closure, when the reference is what that captures. */
export function borrowSpans(facts: BodyFacts, span: Span, at: Location): UseSpans {
  const statement = facts.statementAt(at)
  if (statement?.kind !== 'assign' || statement.place.projections.length > 0) return { kind: 'other', span }
  const target = statement.place
  // What a closure captures is in a temporary first.
  if (facts.body.locals[target.local].name !== null) return { kind: 'other', span }
  const { statements } = facts.body.blocks[at.block]
  for (const later of statements.slice(at.index + 1)) {
    const captured = closureUse(facts, later, (operand) => samePlace(operand, target))
    if (captured !== null) return captured
  }
  return { kind: 'other', span }
}

function closureUse(facts: BodyFacts, statement: Statement, isCaptured: (place: Place) => boolean): UseSpans | null {
  if (statement.kind !== 'assign' || statement.value.kind !== 'closure') return null
  const { def, captures } = statement.value
  const index = captures.findIndex((operand: Operand) => operand.kind !== 'constant' && isCaptured(operand.place))
  if (index < 0) return null
  return { kind: 'closure', head: def.node.headSpan, path: placeSpan(facts, def.captures[index]), def }
}

/** The captured place alone, of `&place` and of `place[index]`. */
function placeSpan(facts: BodyFacts, { name, span }: Capture): Span {
  const { from, to } = withoutBorrow(facts, span)
  const isIndexed = facts.source.startsWith(`${name}[`, from)
  return { from, to: isIndexed ? from + name.length : to }
}

/** What stands behind `&` or `&mut`, where a text begins with that. */
export function withoutBorrow({ source }: BodyFacts, { from, to }: Span): Span {
  const borrow = /^&\s*(mut\s+)?/.exec(source.slice(from, to))
  return { from: from + (borrow === null ? 0 : borrow[0].length), to }
}
