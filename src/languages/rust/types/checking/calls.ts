import type { Span } from '../../../../program/diagnostic'
import type * as ast from '../../syntax/ast'
import type { FnDef } from '../defs'
import type { FnSig, Ty } from '../ty'
import { checkArguments, type Call } from './arguments'
import { dereference } from './adjust'
import type { BodyChecker } from './body-checker'
import { errorDraft, fnDraft, type Draft } from './draft'
import { explicitDrop, notCallable } from './errors/calls'
import { typeNeeded } from './errors/annotations'
import { NOTHING, type Expectation } from './expectation'
import { checkExpr } from './expressions'
import { callClosure, callOverloaded } from './overloaded-calls'
import { checkPath } from './paths'
import { functionSignature } from './signatures'
import { hasError, isUnknown } from './type-walk'
import { usesUnsafe } from './unsafety'

export type CallNode = Extract<ast.Expr, { kind: 'call' }>

/** `f(a, b)`: of a function, constructor, fn pointer, closure, or whatever has an Fn trait. */
export function checkCall(cx: BodyChecker, node: CallNode, expected: Expectation): Draft {
  const { callee: calleeNode } = node
  const callee =
    calleeNode.kind === 'path'
      ? checkPath(cx, calleeNode.path, calleeNode.span, 'function')
      : checkExpr(cx, calleeNode, NOTHING)
  const type = cx.known(callee.type)
  if (hasError(type)) return unknownCall(cx, node)
  if (isUnknown(type)) {
    typeNeeded(cx, type, calleeNode.span)
    return unknownCall(cx, node)
  }
  const steps = cx.infer.autoderef(type)
  for (const [count, step] of steps.entries()) {
    const place = () => dereference(cx, callee, steps, count, callee.span)
    const result = callStep(cx, node, cx.known(step.type), place, expected)
    if (result) return result
  }
  notCallable(cx, node, callee, type)
  return unknownCall(cx, node)
}

function callStep(cx: BodyChecker, node: CallNode, type: Ty, callee: () => Draft, expected: Expectation): Draft | null {
  switch (type.kind) {
    case 'fn-def':
      return callFunction(cx, { node, def: type.def, callee: callee(), nodes: node.args }, expected)
    case 'fn-pointer':
      return callPointer(cx, node, type, callee(), expected)
    case 'closure':
      return callClosure(cx, node, type, callee(), expected)
    default:
      return callOverloaded(cx, node, type, callee, expected)
  }
}

/** Only to find errors in the arguments. */
export function unknownCall(cx: BodyChecker, node: CallNode): Draft {
  for (const arg of node.args) checkExpr(cx, arg)
  return errorDraft(node.span)
}

interface FunctionCall {
  readonly node: ast.Expr
  readonly def: FnDef
  readonly callee: Draft
  readonly nodes: readonly ast.Expr[]
}

/** A call of a function by its name; constructors make their struct or variant. */
function callFunction(cx: BodyChecker, call: FunctionCall, expected: Expectation): Draft {
  const { node, def, callee } = call
  if (callee.type.kind !== 'fn-def') return errorDraft(node.span)
  const signature = functionSignature(cx, def, callee.type.args, callee.span)
  const name = call.node.kind === 'call' ? call.node.callee.span : callee.span
  if (def.isUnsafe) usesUnsafe(cx, 'call to unsafe function', node.span, pathOf(def))
  forbidDrop(cx, def, callee.span)
  const args = checkArguments(
    cx,
    { node, nodes: call.nodes, calleeSpan: name, def, kind: 'function' },
    signature,
    expected,
  )
  if (signature.result.kind === 'never') cx.diverges = true
  return madeOf(cx, def, callee, args, signature, node.span)
}

function madeOf(
  cx: BodyChecker,
  def: FnDef,
  callee: Draft,
  args: readonly Draft[],
  signature: FnSig,
  span: Span,
): Draft {
  const variant = def.constructs
  if (!variant) return { kind: 'call', callee, args, methodSpan: null, sugar: null, type: signature.result, span }
  const fields = args.map((value, index) => ({ index, value }))
  return { kind: 'struct', variant, fields, base: null, type: signature.result, span }
}

/** E0040: destructors run by themselves. */
export function forbidDrop(cx: BodyChecker, def: FnDef, span: Span): void {
  const { container } = def
  const trait = container?.kind === 'trait' ? container : container?.trait?.trait
  if (trait?.lang === 'Drop' && !cx.owner.isLibrary) explicitDrop(cx, span)
}

/** How messages name a function: `Type::name`. */
export function pathOf(def: FnDef): string {
  return def.path.replace(/^crate::/, '')
}

function callPointer(
  cx: BodyChecker,
  node: CallNode,
  type: Extract<Ty, { kind: 'fn-pointer' }>,
  callee: Draft,
  expected: Expectation,
): Draft {
  const call: Call = { node, nodes: node.args, calleeSpan: node.callee.span, def: null, kind: 'function' }
  const args = checkArguments(cx, call, type, expected)
  return { kind: 'call', callee, args, methodSpan: null, sugar: null, type: type.result, span: node.span }
}

/** A call of a function of the library that the compiler itself writes, with arguments from the program. */
export function callLangFn(
  cx: BodyChecker,
  name: string,
  node: ast.Expr,
  nodes: readonly ast.Expr[],
  expected: Expectation,
): Draft {
  const def = cx.langFn(name)
  const args = cx.infer.freshArgs(def.generics)
  cx.requireBounds(def.generics, args, { span: node.span, callee: def })
  return callFunction(cx, { node, def, callee: fnDraft(def, args, node.span), nodes }, expected)
}

/** The same, with arguments that are typed already and fit. */
export function callLang(cx: BodyChecker, name: string, args: readonly Draft[], span: Span, sugar: string): Draft {
  const def = cx.langFn(name)
  const generics = cx.infer.freshArgs(def.generics)
  cx.requireBounds(def.generics, generics, { span, callee: def })
  const signature = functionSignature(cx, def, generics, span)
  args.forEach((arg, index) => cx.unify(signature.params[index], arg.type))
  if (signature.result.kind === 'never') cx.diverges = true
  return {
    kind: 'call',
    callee: fnDraft(def, generics, span),
    args,
    methodSpan: null,
    sugar,
    type: signature.result,
    span,
  }
}
