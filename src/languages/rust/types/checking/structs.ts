import type { Span } from '../../../../program/diagnostic'
import { resolveStruct } from '../../names/resolve'
import type * as ast from '../../syntax/ast'
import type { VariantDef } from '../defs'
import { ERROR, type Ty } from '../ty'
import type { BodyChecker } from './body-checker'
import { errorDraft, type Draft } from './draft'
import { duplicateField, missingFields, noBase, noSuchField, privateStructField } from './errors/structs'
import { expects, hinted, NOTHING, type Expectation } from './expectation'
import { checkCoerced, checkExpr } from './expressions'
import { fieldType, isVisible } from './fields'

type StructNode = Extract<ast.Expr, { kind: 'struct' }>
type Fields = { readonly index: number; readonly value: Draft }[]

/** `Point { x: 1, ..other }` */
export function checkStruct(cx: BodyChecker, node: StructNode, expected: Expectation): Draft {
  const found = resolveStruct(node.path, cx.scope, cx.hooks)
  if (!found) {
    for (const field of node.fields) checkExpr(cx, field.value)
    if (node.base) checkExpr(cx, node.base)
    return errorDraft(node.span)
  }
  const { variant, args } = found
  const type: Ty = { kind: 'adt', def: variant.adt, args }
  cx.requireBounds(variant.adt.generics, args, { span: node.path.span, callee: null })
  const hints = fieldHints(cx, variant, type, expected)
  const fields = checkFields(cx, node, variant, type, hints)
  const base = node.base && checkBase(cx, node.base, variant, type)
  const missing = variant.fields.filter((_, index) => !fields.some((field) => field.index === index))
  const isComplete = node.base !== null || missing.length === 0 || fields.length < node.fields.length
  if (!isComplete) missingFields(cx, node, variant, missing)
  return { kind: 'struct', variant, fields, base, type, span: node.span }
}

/** What the fields are where the struct becomes what is expected of it. */
function fieldHints(cx: BodyChecker, variant: VariantDef, type: Ty, expected: Expectation): Ty[] | null {
  const wanted = hinted(cx, expected)
  if (wanted?.kind !== 'adt' || wanted.def !== variant.adt) return null
  let hints: Ty[] | null = null
  cx.infer.probe(() => {
    if (cx.infer.unify(type, wanted))
      hints = variant.fields.map((_, index) => cx.resolve(fieldType(cx, type, variant, index, NOWHERE)))
    return false
  })
  return hints
}

const NOWHERE: Span = { from: 0, to: 0 }

function checkFields(
  cx: BodyChecker,
  node: StructNode,
  variant: VariantDef,
  type: Ty,
  hints: readonly Ty[] | null,
): Fields {
  const seen = new Map<string, Span>()
  return node.fields.flatMap((field) => {
    const { name } = field.name
    const index = variant.fields.findIndex((other) => other.name === name)
    const earlier = seen.get(name)
    if (index < 0) noSuchField(cx, node, field.name, variant, type)
    else if (earlier) duplicateField(cx, field.name, earlier)
    else if (!isVisible(cx, variant, index)) privateStructField(cx, field.name, variant)
    seen.set(name, field.span)
    const own = index < 0 ? ERROR : fieldType(cx, type, variant, index, field.span)
    const value = checkFieldValue(cx, field.value, own, index < 0 ? null : (hints?.[index] ?? null))
    return index < 0 || earlier ? [] : [{ index, value }]
  })
}

/** As with arguments: what is expected of the whole comes first, as a hint. */
function checkFieldValue(cx: BodyChecker, node: ast.Expr, type: Ty, hint: Ty | null): Draft {
  if (!hint) return checkCoerced(cx, node, type)
  const value = checkCoerced(cx, node, hint)
  cx.unify(type, hint)
  return value
}

function checkBase(cx: BodyChecker, node: ast.Expr, variant: VariantDef, type: Ty): Draft {
  if (variant.adt.isEnum) {
    checkExpr(cx, node, NOTHING)
    noBase(cx, node)
    return errorDraft(node.span)
  }
  const value = checkExpr(cx, node, expects(type))
  if (cx.unify(type, value.type)) return value
  return checkCoerced(cx, node, type)
}
