import type * as ast from '../../../syntax/ast'
import { mostSimilar } from '../../../names/similar'
import type { BodyChecker } from '../body-checker'
import type { Breakable, Frame } from '../frame'

type NodeOf<K extends ast.Expr['kind']> = Extract<ast.Expr, { kind: K }>

/** E0571 */
export function breakWithValue(cx: BodyChecker, node: NodeOf<'break'>, target: Breakable): void {
  cx.report({
    code: 'E0571',
    message: `\`break\` with value from a \`${target.kind}\` loop`,
    span: node.span,
    labels: [
      { span: node.span, message: 'can only break with a value inside `loop` or breakable block' },
      { span: target.head, message: `you can't \`break\` with a value in a \`${target.kind}\` loop` },
    ],
    help: `use \`break\` on its own without a value inside this \`${target.kind}\` loop`,
  })
}

/** E0267 */
export function breakInClosure(cx: BodyChecker, node: NodeOf<'break'> | NodeOf<'continue'>): void {
  const head = cx.frame?.closure?.def.node.headSpan
  cx.report({
    code: 'E0267',
    message: `\`${node.kind}\` inside of a closure`,
    span: node.span,
    labels: [
      { span: node.span, message: `cannot \`${node.kind}\` inside of a closure` },
      ...(head ? [{ span: head, message: 'enclosing closure' }] : []),
    ],
  })
}

/** E0268 */
export function breakOutside(cx: BodyChecker, node: NodeOf<'break'> | NodeOf<'continue'>): void {
  const where = node.kind === 'break' ? 'a loop or labeled block' : 'a loop'
  cx.report({
    code: 'E0268',
    message: `\`${node.kind}\` outside of ${where}`,
    span: node.span,
    labels: [{ span: node.span, message: `cannot \`${node.kind}\` outside of ${where}` }],
  })
}

/** E0696: `continue` of a labelled block. */
export function continueBlock(cx: BodyChecker, node: NodeOf<'continue'>): void {
  cx.report({
    code: 'E0696',
    message: '`continue` pointing to a labeled block',
    span: node.span,
    labels: [{ span: node.span, message: "labeled blocks cannot be `continue`'d" }],
  })
}

/** E0426, or E0767 where the label stands outside of a closure. */
export function unknownLabel(cx: BodyChecker, label: ast.Ident, frame: Frame | null): void {
  const reachable: string[] = []
  let isOutside = false
  for (let at = frame; at; at = at.outer)
    for (const { target } of at.breakables) {
      if (target.label === null) continue
      if (at === frame) reachable.push(target.label)
      isOutside ||= at !== frame && target.label === label.name
    }
  const similar = mostSimilar(reachable, label.name)
  const similarSpan = frame?.breakables.findLast((other) => other.target.label === similar)?.label
  cx.reports.resolution({
    code: isOutside ? 'E0767' : 'E0426',
    message: isOutside ? `use of unreachable label \`'${label.name}\`` : `use of undeclared label \`'${label.name}\``,
    span: label.span,
    labels: [
      {
        span: label.span,
        message: isOutside ? `unreachable label \`'${label.name}\`` : `undeclared label \`'${label.name}\``,
      },
      ...(similarSpan ? [{ span: similarSpan, message: 'a label with a similar name is reachable' }] : []),
    ],
    ...(similar ? { help: `try using similarly named label: \`'${similar}\`` } : {}),
  })
}

/** E0572 */
export function returnOutside(cx: BodyChecker, node: NodeOf<'return'>): void {
  cx.report({ code: 'E0572', message: 'return statement outside of function body', span: node.span, labels: [] })
}
