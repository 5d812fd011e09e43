import type { Span } from '../../program/diagnostic'
import type { Suite } from './ast'
import { readExpression } from './expression-reader'
import { Outline } from './outline'
import { Problems } from './problems'
import { Reading } from './reading'
import type { SourceLines } from './source-lines'
import { withoutRubble } from './rubble'
import { readSuite } from './statement-reader'
import { reportSyntax } from './syntax-errors'
import { scanSource } from './tokens'
import { parseTree } from './tree'

/** Whether an offset lies in one of the spans, which are in order. */
function isIn(spans: readonly Span[], offset: number): boolean {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.to < offset) low = middle + 1
    else high = middle
  }
  return low < spans.length && spans[low]!.from <= offset
}

/** Reads a whole source text. What is wrong with it goes to `problems`; then the result is of no further use. */
export function parse(source: string, lines: SourceLines, problems: Problems): Suite {
  const scan = scanSource(source, lines, problems)
  const limit = problems.first('syntax')?.from ?? Infinity
  const { text, outline } = Outline.ofSource(source, withoutRubble(scan.tokens))
  const root = parseTree(text)
  Reading.checkHeight(root)
  const broken = reportSyntax(root, scan, lines, problems)
  const found = new Problems()
  const reading = new Reading(source, lines, found, { expression: readExpression, suite: readSuite }, outline)
  const suite = reading.suite(root.children)
  // From the line of a faulty token on, what the tree seems to say may be anything.
  const end = limit === Infinity ? limit : lines.spanOfLine(limit).from
  problems.take(found, ({ from }) => from < end && !isIn(broken, from))
  return suite
}
