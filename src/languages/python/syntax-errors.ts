import type { Span } from '../../program/diagnostic'
import { explain } from './error-wording'
import { blockOwners } from './keywords'
import { logicalLines, type LogicalLine } from './logical-lines'
import type { Problems } from './problems'
import type { SourceLines } from './source-lines'
import type { Scan, Token } from './tokens'
import type { TreeNode } from './tree'

/** Words that go on with the statement before them; after a broken one they mean nothing by themselves. */
const continuations: ReadonlySet<string> = new Set(['elif', 'else', 'except', 'finally', 'case'])

/**
 * Reports what Lezer could not fit into its grammar, once a logical line, and blocks that are missing or unexpected.
 * Lezer says where; the tokens say what CPython would call it.
 * @returns the logical lines with errors in them, of which the tree says nothing that can be relied on
 */
export function reportSyntax(root: TreeNode, scan: Scan, lines: SourceLines, problems: Problems): Span[] {
  const { tokens, unclosed } = scan
  if (unclosed) reportUnclosed(root, tokens, unclosed, lines, problems)
  // Behind a fault in the tokens themselves, Lezer's errors are mere consequences.
  const limit = problems.first('syntax')?.from ?? Infinity
  const faults = faultsByLine(errorsOf(root), logicalLines(tokens, lines))
  const broken = faults.flatMap(({ line, error }) =>
    error ? [{ from: tokens[line.first]!.from, to: tokens[line.last]!.to }] : [],
  )
  let excused = false
  for (const { line, error } of faults) {
    const first = tokens[line.first]!
    if (tokens[line.last]!.to >= limit) break
    const block = missingBlock(line, tokens, lines)
    const isUnexpected = line.indented && !line.opensExpected
    let reported = true
    if (block && block.span.from < limit) {
      if (error && error.at < line.last) problems.syntax(...explain(tokens, line.first, line.last, error.at))
      else problems.syntax(block.span, block.message)
    } else if (isUnexpected && !excused) problems.syntax(first, 'unexpected indent')
    else if (error && !isConsequence(error, line, tokens, excused))
      problems.syntax(...explain(tokens, line.first, line.last, error.at))
    else reported = false
    excused = reported || (excused && (line.indented || line.dedented))
  }
  return broken
}

/** A bracket that is never closed is the fault, unless another comes first on its very line. */
function reportUnclosed(
  root: TreeNode,
  tokens: readonly Token[],
  bracket: Token,
  lines: SourceLines,
  problems: Problems,
): void {
  const offset = errorsOf(root).find((each) => each > bracket.from)
  const at = offset === undefined ? -1 : tokens.findIndex(({ to }) => to > offset)
  const token = tokens[at]
  if (token && token.type !== 'newline' && token.type !== 'end' && lines.sameLine(token.from, bracket.from)) {
    const first = tokens.findLastIndex(({ type, to }) => type === 'newline' && to <= bracket.from) + 1
    problems.syntax(...explain(tokens, skipIndents(tokens, first), tokens.length - 1, at))
  } else problems.syntax(bracket, `'${bracket.text}' was never closed`)
}

function skipIndents(tokens: readonly Token[], at: number): number {
  while (tokens[at]!.type === 'indent' || tokens[at]!.type === 'dedent') at++
  return at
}

interface Fault {
  readonly line: LogicalLine
  /** Index of the token at which Lezer's grammar failed. */
  readonly error: { readonly at: number } | null
}

/** Offsets of Lezer's error nodes, in order. */
export function errorsOf(root: TreeNode): number[] {
  const offsets: number[] = []
  const stack = [root]
  while (stack.length > 0) {
    const node = stack.pop()!
    if (node.isError) offsets.push(node.from)
    if (node.broken) for (const child of node.children) stack.push(child)
  }
  return offsets.sort((a, b) => a - b)
}

/** Joins every logical line with the first error in it. */
function faultsByLine(offsets: readonly number[], all: readonly LogicalLine[]): Fault[] {
  let next = 0
  return all.map((line) => {
    let error: Fault['error'] = null
    while (next < offsets.length && offsets[next]! < line.next) {
      error ??= { at: line.tokenAt(offsets[next]!) }
      next++
    }
    return { line, error }
  })
}

/** After a broken line, its block and the clauses that belong to it look broken too. */
function isConsequence(error: { at: number }, line: LogicalLine, tokens: readonly Token[], excused: boolean): boolean {
  if (!excused) return false
  return line.indented || line.dedented || continuations.has(tokens[line.first]!.text) || error.at === line.first
}

function missingBlock(
  line: LogicalLine,
  tokens: readonly Token[],
  lines: SourceLines,
): { span: Span; message: string } | null {
  if (!line.opens || line.blockFollows) return null
  const owner = tokens[line.first]!.text === 'async' ? tokens[line.first + 1]! : tokens[line.first]!
  const span = line.following ?? tokens[line.last]!
  const number = lines.lineAt(owner.from)
  return { span, message: `expected an indented block after ${blockOwners[owner.text]} on line ${number}` }
}
