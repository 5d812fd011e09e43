import type { Span } from '../../../program/diagnostic'
import type * as ast from '../syntax/ast'

/** The part of an item that rustc underlines when it means the item: all before the braces, where there are any. */
export function headSpan(item: ast.Item | ast.AssocItem): Span {
  const { from } = item.span
  switch (item.kind) {
    case 'fn':
    case 'trait':
    case 'impl':
      return { from, to: item.headSpan.to }
    case 'struct':
      return item.data.kind === 'named' ? { from, to: genericsEnd(item) } : item.span
    case 'enum':
      return { from, to: genericsEnd(item) }
    case 'mod':
      return { from, to: item.name.span.to }
    default:
      return item.span
  }
}

function genericsEnd({ generics, name }: ast.StructItem | ast.EnumItem): number {
  return generics.params.length ? Math.max(generics.span.to, name.span.to) : name.span.to
}
