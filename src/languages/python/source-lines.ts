import type { Span } from '../../program/diagnostic'

/** Where the lines of a source text begin and end. A line ends at \n, \r\n or \r, as in Python. */
export class SourceLines {
  private readonly starts: number[] = [0]

  constructor(private readonly source: string) {
    const breaks = /\r\n|\r|\n/g
    while (breaks.exec(source)) this.starts.push(breaks.lastIndex)
  }

  /** Counted from 1. */
  lineAt(offset: number): number {
    let low = 0
    let high = this.starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (this.starts[middle]! <= offset) low = middle
      else high = middle
    }
    return low + 1
  }

  /** Offset of the line break that ends the line of `offset`, or the length of the source. */
  endOfLine(offset: number): number {
    const next = this.starts[this.lineAt(offset)]
    if (next === undefined) return this.source.length
    return this.source.startsWith('\r\n', next - 2) && next - 2 >= offset ? next - 2 : next - 1
  }

  /** End of the line on which a one-line string stops, past line breaks that a backslash hides. */
  endOfLogicalString(from: number): number {
    let end = this.endOfLine(from)
    while (end < this.source.length && endsWithOddBackslashes(this.source, from, end)) {
      const next = end + (this.source.startsWith('\r\n', end) ? 2 : 1)
      if (next >= this.source.length) return this.source.length
      end = this.endOfLine(next)
    }
    return end
  }

  spanOfLine(offset: number): Span {
    return { from: this.starts[this.lineAt(offset) - 1]!, to: this.endOfLine(offset) }
  }

  /** The part of a span that stands on its first line: CPython's tracebacks show no more of it. */
  firstLine({ from, to }: Span): Span {
    return { from, to: Math.min(to, this.endOfLine(from)) }
  }

  sameLine(a: number, b: number): boolean {
    return this.lineAt(a) === this.lineAt(b)
  }
}

function endsWithOddBackslashes(source: string, from: number, end: number): boolean {
  let count = 0
  while (end - count - 1 >= from && source[end - count - 1] === '\\') count++
  return count % 2 === 1
}
