import type { Diagnostic, Span } from '../../../../program/diagnostic'
import type { BodyFacts } from '../context'
import type { AccessAt } from '../loans/access'
import type { Loan } from '../loans/loans'
import { declaration } from './declaration'
import { Draft } from './draft'
import { explainLoan, type Explanation } from './explain'
import { labelExplanation } from './explanation-labels'
import { describePlace } from './places'
import { RegionNames } from './region-names'
import { implementsClone } from './traits'
import { borrowSpans, mainSpan, moveSpans, type UseSpans } from './use-spans'

/** Where a loan was made and what is said of it later. */
interface LoanStory {
  readonly facts: BodyFacts
  readonly loan: Loan
  readonly spans: UseSpans
  readonly explanation: Explanation
}

/** E0499, E0500, E0501, E0502, E0524: a place is borrowed while a loan of it is in force. */
export function conflictingBorrow(facts: BodyFacts, loan: Loan, access: AccessAt): Diagnostic {
  const story = tellOf(facts, loan, access)
  const spans = borrowSpans(facts, access.span, access.at)
  const place = describePlace(facts, access.place)
  const { draft, which } = headOf(story, access, place, mainSpan(spans))
  labelClosures(draft, story, spans, place)
  labelExplanation(draft, story.explanation, facts, new RegionNames(facts), which, null)
  if (draft.code === 'E0499' && [mainSpan(story.spans), mainSpan(spans)].every((span) => isElement(facts, span))) {
    draft.help('use `.split_at_mut(position)` to obtain two mutable non-overlapping sub-slices')
  }
  return draft.finish()
}

function headOf(story: LoanStory, access: AccessAt, place: string, fresh: Span): { draft: Draft; which: string } {
  const { facts, loan } = story
  const old = mainSpan(story.spans)
  const statement = facts.statementAt(access.at)
  const isUnique = statement !== null && facts.unique.has(statement)
  const isMutable = access.access.kind !== 'read'
  if (isUnique && loan.isUnique) return { draft: twoUnique(place, old, fresh), which: 'first ' }
  if (isUnique) return { draft: uniqueOfBorrowed(place, old, fresh), which: 'first ' }
  if (loan.isUnique) {
    const second = story.explanation.kind === 'none' ? '' : 'second '
    return { draft: borrowedOfUnique(place, isMutable, second, old, fresh), which: 'first ' }
  }
  if (isMutable && loan.kind === 'mutable') return { draft: twoMutable(place, old, fresh), which: 'first ' }
  return { draft: mixed(place, isMutable, old, fresh), which: loan.kind === 'mutable' ? 'mutable ' : 'immutable ' }
}

function twoUnique(place: string, old: Span, fresh: Span): Draft {
  const draft = new Draft('E0524', `two closures require unique access to ${place} at the same time`, fresh)
  if (sameSpan(old, fresh)) return draft.label(fresh, 'closures are constructed here in different iterations of loop')
  return draft.label(old, 'first closure is constructed here').label(fresh, 'second closure is constructed here')
}

function uniqueOfBorrowed(place: string, old: Span, fresh: Span): Draft {
  return new Draft('E0500', `closure requires unique access to ${place} but it is already borrowed`, fresh)
    .label(fresh, 'closure construction occurs here')
    .label(old, 'borrow occurs here')
}

function borrowedOfUnique(place: string, isMutable: boolean, second: string, old: Span, fresh: Span): Draft {
  const kind = isMutable ? 'mutable' : 'immutable'
  return new Draft('E0501', `cannot borrow ${place} as ${kind} because previous closure requires unique access`, fresh)
    .label(fresh, `${second}borrow occurs here`)
    .label(old, 'closure construction occurs here')
}

function tellOf(facts: BodyFacts, loan: Loan, access: AccessAt): LoanStory {
  const spans = borrowSpans(facts, loan.span, loan.at)
  return { facts, loan, spans, explanation: explainLoan(facts, loan, access.at) }
}

function twoMutable(place: string, old: Span, fresh: Span): Draft {
  const draft = new Draft('E0499', `cannot borrow ${place} as mutable more than once at a time`, fresh)
  if (sameSpan(old, fresh)) {
    return draft.label(fresh, `${place} was mutably borrowed here in the previous iteration of the loop`)
  }
  return draft.label(old, 'first mutable borrow occurs here').label(fresh, 'second mutable borrow occurs here')
}

