import type { Span } from '../../../../../program/diagnostic'
import { resolveBinding } from '../../../names/resolve'
import type * as ast from '../../../syntax/ast'
import type { Ty } from '../../ty'
import type { BodyChecker } from '../body-checker'
import type { DraftPattern } from '../draft'
import { patternMismatch } from '../errors/patterns'
import { isUnknown } from '../type-walk'
import { Bindings, type BindingMode } from './bindings'
import { checkLiteralPattern, checkRangePattern, isReferenceLiteral } from './literal-patterns'
import { checkPathPattern, checkStructPattern, checkTupleStructPattern } from './adt-patterns'
import { checkSlicePattern, checkTuplePattern } from './sequence-patterns'

/** What a pattern inside another one needs to know. */
export interface PatternContext {
  readonly cx: BodyChecker
  readonly bindings: Bindings
  readonly origin: PatternOrigin | null
}

/** What the pattern is held against: a type that is declared, or a value. */
export interface PatternOrigin {
  readonly kind: 'declared' | 'value' | 'items'
  readonly span: Span
  /** Of the value. */
  readonly type?: Ty
}

export type PatternOf<K extends ast.Pattern['kind']> = Extract<ast.Pattern, { kind: K }>

/** A whole pattern against a place of `type`; its variables are declared. */
export function checkPattern(
  cx: BodyChecker,
  node: ast.Pattern,
  type: Ty,
  origin: PatternOrigin | null = null,
): DraftPattern {
  const bindings = new Bindings('pattern')
  if (origin && node.kind === 'binding') bindings.told = toldBy(origin)
  const px = { cx, bindings, origin: origin && { type, ...origin } }
  const pattern = checkSubpattern(px, node, type, 'value')
  bindings.declare(cx)
  return pattern
}

/** As a label, where something else is assigned. */
function toldBy(origin: PatternOrigin): { span: Span; message: string } {
  return { span: origin.span, message: `expected due to this ${origin.kind === 'declared' ? 'type' : 'value'}` }
}

/**
 * Part of a pattern. Where a pattern that is no reference meets one, it goes through it, and names below bind by
 * reference: that is written out here. After rustc's `check_pat`, edition 2021.
 */
export function checkSubpattern(px: PatternContext, node: ast.Pattern, type: Ty, mode: BindingMode): DraftPattern {
  const { cx } = px
  if (!looksThrough(px, node)) return checkKind(px, node, type, node.kind === 'ref' ? 'value' : mode)
  const references: Ty[] = []
  let at = cx.known(type)
  let inner = mode
  while (at.kind === 'ref') {
    references.push(at)
    inner = at.mutable && inner !== 'shared' ? 'mutable' : 'shared'
    at = cx.known(at.to)
  }
  const pattern = checkKind(px, node, at, inner)
  return references.reduceRight<DraftPattern>(
    (sub, reference) => ({ kind: 'deref', sub, type: reference, span: node.span }),
    pattern,
  )
}

/** Whether the pattern matches what a reference refers to rather than the reference. */
function looksThrough({ cx }: PatternContext, node: ast.Pattern): boolean {
  switch (node.kind) {
    case 'struct':
    case 'tuple-struct':
    case 'tuple':
    case 'slice':
    case 'range':
      return true
    case 'path':
      return !isConstant(cx, node)
    case 'binding':
      return resolveBinding(node.name, cx.scope)?.kind === 'variant'
    case 'literal':
      return !isReferenceLiteral(node.value)
    default:
      return false
  }
}

function isConstant(cx: BodyChecker, node: PatternOf<'path'>): boolean {
  const { path } = node
  return path.self === null && path.segments.length === 1
    ? resolveBinding(path.segments[0].name, cx.scope)?.kind === 'const'
    : /^[A-Z0-9_]+$/.test(path.segments[path.segments.length - 1].name.name)
}

function checkKind(px: PatternContext, node: ast.Pattern, type: Ty, mode: BindingMode): DraftPattern {
  switch (node.kind) {
    case 'wild':
      return { kind: 'wild', type, span: node.span }
    case 'rest':
      return strayRest(px, node.span, type)
    case 'binding':
      return checkBinding(px, node, type, mode)
    case 'literal':
      return checkLiteralPattern(px, node, type)
    case 'range':
      return checkRangePattern(px, node, type)
    case 'ref':
      return checkReference(px, node, type)
    case 'tuple':
      return checkTuplePattern(px, node, type, mode)
    case 'slice':
      return checkSlicePattern(px, node, type, mode)
    case 'path':
      return checkPathPattern(px, node.path, node.span, type)
    case 'tuple-struct':
      return checkTupleStructPattern(px, node, type, mode)
    case 'struct':
      return checkStructPattern(px, node, type, mode)
    case 'or':
      return checkAlternatives(px, node, type, mode)
  }
}

