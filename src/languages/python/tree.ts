import { parser } from '@lezer/python'
import type { Span } from '../../program/diagnostic'

/** A node of Lezer's tree, made plain: offsets are those of the source text, comments are left out. */
export interface TreeNode extends Span {
  readonly name: string
  readonly children: readonly TreeNode[]
  /** Lezer could not fit the text here into its grammar. */
  readonly isError: boolean
  /** This node or one below it is an error. */
  readonly broken: boolean
  /** Levels of nodes below this one. */
  readonly height: number
}

interface Draft extends TreeNode {
  children: TreeNode[]
  broken: boolean
  height: number
}

/** Parses with Lezer; never recurses, so that no nesting can overflow the stack. `shift` is added to all offsets. */
export function parseTree(text: string, shift = 0): TreeNode {
  const cursor = parser.parse(text).cursor()
  const open: Draft[] = []
  for (;;) {
    const { name, from, to, type } = cursor
    const isError = type.isError
    open.push({ name, from: from + shift, to: to + shift, children: [], isError, broken: isError, height: 0 })
    if (cursor.firstChild()) continue
    for (;;) {
      const done = open.pop()!
      const parent = open[open.length - 1]
      if (!parent) return done
      parent.children.push(done)
      parent.broken ||= done.broken
      parent.height = Math.max(parent.height, done.height + 1)
      if (cursor.nextSibling()) break
      cursor.parent()
    }
  }
}

export function child(node: TreeNode, name: string): TreeNode | undefined {
  return node.children.find((each) => each.name === name)
}

/** The children between separators, each group a list: `a, *b` → [[a], [*, b]]. A last separator adds no group. */
export function splitBy(nodes: readonly TreeNode[], separator: string): TreeNode[][] {
  const groups: TreeNode[][] = [[]]
  for (const node of nodes) {
    if (node.name === separator) groups.push([])
    else groups[groups.length - 1]!.push(node)
  }
  if (groups[groups.length - 1]!.length === 0) groups.pop()
  return groups
}
