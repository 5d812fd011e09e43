import type { Span } from '../../../../program/diagnostic'
import type { Expr } from '../../syntax/ast'
import { contains, everyNode, type AnyNode } from '../syntax'

export interface ConditionLabel {
  readonly span: Span
  readonly message: string
}

/**
 * What of a function's conditions leaves a variable without a value, given where it gets one: the branch that gives none,
 * the loop that may not run. As rustc's `ConditionVisitor`.
 */
export function conditionLabels(root: unknown, name: string, given: readonly Span[]): readonly ConditionLabel[] {
  const labels: ConditionLabel[] = []
  const gives = (node: AnyNode): boolean => given.some((span) => contains(node.span, span))
  everyNode(root, (node) => {
    if (node.kind === 'if' && 'then' in node) labels.push(...ofIf(node as IfNode, name, gives))
    else if (node.kind === 'while' && 'body' in node) {
      const loop = node as Expr & { kind: 'while' }
      const message = `if this condition isn't met and the \`while\` loop runs 0 times, ${name} is not initialized`
      if (gives(loop.body)) labels.push({ span: loop.condition.span, message })
    } else if (node.kind === 'for' && 'iterated' in node) {
      const loop = node as Expr & { kind: 'for' }
      const message = `if the \`for\` loop runs 0 times, ${name} is not initialized`
      if (gives(loop.body)) labels.push({ span: loop.iterated.span, message })
    }
  })
  return labels
}

type IfNode = Expr & { readonly kind: 'if' }

function ofIf(node: IfNode, name: string, gives: (node: AnyNode) => boolean): readonly ConditionLabel[] {
  const { condition, then, otherwise, span } = node
  if (otherwise === null) {
    if (!gives(then)) return []
    return [
      { span: condition.span, message: `if this \`if\` condition is \`false\`, ${name} is not initialized` },
      { span: { from: span.to, to: span.to }, message: `an \`else\` arm might be missing here, initializing ${name}` },
    ]
  }
  if (gives(then) === gives(otherwise)) return []
  if (gives(otherwise)) {
    return [{ span: condition.span, message: `if this condition is \`true\`, ${name} is not initialized` }]
  }
  const message = `if the \`if\` condition is \`false\` and this \`else\` arm is executed, ${name} is not initialized`
  return [{ span: { from: then.span.to, to: otherwise.span.from }, message }]
}
