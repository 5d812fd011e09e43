import { lineColumn, type Span } from '../../../../../program/diagnostic'
import type * as ast from '../../../syntax/ast'
import type { BodyChecker } from '../body-checker'
import type { Draft } from '../draft'
import type { Expectation } from '../expectation'
import { checkExpr } from '../expressions'
import { stringified } from './asserts'

const NAME = '<value>'

/** `dbg!(e)` is `match e { value => { eprintln!("[file:line:column] e = {:#?}", &value); value } }`. */
export function checkDebug(
  cx: BodyChecker,
  node: ast.MacroExpr,
  args: readonly ast.MacroArg[],
  expected: Expectation,
): Draft {
  const { span } = node
  const place = placeOf(cx, span)
  if (args.length === 0) return checkExpr(cx, show(span, [`[${place}]`]))
  const items = args.map((arg) => shown(cx, arg.value, span, place))
  return checkExpr(cx, items.length === 1 ? items[0] : { kind: 'tuple', items, span }, expected)
}

function placeOf(cx: BodyChecker, span: Span): string {
  if (!cx.source) return ''
  const { line, column } = lineColumn(cx.source.text, span.from)
  return `${cx.source.fileName}:${line}:${column}`
}

function shown(cx: BodyChecker, value: ast.Expr, span: Span, place: string): ast.Expr {
  const text = stringified(cx, value.span).replaceAll('{', '{{').replaceAll('}', '}}')
  const variable: ast.Expr = path(span)
  const statement: ast.Statement = {
    kind: 'expression',
    value: show(span, [
      `[${place}] ${text} = {:#?}`,
      { kind: 'ref', mutable: false, raw: false, operand: variable, span },
    ]),
    semicolon: true,
    span,
  }
  const body: ast.Expr = { kind: 'block', label: null, isUnsafe: false, statements: [statement], value: variable, span }
  const name = { name: NAME, span }
  const pattern: ast.Pattern = { kind: 'binding', name, byRef: false, mutable: false, sub: null, span }
  return { kind: 'match', value, arms: [{ pattern, guard: null, body, span }], span }
}

function path(span: Span): ast.Expr {
  const name = { name: NAME, span }
  return { kind: 'path', path: { span, self: null, segments: [{ span, name, args: null }] }, span }
}

function show(span: Span, args: readonly (string | ast.Expr)[]): ast.Expr {
  const list = args.map((arg): ast.MacroArg => ({
    name: null,
    value: typeof arg === 'string' ? { kind: 'string', value: arg, span } : arg,
    span,
  }))
  return { kind: 'macro', name: { name: 'eprintln', span }, input: { kind: 'args', args: list }, span }
}
