import type { Diagnostic, Span } from '../../../../program/diagnostic'
import type { Place } from '../../mir/mir'
import { isPrefix } from '../../mir/places'
import type { Ty } from '../../types/ty'
import type { BodyFacts } from '../context'
import { eraseType } from '../regions/region-types'
import type { AccessAt } from '../loans/access'
import type { Loan } from '../loans/loans'
import { labelDeclaration } from './conflicts'
import { withModifiers } from './declaration'
import { Draft } from './draft'
import { explainLoan, type Explanation } from './explain'
import { labelExplanation } from './explanation-labels'
import { describePlace, placeText } from './places'
import { RegionNames } from './region-names'
import { showType } from './show'
import { borrowSpans, mainSpan, type UseSpans } from './use-spans'

type MustLast = Explanation & { readonly kind: 'must-last' }

/** What was told before: each loan once, where its place ends. */
export type ToldLoans = Set<string>

/** E0597, E0716, E0515, E0373, E0713: a place ends while a loan of it is in force. */
export function shortLived(facts: BodyFacts, loan: Loan, access: AccessAt, told: ToldLoans): Diagnostic | null {
  const spans = borrowSpans(facts, loan.span, loan.at)
  const key = `${loan.place.local} ${mainSpan(spans).from} ${mainSpan(spans).to}`
  if (told.has(key)) return null
  told.add(key)
  const explanation = explainLoan(facts, loan, access.at, access.place)
  const destroyed = destructorOf(facts, loan.place)
  if (destroyed !== null && !isPrefix(loan.place, access.place)) {
    return inDestructor(facts, loan, access, explanation, destroyed)
  }
  const local = facts.body.locals[loan.place.local]
  const isWhole = loan.place.projections.every(({ kind }) => kind !== 'deref')
  if (explanation.kind === 'must-last' && isWhole) {
    const returned = returnedReference(facts, loan, explanation, spans)
    if (returned !== null) return returned
    if (spans.kind === 'closure' && local.name !== null && escapes(explanation)) {
      return escapingClosure(facts, loan, spans, explanation)
    }
  }
  if (explanation.kind === 'must-last' && explanation.category === 'assignment') {
    const escaped = escapingReference(facts, loan, spans, explanation)
    if (escaped !== null) return escaped
  }
  return local.name === null
    ? shortLivedTemporary(facts, loan, access, spans, explanation)
    : shortLivedVariable(facts, loan, access, spans, explanation)
}

/** The type with a `Drop` of its own that a part of a place belongs to. */
function destructorOf(facts: BodyFacts, place: Place): Ty | null {
  const stages = facts.stagesOf(place)
  const found = place.projections.findIndex(({ kind }, i) => {
    const type = stages[i]
    return kind === 'field' && type.kind === 'adt' && facts.solver.dropImpl(eraseType(type)) !== null
  })
  return found < 0 ? null : stages[found]
}

/** E0713: what is lent belongs to a value whose destructor may look at it. */
function inDestructor(facts: BodyFacts, loan: Loan, access: AccessAt, explanation: Explanation, type: Ty): Diagnostic {
  const borrow = mainSpan(borrowSpans(facts, loan.span, loan.at))
  const [dropped, lent] = [describePlace(facts, access.place), describePlace(facts, loan.place)]
  const draft = new Draft('E0713', 'borrow may still be in use when destructor runs', borrow).label(
    access.span,
    `here, drop of ${dropped} needs exclusive access to ${lent}, because the type \`${showType(facts, type)}\` implements the \`Drop\` trait`,
  )
  labelExplanation(draft, explanation, facts, new RegionNames(facts), '', null)
  return draft.finish()
}

