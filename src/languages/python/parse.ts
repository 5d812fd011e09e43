import type { Suite } from './ast'
import { readExpression } from './expression-reader'
import { Outline } from './outline'
import { Problems } from './problems'
import { Reading } from './reading'
import type { SourceLines } from './source-lines'
import { readSuite } from './statement-reader'
import { reportSyntax } from './syntax-errors'
import { scanSource } from './tokens'
import { parseTree } from './tree'

/** Reads a whole source text. What is wrong with it goes to `problems`; then the result is of no further use. */
export function parse(source: string, lines: SourceLines, problems: Problems): Suite {
  const scan = scanSource(source, lines, problems)
  const limit = problems.first('syntax')?.from ?? Infinity
  const { text, outline } = Outline.ofSource(source, scan.tokens, problems)
  const root = parseTree(text)
  reportSyntax(root, scan, lines, problems)
  const found = new Problems()
  const reading = new Reading(source, lines, found, { expression: readExpression, suite: readSuite }, outline)
  reading.checkHeight(root)
  const suite = reading.suite(root.children)
  // From the line of a faulty token on, what the tree seems to say may be anything.
  problems.take(found, limit === Infinity ? limit : lines.spanOfLine(limit).from)
  return suite
}
