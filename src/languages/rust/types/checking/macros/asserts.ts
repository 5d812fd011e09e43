import type { Span } from '../../../../../program/diagnostic'
import type * as ast from '../../../syntax/ast'
import { BOOL, ERASED, NEVER, UNIT, type Ty } from '../../ty'
import type { AdtDef } from '../../defs'
import type { BodyChecker } from '../body-checker'
import { callLang } from '../calls'
import { errorDraft, type Draft } from '../draft'
import { sourceOf } from '../errors/describe'
import { checkCoerced, checkExpr } from '../expressions'
import { checkFormat, textFormat } from './format-args'
import { requireDyn } from '../unsizing'

type Args = readonly ast.MacroArg[]

/** `assert!(condition, …)` is `if !condition { panic!(…) }`. */
export function checkAssert(cx: BodyChecker, node: ast.MacroExpr, args: Args): Draft {
  const [condition, ...rest] = args
  const { span } = node
  if (!condition) {
    cx.report({
      code: 'syntax',
      message: 'macro requires a boolean expression as an argument',
      span,
      labels: [{ span, message: 'boolean expression required' }],
    })
    return errorDraft(span)
  }
  const operand = checkCoerced(cx, condition.value, BOOL)
  const value: Draft = { kind: 'unary', operator: '!', operand, type: BOOL, span: operand.span }
  const diverged = cx.diverges
  const message = rest.length
    ? checkFormat(cx, { span, args: rest, newline: false })
    : textFormat(cx, `assertion failed: ${stringified(cx, condition.value.span)}`, span)
  const panic = callLang(cx, 'panic_fmt', [message], span, 'assert')
  cx.diverges = diverged
  const then: Draft = { kind: 'coerce', by: 'never', value: panic, type: UNIT, span }
  return { kind: 'if', condition: { kind: 'value', value }, then, otherwise: null, type: UNIT, span }
}

/** The source of an expression as `stringify!` gives it: blanks between tokens are single. */
export function stringified(cx: BodyChecker, span: Span): string {
  return sourceOf(cx, span).replace(/\s+/g, ' ')
}

/**
 * `assert_eq!(a, b, …)` is `match (&a, &b) { (left, right) => if !(*left == *right) { assert_failed(…) } }`; the names
 * are none that could be written.
 */
export function checkAssertEqual(cx: BodyChecker, node: ast.MacroExpr, args: Args, isEqual: boolean): Draft {
  const [left, right, ...rest] = args
  const { span } = node
  if (!left || !right) {
    cx.report({ code: 'syntax', message: 'unexpected end of macro invocation', span, labels: [] })
    return errorDraft(span)
  }
  const refer = (operand: ast.Expr): ast.Expr => ({
    kind: 'ref',
    mutable: false,
    raw: false,
    operand,
    span: operand.span,
  })
  const value = checkExpr(cx, { kind: 'tuple', items: [refer(left.value), refer(right.value)], span })
  const type = cx.known(value.type)
  if (type.kind !== 'tuple' || cx.isWrong(type)) return errorDraft(span)
  return cx.inBlock(null, () => {
    const variables = type.items.map((item, index) => ({ name: `<${index}>`, span, type: item, mutable: false }))
    for (const variable of variables) {
      cx.frame?.variables.add(variable)
      cx.locals.declare(variable)
    }
    const fields = variables.map((variable, index) => ({
      index,
      pattern: { kind: 'binding', variable, by: 'value', sub: null, type: variable.type, span } as const,
    }))
    const pattern = { kind: 'tuple', fields, type, span } as const
    const body = comparison(cx, span, rest, isEqual)
    return { kind: 'match', value, arms: [{ pattern, guard: null, body, span }], sugar: null, type: UNIT, span }
  })
}

function comparison(cx: BodyChecker, span: Span, rest: Args, isEqual: boolean): Draft {
  const [left, right] = ['<0>', '<1>'].map((name): ast.Expr => ({
    kind: 'unary',
    operator: '*',
    operand: variable(name, span),
    span,
  }))
  const same = checkExpr(cx, { kind: 'binary', operator: '==', operatorSpan: span, left, right, span })
  const value: Draft = isEqual ? { kind: 'unary', operator: '!', operand: same, type: BOOL, span } : same
  const diverged = cx.diverges
  const then = failure(cx, span, rest, isEqual)
  cx.diverges = diverged
  return { kind: 'if', condition: { kind: 'value', value }, then, otherwise: null, type: UNIT, span }
}

function variable(name: string, span: Span): ast.Expr {
  return { kind: 'path', path: { span, self: null, segments: [{ span, name: { name, span }, args: null }] }, span }
}

function failure(cx: BodyChecker, span: Span, rest: Args, isEqual: boolean): Draft {
  const kind: Draft = { kind: 'int', value: isEqual ? 0n : 1n, type: { kind: 'int', name: 'u8' }, span }
  const sides = ['<0>', '<1>'].map((name) => asDebug(cx, checkExpr(cx, variable(name, span))))
  const call = callLang(cx, 'assert_failed', [kind, ...sides, message(cx, span, rest)], span, 'assert')
  return { kind: 'coerce', by: 'never', value: { ...call, type: NEVER }, type: UNIT, span }
}

/** `&T` as `&dyn Debug` */
function asDebug(cx: BodyChecker, value: Draft): Draft {
  const object: Extract<Ty, { kind: 'dyn' }> = {
    kind: 'dyn',
    principal: { trait: cx.langTrait('Debug'), args: [], bindings: [] },
    auto: [],
    region: ERASED,
  }
  // A reference to what may be unsized is shown through a reference of its own.
  const { span } = value
  const reference: Draft = {
    kind: 'ref',
    mutable: false,
    auto: true,
    operand: value,
    type: cx.reference(value.type, false),
    span,
  }
  requireDyn(cx, value.type, object, value)
  return { kind: 'coerce', by: 'unsize-dyn', value: reference, type: cx.reference(object, false), span }
}

/** `None`, or `Some(format_args!(…))` */
function message(cx: BodyChecker, span: Span, rest: Args): Draft {
  const option = cx.defs.lang('Option') as AdtDef
  const type = cx.langType('Option', [cx.langType('Arguments', [ERASED])])
  const variant = option.variants.find((other) => other.name === (rest.length ? 'Some' : 'None'))!
  const fields = rest.length ? [{ index: 0, value: checkFormat(cx, { span, args: rest, newline: false }) }] : []
  return { kind: 'struct', variant, fields, base: null, type, span }
}
