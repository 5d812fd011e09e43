import type { Span } from '../../../../program/diagnostic'
import type * as ast from '../../syntax/ast'

/** Source text for a derived impl; parts of it stand for a field of the type. */
export class DerivedText {
  text = ''
  private readonly places: { readonly from: number; readonly to: number; readonly span: Span }[] = []

  /** Adds text; `field`: what errors in it point at instead of the derive. */
  add(text: string, field: Span | null = null): this {
    if (field) this.places.push({ from: this.text.length, to: this.text.length + text.length, span: field })
    this.text += text
    return this
  }

  /** Adds something for each item, with `between` in between. */
  each<T>(items: readonly T[], between: string, write: (item: T, index: number) => void): this {
    items.forEach((item, index) => {
      if (index) this.text += between
      write(item, index)
    })
    return this
  }

  /** What a place in the text, `offset` further on, stands for. */
  spanOf(span: Span, otherwise: Span, offset: number): Span {
    const start = span.from - offset
    const end = span.to - offset
    const place = this.places.find(({ from, to }) => from <= start && end <= to)
    return place?.span ?? otherwise
  }
}

/** Gives every node of a tree made of a text (behind `offset` other characters) the span of what the text stands for. */
export function respan(items: readonly ast.AssocItem[], text: DerivedText, otherwise: Span, offset: number): void {
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) return value.forEach(visit)
    const node = value as Record<string, unknown>
    for (const key of Object.keys(node)) {
      if (key === 'span' || key === 'operatorSpan' || key === 'headSpan') {
        node[key] = text.spanOf(node[key] as Span, otherwise, offset)
      } else visit(node[key])
    }
  }
  visit(items)
}
