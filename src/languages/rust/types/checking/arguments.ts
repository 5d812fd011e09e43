import type { Span } from '../../../../program/diagnostic'
import type * as ast from '../../syntax/ast'
import type { FnDef } from '../defs'
import type { FnSig, Ty } from '../ty'
import type { BodyChecker } from './body-checker'
import { coerce } from './coercion'
import { errorDraft, type Draft } from './draft'
import { wrongArguments, wrongCount, type WrongArgument } from './errors/arguments'
import { required, valueHint, type Expectation } from './expectation'
import { checkExpr } from './expressions'

/** A call whose arguments are to be checked. */
export interface Call {
  readonly node: ast.Expr
  readonly nodes: readonly ast.Expr[]
  /** Of what is called: the function's name, or a method's. */
  readonly calleeSpan: Span
  /** null: a closure or pointer. */
  readonly def: FnDef | null
  readonly kind: 'function' | 'method' | 'closure'
  /** Generic arguments that are written. */
  readonly written?: readonly { readonly type: Ty; readonly span: Span }[]
}

/** Types the arguments and coerces them to the parameters. `expected`: of the result, which may tell what they are. */
export function checkArguments(cx: BodyChecker, call: Call, signature: FnSig, expected: Expectation): Draft[] {
  const { nodes } = call
  cx.calls.set(call.calleeSpan, call)
  if (nodes.length !== signature.params.length) {
    wrongCount(cx, call, signature.params, nodes)
    return nodes.map((node) => checkExpr(cx, node))
  }
  const hints = hintsFor(cx, signature, expected)
  const results: Draft[] = []
  const wrong: WrongArgument[] = []
  // Closures come last: by then it is known better what they take.
  for (const areClosures of [false, true]) {
    if (areClosures) cx.infer.solve()
    nodes.forEach((node, index) => {
      if ((node.kind === 'closure') !== areClosures) return
      results[index] = checkArgument(cx, node, signature.params[index], hints?.[index] ?? null, wrong, index)
    })
  }
  if (wrong.length) wrongArguments(cx, call, wrong)
  return results
}

/** What the parameters would be if the result were what is expected of it. */
function hintsFor(cx: BodyChecker, signature: FnSig, expected: Expectation): readonly Ty[] | null {
  const result = required(cx, expected)
  if (!result || (result.kind === 'infer' && result.of === 'any')) return null
  let hints: Ty[] | null = null
  cx.infer.probe(() => {
    if (cx.infer.unify(signature.result, result)) hints = signature.params.map((param) => cx.resolve(param))
    return false
  })
  return hints
}

function checkArgument(
  cx: BodyChecker,
  node: ast.Expr,
  param: Ty,
  hint: Ty | null,
  wrong: WrongArgument[],
  index: number,
): Draft {
  const expected = valueHint(cx, hint ?? param)
  const value = checkExpr(cx, node, expected)
  cx.argumentTypes.set(node, value.type)
  const type = expected.kind === 'type' ? expected.type : param
  const coerced = coerce(cx, value, type)
  if (coerced && cx.unify(param, type)) return coerced
  wrong.push({ node, index, expected: coerced ? param : type, value })
  return errorDraft(node.span)
}
