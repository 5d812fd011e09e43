import type { Diagnostic, Span } from '../../../../program/diagnostic'
import type { Place } from '../../mir/mir'
import type { MoveOut } from '../../mir/move-paths'
import { isPrefix, samePlace } from '../../mir/places'
import type { GenericParamDef } from '../../types/defs'
import type { Ty } from '../../types/ty'
import type { BodyFacts } from '../context'
import type { Finding, Wanted } from '../findings'
import { reachingMoves, type ReachingMove } from '../moves/reaching'
import { declaration } from './declaration'
import { Draft } from './draft'
import { loopHeads } from './loops'
import { describePlace, placeText } from './places'
import { showType } from './show'
import { implementsClone, isFnOnceByMove } from './traits'
import { uninitialized } from './uninitialized'
import { borrowSpans, mainSpan, moveSpans, type SelfCall, type UseSpans } from './use-spans'

export type NoValue = Finding & { readonly kind: 'no-value' }

const nouns: Readonly<Record<Wanted, string>> = { use: 'use', borrow: 'borrow', 'assign-part': 'assign to part' }
const participles: Readonly<Record<Wanted, string>> = {
  use: 'used',
  borrow: 'borrowed',
  'assign-part': 'partially assigned',
}
const inClosure: Readonly<Record<Wanted, string>> = { use: 'use', borrow: 'borrow', 'assign-part': 'assign' }

/** What was told before: the moves to blame and the place that was used. */
export type Told = { readonly moves: readonly number[]; readonly used: Place }[]

/** E0382, or E0381 where there never was a value. null when it was told before. */
export function noValue(facts: BodyFacts, finding: NoValue, told: Told): Diagnostic | null {
  const sites = reachingMoves(facts, finding.path, finding.at)
  if (sites.length === 0) return uninitialized(facts, finding)
  const moves = sites.map(({ move }) => facts.paths.moves.indexOf(move)).sort((a, b) => a - b)
  const before = told.find(
    (one) => one.moves.length === moves.length && one.moves.every((move, i) => move === moves[i]),
  )
  if (before !== undefined && isPrefix(before.used, finding.used)) return null
  if (before === undefined) told.push({ moves, used: finding.used })
  return new MovedReport(facts, finding, sites).finish()
}

class MovedReport {
  private readonly draft: Draft
  private readonly isPartial: boolean
  private readonly spans: UseSpans
  private isLoopMove = false

  constructor(
    private readonly facts: BodyFacts,
    private readonly finding: NoValue,
    private readonly sites: readonly ReachingMove[],
  ) {
    const { wanted, used, moved, at, span } = finding
    this.isPartial = sites.some((site) => this.isPartialMove(site))
    const captured = moveSpans(facts, moved, at, span)
    this.spans = captured.kind === 'closure' ? captured : borrowSpans(facts, span, at)
    const name = placeText(facts, moved, { withDowncast: true, withTupleField: true })
    const of = name === null ? '' : `: \`${name}\``
    this.draft = new Draft('E0382', `${nouns[wanted]} of ${this.partially}moved value${of}`, mainSpan(this.spans))
    this.explainMoves()
    if (this.spans.kind === 'closure') {
      this.draft.label(this.spans.path, `${inClosure[wanted]} occurs due to use in closure`)
    }
    if (!this.isLoopMove) {
      const kind = this.isPartial ? 'partial ' : ''
      this.draft.label(this.draft.span, `value ${participles[wanted]} here after ${kind}move`)
    }
    this.explainType(facts.typeOf(used))
  }

  finish(): Diagnostic {
    return this.draft.finish()
  }

  private get partially(): string {
    return this.isPartial ? 'partially ' : ''
  }

  /** `x?` moves the whole of x, whatever is taken out of it. */
  private movedPlace({ move }: ReachingMove): Place {
    const { place } = this.facts.paths.paths[move.path]
    return this.isTry(move) ? wholeOf(place) : place
  }

  private isTry({ span }: MoveOut): boolean {
    return this.facts.source[span.to - 1] === '?'
  }

  private isPartialMove(site: ReachingMove): boolean {
    const moved = this.movedPlace(site)
    const { used } = this.finding
    const isBoxContent = moved.projections.length === 1 && moved.projections[0].kind === 'deref'
    return !isBoxContent && !samePlace(used, moved) && isPrefix(used, moved)
  }

  private explainMoves(): void {
    const seen: Span[] = []
    for (const site of this.sites) {
      const { move, byBackEdge } = site
      const moved = this.movedPlace(site)
      const spans = moveSpans(this.facts, moved, move.at, move.span)
      const isHere = sameLocation(move.at, this.finding.at)
      this.isLoopMove ||= isHere
      const span = mainSpan(spans)
      const loop = isHere || byBackEdge ? ', in previous iteration of loop' : ''
      if (seen.some((one) => one.from === span.from && one.to === span.to)) continue
      seen.push(span)
      const declared = moved.projections.length === 0 ? declaration(this.facts, moved.local) : null
      for (const head of loopHeads(this.facts, span, declared)) this.draft.label(head, 'inside of this loop')
      if (this.isTry(move)) this.explainTry(moved, span, loop)
      else this.explainMove(moved, spans, loop)
    }
  }

