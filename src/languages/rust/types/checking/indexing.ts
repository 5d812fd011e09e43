import type * as ast from '../../syntax/ast'
import type { AssocTypeDef } from '../defs'
import type { Ty } from '../ty'
import { dereference, overloadedIndex } from './adjust'
import type { BodyChecker } from './body-checker'
import { coerce } from './coercion'
import { errorDraft, type Draft } from './draft'
import { typeNeeded } from './errors/annotations'
import { mismatch } from './errors/mismatch'
import { cannotIndex } from './errors/operators'
import { checkExpr } from './expressions'
import { hasError, isUnknown } from './type-walk'

type IndexNode = Extract<ast.Expr, { kind: 'index' }>

/** `object[index]`: of arrays and slices by a usize, of anything else by Index::index. */
export function checkIndex(cx: BodyChecker, node: IndexNode): Draft {
  const object = checkExpr(cx, node.object)
  const index = checkExpr(cx, node.index)
  const type = cx.known(object.type)
  if (hasError(type) || cx.isWrong(index.type)) return errorDraft(node.span)
  if (isUnknown(type)) {
    typeNeeded(cx, type, node.object.span)
    return errorDraft(node.span)
  }
  const found = lookup(cx, node, object, index)
  if (found) return found
  cannotIndex(cx, node, type)
  return errorDraft(node.span)
}

/** Tries each type that the object leads to by `*`; at last the slice of an array. */
function lookup(cx: BodyChecker, node: IndexNode, object: Draft, index: Draft): Draft | null {
  const steps = cx.infer.autoderef(object.type)
  for (const [count, step] of steps.entries()) {
    const type = cx.known(step.type)
    const place = () => dereference(cx, object, steps, count, object.span)
    if (isBuiltin(cx, type, index)) return builtin(cx, node, place(), index)
    if (mayIndex(cx, type)) return overloaded(cx, node, place(), index)
    if (type.kind === 'array') return overloaded(cx, node, asSlice(cx, place(), type), index)
  }
  return null
}

function isBuiltin(cx: BodyChecker, type: Ty, index: Draft): boolean {
  if (type.kind !== 'array' && type.kind !== 'slice') return false
  const by = cx.known(index.type)
  return by.kind === 'int' ? by.name === 'usize' : by.kind === 'infer' && by.of === 'int'
}

function builtin(cx: BodyChecker, node: IndexNode, object: Draft, index: Draft): Draft {
  cx.unify(index.type, { kind: 'int', name: 'usize' })
  const list = cx.known(object.type)
  const type = list.kind === 'array' || list.kind === 'slice' ? list.of : list
  return { kind: 'index', object, index, type, span: node.span }
}

function mayIndex(cx: BodyChecker, type: Ty): boolean {
  if (type.kind === 'array') return false
  return cx.infer.holds({ trait: cx.langTrait('Index'), args: [type, cx.fresh()] }) !== 'no'
}

/** `*(&array as &[T])`: indexed as a slice is. */
function asSlice(cx: BodyChecker, array: Draft, type: Extract<Ty, { kind: 'array' }>): Draft {
  const slice: Ty = { kind: 'slice', of: type.of }
  const { span } = array
  const reference: Draft = {
    kind: 'ref',
    mutable: false,
    auto: true,
    operand: array,
    type: cx.reference(type, false),
    span,
  }
  const value: Draft = { kind: 'coerce', by: 'unsize-array', value: reference, type: cx.reference(slice, false), span }
  return { kind: 'deref', operand: value, auto: true, type: slice, span }
}

function overloaded(cx: BodyChecker, node: IndexNode, object: Draft, index: Draft): Draft {
  const trait = cx.langTrait('Index')
  const by = cx.fresh()
  const ref = { trait, args: [object.type, by] }
  // The bound may tell what the index has to be; where it does not, the index tells the bound.
  const cause = { span: node.index.span, callee: null }
  cx.require({ kind: 'trait', ref }, cause)
  cx.infer.solve()
  const value = coerce(cx, index, by)
  if (!value) mismatch(cx, { span: node.index.span, expected: by, found: index.type })
  const output = trait.items.get('Output') as AssocTypeDef
  const type = cx.infer.normalize({ kind: 'projection', def: output, args: ref.args }, cause)
  return overloadedIndex(cx, object, value ? { ...value } : index, type, node.span)
}
