import type { Span } from '../../../../program/diagnostic'
import type { FnSig, Ty } from '../ty'
import { borrow, dereference } from './adjust'
import type { BodyChecker } from './body-checker'
import { fnPointer, type Draft } from './draft'
import { capturesNothing } from './captures/closure-state'
import { closureSignature, functionSignature } from './signatures'
import { isUnknown } from './type-walk'
import { unsize } from './unsizing'

/**
 * Makes a value of `target` out of an expression, as at a coercion site: null when that cannot be. After rustc's
 * `Coerce::coerce`: never to any, unsizing, references through dereferencing, functions to pointers, or equal types.
 */
export function coerce(cx: BodyChecker, value: Draft, target: Ty): Draft | null {
  const source = cx.known(value.type)
  const wanted = cx.known(target)
  if (source.kind === 'never' && wanted.kind !== 'never') return fromNever(cx, value, wanted)
  if (source.kind === 'error' || wanted.kind === 'error') return value
  if (isUnknown(source)) return same(cx, value, wanted)
  return unsize(cx, value, source, wanted) ?? coerceKind(cx, value, source, wanted)
}

function coerceKind(cx: BodyChecker, value: Draft, source: Ty, target: Ty): Draft | null {
  if (target.kind === 'pointer') return toRaw(cx, value, source, target)
  if (target.kind === 'ref' && source.kind === 'ref') return toReference(cx, value, source, target)
  if (source.kind === 'fn-def' && target.kind === 'fn-pointer')
    return toPointer(cx, value, functionSignature(cx, source.def, source.args, value.span), target, 'reify')
  if (source.kind === 'closure' && target.kind === 'fn-pointer' && capturesNothing(cx, source.def))
    return toPointer(cx, value, closureSignature(source.def), target, 'closure-pointer')
  return same(cx, value, target)
}

function same(cx: BodyChecker, value: Draft, target: Ty): Draft | null {
  return cx.unify(value.type, target) ? value : null
}

/** An expression without a value where one of `type` is wanted. */
function fromNever(cx: BodyChecker, value: Draft, type: Ty): Draft {
  if (isUnknown(type)) cx.divergingTypes.push(type)
  return { kind: 'coerce', by: 'never', value, type, span: value.span }
}

/** `&mut T` to `&T`, `&String` to `&str`, and `&mut T` to a new `&mut T`. */
function toReference(
  cx: BodyChecker,
  value: Draft,
  source: Extract<Ty, { kind: 'ref' }>,
  target: Extract<Ty, { kind: 'ref' }>,
): Draft | null {
  if (target.mutable && !source.mutable) return null
  const steps = cx.infer.autoderef(source)
  for (let count = 1; count < steps.length; count++) {
    if (!cx.infer.unify(cx.reference(steps[count].type, target.mutable), target)) continue
    if (count === 1 && !source.mutable) return value
    return borrow(cx, dereference(cx, value, steps, count, value.span), target.mutable, value.span)
  }
  return cx.isWrong(source) || cx.isWrong(target) ? value : null
}

/** `&T` and `*mut T` to `*const T`, `&mut T` to either. */
function toRaw(cx: BodyChecker, value: Draft, source: Ty, target: Extract<Ty, { kind: 'pointer' }>): Draft | null {
  if (source.kind !== 'ref' && source.kind !== 'pointer') return same(cx, value, target)
  if (target.mutable && !source.mutable) return null
  if (!cx.unify(source.to, target.to)) return null
  if (source.kind === 'pointer' && source.mutable === target.mutable) return value
  return { kind: 'coerce', by: 'to-raw', value, type: target, span: value.span }
}

function toPointer(
  cx: BodyChecker,
  value: Draft,
  signature: FnSig,
  target: Ty,
  by: 'reify' | 'closure-pointer',
): Draft | null {
  const type = fnPointer(signature)
  return cx.unify(type, target) ? { kind: 'coerce', by, value, type, span: value.span } : null
}

/** A function's name or a closure without captures as a fn pointer; null for anything else. */
export function asFnPointer(cx: BodyChecker, value: Draft): Draft | null {
  const type = cx.known(value.type)
  const span: Span = value.span
  if (type.kind === 'fn-def') {
    const pointer = fnPointer(functionSignature(cx, type.def, type.args, span))
    return { kind: 'coerce', by: 'reify', value, type: pointer, span }
  }
  if (type.kind === 'closure' && capturesNothing(cx, type.def))
    return { kind: 'coerce', by: 'closure-pointer', value, type: fnPointer(closureSignature(type.def)), span }
  return null
}
