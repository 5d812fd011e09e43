import type { Const, Ty } from '../../ty'
import type * as ast from '../../../syntax/ast'
import type { DraftPattern } from '../draft'
import { arraySizeMismatch, notASequence, patternMismatch } from '../errors/patterns'
import { hasError, isUnknown } from '../type-walk'
import type { BindingMode } from './bindings'
import { checkSubpattern, restIndex, type PatternContext, type PatternOf } from './patterns'

/** `(a, .., z)` */
export function checkTuplePattern(
  px: PatternContext,
  node: PatternOf<'tuple'>,
  type: Ty,
  mode: BindingMode,
): DraftPattern {
  const { cx } = px
  const rest = restIndex(node.items)
  const known = cx.known(type)
  const written = rest < 0 ? node.items.length : node.items.length - 1
  const isOpen = rest >= 0 && known.kind === 'tuple' && known.items.length >= written
  const length = isOpen && known.kind === 'tuple' ? known.items.length : written
  const tuple: Ty = { kind: 'tuple', items: Array.from({ length }, () => cx.fresh()) }
  const isFitting = cx.unify(type, tuple)
  if (!isFitting) patternMismatch(px, node.span, type, tuple)
  const types = isFitting && !hasError(cx.resolve(type)) ? tuple.items : tuple.items.map((): Ty => ({ kind: 'error' }))
  const fields = placed(node.items, rest, length).map(({ item, index }) => ({
    index,
    pattern: checkSubpattern(px, item, types[index], mode),
  }))
  return { kind: 'tuple', fields, type: tuple, span: node.span }
}

/** Each written pattern with the index of the field it stands for: those behind `..` count from the end. */
export function placed(
  items: readonly ast.Pattern[],
  rest: number,
  length: number,
): { item: ast.Pattern; index: number }[] {
  return items.flatMap((item, at) => {
    if (at === rest) return []
    return [{ item, index: rest >= 0 && at > rest ? length - items.length + at : at }]
  })
}

/** `[first, .., last]`, `[head, tail @ ..]` */
export function checkSlicePattern(
  px: PatternContext,
  node: PatternOf<'slice'>,
  type: Ty,
  mode: BindingMode,
): DraftPattern {
  const { cx } = px
  const rest = restIndex(node.items)
  const known = cx.known(type)
  const { of, restType } = elements(px, node, known, rest)
  const before = rest < 0 ? node.items : node.items.slice(0, rest)
  const after = rest < 0 ? [] : node.items.slice(rest + 1)
  const check = (item: ast.Pattern) => checkSubpattern(px, item, of, mode)
  const first = before.map(check)
  const middle = rest < 0 ? null : { sub: restBinding(px, node.items[rest], restType, mode) }
  return { kind: 'slice', before: first, rest: middle, after: after.map(check), type: known, span: node.span }
}

/** The type of the items, and that of what `..` stands for. */
function elements(
  px: PatternContext,
  node: PatternOf<'slice'>,
  known: Ty,
  rest: number,
): { readonly of: Ty; readonly restType: Ty } {
  const { cx } = px
  if (known.kind === 'slice') return { of: known.of, restType: known }
  if (known.kind === 'array') {
    const length = arrayRest(px, node, known.length, rest)
    return { of: known.of, restType: { kind: 'array', of: known.of, length } }
  }
  if (!hasError(known)) notASequence(cx, node, known, isUnknown(known))
  return { of: { kind: 'error' }, restType: { kind: 'error' } }
}

function arrayRest({ cx }: PatternContext, node: PatternOf<'slice'>, length: Const, rest: number): Const {
  if (length.of !== 'value') return length
  const written = rest < 0 ? node.items.length : node.items.length - 1
  const isWrong = rest < 0 ? written !== length.value : written > length.value
  if (isWrong) arraySizeMismatch(cx, node.span, written, length.value, rest >= 0)
  return { kind: 'const', of: 'value', value: Math.max(0, length.value - written) }
}

function restBinding(px: PatternContext, item: ast.Pattern, type: Ty, mode: BindingMode): DraftPattern | null {
  if (item.kind !== 'binding') return null
  const binding = { ...item, sub: null }
  return checkSubpattern(px, binding, type, mode)
}
