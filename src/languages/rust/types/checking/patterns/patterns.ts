import type { Span } from '../../../../../program/diagnostic'
import { resolveBinding } from '../../../names/resolve'
import type * as ast from '../../../syntax/ast'
import type { Ty } from '../../ty'
import type { BodyChecker } from '../body-checker'
import type { DraftPattern } from '../draft'
import { patternMismatch } from '../errors/patterns'
import { resolvePath, type NamedValue } from '../paths'
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
  /** It stands in a `let`. */
  readonly isLet?: boolean
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
  if (origin?.isLet && node.kind === 'binding') bindings.told = toldBy(origin)
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
  const named = namedBy(px, node)
  if (named) {
    // A constant is compared as it is, also with a reference.
    const { path, value } = named
    const check = (at: Ty) => checkPathPattern(px, value, path, node.span, at)
    return value?.def.kind === 'const' ? check(type) : throughReferences(px, node, type, mode, check)
  }
  const plain = node as PlainPattern
  if (!looksThrough(node)) return checkKind(px, plain, type, node.kind === 'ref' ? 'value' : mode)
  return throughReferences(px, node, type, mode, (at, inner) => checkKind(px, plain, at, inner))
}

function throughReferences(
  px: PatternContext,
  node: ast.Pattern,
  type: Ty,
  mode: BindingMode,
  check: (at: Ty, mode: BindingMode) => DraftPattern,
): DraftPattern {
  const { cx } = px
  const references: Ty[] = []
  let at = cx.known(type)
  let inner = mode
  while (at.kind === 'ref') {
    references.push(at)
    inner = at.mutable && inner !== 'shared' ? 'mutable' : 'shared'
    at = cx.known(at.to)
  }
  return references.reduceRight<DraftPattern>(
    (sub, reference) => ({ kind: 'deref', sub, type: reference, span: node.span }),
    check(at, inner),
  )
}

/** What a path, or a lone name that is no new variable, stands for. `value` null: an error was reported. */
function namedBy(px: PatternContext, node: ast.Pattern): { path: ast.Path; value: NamedValue | null } | null {
  const { cx } = px
  if (node.kind === 'path') return { path: node.path, value: resolvePath(cx, node.path, 'unit-pattern') }
  if (node.kind !== 'binding' || node.byRef || node.mutable || node.sub) return null
  const named = resolveBinding(node.name, cx.scope)
  if (!named || named.kind === 'fn' || named.kind === 'static') return null
  const path: ast.Path = { span: node.span, self: null, segments: [{ span: node.span, name: node.name, args: null }] }
  return { path, value: resolvePath(cx, path, 'unit-pattern') }
}

/** Whether the pattern matches what a reference refers to rather than the reference. */
function looksThrough(node: ast.Pattern): boolean {
  switch (node.kind) {
    case 'struct':
    case 'tuple-struct':
    case 'tuple':
    case 'slice':
    case 'range':
      return true
    case 'literal':
      return !isReferenceLiteral(node.value)
    default:
      return false
  }
}

/** Paths are names. */
type PlainPattern = Exclude<ast.Pattern, { kind: 'path' }>

function checkKind(px: PatternContext, node: PlainPattern, type: Ty, mode: BindingMode): DraftPattern {
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

/** `x`, `ref x`, `x @ …` */
function checkBinding(px: PatternContext, node: PatternOf<'binding'>, type: Ty, mode: BindingMode): DraftPattern {
  const { cx } = px
  if (resolveBinding(node.name, cx.scope)?.kind === 'static') return shadowsStatic(px, node, type)
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
