import type { Span } from '../../../../../program/diagnostic'
import type { Condition, Pattern, Statement } from '../../thir'
import type { BodyChecker } from '../body-checker'
import type { Draft, DraftOf } from '../draft'
import { stateOf } from './closure-state'
import { extend, placeOf, typeAt, type CaptureKind, type VariablePlace } from './places'

/** Told of each use of a place, and how strong a hold it takes. */
export type OnUse = (place: VariablePlace, kind: CaptureKind, span: Span) => void

/**
 * Goes over an expression and tells how it uses places: reads and copies, borrows, writes, moves. After rustc's
 * `ExprUseVisitor`.
 */
export class UseVisitor {
  constructor(
    private readonly cx: BodyChecker,
    private readonly onUse: OnUse,
  ) {}

  /** Its value is taken: moved, or copied where the type allows. */
  consume(draft: Draft): void {
    const place = placeOf(draft)
    if (place) this.take(place, draft.span)
    this.walk(draft)
  }

  private take(place: VariablePlace, span: Span): void {
    const args = [typeAt(this.cx, place)]
    const isCopy = this.cx.infer.holds({ trait: this.cx.langTrait('Copy'), args }) === 'yes'
    this.onUse(place, isCopy ? 'shared' : 'value', span)
  }

  private borrow(draft: Draft, kind: CaptureKind, span: Span): void {
    const place = placeOf(draft)
    if (place) this.onUse(place, kind, span)
    this.walk(draft)
  }

  private all(drafts: readonly Draft[]): void {
    for (const draft of drafts) this.consume(draft)
  }

  /** What happens on the way to a value or place. */
  private walk(draft: Draft): void {
    switch (draft.kind) {
      case 'field':
        return this.walk(draft.object)
      case 'deref':
        return this.walk(draft.operand)
      case 'index':
        this.walk(draft.object)
        return this.consume(draft.index)
      case 'ref':
      case 'raw-ref':
        return this.borrow(draft.operand, draft.mutable ? 'mutable' : 'shared', draft.span)
      case 'assign':
        this.consume(draft.value)
        return this.borrow(draft.target, 'mutable', draft.target.span)
      case 'compound':
        this.consume(draft.value)
        return this.borrow(draft.target, 'mutable', draft.target.span)
      case 'call':
        this.consume(draft.callee)
        return this.all(draft.args)
      case 'struct':
        return this.walkStruct(draft)
      case 'closure':
        return this.walkClosure(draft)
      case 'match':
        this.walk(draft.value)
        return this.walkArms(draft)
      default:
        return this.walkControl(draft)
    }
  }

  private walkControl(draft: Draft): void {
    switch (draft.kind) {
      case 'block':
        for (const statement of draft.statements) this.walkStatement(statement)
        if (draft.value) this.consume(draft.value)
        return
      case 'if':
        this.walkCondition(draft.condition)
        this.consume(draft.then)
        if (draft.otherwise) this.consume(draft.otherwise)
        return
      case 'while':
        this.walkCondition(draft.condition)
        return this.consume(draft.body)
      case 'loop':
        return this.consume(draft.body)
      case 'for':
        this.consume(draft.iterator)
        return this.consume(draft.body)
      case 'break':
      case 'return':
        if (draft.value) this.consume(draft.value)
        return
      default:
        return this.walkValue(draft)
    }
  }

  private walkValue(draft: Draft): void {
    switch (draft.kind) {
      case 'binary':
      case 'logical':
        return this.all([draft.left, draft.right])
      case 'unary':
        return this.consume(draft.operand)
      case 'tuple':
      case 'array':
        return this.all(draft.items)
      case 'repeat':
      case 'cast':
      case 'coerce':
        return this.consume(draft.value)
      case 'format':
        return this.all(draft.args)
      default:
    }
  }

  private walkStatement(statement: Statement): void {
    if (statement.kind === 'expression') return this.consume(statement.value)
    if (!statement.value) return
    this.matched(statement.value, [statement.pattern])
    if (statement.otherwise) this.consume(statement.otherwise)
  }

  private walkCondition(condition: Condition): void {
    if (condition.kind === 'value') this.consume(condition.value)
    else if (condition.kind === 'let') this.matched(condition.value, [condition.pattern])
    else for (const part of condition.parts) this.walkCondition(part)
  }

  private walkArms(draft: DraftOf<'match'>): void {
    const place = placeOf(draft.value)
    for (const arm of draft.arms) {
      if (place) this.walkPattern(place, arm.pattern)
      if (arm.guard) this.walkCondition(arm.guard)
      this.consume(arm.body)
    }
  }

  private matched(value: Draft, patterns: readonly Pattern[]): void {
    const place = placeOf(value)
    this.walk(value)
    if (place) for (const pattern of patterns) this.walkPattern(place, pattern)
  }

  private walkStruct(draft: DraftOf<'struct'>): void {
    this.all(draft.fields.map((field) => field.value))
    const { base, variant, type } = draft
    if (!base) return
    const place = placeOf(base)
    this.walk(base)
    if (!place || type.kind !== 'adt') return
    const given = new Set(draft.fields.map((field) => field.index))
    for (const [index, field] of variant.fields.entries()) {
      if (given.has(index)) continue
      const own = this.cx.resolve(this.cx.solver.substitute(field.type, variant.adt.generics, type.args))
      this.take(extend(place, { kind: 'field', index, variant, type: own })!, base.span)
    }
  }

  /** What an inner closure holds is used here. */
  private walkClosure(draft: DraftOf<'closure'>): void {
    for (const place of stateOf(this.cx, draft.def)?.captured ?? []) {
      if (place.by === 'value') this.take(place, place.span)
      else this.onUse(place, place.by, place.span)
    }
  }

  private walkPattern(place: VariablePlace, pattern: Pattern): void {
    switch (pattern.kind) {
      case 'binding':
        if (pattern.by === 'value') this.take(place, pattern.span)
        else this.onUse(place, pattern.by, pattern.span)
        if (pattern.sub) this.walkPattern(place, pattern.sub)
        return
      case 'literal':
      case 'range':
        return this.onUse(place, 'shared', pattern.span)
      case 'deref':
        return this.walkPattern(extend(place, { kind: 'deref', type: pattern.sub.type })!, pattern.sub)
      case 'variant':
      case 'tuple':
        return this.walkFields(place, pattern)
      case 'slice':
        return this.walkSlice(place, pattern)
      case 'or':
        for (const item of pattern.items) this.walkPattern(place, item)
        return
      case 'wild':
    }
  }

  private walkFields(place: VariablePlace, pattern: Extract<Pattern, { kind: 'variant' | 'tuple' }>): void {
    const variant = pattern.kind === 'variant' ? pattern.variant : null
    // Which variant it is has to be looked up.
    if (variant && variant.adt.variants.length > 1) this.onUse(place, 'shared', pattern.span)
    for (const { index, pattern: sub } of pattern.fields)
      this.walkPattern(extend(place, { kind: 'field', index, variant, type: sub.type })!, sub)
  }

  private walkSlice(place: VariablePlace, pattern: Extract<Pattern, { kind: 'slice' }>): void {
    const isAny = pattern.before.length + pattern.after.length === 0 && pattern.rest
    if (!isAny && typeAt(this.cx, place).kind === 'slice') this.onUse(place, 'shared', pattern.span)
    for (const sub of [...pattern.before, ...pattern.after, ...(pattern.rest?.sub ? [pattern.rest.sub] : [])])
      this.walkPattern(extend(place, { kind: 'index', type: sub.type })!, sub)
  }
}
