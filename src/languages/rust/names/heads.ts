import type { Span } from '../../../program/diagnostic'
import type * as ast from '../syntax/ast'

/** The part of an item that rustc underlines when it means the item: all before the braces, where there are any. */
export function headSpan(item: ast.Item | ast.AssocItem): Span {
  const from = startAfterAttributes(item)
  if (item.kind === 'fn') return { from, to: item.headSpan.to }
  if (item.kind === 'struct' && item.data.kind !== 'named') return { from, to: item.span.to }
  if (item.kind === 'struct' || item.kind === 'enum') return { from, to: genericsEnd(item.generics, item.name.span.to) }
  if (item.kind === 'trait') return { from, to: traitHeadEnd(item) }
  if (item.kind === 'impl') return { from, to: item.self.span.to }
  if (item.kind === 'mod') return { from, to: item.name.span.to }
  return { from, to: item.span.to }
}

function startAfterAttributes(item: ast.Item | ast.AssocItem): number {
  return item.span.from
}

function genericsEnd(generics: ast.Generics, otherwise: number): number {
  return generics.params.length ? Math.max(generics.span.to, otherwise) : otherwise
}

function traitHeadEnd(item: ast.TraitItem): number {
  const last = item.supertraits.at(-1)
  return last ? last.span.to : genericsEnd(item.generics, item.name.span.to)
}