  private explainMove(moved: Place, spans: UseSpans, loop: string): void {
    if (spans.kind === 'closure') {
      this.draft.label(spans.head, `value ${this.partially}moved into closure here${loop}`)
      if (!this.isLoopMove) this.draft.label(spans.path, 'variable moved due to use in closure')
      this.suggestCloneInClosure(moved, spans.def.isMove)
    } else if (spans.kind === 'self') {
      this.explainCall(describePlace(this.facts, moved), spans.call, moved, loop)
    } else {
      this.draft.label(spans.span, `value ${this.partially}moved here${loop}`)
      this.suggestClone(moved)
    }
  }

  private explainTry(moved: Place, span: Span, loop: string): void {
    this.draft.label(span, `${describePlace(this.facts, moved)} moved due to this method call${loop}`)
    if (this.canClone(moved)) {
      this.draft.help('you can `clone` the value and consume it, but this might not be your desired behavior')
    }
  }

  private explainCall(name: string, call: SelfCall, moved: Place, loop: string): void {
    const { fn, span, sugar } = call
    const how = `${name} ${this.partially}moved due to`
    if (fn.container?.kind === 'trait' && fn.container.lang === 'FnOnce') {
      this.draft.label(call.terminator.span, `${how} this call${loop}`)
    } else if (sugar === 'for') {
      this.draft.label(span, `${how} this implicit call to \`.into_iter()\`${loop}`)
      const type = showType(this.facts, this.facts.typeOf(moved))
      this.draft.help(
        `consider iterating over a slice of the \`${type}\`'s content to avoid moving into the \`for\` loop`,
      )
    } else if (sugar !== null) {
      this.draft.label(span, `${how} usage in operator${loop}`)
    } else {
      this.draft.label(span, `${how} this method call${loop}`)
      this.suggestAsRef(call, moved)
      if (this.canClone(moved)) {
        this.draft.help('you can `clone` the value and consume it, but this might not be your desired behavior')
      }
    }
  }

  private suggestAsRef(call: SelfCall, moved: Place): void {
    const type = this.facts.typeOf(moved)
    if (type.kind !== 'adt' || (type.def.lang !== 'Option' && type.def.lang !== 'Result')) return
    if (call.fn.container?.kind !== 'impl') return
    const receiver = { from: call.terminator.span.from, to: call.span.from - 1 }
    const help = "help: consider calling `.as_ref()` or `.as_mut()` to borrow the type's contents"
    this.draft.label(receiver, help)
  }

  private canClone(moved: Place): boolean {
    return implementsClone(this.facts, this.facts.typeOf(moved))
  }

  private suggestClone(moved: Place): void {
    if (placeText(this.facts, moved, { withDowncast: true }) === null) {
      this.draft.help('borrow this binding in the pattern to avoid moving the value')
    } else if (moved.projections.length > 0 || inMoveClosure(this.facts)) {
      return
    } else if (this.canClone(moved)) {
      this.draft.help('consider cloning the value if the performance cost is acceptable')
    } else {
      const type = this.facts.typeOf(moved)
      if (type.kind === 'param') {
        const further = this.isBounded(type.def) ? 'further ' : ''
        this.draft.help(`consider ${further}restricting type parameter \`${type.def.name}\` with trait \`Copy\``)
      }
    }
  }

  private isBounded(param: GenericParamDef): boolean {
    return this.facts.assume.some(({ kind, ...predicate }) => {
      if (kind !== 'trait' || !('ref' in predicate) || predicate.ref.trait.lang === 'Sized') return false
      const self = predicate.ref.args[0]
      return self.kind === 'param' && self.def === param
    })
  }

  private suggestCloneInClosure(moved: Place, isMove: boolean): void {
    if (moved.projections.length > 0 || !this.canClone(moved)) return
    this.draft.help(
      isMove
        ? 'consider cloning the value before moving it into the closure'
        : 'consider cloning the value if the performance cost is acceptable',
    )
  }

  private explainType(type: Ty): void {
    if (type.kind === 'closure' && isFnOnceByMove(type.def)) return
    const place = this.movedPlace(this.sites[0])
    if (place.projections.length > 0) return
    const kind = this.isPartial ? 'partial move' : 'move'
    const name = describePlace(this.facts, place)
    const shown = showType(this.facts, this.facts.typeOf(place))
    this.draft.label(
      declaration(this.facts, place.local),
      `${kind} occurs because ${name} has type \`${shown}\`, which does not implement the \`Copy\` trait`,
    )
  }
}

/** What is looked at as a variant. */
export function wholeOf({ local, projections }: Place): Place {
  const downcast = projections.findIndex(({ kind }) => kind === 'downcast')
  return { local, projections: downcast < 0 ? projections : projections.slice(0, downcast) }
}

/** Whether what is told of happens in a `move` closure: then rustc does not propose to clone. */
function inMoveClosure({ body }: BodyFacts): boolean {
  return body.owner.kind === 'closure-def' && body.owner.isMove
}

function sameLocation(a: { block: number; index: number }, b: { block: number; index: number }): boolean {
  return a.block === b.block && a.index === b.index
}
