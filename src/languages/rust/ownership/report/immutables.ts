import type { Diagnostic, Span } from '../../../../program/diagnostic'
import type { Place } from '../../mir/mir'
import type { Statement } from '../../syntax/ast'
import type { StaticDef } from '../../types/defs'
import type { Ty } from '../../types/ty'
import type { BodyFacts } from '../context'
import type { Finding } from '../findings'
import { declaration, withModifiers } from './declaration'
import { Draft } from './draft'
import { describePlace, placeText, staticBehind } from './places'
import { overloadedDeref } from './overloaded'
import { showType } from './show'
import { nodesAround } from '../syntax'
import { borrowSpans, mainSpan } from './use-spans'

export type Immutable = Finding & { readonly kind: 'immutable' }

/** E0594, E0596. */
export function immutable(facts: BodyFacts, finding: Immutable): Diagnostic {
  const { how, access, blocked } = finding
  const span = how === 'borrow' ? mainSpan(borrowSpans(facts, access.span, access.at)) : access.span
  const obstacle = obstacleOf(facts, blocked, access.place)
  const place = placeText(facts, access.place)
  const item = obstacle.item ?? (place === null ? 'value' : `\`${place}\``)
  const message =
    how === 'borrow'
      ? `cannot borrow ${item} as mutable${obstacle.reason('as it is')}`
      : `cannot assign to ${item}${obstacle.reason(obstacle.isReference ? 'which is' : 'as it is')}`
  const draft = new Draft(how === 'borrow' ? 'E0596' : 'E0594', message, span)
  obstacle.explain(draft, span, how)
  return draft.finish()
}

interface Obstacle {
  /** Instead of the place. */
  readonly item: string | null
  readonly isReference: boolean
  reason(is: string): string
  explain(draft: Draft, span: Span, how: 'borrow' | 'assign'): void
}

const acts = { borrow: 'cannot borrow as mutable', assign: 'cannot assign' } as const

function obstacleOf(facts: BodyFacts, blocked: Place, wanted: Place): Obstacle {
  const { projections } = blocked
  const upvar = facts.upvars.fieldOf(blocked)
  if (upvar !== null && !facts.upvars.all[upvar].mutable) return undeclaredUpvar(facts, upvar, blocked, wanted)
  if (isClosureItself(facts, blocked)) return fnClosure(facts, wanted)
  if (projections.length === 0) return undeclaredLocal(facts, blocked, wanted)
  const constant = staticBehind(facts.body, blocked)
  if (constant !== null) return staticItem(constant)
  const deref = overloadedDeref(facts, blocked)
  if (deref !== null) return overloaded(facts, deref)
  return behindReference(facts, blocked)
}

function plain(explain: Obstacle['explain'], reason: Obstacle['reason'] = () => ''): Obstacle {
  return { item: null, isReference: false, reason, explain }
}

/** A variable without `mut`. */
function undeclaredLocal(facts: BodyFacts, blocked: Place, wanted: Place): Obstacle {
  const { name } = facts.body.locals[blocked.local]
  const isWhole = wanted.projections.length === 0
  return plain(
    (draft, span, how) => {
      draft.label(span, acts[how])
      labelClosureCall(draft, facts, blocked)
      if (name !== null) draft.help('consider changing this to be mutable')
    },
    (is) => {
      if (name === null) return ''
      return isWhole ? `, ${is} not declared as mutable` : `, as \`${name}\` is not declared as mutable`
    },
  )
}

/** Calling a closure that changes what it captured needs it to be `mut`. */
function labelClosureCall(draft: Draft, facts: BodyFacts, blocked: Place): void {
  const type = facts.typeOf(blocked)
  if (type.kind !== 'closure') return
  const changed = type.def.captures.find((capture) => capture.by === 'mutable')
  const name = facts.body.locals[blocked.local].name
  if (changed === undefined) return
  draft.label(changed.span, `calling \`${name}\` requires mutable binding due to mutable borrow of \`${changed.name}\``)
}

function undeclaredUpvar(facts: BodyFacts, upvar: number, blocked: Place, wanted: Place): Obstacle {
  const { name } = facts.upvars.all[upvar]
  const isWhole = facts.upvars.fieldOf(wanted) !== null || blocked.projections.length === wanted.projections.length
  return plain(
    (draft, span, how) => {
      draft.label(span, acts[how]).help('consider changing this to be mutable')
    },
    (is) => (isWhole ? `, ${is} not declared as mutable` : `, as \`${name}\` is not declared as mutable`),
  )
}

/** The reference by which an `Fn` closure is called. */
function isClosureItself(facts: BodyFacts, blocked: Place): boolean {
  if (facts.body.owner.kind !== 'closure-def' || blocked.local !== 1) return false
  return blocked.projections.length === 1 && blocked.projections[0].kind === 'deref'
}

