import type { Span } from '../../../../../program/diagnostic'
import type * as ast from '../../../syntax/ast'
import type { TraitRef, Ty } from '../../ty'
import type { BodyChecker } from '../body-checker'
import type { Frame } from '../frame'
import { describe, describeTrait } from './describe'
import { written } from './returns'

type TryNode = Extract<ast.Expr, { kind: 'try' }>

function markOf(node: TryNode): Span {
  return { from: node.span.to - 1, to: node.span.to }
}

/** E0277: `?` on something that is neither Option nor Result. */
export function notTryable(cx: BodyChecker, node: TryNode, type: Ty): void {
  cx.report({
    code: 'E0277',
    message: 'the `?` operator can only be applied to values that implement `Try`',
    span: node.span,
    labels: [{ span: node.span, message: `the \`?\` operator cannot be applied to type \`${describe(cx, type)}\`` }],
  })
}

/** E0277: `?` where nothing like it can be returned. */
export function tryOutside(cx: BodyChecker, node: TryNode, frame: Frame | null): void {
  const span = markOf(node)
  const what = frame?.kind === 'closure' ? 'a closure' : frame ? 'a function' : 'a const'
  const result = frame ? ` that returns \`${describe(cx, frame.result)}\`` : ''
  const around = whereabouts(cx, frame)
  cx.report({
    code: 'E0277',
    message: `the \`?\` operator can only be used in ${what} that returns \`Result\` or \`Option\` (or another type that implements \`FromResidual\`)`,
    span,
    labels: [
      { span, message: `cannot use the \`?\` operator in ${what}${result}` },
      ...(around ? [{ span: around, message: 'this function should return `Result` or `Option` to accept `?`' }] : []),
    ],
  })
}

/** The head of the function, or the closure. */
function whereabouts(cx: BodyChecker, frame: Frame | null): Span | null {
  if (frame?.closure) return frame.closure.def.node.span
  return cx.owner.kind === 'fn' ? cx.owner.node.headSpan : null
}

/** E0277: `?` on an Option in a function that returns a Result, or the other way round. */
export function tryResidual(cx: BodyChecker, node: TryNode, type: Extract<Ty, { kind: 'adt' }>, frame: Frame): void {
  const span = markOf(node)
  const what = frame.kind === 'closure' ? 'a closure' : 'a function'
  const isOption = type.def.lang === 'Option'
  const [used, other] = isOption ? ['Option', 'Result'] : ['Result', 'Option']
  const around = whereabouts(cx, frame)
  const hint = isOption
    ? `use \`.ok_or(...)?\` to provide an error compatible with \`${describe(cx, frame.result)}\``
    : `use \`.ok()?\` if you want to discard the \`Result<Infallible, ${describe(cx, type.args[1] as Ty)}>\` error information`
  cx.report({
    code: 'E0277',
    message: `the \`?\` operator can only be used on \`${other}\`s, not \`${used}\`s, in ${what} that returns \`${other}\``,
    span,
    labels: [
      { span, message: hint },
      ...(around
        ? [
            {
              span: around,
              message: `this ${frame.kind === 'closure' ? 'closure' : 'function'} returns ${isOption ? 'a' : 'an'} \`${other}\``,
            },
          ]
        : []),
    ],
  })
}

/** E0277: the error that `?` finds cannot be made the one that the function returns. */
export function tryConversion(cx: BodyChecker, span: Span, ref: TraitRef, tried: Span): void {
  const [to, from] = ref.args as readonly Ty[]
  const result = written(cx)
  cx.report({
    code: 'E0277',
    message: `\`?\` couldn't convert the error to \`${describe(cx, to)}\``,
    span,
    labels: [
      {
        span: tried,
        message: `this can't be annotated with \`?\` because it has type \`Result<_, ${describe(cx, from)}>\``,
      },
      ...(result ? [{ span: result.span, message: `expected \`${describe(cx, to)}\` because of this` }] : []),
      { span, message: `the trait \`${describeTrait(cx, ref)}\` is not implemented for \`${describe(cx, to)}\`` },
    ],
    help: 'the question mark operation (`?`) implicitly performs a conversion on the error value using the `From` trait',
  })
}
