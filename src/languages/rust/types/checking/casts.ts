import { lowerBodyType } from '../../names/resolve'
import type * as ast from '../../syntax/ast'
import type { Ty } from '../ty'
import type { BodyChecker } from './body-checker'
import { coerce } from './coercion'
import type { DeferredCast } from './deferred'
import { become, errorDraft, type Draft, type DraftOf } from './draft'
import { invalidCast, unsizedCast } from './errors/casts'
import { checkExpr } from './expressions'
import { hasError, isIntegral, isNumeric } from './type-walk'

/** `value as type`: judged when everything around is known. */
export function checkCast(cx: BodyChecker, node: Extract<ast.Expr, { kind: 'cast' }>): Draft {
  const type = lowerBodyType(node.type, cx.scope, cx.hooks)
  const value = checkExpr(cx, node.value, { kind: 'cast', type })
  if (type.kind === 'slice' || type.kind === 'str' || type.kind === 'dyn') {
    unsizedCast(cx, node.span, value.type, type)
    return errorDraft(node.span)
  }
  const draft: DraftOf<'cast'> = { kind: 'cast', value, type, span: node.span }
  cx.deferred.casts.push({ draft, from: value.type, valueSpan: node.value.span, typeSpan: node.type.span })
  return draft
}

/** Decides about all casts of the body: coercions become such, the rest has to be one that `as` can do. */
export function finishCasts(cx: BodyChecker): void {
  for (const cast of cx.deferred.casts) finishCast(cx, cast)
}

function finishCast(cx: BodyChecker, cast: DeferredCast): void {
  const { draft } = cast
  const from = cx.known(cast.from)
  const to = cx.known(draft.type)
  if (hasError(from) || hasError(to)) return
  const isNumber = isNumeric(from) && isNumeric(to)
  const coerced = isNumber ? null : coerce(cx, draft.value, draft.type)
  // A place is copied or moved by a cast, so that `x as T` is no place itself.
  if (coerced && coerced !== draft.value) become(draft, { ...coerced, span: draft.span })
  else if (!coerced && !mayCast(cx, from, to)) invalidCast(cx, cast, from, to)
}

/** After the table of casts in the reference. */
function mayCast(cx: BodyChecker, from: Ty, to: Ty): boolean {
  if (isNumeric(from) && isNumeric(to)) return true
  if (to.kind === 'char') return from.kind === 'int' && from.name === 'u8'
  if (isIntegral(to))
    return (
      from.kind === 'bool' || from.kind === 'char' || isFieldless(from) || isAddress(from) || from.kind === 'fn-def'
    )
  if (to.kind === 'pointer') return isPointerCast(cx, from, to)
  return false
}

function isAddress(type: Ty): boolean {
  return type.kind === 'pointer' || type.kind === 'fn-pointer'
}

function isPointerCast(cx: BodyChecker, from: Ty, to: Extract<Ty, { kind: 'pointer' }>): boolean {
  if (from.kind === 'pointer' || from.kind === 'fn-pointer') return true
  if (from.kind === 'int') return from.name === 'usize'
  if (from.kind !== 'ref') return false
  const target = cx.known(from.to)
  return target.kind === 'array' && (!to.mutable || from.mutable) && cx.unify(target.of, to.to)
}

/** An enum whose variants hold nothing. */
function isFieldless(type: Ty): boolean {
  return type.kind === 'adt' && type.def.isEnum && type.def.variants.every((variant) => variant.fields.length === 0)
}
