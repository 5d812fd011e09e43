import type { Span } from '../../../../program/diagnostic'
import type { Body } from '../../mir/mir'

/** A node of the syntax tree, of whatever kind. */
export interface AnyNode {
  readonly kind?: unknown
  readonly span: Span
}

/** The nodes of the syntax of what a body stands in that contain a piece of the source, the outermost first. */
export function nodesAround(body: Body, inner: Span): readonly AnyNode[] {
  const found: AnyNode[] = []
  const { owner } = body
  visit(owner.kind === 'closure-def' ? owner.fn.node : owner.node, inner, found)
  return found
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
