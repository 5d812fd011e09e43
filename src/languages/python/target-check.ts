import type { Expression } from './ast'
import type { Problems } from './problems'

/** What CPython's messages call each kind of expression. */
const names: Readonly<Record<Expression['kind'], string>> = {
  Name: 'name',
  Constant: 'literal',
  JoinedString: 'f-string expression',
  Binary: 'expression',
  Unary: 'expression',
  Boolean: 'expression',
  Compare: 'comparison',
  Conditional: 'conditional expression',
  Lambda: 'lambda',
  Walrus: 'named expression',
  Yield: 'yield expression',
  YieldFrom: 'yield expression',
  Starred: 'starred',
  Tuple: 'tuple',
  List: 'list',
  Set: 'set display',
  Dict: 'dict literal',
  Comprehension: 'comprehension',
  Call: 'function call',
  Attribute: 'attribute',
  Subscript: 'subscript',
  Slice: 'slice',
}

/** What CPython's messages call an expression. */
export function expressionName(expression: Expression): string {
  if (expression.kind === 'Comprehension')
    return expression.flavour === 'generator' ? 'generator expression' : `${expression.flavour} comprehension`
  if (expression.kind !== 'Constant') return names[expression.kind]
  const { value } = expression
  if (value.kind === 'none') return 'None'
  if (value.kind === 'ellipsis') return 'ellipsis'
  return value.kind === 'bool' ? (value.value ? 'True' : 'False') : 'literal'
}

/** What CPython's parser does not suspect to be a comparison gone wrong. */
const takenForTargets: ReadonlySet<string> = new Set([
  ...['None', 'True', 'False', 'generator expression', 'comparison', 'lambda', 'conditional expression'],
])

function isLogical(node: Expression): boolean {
  return node.kind === 'Boolean' || (node.kind === 'Unary' && node.operator === 'not')
}

export type TargetUse = 'assign' | 'for' | 'with' | 'del'

/** Reports the first part of `target` that nothing can be assigned to (or that cannot be deleted). */
export function checkTarget(problems: Problems, target: Expression, use: TargetUse): void {
  if (target.kind === 'Starred') {
    if (use === 'del') problems.syntax(target, 'cannot delete starred')
    else problems.syntax(target, 'starred assignment target must be in a list or tuple')
    return
  }
  const wrong = unfitPart(problems, target, use)
  if (!wrong) return
  const what = expressionName(wrong)
  if (use === 'del') problems.syntax(wrong, `cannot delete ${what}`)
  else if (use === 'assign' && what === 'yield expression')
    problems.syntax(wrong, 'assignment to yield expression not possible')
  else if (use === 'assign' && wrong.to === target.to && !takenForTargets.has(what) && !isLogical(wrong))
    problems.syntax(wrong, `cannot assign to ${what} here. Maybe you meant '==' instead of '='?`)
  else problems.syntax(wrong, `cannot assign to ${what}`)
}

/** Targets in front of a starred one: CPython's limit. */
const MAX_BEFORE_STAR = 255

function unfitPart(problems: Problems, target: Expression, use: TargetUse): Expression | null {
  if (target.kind === 'Name') {
    if (target.id === '__debug__') problems.syntax(target, 'cannot assign to __debug__')
    return null
  }
  if (target.kind === 'Attribute' || target.kind === 'Subscript') return null
  if (target.kind === 'Starred' && use !== 'del') return unfitPart(problems, target.value, use)
  if (target.kind !== 'Tuple' && target.kind !== 'List') return target
  const stars = target.elements.filter(({ kind }) => kind === 'Starred')
  if (stars.length > 1 && use !== 'del') problems.syntax(target, 'multiple starred expressions in assignment')
  if (target.elements.findIndex(({ kind }) => kind === 'Starred') > MAX_BEFORE_STAR)
    problems.syntax(target, 'too many expressions in star-unpacking assignment')
  for (const element of target.elements) {
    const wrong = unfitPart(problems, element, use)
    if (wrong) return wrong
  }
  return null
}
