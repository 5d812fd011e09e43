import type { Suite } from './ast'
import { readExpression } from './expression-reader'
import { Outline } from './outline'
import type { Problems } from './problems'
import { Reading } from './reading'
import type { SourceLines } from './source-lines'
import { readSuite } from './statement-reader'
import { reportSyntax } from './syntax-errors'
import { scanSource } from './tokens'
import { parseTree } from './tree'

/** Reads a whole source text. What is wrong with it goes to `problems`; then the result is of no further use. */
export function parse(source: string, lines: SourceLines, problems: Problems): Suite {
  const tokens = scanSource(source, lines, problems)
  const { text, outline } = Outline.ofSource(source, tokens, problems)
  const root = parseTree(text)
  reportSyntax(root, tokens, lines, problems)
  const reading = new Reading(source, lines, problems, { expression: readExpression, suite: readSuite }, outline)
  reading.checkHeight(root)
  return reading.suite(root.children)
}