function checkAlternatives(px: PatternContext, node: PatternOf<'or'>, type: Ty, mode: BindingMode): DraftPattern {
  const items = px.bindings.alternatives(
    px.cx,
    node.items,
    (item) => checkSubpattern(px, item, type, mode),
    (item) => item.span,
  )
  return { kind: 'or', items, type, span: node.span }
}

/** `x`, `ref x`, `x @ …`, or the name of a constant or unit variant. */
function checkBinding(px: PatternContext, node: PatternOf<'binding'>, type: Ty, mode: BindingMode): DraftPattern {
  const { cx } = px
  const named = resolveBinding(node.name, cx.scope)
  if (named && named.kind !== 'fn' && !node.byRef && !node.mutable && !node.sub) {
    if (named.kind === 'static') return shadowsStatic(px, node, type)
    const path: ast.Path = { span: node.span, self: null, segments: [{ span: node.span, name: node.name, args: null }] }
    return checkPathPattern(px, path, node.span, type)
  }
  const by = bindsBy(node, mode)
  const own = by === 'value' ? type : cx.reference(type, by === 'mutable')
  const variable = px.bindings.bind(cx, node.name, own, node.mutable && !node.byRef, node.span)
  const sub = node.sub && checkSubpattern(px, node.sub, type, mode)
  return { kind: 'binding', variable, by, sub, type, span: node.span }
}

function bindsBy(node: PatternOf<'binding'>, mode: BindingMode): BindingMode {
  if (node.byRef) return node.mutable ? 'mutable' : 'shared'
  // `mut x` takes the default binding mode back.
  return node.mutable ? 'value' : mode
}

/** `&p` */
function checkReference(px: PatternContext, node: PatternOf<'ref'>, type: Ty): DraftPattern {
  const { cx } = px
  const known = cx.known(type)
  const isFitting = known.kind === 'ref' && known.mutable === node.mutable
  const to = isFitting ? known.to : cx.fresh()
  const reference = cx.reference(to, node.mutable)
  if (!isFitting && !cx.unify(known, reference)) patternMismatch(px, node.span, known, reference)
  return { kind: 'deref', sub: checkSubpattern(px, node.sub, to, 'value'), type: reference, span: node.span }
}

function shadowsStatic(px: PatternContext, node: PatternOf<'binding'>, type: Ty): DraftPattern {
  px.cx.reports.resolution({
    code: 'E0530',
    message: `let bindings cannot shadow statics`,
    span: node.span,
    labels: [{ span: node.span, message: 'cannot be named the same as a static' }],
  })
  return { kind: 'wild', type, span: node.span }
}

function strayRest({ cx }: PatternContext, span: Span, type: Ty): DraftPattern {
  cx.report({
    code: 'syntax',
    message: '`..` patterns are not allowed here',
    span,
    labels: [],
    help: 'only allowed in tuple, tuple struct, and slice patterns',
  })
  return { kind: 'wild', type, span }
}

/** Whether a pattern says `ref` or `ref mut` anywhere: then the value has to stay where it is. */
export function explicitReference(node: ast.Pattern): 'mutable' | 'shared' | null {
  const found = subpatterns(node).map(explicitReference)
  if (node.kind === 'binding' && node.byRef) found.push(node.mutable ? 'mutable' : 'shared')
  return found.includes('mutable') ? 'mutable' : found.includes('shared') ? 'shared' : null
}

function subpatterns(node: ast.Pattern): readonly ast.Pattern[] {
  switch (node.kind) {
    case 'binding':
      return node.sub ? [node.sub] : []
    case 'ref':
      return [node.sub]
    case 'tuple':
    case 'slice':
    case 'tuple-struct':
    case 'or':
      return node.items
    case 'struct':
      return node.fields.map((field) => field.pattern)
    default:
      return []
  }
}

/** The parts of an array, slice or tuple pattern around its `..`; -1: there is none. */
export function restIndex(items: readonly ast.Pattern[]): number {
  return items.findIndex((item) => item.kind === 'rest' || (item.kind === 'binding' && item.sub?.kind === 'rest'))
}

export { isUnknown }