function fnClosure(facts: BodyFacts, wanted: Place): Obstacle {
  const { owner } = facts.body
  const whole = facts.upvars.lengthIn(wanted)
  const upvar = facts.upvars.fieldOf({ local: wanted.local, projections: wanted.projections.slice(0, whole) })
  const isWhole = whole === wanted.projections.length
  const name = upvar === null ? '' : facts.upvars.all[upvar].name
  return plain(
    (draft, span, how) => {
      draft.label(span, acts[how])
      const captured = upvar === null ? null : facts.upvars.all[upvar]
      if (captured !== null && captured.declared !== null && captured.by !== 'value') {
        draft.label(withModifiers(facts, captured.declared), `\`${name}\` declared here, outside the closure`)
      }
      if (owner.kind === 'closure-def') draft.label(owner.node.headSpan, 'in this closure')
    },
    (is) =>
      isWhole
        ? `, ${is} a captured variable in a \`Fn\` closure`
        : `, as \`${name}\` is a captured variable in a \`Fn\` closure`,
  )
}

function staticItem({ name, node }: StaticDef): Obstacle {
  const span = { from: node.span.from, to: node.type.span.to }
  return {
    item: `immutable static item \`${name}\``,
    isReference: false,
    reason: () => '',
    explain: (draft, at, how) => {
      draft.label(span, 'this `static` cannot be written to').label(at, acts[how])
    },
  }
}

/** Behind a smart pointer without `DerefMut`, or in a container without `IndexMut`. */
function overloaded(facts: BodyFacts, { by, type }: { by: 'deref' | 'index'; type: Ty }): Obstacle {
  const shown = showType(facts, type)
  const lang = type.kind === 'adt' ? type.def.lang : null
  const counted = lang === 'Rc' ? 'an `Rc`' : lang === 'Arc' ? 'an `Arc`' : null
  const [trait, through] = by === 'deref' ? ['DerefMut', 'through a dereference'] : ['IndexMut', 'indexed content']
  const where = by === 'deref' ? `dereference of \`${shown}\`` : `an index of \`${shown}\``
  return {
    item: counted === null ? `data in ${where}` : `data in ${counted}`,
    isReference: false,
    reason: () => '',
    explain: (draft, span, how) => {
      draft.label(span, acts[how])
      draft.help(`trait \`${trait}\` is required to modify ${through}, but it is not implemented for \`${shown}\``)
    },
  }
}

function behindReference(facts: BodyFacts, blocked: Place): Obstacle {
  const base = { local: blocked.local, projections: blocked.projections.slice(0, -1) }
  const type = facts.typeOf(base)
  const pointer = type.kind === 'pointer' ? '`*const` pointer' : '`&` reference'
  const name = placeText(facts, base)
  return {
    item: null,
    isReference: true,
    reason: (is) => `, ${is} behind a ${pointer}`,
    explain: (draft, span, how) => {
      if (name === null || base.projections.length > 0) draft.label(span, acts[how])
      else {
        const cannot = how === 'borrow' ? 'borrowed as mutable' : 'written to'
        draft.label(span, `\`${name}\` is a ${pointer}, so it cannot be ${cannot}`)
        if (isChangeable(facts, base.local)) draft.help('consider changing this to be a mutable reference')
      }
    },
  }
}

/** Whether the type of a reference can be changed where the variable is declared: a parameter's, or that of `= &…`. */
function isChangeable(facts: BodyFacts, local: number): boolean {
  if (local >= 1 && local <= facts.body.paramCount) return true
  const around = nodesAround(facts.body, facts.body.locals[local].span).findLast(({ kind }) => kind === 'let')
  const { value, pattern } = (around ?? {}) as Partial<Statement & { kind: 'let' }>
  return pattern?.kind === 'binding' && value?.kind === 'ref'
}

/** E0384: a variable without `mut` gets a second value. */
export function assignedTwice(facts: BodyFacts, finding: Finding & { readonly kind: 'assigned-twice' }): Diagnostic {
  const { local, span, at } = finding
  const earlier = facts.assignments.earlier(local, at)
  const name = describePlace(facts, { local, projections: [] })
  const isArgument = earlier === 'argument'
  const what = isArgument ? 'to immutable argument' : 'twice to immutable variable'
  const draft = new Draft('E0384', `cannot assign ${what} ${name}`, span)
  draft.label(span, `cannot assign ${what}`)
  if (earlier !== null && earlier !== 'argument' && !(earlier.span.from === span.from && earlier.span.to === span.to)) {
    draft.label(firstAssignment(facts, local, earlier.span), `first assignment to ${name}`)
  }
  return draft.help('consider making this binding mutable').finish()
}

/** A variable that gets its value where it is declared is pointed at there. */
function firstAssignment(facts: BodyFacts, local: number, span: Span): Span {
  const declared = declaration(facts, local)
  const around = nodesAround(facts.body, declared).findLast(({ kind }) => kind === 'let')
  const isBare = around !== undefined && (around as Statement & { kind: 'let' }).value === null
  return isBare ? span : declared
}
