import type { BinaryOperator, CompareOperator, Expression } from './ast'
import type { Reading } from './reading'
import type { TreeNode } from './tree'

/** A word or sign of `or`, `and`, `not` and comparisons, or an operand between them. */
type Item = { readonly sign: string; readonly node: TreeNode } | { readonly sign: null; readonly node: TreeNode }

const compareSigns = new Set(['<', '<=', '>', '>=', '==', '!=', 'is', 'is not', 'in', 'not in'])

/** Reads operators. */
export function readOperators(reading: Reading, node: TreeNode): Expression {
  if (isLogical(node)) return new LogicReader(reading, flatten(reading, node)).read()
  const { from, to } = node
  if (node.name === 'UnaryExpression') {
    const [sign, operand] = node.children
    const operator = reading.text(sign!) as '-' | '+' | '~'
    return { kind: 'Unary', operator, operand: reading.expression(operand!), from, to }
  }
  const [left, sign, right] = node.children
  return {
    kind: 'Binary',
    operator: reading.text(sign!) as BinaryOperator,
    left: reading.expression(left!),
    right: reading.expression(right!),
    from,
    to,
  }
}

/** Whether the node is `not`, `and`, `or` or a comparison, not in parentheses of its own. */
function isLogical(node: TreeNode): boolean {
  const [first, second] = node.children
  if (node.name === 'UnaryExpression') return first!.name === 'not'
  return node.name === 'BinaryExpression' && !['ArithOp', 'BitOp', '**', '*', '@'].includes(second!.name)
}

/**
 * The items of nested logical nodes from left to right. Lezer's grammar gives `not a and b` as `not (a and b)`, and
 * takes `a == not b`; so the nesting it found is given up, and LogicReader finds CPython's.
 */
function flatten(reading: Reading, root: TreeNode): Item[] {
  const items: Item[] = []
  const stack: TreeNode[] = [root]
  while (stack.length > 0) {
    const node = stack.pop()!
    if (isLogical(node)) {
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]!)
    } else if (node.children.length === 0 && isSign(node)) {
      const last = items[items.length - 1]
      const sign = reading.text(node)
      if (last && ((last.sign === 'is' && sign === 'not') || (last.sign === 'not' && sign === 'in')))
        items[items.length - 1] = { sign: `${last.sign} ${sign}`, node: last.node }
      else items.push({ sign, node })
    } else items.push({ sign: null, node })
  }
  return items
}

function isSign({ name }: TreeNode): boolean {
  return ['and', 'or', 'not', 'in', 'is', 'CompareOp'].includes(name)
}

/** CPython's rules: or_test: and_test+, and_test: not_test+, not_test: 'not' not_test | comparison. */
class LogicReader {
  private at = 0

  constructor(
    private readonly reading: Reading,
    private readonly items: readonly Item[],
  ) {}

  read(): Expression {
    const result = this.junction('or', () => this.junction('and', () => this.negation()))
    const rest = this.items[this.at]
    if (rest) this.reading.problems.syntax(rest.node, 'invalid syntax')
    return result
  }

  private get sign(): string | null | undefined {
    return this.items[this.at]?.sign
  }

  private junction(operator: 'and' | 'or', operand: () => Expression): Expression {
    const from = this.items[this.at]?.node.from ?? 0
    const values = [operand()]
    while (this.sign === operator) {
      this.at++
      values.push(operand())
    }
    return values.length === 1 ? values[0]! : { kind: 'Boolean', operator, values, from, to: this.end }
  }

  /** Where the item just read ends, parentheses included. */
  private get end(): number {
    return this.items[this.at - 1]!.node.to
  }

  private negation(): Expression {
    const nots: TreeNode[] = []
    while (this.sign === 'not') nots.push(this.items[this.at++]!.node)
    let result = this.comparison()
    for (const { from } of nots.reverse())
      result = { kind: 'Unary', operator: 'not', operand: result, from, to: this.end }
    return result
  }

  private comparison(): Expression {
    const from = this.items[this.at]?.node.from ?? 0
    const left = this.operand()
    const operators: CompareOperator[] = []
    const comparators: Expression[] = []
    while (this.sign && compareSigns.has(this.sign)) {
      operators.push(this.items[this.at++]!.sign as CompareOperator)
      comparators.push(this.operand())
    }
    return operators.length === 0 ? left : { kind: 'Compare', left, operators, comparators, from, to: this.end }
  }

  private operand(): Expression {
    const item = this.items[this.at++] ?? this.items[this.items.length - 1]!
    if (item.sign === null) return this.reading.expression(item.node)
    this.reading.problems.syntax(item.node, 'invalid syntax')
    const { from, to } = item.node
    return { kind: 'Constant', value: { kind: 'none' }, from, to }
  }
}
