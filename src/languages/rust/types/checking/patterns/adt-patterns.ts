import type { Span } from '../../../../../program/diagnostic'
import { resolveStruct } from '../../../names/resolve'
import type * as ast from '../../../syntax/ast'
import type { VariantDef } from '../../defs'
import { ERROR, type GenericArgs, type Ty } from '../../ty'
import type { DraftPattern } from '../draft'
import {
  fieldBoundTwice,
  missingFields,
  noSuchField,
  notAPattern,
  patternMismatch,
  wrongFieldCount,
} from '../errors/patterns'
import { fieldType } from '../fields'
import { resolvePath, type NamedValue } from '../paths'
import type { BindingMode } from './bindings'
import { checkSubpattern, restIndex, type PatternContext, type PatternOf } from './patterns'
import { placed } from './sequence-patterns'

/** A unit struct or variant, or a constant. `found`: what the path stands for. */
export function checkPathPattern(
  px: PatternContext,
  found: NamedValue | null,
  path: ast.Path,
  span: Span,
  type: Ty,
): DraftPattern {
  const { cx } = px
  if (found?.def.kind === 'variant' && found.def.shape === 'unit') {
    const adt = adtType(px, found.def, found.args, span, type)
    return { kind: 'variant', variant: found.def, fields: [], type: adt, span }
  }
  if (found?.def.kind === 'const') {
    const own = cx.infer.normalize(cx.solver.substitute(found.def.type, found.def.generics, found.args), {
      span,
      callee: null,
    })
    if (!cx.unify(type, own)) patternMismatch(px, span, type, own)
    const value = { kind: 'const', def: found.def, args: found.args, type: own, span } as const
    return { kind: 'literal', value, type: own, span }
  }
  if (found) notAPattern(cx, found.def, path, path.span, 'unit')
  return { kind: 'wild', type, span }
}

/** `Some(x)`, `Point(a, ..)` */
export function checkTupleStructPattern(
  px: PatternContext,
  node: PatternOf<'tuple-struct'>,
  type: Ty,
  mode: BindingMode,
): DraftPattern {
  const { cx } = px
  const found = resolvePath(cx, node.path, 'tuple-pattern')
  const variant = found?.def.kind === 'fn' ? found.def.constructs : found?.def.kind === 'variant' ? found.def : null
  if (!found || !variant || variant.shape !== 'tuple') {
    if (found) notAPattern(cx, found.def, node.path, node.span, 'tuple')
    for (const item of node.items) if (item.kind !== 'rest') checkSubpattern(px, item, ERROR, mode)
    return { kind: 'wild', type, span: node.span }
  }
  const adt = adtType(px, variant, found.args, node.span, type)
  const rest = restIndex(node.items)
  const written = rest < 0 ? node.items.length : node.items.length - 1
  const count = variant.fields.length
  const isFitting = rest < 0 ? written === count : written <= count
  if (!isFitting) wrongFieldCount(cx, node, variant, written)
  const fields = placed(node.items, rest, count).map(({ item, index }) => ({
    index,
    pattern: checkSubpattern(px, item, isFitting ? fieldType(cx, adt, variant, index, item.span) : ERROR, mode),
  }))
  return { kind: 'variant', variant, fields, type: adt, span: node.span }
}

/** `Point { x, y: 0, .. }` */
export function checkStructPattern(
  px: PatternContext,
  node: PatternOf<'struct'>,
  type: Ty,
  mode: BindingMode,
): DraftPattern {
  const { cx } = px
  const found = resolveStruct(node.path, cx.scope, cx.hooks)
  if (!found) {
    for (const field of node.fields) checkSubpattern(px, field.pattern, ERROR, mode)
    return { kind: 'wild', type, span: node.span }
  }
  const { variant } = found
  const adt = adtType(px, variant, found.args, node.span, type)
  const seen = new Map<string, Span>()
  const fields = node.fields.map((field) => {
    const index = variant.fields.findIndex((other) => other.name === field.name.name)
    if (seen.has(field.name.name)) fieldBoundTwice(cx, field.name, seen.get(field.name.name)!)
    seen.set(field.name.name, field.span)
    if (index < 0) noSuchField(cx, field.name, variant, [...seen.keys()])
    const own = index < 0 ? ERROR : fieldType(cx, adt, variant, index, field.span)
    return { index, pattern: checkSubpattern(px, field.pattern, own, mode) }
  })
  const missing = variant.fields.filter((field) => !seen.has(field.name))
  const isComplete = node.rest || missing.length === 0 || fields.some((field) => field.index < 0)
  if (!isComplete) missingFields(cx, node, missing)
  return { kind: 'variant', variant, fields, type: adt, span: node.span }
}

/** The ADT with these arguments, which has to be the type of the place. */
function adtType(px: PatternContext, variant: VariantDef, args: GenericArgs, span: Span, expected: Ty): Ty {
  const adt: Ty = { kind: 'adt', def: variant.adt, args }
  if (px.cx.unify(expected, adt)) return adt
  patternMismatch(px, span, expected, adt)
  return adt
}