/** E0521: a closure assigns a reference to something of its own to what it captured. */
function escapingReference(
  facts: BodyFacts,
  loan: Loan,
  spans: UseSpans,
  { region, span }: MustLast,
): Diagnostic | null {
  const upvar = new RegionNames(facts).capturedWith(region)
  if (upvar === null) return null
  const name = placeText(facts, loan.place)
  const draft = new Draft('E0521', 'borrowed data escapes outside of closure', span)
  if (upvar.declared !== null) {
    const declared = withModifiers(facts, upvar.declared)
    draft.label(declared, `\`${upvar.name}\` declared here, outside of the closure body`)
  }
  const borrowed =
    facts.body.locals[loan.place.local].name === null ? facts.body.locals[loan.place.local].span : mainSpan(spans)
  draft.label(borrowed, 'borrow is only valid in the closure body')
  return draft
    .label(span, `${name === null ? 'reference' : `reference to \`${name}\``} escapes the closure body here`)
    .finish()
}

function escapes({ category }: MustLast): boolean {
  return category === 'return' || category === 'call-argument' || category === 'opaque'
}

function shortLivedVariable(
  facts: BodyFacts,
  loan: Loan,
  access: AccessAt,
  spans: UseSpans,
  explanation: Explanation,
): Diagnostic {
  const borrow = mainSpan(spans)
  const name = describePlace(facts, loan.place)
  const owner = describePlace(facts, { local: loan.place.local, projections: [] })
  const draft = new Draft('E0597', `${name} does not live long enough`, borrow)
    .label(borrow, 'borrowed value does not live long enough')
    .label(access.span, `${owner} dropped here while still borrowed`)
  labelDeclaration(draft, facts, { ...loan, place: { local: loan.place.local, projections: [] } })
  if (spans.kind === 'closure') draft.label(spans.path, `value captured here`)
  labelExplanation(draft, explanation, facts, new RegionNames(facts), '', borrow)
  return draft.finish()
}

function shortLivedTemporary(
  facts: BodyFacts,
  loan: Loan,
  access: AccessAt,
  spans: UseSpans,
  explanation: Explanation,
): Diagnostic {
  const proper = facts.body.locals[loan.place.local].span
  const draft = new Draft('E0716', 'temporary value dropped while borrowed', proper)
    .label(proper, 'creates a temporary value which is freed while still in use')
    .label(access.span, 'temporary value is freed at the end of this statement')
  const borrow = mainSpan(spans)
  labelExplanation(draft, explanation, facts, new RegionNames(facts), '', sameSpan(borrow, proper) ? null : borrow)
  return draft.help('consider using a `let` binding to create a longer lived value').finish()
}

/** E0515: what is returned refers to something of the function's own. */
function returnedReference(
  facts: BodyFacts,
  loan: Loan,
  { category, span }: MustLast,
  spans: UseSpans,
): Diagnostic | null {
  if (category !== 'return' || (spans.kind === 'closure' && facts.body.locals[loan.place.local].name !== null))
    return null
  const borrow = mainSpan(spans)
  const isReference = sameSpan(borrow, span)
  const kind = isReference ? 'reference to' : 'value referencing'
  const what = ownedPlace(facts, loan)
  const draft = new Draft('E0515', `cannot return ${kind} ${what.text}`, span)
  const returns = isReference ? 'a reference to data' : 'a value referencing data'
  draft.label(span, `returns ${returns} owned by the current function`)
  if (!isReference) draft.label(borrow, what.label)
  return draft.finish()
}

function ownedPlace(facts: BodyFacts, loan: Loan): { readonly text: string; readonly label: string } {
  const { locals, paramCount } = facts.body
  const local = locals[loan.place.local]
  const text = placeText(facts, loan.place)
  if (local.name === null || text === null) {
    return { text: 'temporary value', label: 'temporary value created here' }
  }
  const label = `\`${text}\` is borrowed here`
  if (loan.place.projections.length > 0) return { text: `local data \`${text}\``, label }
  const isParameter = loan.place.local >= 1 && loan.place.local <= paramCount
  return { text: `${isParameter ? 'function parameter' : 'local variable'} \`${text}\``, label }
}

/** E0373: a closure that borrows goes where it may outlive what it borrows. */
function escapingClosure(
  facts: BodyFacts,
  loan: Loan,
  spans: UseSpans & { kind: 'closure' },
  explanation: MustLast,
): Diagnostic {
  const place = describePlace(facts, loan.place)
  const draft = new Draft(
    'E0373',
    `closure may outlive the current function, but it borrows ${place}, which is owned by the current function`,
    spans.head,
  )
  draft.label(spans.head, `may outlive borrowed value ${place}`).label(spans.path, `${place} is borrowed here`)
  new RegionNames(facts).explain(draft, explanation.region)
  return draft
    .help(
      `to force the closure to take ownership of ${place} (and any other referenced variables), use the \`move\` keyword`,
    )
    .finish()
}

function sameSpan(a: Span, b: Span): boolean {
  return a.from === b.from && a.to === b.to
}
