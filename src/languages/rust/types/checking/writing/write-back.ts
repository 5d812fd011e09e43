import type { Span } from '../../../../../program/diagnostic'
import type { Condition, Expr, FormatPiece, JumpTarget, MatchArm, Pattern, Statement, TypedParam } from '../../thir'
import { ERROR, UNIT, type GenericArg, type Ty } from '../../ty'
import { foldParts } from '../../solving/fold'
import type { BodyChecker } from '../body-checker'
import { stateOf, type ClosureState } from '../captures/closure-state'
import { contains, placeOf } from '../captures/places'
import type { Draft, DraftOf, DraftPattern, DraftTarget, DraftVariable } from '../draft'
import { unresolved } from '../errors/annotations'
import { builtinOf } from './builtins'
import { asRangeLoop } from './range-loops'

/**
 * Completes a checked body in place: types are replaced by what was found out, operators on numbers become builtin ones,
 * loops over ranges of integers become such, captured places are named in closures.
 */
export class WriteBack {
  private readonly done = new Set<object>()
  /** The closures around, innermost last. */
  private readonly closures: ClosureState[] = []

  constructor(private readonly cx: BodyChecker) {}

  /** The final type; what nobody knows is an error at `span`. */
  type(type: Ty, span: Span): Ty {
    const resolved = this.cx.resolve(type)
    if (!isOpen(resolved)) return resolved
    unresolved(this.cx, resolved, span)
    return closed(resolved)
  }

  private args(args: readonly GenericArg[], span: Span): GenericArg[] {
    return args.map((arg) => {
      if (arg.kind === 'region' || arg.kind === 'const') return arg
      return this.type(arg, span)
    })
  }

  params(params: readonly TypedParam[]): TypedParam[] {
    return params.map((param) => ({
      ...param,
      pattern: this.pattern(param.pattern),
      type: this.type(param.type, param.span),
    }))
  }

  expr(given: Expr): Expr {
    const draft = given as Draft
    const upvar = this.upvar(draft)
    if (upvar) return upvar
    // The same variable's type is better asked for where it is declared.
    if (draft.kind === 'variable') this.variable(draft.variable)
    draft.type = this.type(draft.type, draft.span)
    const builtin = draft.kind === 'call' ? builtinOf(this.cx, draft) : null
    if (builtin) return this.expr(builtin)
    const loop = draft.kind === 'for' ? asRangeLoop(this.cx, draft) : null
    if (loop) return this.expr(loop)
    this.children(draft)
    return isNoCoercion(draft) ? draft.value : draft
  }

  private list(drafts: readonly Expr[]): Expr[] {
    return drafts.map((draft) => this.expr(draft))
  }

  private children(draft: Draft): void {
    this.parts(draft)
    const node = draft as unknown as Record<string, Expr | Expr[] | null>
    for (const key of childKeys[draft.kind] ?? []) {
      const child = node[key]
      if (Array.isArray(child)) node[key] = this.list(child)
      else if (child) node[key] = this.expr(child)
    }
  }

  /** What is not just expressions. */
  private parts(draft: Draft): void {
    switch (draft.kind) {
      case 'const':
        draft.args = this.args(draft.args, draft.span)
        break
      case 'struct':
        draft.fields = draft.fields.map((field) => ({ ...field, value: this.expr(field.value) }))
        break
      case 'closure':
        this.closure(draft)
        break
      case 'format':
        draft.pieces = draft.pieces.map((piece) => this.piece(piece))
        break
      case 'block':
        draft.statements = draft.statements.map((statement) => this.statement(statement))
        break
      case 'if':
      case 'while':
        draft.condition = this.condition(draft.condition)
        break
      case 'match':
        draft.arms = draft.arms.map((arm) => this.arm(arm))
        break
      case 'for':
        draft.optionType = this.type(draft.optionType, draft.span)
        draft.pattern = this.pattern(draft.pattern)
        break
      case 'for-range':
        draft.pattern = this.pattern(draft.pattern)
        break
      default:
    }
    if ('target' in draft && draft.kind !== 'assign' && draft.kind !== 'compound') this.target(draft.target, draft.span)
  }

  private target(target: JumpTarget | null, span: Span): void {
    if (target && this.first(target)) (target as DraftTarget).type = this.type(target.type, span)
  }

  private first(object: object): boolean {
    return !this.done.has(object) && this.done.add(object) !== null
  }

  private variable(variable: DraftVariable): void {
    if (this.first(variable)) variable.type = this.type(variable.type, variable.span)
  }

  private piece(piece: FormatPiece): FormatPiece {
    return piece.kind === 'text' ? piece : { ...piece, fmt: this.expr(piece.fmt) }
  }

  private statement(statement: Statement): Statement {
    if (statement.kind === 'expression') return { ...statement, value: this.expr(statement.value) }
    const pattern = this.pattern(statement.pattern)
    const value = statement.value && this.initialiser(statement.value, pattern)
    return { ...statement, pattern, value, otherwise: statement.otherwise && this.expr(statement.otherwise) }
  }

  /** `let _ = x` in a closure captures nothing: then there is nothing to look at either. */
  private initialiser(value: Expr, pattern: Pattern): Expr {
    const place = placeOf(value as Draft)
    const closure = this.closures.at(-1)
    const isForeign = place && closure?.mentioned.has(place.variable) && pattern.kind === 'wild'
    if (!isForeign || closure!.captured.some((other) => contains(other, place))) return this.expr(value)
    return { kind: 'tuple', items: [], type: UNIT, span: value.span }
  }

