import type { Span } from '../program/diagnostic'

/** Tells lines of offsets in one source text, quickly however long it is. */
export class Lines {
  /** Offsets at which lines begin. */
  private readonly starts: number[] = [0]

  constructor(source: string) {
    for (let i = source.indexOf('\n'); i >= 0; i = source.indexOf('\n', i + 1)) this.starts.push(i + 1)
  }

  /** The line a span begins on, from 1; 0 for none. */
  of(span: Span | null): number {
    if (!span) return 0
    let [low, high] = [0, this.starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (this.starts[middle]! <= span.from) low = middle
      else high = middle
    }
    return low + 1
  }
}
