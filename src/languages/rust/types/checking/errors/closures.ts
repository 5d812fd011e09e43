import type * as ast from '../../../syntax/ast'
import type { Ty } from '../../ty'
import type { BodyChecker } from '../body-checker'
import { counted } from './describe'

/** E0593: a closure with another number of parameters than is expected of it. */
export function wrongClosureParams(cx: BodyChecker, node: ast.ClosureExpr, expected: readonly Ty[]): void {
  const [wanted, given] = [counted(expected.length, 'argument'), counted(node.params.length, 'argument')]
  cx.report({
    code: 'E0593',
    message: `closure is expected to take ${wanted}, but it takes ${given}`,
    span: node.headSpan,
    labels: [
      { span: node.headSpan, message: `expected closure that takes ${wanted}` },
      { span: node.headSpan, message: `takes ${given}` },
    ],
  })
}
