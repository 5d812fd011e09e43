import type { Span } from '../../../../program/diagnostic'
import type { Location } from '../../mir/cfg'
import { targets } from '../../mir/cfg'
import type { Place, Terminator } from '../../mir/mir'
import { localPlace } from '../../mir/places'
import type { Statement } from '../../syntax/ast'
import type { BodyFacts } from '../context'
import type { Loan } from '../loans/loans'
import { bestBlame, pathTo } from '../regions/blame'
import type { Category } from '../regions/constraints'
import { findUse } from './find-use'
import { placeText } from './places'
import { nodesAround, contains, valueSpan } from '../syntax'
import { borrowSpans, moveSpans } from './use-spans'

type UseKind = 'object' | 'closure' | 'call' | 'stored' | 'other'

/** Why a loan is still in force at a point. As rustc's `BorrowExplanation`. */
export type Explanation =
  | { readonly kind: 'used'; readonly use: UseKind; readonly span: Span; readonly inLoop: boolean }
  | { readonly kind: 'dropped'; readonly local: number; readonly at: Location; readonly notesOrder: boolean }
  /** Something wants it to last for a universal region. */
  | {
      readonly kind: 'must-last'
      readonly category: Category
      readonly span: Span
      readonly region: number
      readonly place: string | null
    }
  | { readonly kind: 'none' }

/** `dying`: the place whose end the loan conflicts with. */
export function explainLoan(facts: BodyFacts, loan: Loan, at: Location, dying: Place | null = null): Explanation {
  let from = at
  let region = liveRegion(facts, loan.region, at)
  const again = region === loan.region ? loopHead(facts, loan.region) : null
  if (again !== null) {
    from = again
    region = liveRegion(facts, loan.region, again)
  }
  const found = region === null || isUniversal(facts, region) ? null : findUse(facts, region, from)
  if (found === null) return mustLast(facts, loan)
  if (found.kind === 'drop') {
    return { kind: 'dropped', local: found.local, at: found.at, notesOrder: notesOrder(facts, found.local, dying) }
  }
  const stored = storedBy(facts, found.local, at)
  if (stored !== null) return { kind: 'used', use: 'stored', span: stored, inLoop: again !== null }
  return { kind: 'used', ...laterUse(facts, loan, found.local, found.at, again !== null), inLoop: again !== null }
}

/** The pattern of a `let` in whose value the point is, when that gives the local its value. */
function storedBy(facts: BodyFacts, local: number, at: Location): Span | null {
  const { name, span } = facts.body.locals[local]
  if (name === null) return null
  const around = nodesAround(facts.body, span).findLast(({ kind }) => kind === 'let') as
    (Statement & { kind: 'let' }) | undefined
  const here = facts.statementAt(at)?.span ?? facts.body.blocks[at.block].terminator.span
  return around?.value && contains(around.value.span, here) ? around.pattern.span : null
}

function isUniversal(facts: BodyFacts, region: number): boolean {
  return facts.regions.universe.isUniversal(region)
}

/** The nearest region that the loan's has to outlive and that is live at the point by itself. */
function liveRegion(facts: BodyFacts, region: number, at: Location): number | null {
  const point = facts.points.index(at)
  const isLive = (one: number): boolean => isUniversal(facts, one) || (facts.liveAt.get(one)?.has(point) ?? false)
  const path = pathTo(facts.regions.constraints, region, isLive)
  if (path === null) return null
  return path.length === 0 ? region : path[path.length - 1].shorter
}

/** The head of a loop that the region goes round in. */
function loopHead(facts: BodyFacts, region: number): Location | null {
  const { body, values, points, dominators } = facts
  for (let block = 0; block < body.blocks.length; block++) {
    const head = { block, index: 0 }
    if (!values.contains(region, points.index(head))) continue
    const comesBack = body.blocks.some(
      ({ terminator, statements }, from) =>
        targets(terminator).includes(block) && dominators.dominates(head, { block: from, index: statements.length }),
    )
    if (comesBack) return head
  }
  return null
}

function notesOrder(facts: BodyFacts, local: number, dying: Place | null): boolean {
  const { locals } = facts.body
  if (dying === null || dying.projections.length > 0 || dying.local === local) return false
  return locals[dying.local].name !== null && locals[local].name !== null
}

function laterUse(
  facts: BodyFacts,
  loan: Loan,
  local: number,
  at: Location,
  inLoop: boolean,
): { readonly use: UseKind; readonly span: Span } {
  const { terminator } = facts.body.blocks[at.block]
  const statement = facts.statementAt(at)
  const { span } = statement ?? terminator
  const moved = moveSpans(facts, localPlace(local), at, span)
  const spans = moved.kind === 'other' ? borrowSpans(facts, span, at) : moved
  if (spans.kind === 'closure') return { use: 'closure', span: spans.path }
  if (isCapturedByObject(facts, loan)) return { use: 'object', span: spans.span }
  if (!inLoop && statement === null && terminator.kind === 'call' && terminator.sugar === null) {
    return { use: 'call', span: calleeSpan(facts, terminator) }
  }
  return { use: 'other', span: spans.span }
}

/** Of the function's name alone, so that it does not overlap the arguments. */
function calleeSpan(facts: BodyFacts, terminator: Terminator & { kind: 'call' }): Span {
  if (terminator.methodSpan !== null) return terminator.methodSpan
  const { from, to } = terminator.span
  const end = facts.source.indexOf('(', from)
  return end < 0 || end >= to ? terminator.span : { from, to: end }
}

/** Whether the reference becomes a trait object on its straight way on. */
function isCapturedByObject(facts: BodyFacts, loan: Loan): boolean {
  if (loan.assigned.projections.length > 0) return false
  let target = loan.assigned.local
  for (const statement of facts.body.blocks[loan.at.block].statements.slice(loan.at.index + 1)) {
    if (statement.kind !== 'assign' || statement.place.projections.length > 0) continue
    const { value } = statement
    if (value.kind !== 'use' && value.kind !== 'coerce') continue
    const { operand } = value
    if (operand.kind === 'constant' || operand.place.projections.length > 0 || operand.place.local !== target) continue
    if (value.kind === 'coerce') return value.by === 'unsize-dyn'
    target = statement.place.local
  }
  return false
}

function mustLast(facts: BodyFacts, loan: Loan): Explanation {
  const region = upperBound(facts, loan.region)
  if (region === null) return { kind: 'none' }
  const path = pathTo(facts.regions.constraints, loan.region, (one) => one === region)
  const blame = path === null ? null : bestBlame(path)
  if (blame === null) return { kind: 'none' }
  const { category } = blame.reason
  const span = valueSpan(facts.body, blame.reason.span)
  return { kind: 'must-last', category, span, region, place: placeText(facts, loan.place) }
}

/** The universal region in a region's value that outlives all others in it. */
function upperBound(facts: BodyFacts, region: number): number | null {
  const { universe } = facts.regions
  const all = facts.values.universals(region)
  return all.find((one) => all.every((other) => universe.knows(one, other))) ?? all[0] ?? null
}
