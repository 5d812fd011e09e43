import type { Expression, Field } from './ast'

/** The direct parts of an expression in the order of evaluation; scopes of their own are left closed. */
export function subexpressions(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'Name':
    case 'Constant':
    case 'Lambda':
    case 'Comprehension':
      return []
    case 'JoinedString':
      return node.parts.flatMap(fieldExpressions)
    case 'Binary':
      return [node.left, node.right]
    case 'Unary':
      return [node.operand]
    case 'Boolean':
      return node.values
    case 'Compare':
      return [node.left, ...node.comparators]
    case 'Conditional':
      return [node.test, node.then, node.otherwise]
    case 'Walrus':
      return [node.target, node.value]
    case 'Yield':
    case 'YieldFrom':
      return node.value ? [node.value] : []
    case 'Starred':
      return [node.value]
    case 'Tuple':
    case 'List':
    case 'Set':
      return node.elements
    case 'Dict':
      return node.entries.flatMap(({ key, value }) => (key ? [key, value] : [value]))
    case 'Call':
      return [node.callee, ...node.arguments.map(({ value }) => value)]
    case 'Attribute':
      return [node.object]
    case 'Subscript':
      return [node.object, node.index]
    case 'Slice':
      return node.parts.filter((part) => part !== null)
  }
}

function fieldExpressions(part: string | Field): readonly Expression[] {
  return typeof part === 'string' ? [] : [part.value, ...part.spec.flatMap(fieldExpressions)]
}
