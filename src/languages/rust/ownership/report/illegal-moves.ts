import type { Diagnostic, Span } from '../../../../program/diagnostic'
import type { Place } from '../../mir/mir'
import type { IllegalMove } from '../../mir/move-paths'
import type { Ty } from '../../types/ty'
import type { BodyFacts } from '../context'
import { withModifiers } from './declaration'
import { Draft } from './draft'
import { overloadedDeref } from './overloaded'
import { describePlace, placeText } from './places'
import { showType } from './show'
import { implementsClone } from './traits'
import { mainSpan, moveSpans, type UseSpans } from './use-spans'

/** E0507, E0508, E0509: a move out of what cannot be left without a value. */
export function illegalMove(facts: BodyFacts, move: IllegalMove): Diagnostic {
  const spans = moveSpans(facts, move.place, move.at, move.span)
  const bound = boundVariable(facts, move)
  const span = bound === null ? mainSpan(spans) : bound.scrutinee
  const draft = headOf(facts, move, span)
  if (bound !== null) {
    const { name, type, declared } = bound
    draft.label(declared, 'data moved here')
    draft.label(declared, occurs(`\`${name}\``, showType(facts, type)))
    draft.help(facts.source[span.from] === '*' ? 'consider removing the dereference here' : 'consider borrowing here')
  } else {
    explain(draft, facts, move, spans)
  }
  return draft.finish()
}

function occurs(what: string, type: string): string {
  return `move occurs because ${what} has type \`${type}\`, which does not implement the \`Copy\` trait`
}

/** A pattern's variable that the value was to go to, when it is not the whole of what is matched. */
function boundVariable(facts: BodyFacts, move: IllegalMove) {
  const statement = facts.statementAt(move.at)
  if (statement?.kind !== 'assign' || statement.place.projections.length > 0) return null
  const local = facts.body.locals[statement.place.local]
  if (local.name === null || !move.place.projections.some(({ kind }) => kind === 'downcast')) return null
  const scrutinee = matchedSpan(facts, move.place)
  if (scrutinee === null) return null
  return { name: local.name, type: facts.typeOf(statement.place), declared: local.span, scrutinee }
}

/** Of the expression that is matched: looked at first by a statement of its own. */
function matchedSpan(facts: BodyFacts, place: Place): Span | null {
  for (const { statements } of facts.body.blocks) {
    for (const statement of statements) {
      if (statement.kind === 'look' && statement.place.local === place.local) return statement.span
    }
  }
  return null
}

function headOf(facts: BodyFacts, move: IllegalMove, span: Span): Draft {
  const owner = { local: move.place.local, projections: move.place.projections.slice(0, move.depth) }
  const type = facts.typeOf(owner)
  switch (move.why) {
    case 'has-drop':
      return new Draft(
        'E0509',
        `cannot move out of type \`${showType(facts, type)}\`, which implements the \`Drop\` trait`,
        span,
      ).label(span, 'cannot move out of here')
    case 'index':
    case 'slice':
      return elementOf(facts, type, span)
    case 'borrowed':
      return borrowedContent(facts, move, owner, type, span)
  }
}

/** E0508. */
function elementOf(facts: BodyFacts, type: Ty, span: Span): Draft {
  const kind = type.kind === 'array' ? 'array' : 'slice'
  const message = `cannot move out of type \`${showType(facts, type)}\`, a non-copy ${kind}`
  return new Draft('E0508', message, span).label(span, 'cannot move out of here')
}