function mixed(place: string, isMutable: boolean, old: Span, fresh: Span): Draft {
  const [kind, other] = isMutable ? ['mutable', 'immutable'] : ['immutable', 'mutable']
  const message = `cannot borrow ${place} as ${kind} because it is also borrowed as ${other}`
  return new Draft('E0502', message, fresh)
    .label(fresh, `${kind} borrow occurs here`)
    .label(old, `${other} borrow occurs here`)
}

function labelClosures(draft: Draft, { facts, loan, spans }: LoanStory, other: UseSpans, place: string): void {
  if (spans.kind === 'closure' && other.kind === 'closure' && sameSpan(spans.path, other.path)) {
    draft.label(other.path, `borrows occur due to use of ${place} in closure`)
    return
  }
  const lent = describePlace(facts, loan.place)
  if (spans.kind === 'closure') draft.label(spans.path, `first borrow occurs due to use of ${lent} in closure`)
  if (other.kind === 'closure') draft.label(other.path, `second borrow occurs due to use of ${place} in closure`)
}

/** E0503: a place is read while it is mutably borrowed. */
export function usedWhileBorrowed(facts: BodyFacts, loan: Loan, access: AccessAt): Diagnostic {
  const story = tellOf(facts, loan, access)
  const place = describePlace(facts, access.place)
  const lent = describePlace(facts, loan.place)
  const spans = moveSpans(facts, access.place, access.at, access.span)
  const draft = new Draft('E0503', `cannot use ${place} because it was mutably borrowed`, mainSpan(spans))
    .label(mainSpan(story.spans), `${lent} is borrowed here`)
    .label(mainSpan(spans), `use of borrowed ${lent}`)
  if (story.spans.kind === 'closure') {
    draft.label(story.spans.path, `borrow occurs due to use of ${lent} in closure`)
  }
  labelExplanation(draft, story.explanation, facts, new RegionNames(facts), '', null)
  return draft.finish()
}

/** E0505: a place is moved out of while it is borrowed. */
export function movedWhileBorrowed(facts: BodyFacts, loan: Loan, access: AccessAt): Diagnostic {
  const story = tellOf(facts, loan, access)
  const place = describePlace(facts, access.place)
  const spans = moveSpans(facts, access.place, access.at, access.span)
  const draft = new Draft('E0505', `cannot move out of ${place} because it is borrowed`, mainSpan(spans))
    .label(mainSpan(story.spans), `borrow of ${describePlace(facts, loan.place)} occurs here`)
    .label(mainSpan(spans), `move out of ${place} occurs here`)
  if (story.spans.kind !== 'closure') labelDeclaration(draft, facts, loan)
  else draft.label(story.spans.path, 'borrow occurs due to use in closure')
  if (spans.kind === 'closure') draft.label(spans.path, 'move occurs due to use in closure')
  labelExplanation(draft, story.explanation, facts, new RegionNames(facts), '', null)
  if (facts.source[loan.span.from] === '&' && implementsClone(facts, facts.typeOf(access.place))) {
    draft.help('consider cloning the value if the performance cost is acceptable')
  }
  return draft.finish()
}

/** `binding x declared here`. */
export function labelDeclaration(draft: Draft, facts: BodyFacts, loan: Loan): void {
  const { name } = facts.body.locals[loan.place.local]
  const span = declaration(facts, loan.place.local)
  if (name !== null && loan.place.projections.length === 0) draft.label(span, `binding \`${name}\` declared here`)
}

/** E0506: a place is assigned to while it is borrowed. */
export function assignedWhileBorrowed(facts: BodyFacts, loan: Loan, access: AccessAt): Diagnostic {
  const story = tellOf(facts, loan, access)
  const place = describePlace(facts, access.place)
  const draft = new Draft('E0506', `cannot assign to ${place} because it is borrowed`, access.span)
    .label(mainSpan(story.spans), `${place} is borrowed here`)
    .label(access.span, `${place} is assigned to here but it was already borrowed`)
  if (story.spans.kind === 'closure') draft.label(story.spans.path, 'borrow occurs due to use in closure')
  labelExplanation(draft, story.explanation, facts, new RegionNames(facts), '', null)
  return draft.finish()
}

function sameSpan(a: Span, b: Span): boolean {
  return a.from === b.from && a.to === b.to
}

/** Whether what is borrowed is an element: `v` of `v[0]`, or the whole of it. */
function isElement(facts: BodyFacts, span: Span): boolean {
  return facts.source[span.to] === '[' || facts.source[span.to - 1] === ']'
}
