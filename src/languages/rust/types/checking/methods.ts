import type { Span } from '../../../../program/diagnostic'
import { lowerOwnArgs } from '../../names/resolve'
import type * as ast from '../../syntax/ast'
import type { MethodPick } from '../solver'
import type { GenericArgs, Ty } from '../ty'
import { borrow, dereference } from './adjust'
import { checkArguments } from './arguments'
import type { BodyChecker } from './body-checker'
import { forbidDrop, pathOf } from './calls'
import { errorDraft, fnDraft, type Draft } from './draft'
import { typeNeeded } from './errors/annotations'
import { noteGenerics } from './errors/inference-sources'
import { noMethod } from './errors/methods'
import type { Expectation } from './expectation'
import { checkExpr } from './expressions'
import { functionSignature } from './signatures'
import { hasError, isUnknown, typesOf } from './type-walk'
import { usesUnsafe } from './unsafety'
import { requireVisible } from './visibility'

export type MethodNode = Extract<ast.Expr, { kind: 'method' }>

/** `receiver.name(args)` */
export function checkMethodCall(cx: BodyChecker, node: MethodNode, expected: Expectation): Draft {
  const receiver = checkExpr(cx, node.receiver)
  const type = cx.known(receiver.type)
  if (hasError(type)) return withoutMethod(cx, node)
  if (isUnknown(type)) {
    typeNeeded(cx, type, node.receiver.span)
    return withoutMethod(cx, node)
  }
  const pick = cx.infer.method(type, node.name.name, cx.traits, cx.scope.module)
  if (pick) return callMethod(cx, node, receiver, pick, expected)
  noMethod(cx, node, receiver, type)
  return withoutMethod(cx, node)
}

function withoutMethod(cx: BodyChecker, node: MethodNode): Draft {
  for (const arg of node.args) checkExpr(cx, arg)
  return errorDraft(node.span)
}

function callMethod(
  cx: BodyChecker,
  node: MethodNode,
  receiver: Draft,
  pick: MethodPick,
  expected: Expectation,
): Draft {
  const { fn } = pick
  const { span, name } = node
  const args = withWritten(cx, node, pick)
  if (!node.generics) noteGenerics(cx, fn, args, name.span)
  const self = adjustReceiver(cx, receiver, pick)
  const signature = functionSignature(cx, fn, args, name.span)
  cx.unify(signature.params[0], self.type)
  cx.requireBounds(fn.generics, args, { span: name.span, callee: fn })
  forbidDrop(cx, fn, name.span)
  requireVisible(cx, fn, name.span)
  if (fn.isUnsafe) usesUnsafe(cx, 'call to unsafe function', span, pathOf(fn))
  const call = {
    node,
    nodes: node.args,
    calleeSpan: name.span,
    def: fn,
    kind: 'method',
    written: writtenTypes(node, args),
  } as const
  const own = checkArguments(cx, call, { params: signature.params.slice(1), result: signature.result }, expected)
  const callee = fnDraft(fn, args, name.span)
  return {
    kind: 'call',
    callee,
    args: [self, ...own],
    methodSpan: name.span,
    sugar: null,
    type: signature.result,
    span,
  }
}

/** What `::<…>` gives, with its place. */
function writtenTypes(node: MethodNode, args: GenericArgs): { type: Ty; span: Span }[] {
  const nodes = node.generics?.args.filter((arg) => arg.kind === 'type') ?? []
  const types = typesOf(args).slice(-nodes.length)
  return nodes.length ? nodes.map(({ type }, index) => ({ type: types[index], span: type.span })) : []
}

/** The picked arguments with those that `::<…>` gives. */
function withWritten(cx: BodyChecker, node: MethodNode, pick: MethodPick): GenericArgs {
  if (!node.generics) return pick.args
  const { generics } = pick.fn
  const own = lowerOwnArgs(node.generics, generics, node.name, cx.scope, cx.hooks)
  return [...pick.args.slice(0, pick.args.length - generics.params.length), ...own]
}

/** The receiver as the method takes it: dereferenced, made a slice, borrowed. References are borrowed anew. */
export function adjustReceiver(cx: BodyChecker, receiver: Draft, pick: MethodPick): Draft {
  const steps = cx.infer.autoderef(receiver.type)
  const place = dereference(cx, receiver, steps, pick.steps, receiver.span)
  if (pick.borrow === 'none') return reborrowed(cx, place)
  const self = borrow(cx, place, pick.borrow === 'mutable', receiver.span)
  return pick.unsize ? asSlice(cx, self) : self
}

/** A reference that is taken by value is not used up: a closure around the call needs only what it refers to. */
function reborrowed(cx: BodyChecker, receiver: Draft): Draft {
  const type = cx.known(receiver.type)
  if (type.kind !== 'ref') return receiver
  const place: Draft = { kind: 'deref', operand: receiver, auto: true, type: type.to, span: receiver.span }
  return borrow(cx, place, type.mutable, receiver.span)
}

function asSlice(cx: BodyChecker, reference: Draft): Draft {
  const array = reference.type.kind === 'ref' ? cx.known(reference.type.to) : reference.type
  if (array.kind !== 'array' || reference.type.kind !== 'ref') return reference
  const type: Ty = cx.reference({ kind: 'slice', of: array.of }, reference.type.mutable)
  return { kind: 'coerce', by: 'unsize-array', value: reference, type, span: reference.span }
}
