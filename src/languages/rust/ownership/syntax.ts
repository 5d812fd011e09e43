import type { Span } from '../../../program/diagnostic'
import type { Body } from '../mir/mir'

/** A node of the syntax tree, of whatever kind. */
export interface AnyNode {
  readonly kind?: unknown
  readonly span: Span
}

/** The nodes of the syntax of what a body stands in that contain a piece of the source, the outermost first. */
export function nodesAround(body: Body, inner: Span): readonly AnyNode[] {
  const found: AnyNode[] = []
  visit(syntaxOf(body), inner, found)
  return found
}

/** Calls `visit` for every node of a tree, the outer ones first. */
export function everyNode(root: unknown, visit: (node: AnyNode) => void): void {
  if (Array.isArray(root)) {
    for (const item of root) everyNode(item, visit)
  } else if (typeof root === 'object' && root !== null) {
    if (isNode(root)) visit(root)
    for (const value of Object.values(root)) everyNode(value, visit)
  }
}

/** The syntax of what a body stands in. */
export function syntaxOf({ owner }: Body): unknown {
  return owner.kind === 'closure-def' ? owner.fn.node : owner.node
}

function visit(node: unknown, inner: Span, found: AnyNode[]): void {
  if (Array.isArray(node)) {
    for (const item of node) visit(item, inner, found)
    return
  }
  if (typeof node !== 'object' || node === null) return
  if (isNode(node)) {
    if (!contains(node.span, inner)) return
    found.push(node)
  }
  for (const value of Object.values(node)) visit(value, inner, found)
}

function isNode(node: object): node is AnyNode {
  return 'span' in node
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}

/** Of what a block gives where the piece is a whole block: coercions of a body are those of its last expression. */
export function valueSpan(body: Body, span: Span): Span {
  const block = nodesAround(body, span).find(
    (node) => node.kind === 'block' && node.span.from === span.from && node.span.to === span.to,
  ) as (AnyNode & { readonly value?: AnyNode | null }) | undefined
  return block?.value ? valueSpan(body, block.value.span) : span
}
