import type { Expression, Parameter, Parameters } from './ast'
import type { Reading } from './reading'
import { readAnnotation } from './annotation-reader'
import { child, splitBy, type TreeNode } from './tree'

/** Reads the parameters between the parentheses of a `def`, or of a `lambda`, and checks their order. */
export function readParameters(reading: Reading, list: TreeNode | undefined): Parameters {
  const nodes = (list?.children ?? []).filter(({ name }) => name !== '(' && name !== ')')
  return new ParameterReader(reading).read(splitBy(nodes, ','))
}

export function readLambda(reading: Reading, node: TreeNode): Expression {
  const parameters = readParameters(reading, child(node, 'ParamList'))
  const body = reading.expression(node.children[node.children.length - 1]!)
  return { kind: 'Lambda', parameters, body, from: node.from, to: node.to }
}

class ParameterReader {
  private readonly positional: Parameter[] = []
  private readonly keywordOnly: Parameter[] = []
  private positionalOnly = 0
  private rest: Parameter | null = null
  private keywordRest: Parameter | null = null
  private slash = false
  private star: TreeNode | null = null
  private readonly names = new Set<string>()

  constructor(private readonly reading: Reading) {}

  read(groups: readonly (readonly TreeNode[])[]): Parameters {
    for (const group of groups) {
      if (this.reading.text(group[0]!) === '/') this.addSlash(group[0]!)
      else if (this.keywordRest) this.problem(group[0]!, 'arguments cannot follow var-keyword argument')
      else if (group[0]!.name === '*') this.addStar(group)
      else if (group[0]!.name === '**') this.keywordRest = this.parameter(group.slice(1), 'var-keyword')
      else this.add(this.parameter(group, ''))
    }
    if (this.star && !this.rest && this.keywordOnly.length === 0)
      this.problem(this.star, 'named arguments must follow bare *')
    const { positional, positionalOnly, keywordOnly, rest, keywordRest } = this
    return { positional, positionalOnly, keywordOnly, rest, keywordRest }
  }

  private problem(node: TreeNode | undefined, message: string): void {
    if (node) this.reading.problems.syntax(node, message)
  }

  private addSlash(node: TreeNode): void {
    if (this.slash) this.problem(node, '/ may appear only once')
    else if (this.star) this.problem(node, '/ must be ahead of *')
    else if (this.positional.length === 0) this.problem(node, 'at least one argument must precede /')
    this.slash = true
    this.positionalOnly = this.positional.length
  }

  private addStar(group: readonly TreeNode[]): void {
    if (this.star) this.problem(group[0], '* argument may appear only once')
    this.star = group[0]!
    if (group.length > 1) this.rest = this.parameter(group.slice(1), 'var-positional')
  }

  private parameter(group: readonly TreeNode[], kind: string): Parameter {
    const [node] = group
    const name = this.reading.identifier(node!)
    if (this.names.has(name)) this.problem(node, `duplicate argument '${name}' in function definition`)
    this.names.add(name)
    const sign = group.findIndex((each) => each.name === 'AssignOp')
    if (sign >= 0 && kind) this.problem(group[sign], `${kind} argument cannot have default value`)
    const value = sign < 0 || kind ? null : this.reading.expression(group[sign + 1]!)
    const annotation = readAnnotation(
      this.reading,
      group.find((each) => each.name === 'TypeDef'),
    )
    return { name, default: value, annotation, from: node!.from, to: node!.to }
  }

  private add(parameter: Parameter): void {
    if (this.star) {
      this.keywordOnly.push(parameter)
      return
    }
    const last = this.positional[this.positional.length - 1]
    if (last?.default && !parameter.default)
      this.reading.problems.syntax(parameter, 'non-default argument follows default argument')
    this.positional.push(parameter)
  }
}
