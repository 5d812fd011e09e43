import type { Span } from '../../program/diagnostic'
import type { Expression, NameNode, Suite } from './ast'
import { explain } from './error-wording'
import { keywords } from './keywords'
import { Outline, type MatchHeader } from './outline'
import { Problems, TooMuch } from './problems'
import type { SourceLines } from './source-lines'
import { errorsOf } from './syntax-errors'
import { scanPart } from './tokens'
import { parseTree, type TreeNode } from './tree'

/** Levels of Lezer's tree that are read; each costs a few frames of the JavaScript stack here and in the compiler. */
const MAX_HEIGHT = 600

/** What reading a tree needs: the text behind it, where to report, and how to go on with a part of it. */
export class Reading {
  /** The innermost class around, for the mangling of private names. */
  className: string | null = null

  constructor(
    readonly source: string,
    readonly lines: SourceLines,
    readonly problems: Problems,
    private readonly readers: {
      expression(reading: Reading, node: TreeNode): Expression
      suite(reading: Reading, nodes: readonly TreeNode[]): Suite
    },
    private outline: Outline,
  ) {}

  text({ from, to }: Span): string {
    return this.source.slice(from, to)
  }

  expression(node: TreeNode): Expression {
    return this.readers.expression(this, node)
  }

  suite(nodes: readonly TreeNode[]): Suite {
    return this.readers.suite(this, nodes)
  }

  /** An identifier in CPython's normal form, with a private name mangled. */
  identifier(span: Span): string {
    const text = this.text(span)
    if (keywords.has(text)) this.problems.syntax(span, 'invalid syntax')
    const name = /[^ -~]/.test(text) ? text.normalize('NFKC') : text
    const owner = this.className?.replace(/^_+/, '')
    return owner && name.startsWith('__') && !name.endsWith('__') ? `_${owner}${name}` : name
  }

  name(node: Span): NameNode {
    return { kind: 'Name', id: this.identifier(node), from: node.from, to: node.to }
  }

  /** What a `match` or `case` that stands in the outline as an `if` has in its head. */
  headerAt(from: number): MatchHeader | undefined {
    return this.outline.headers.get(from)
  }

  /** Whether a star, which the grammar has no place for, was taken out in front of this node. */
  starBefore(node: TreeNode): boolean {
    return this.outline.stars.has(node.from)
  }

  /** The end of the part that stands in the outline as one name at `from`, if one does. */
  partAt(from: number): number | undefined {
    return this.outline.parts.get(from)
  }

  /** Gives up on a tree too high to be read without exhausting the stack. */
  static checkHeight(node: TreeNode): void {
    if (node.height > MAX_HEIGHT) throw new TooMuch(deepest(node), 'too deeply nested')
  }

  /**
   * Reads a part of the source as if it stood in parentheses: a field of an f-string, a decorator, a `with` target.
   * Null when it is no expression; then a problem has been reported, prefixed with `prefix`.
   */
  part(span: Span, prefix = ''): Expression | null {
    const problems = new Problems()
    const { tokens, unclosed } = scanPart(this.source, span, this.lines, problems)
    const { text, outline } = Outline.ofPart(this.source, span, tokens)
    const root = parseTree(`(${text})`, span.from - 1)
    Reading.checkHeight(root)
    const statement = root.children[0]
    if (problems.any || root.broken || root.children.length !== 1 || statement?.name !== 'ExpressionStatement') {
      const [error] = errorsOf(root)
      const at = error === undefined ? -1 : tokens.findIndex(({ to }) => to > error)
      const [, wording] = at < 0 ? [span, 'invalid syntax'] : explain(tokens, 0, tokens.length - 1, at, true)
      const message = unclosed ? `'${unclosed.text}' was never closed` : wording
      this.problems.syntax(span, prefix + (problems.sorted()[0]?.message ?? message))
      return null
    }
    const before = this.outline
    this.outline = outline
    const read = this.expression(statement.children[0]!)
    this.outline = before
    return { ...read, from: Math.max(read.from, span.from), to: Math.min(read.to, span.to) }
  }
}

/** The span of the node farthest down, where the nesting is worst. */
function deepest(node: TreeNode): Span {
  for (;;) {
    const next = node.children.find((each) => each.height === node.height - 1)
    if (!next) return { from: node.from, to: node.to }
    node = next
  }
}
