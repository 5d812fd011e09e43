import type { Span } from '../../../../program/diagnostic'
import type { BodyFacts } from '../context'
import type { Expr } from '../../syntax/ast'
import { contains, nodesAround, type AnyNode } from '../syntax'

type LoopNode = Expr & { readonly kind: 'for' | 'while' | 'loop' }

/** The heads of the loops in the source that are around `inner` but not around `outer`, innermost first. */
export function loopHeads(facts: BodyFacts, inner: Span, outer: Span | null): readonly Span[] {
  return nodesAround(facts.body, inner)
    .filter((node) => isLoop(node))
    .filter((loop) => contains(loop.body.span, inner) && (outer === null || !contains(loop.span, outer)))
    .map((loop) => headOf(facts, loop))
    .reverse()
}

function isLoop(node: AnyNode): node is LoopNode {
  return (node.kind === 'for' || node.kind === 'while' || node.kind === 'loop') && 'body' in node
}

function headOf({ source }: BodyFacts, loop: LoopNode): Span {
  const label = /^'\w+\s*:\s*/.exec(source.slice(loop.span.from, loop.span.to))
  const from = loop.span.from + (label === null ? 0 : label[0].length)
  switch (loop.kind) {
    case 'for':
      return { from, to: loop.iterated.span.to }
    case 'while':
      return { from, to: loop.condition.span.to }
    case 'loop':
      return { from, to: from + 'loop'.length }
  }
}