  private condition(condition: Condition): Condition {
    switch (condition.kind) {
      case 'value':
        return { ...condition, value: this.expr(condition.value) }
      case 'let':
        return { ...condition, pattern: this.pattern(condition.pattern), value: this.expr(condition.value) }
      case 'and':
        return { ...condition, parts: condition.parts.map((part) => this.condition(part)) }
    }
  }

  private arm(arm: MatchArm): MatchArm {
    const pattern = this.pattern(arm.pattern)
    return { ...arm, pattern, guard: arm.guard && this.condition(arm.guard), body: this.expr(arm.body) }
  }

  private closure(draft: DraftOf<'closure'>): void {
    const state = stateOf(this.cx, draft.def)
    if (!state) return
    // What is captured is named as the function around names it.
    draft.captures = this.list(draft.captures)
    const { def } = state
    const { params, result } = def.signature
    const { headSpan } = def.node
    def.signature = {
      params: params.map((param, index) => this.type(param, def.node.params[index]?.span ?? headSpan)),
      result: this.type(result, headSpan),
    }
    this.closures.push(state)
    const own = this.params(draft.body.params)
    draft.body = { ...draft.body, params: own, result: def.signature.result, value: this.expr(draft.body.value) }
    this.closures.pop()
  }

  private upvar(draft: Draft): Expr | null {
    const closure = this.closures.at(-1)
    const place = closure && placeOf(draft)
    if (!place || !closure.mentioned.has(place.variable)) return null
    const index = closure.captured.findIndex(
      (other) => other.steps.length === place.steps.length && contains(other, place),
    )
    if (index < 0) return null
    return { kind: 'upvar', index, type: this.type(draft.type, draft.span), span: draft.span }
  }

  pattern(given: Pattern): Pattern {
    const pattern = given as DraftPattern
    pattern.type = this.type(pattern.type, pattern.span)
    switch (pattern.kind) {
      case 'binding':
        this.variable(pattern.variable)
        pattern.sub = pattern.sub && this.pattern(pattern.sub)
        break
      case 'literal':
        pattern.value = this.expr(pattern.value)
        break
      case 'range':
        pattern.from = pattern.from && this.expr(pattern.from)
        pattern.to = pattern.to && this.expr(pattern.to)
        break
      case 'deref':
        pattern.sub = this.pattern(pattern.sub)
        break
      case 'variant':
      case 'tuple':
        pattern.fields = pattern.fields.map((field) => ({ ...field, pattern: this.pattern(field.pattern) }))
        break
      case 'slice':
        pattern.before = pattern.before.map((item) => this.pattern(item))
        pattern.after = pattern.after.map((item) => this.pattern(item))
        pattern.rest = pattern.rest && { sub: pattern.rest.sub && this.pattern(pattern.rest.sub) }
        break
      case 'or':
        pattern.items = pattern.items.map((item) => this.pattern(item))
        break
      case 'wild':
    }
    return pattern
  }
}

/** Where the expressions inside each kind of expression are. */
const childKeys: Readonly<Partial<Record<Draft['kind'], readonly string[]>>> = {
  field: ['object'],
  deref: ['operand'],
  ref: ['operand'],
  'raw-ref': ['operand'],
  unary: ['operand'],
  index: ['object', 'index'],
  binary: ['left', 'right'],
  logical: ['left', 'right'],
  assign: ['target', 'value'],
  compound: ['target', 'value'],
  call: ['callee', 'args'],
  tuple: ['items'],
  array: ['items'],
  repeat: ['value'],
  cast: ['value'],
  coerce: ['value'],
  struct: ['base'],
  format: ['args'],
  block: ['value'],
  if: ['then', 'otherwise'],
  match: ['value'],
  loop: ['body'],
  while: ['body'],
  for: ['iterator', 'next', 'body'],
  'for-range': ['from', 'to', 'body'],
  break: ['value'],
  return: ['value'],
}

function isOpen(part: GenericArg): boolean {
  if (part.kind === 'infer') return true
  if (part.kind === 'const') return part.of === 'infer'
  if (part.kind === 'region') return false
  let found = false
  foldParts(part, (inner) => {
    found ||= isOpen(inner)
    return inner
  })
  return found
}

/** Unknown parts are wrong from here on. */
function closed(type: Ty): Ty {
  if (type.kind === 'infer') return ERROR
  return foldParts(type, (part) => (part.kind === 'region' || part.kind === 'const' ? part : closed(part)))
}

/** What was to be made a `dyn` turned out to be one. */
function isNoCoercion(draft: Draft): draft is DraftOf<'coerce'> {
  if (draft.kind !== 'coerce' || draft.by !== 'unsize-dyn') return false
  const [from, to] = [pointee(draft.value.type), pointee(draft.type)]
  return (
    from?.kind === 'dyn' &&
    to?.kind === 'dyn' &&
    from.principal?.trait === to.principal?.trait &&
    from.auto.length === to.auto.length
  )
}

function pointee(type: Ty): Ty | null {
  if (type.kind === 'ref' || type.kind === 'pointer') return type.to
  return type.kind === 'adt' ? ((type.args.find((arg) => arg.kind !== 'region') as Ty | undefined) ?? null) : null
}