function borrowedContent(facts: BodyFacts, move: IllegalMove, owner: Place, type: Ty, span: Span): Draft {
  const content = { local: owner.local, projections: move.place.projections.slice(0, move.depth + 1) }
  const contentType = facts.typeOf(content)
  if (contentType.kind === 'array' || contentType.kind === 'slice') return elementOf(facts, contentType, span)
  const captured = capturedOut(facts, move.place)
  if (captured !== null) return captured(span)
  const overloaded = overloadedDeref(facts, content)
  if (overloaded !== null) {
    const lang = overloaded.type.kind === 'adt' ? overloaded.type.def.lang : null
    const shown = showType(facts, overloaded.type)
    const how = overloaded.by === 'deref' ? 'dereference of' : 'index of'
    const what = lang === 'Rc' ? 'an `Rc`' : lang === 'Arc' ? 'an `Arc`' : `${how} \`${shown}\``
    return new Draft('E0507', `cannot move out of ${what}`, span)
  }
  const pointer = type.kind === 'pointer' ? 'raw pointer' : `${mutability(type)} reference`
  const name = describeMoved(facts, move.place)
  if (name === null) return new Draft('E0507', `cannot move out of a ${mutability(type)} reference`, span)
  return new Draft('E0507', `cannot move out of ${name} which is behind a ${pointer}`, span)
}

function mutability(type: Ty): string {
  return type.kind === 'ref' && type.mutable ? 'mutable' : 'shared'
}

/** With the variant as which an enum was looked at. */
function describeMoved(facts: BodyFacts, place: Place): string | null {
  const downcast = place.projections.findLastIndex(({ kind }) => kind === 'downcast')
  if (downcast < 0) {
    const text = placeText(facts, place)
    return text === null ? null : `\`${text}\``
  }
  const projection = place.projections[downcast]
  const text = placeText(facts, { local: place.local, projections: place.projections.slice(0, downcast) })
  if (text === null || projection.kind !== 'downcast') return null
  const bare = text.replace(/^\*+/, '')
  return `\`${bare}\` as enum variant \`${projection.variant.name}\``
}

/** A variable that a closure captured, when that may be called more than once. */
function capturedOut(facts: BodyFacts, place: Place): ((span: Span) => Draft) | null {
  const { owner } = facts.body
  const length = facts.upvars.lengthIn(place)
  if (owner.kind !== 'closure-def' || length === 0) return null
  const index = facts.upvars.fieldOf({ local: place.local, projections: place.projections.slice(0, length) })
  if (index === null || facts.upvars.isByReference(index)) return null
  const upvar = facts.upvars.all[index]
  const name = describePlace(facts, place)
  const whole = length === place.projections.length
  const of = whole ? '' : `\`${upvar.name}\`, `
  return (span) => {
    const kind = `a captured variable in an \`${owner.callable}\` closure`
    const what = whole ? `${name}, ${kind}` : `${name}, as ${of}${kind}`
    const draft = new Draft('E0507', `cannot move out of ${what}`, span)
    if (upvar.declared !== null) draft.label(withModifiers(facts, upvar.declared), 'captured outer variable')
    return draft.label(owner.node.headSpan, `captured by this \`${owner.callable}\` closure`)
  }
}

function explain(draft: Draft, facts: BodyFacts, { place, depth }: IllegalMove, spans: UseSpans): void {
  const type = facts.typeOf(place)
  const isTemporary = overloadedDeref(facts, { local: place.local, projections: place.projections.slice(0, depth + 1) })
  const name = isTemporary === null ? describePlace(facts, place) : 'value'
  const span = mainSpan(spans)
  draft.label(span, occurs(name, showType(facts, type)))
  if (spans.kind === 'self') {
    const isCall = spans.call.fn.container?.kind === 'trait' && spans.call.fn.container.lang === 'FnOnce'
    const [what, where] = isCall ? ['call', spans.call.terminator.span] : ['method call', spans.call.span]
    draft.label(where, `${name} moved due to this ${what}`)
    if (type.kind === 'adt' && (type.def.lang === 'Option' || type.def.lang === 'Result')) {
      draft.label(span, "help: consider calling `.as_ref()` or `.as_mut()` to borrow the type's contents")
    }
    if (implementsClone(facts, type)) {
      draft.help('you can `clone` the value and consume it, but this might not be your desired behavior')
    }
  } else if (implementsClone(facts, type)) {
    draft.help('consider cloning the value if the performance cost is acceptable')
  }
}
