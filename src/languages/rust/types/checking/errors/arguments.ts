import type { Span } from '../../../../../program/diagnostic'
import type * as ast from '../../../syntax/ast'
import type { Ty } from '../../ty'
import type { Call } from '../arguments'
import type { BodyChecker } from '../body-checker'
import type { Draft } from '../draft'
import { checkExpr } from '../expressions'
import { isUnknown } from '../type-walk'
import { conversionHelp } from './conversions'
import { counted, describe, describeValue } from './describe'
import { expectedFound, mismatch } from './mismatch'

export interface WrongArgument {
  readonly node: ast.Expr
  readonly index: number
  readonly expected: Ty
  readonly value: Draft
}

/** E0061, E0057: too few or too many. */
export function wrongCount(cx: BodyChecker, call: Call, params: readonly Ty[], nodes: readonly ast.Expr[]): void {
  const what = whatIs(call)
  const [wanted, given] = [params.length, nodes.length]
  const were = given === 1 ? 'was' : 'were'
  cx.report({
    code: call.kind === 'closure' ? 'E0057' : 'E0061',
    message: `this ${what} takes ${counted(wanted, 'argument')} but ${counted(given, 'argument')} ${were} supplied`,
    span: call.calleeSpan,
    labels: given < wanted ? missing(cx, call, params, nodes) : unexpected(cx, params, nodes),
    help: helpFor(Math.abs(given - wanted), given < wanted),
  })
}

function helpFor(count: number, isShort: boolean): string {
  const plural = count === 1 ? '' : 's'
  return isShort ? `provide the argument${plural}` : `remove the extra argument${plural}`
}

function whatIs(call: Call): string {
  const variant = call.def?.constructs
  if (variant) return variant.adt.isEnum ? 'enum variant' : 'struct'
  return call.kind === 'method' ? 'method' : 'function'
}

function missing(
  cx: BodyChecker,
  call: Call,
  params: readonly Ty[],
  nodes: readonly ast.Expr[],
): { span: Span; message: string }[] {
  const list = { from: call.calleeSpan.to, to: call.node.span.to }
  const types = params.slice(nodes.length).map((param) => `\`${describe(cx, param)}\``)
  if (types.length === 1) {
    const isOpen = isUnknown(cx.resolve(params[params.length - 1]))
    const type = isOpen ? '' : ` of type ${types[0]}`
    return [{ span: list, message: `argument #${params.length}${type} is missing` }]
  }
  const count = ['zero', 'one', 'two', 'three'][types.length] ?? 'multiple'
  const text =
    types.length > 3
      ? ''
      : ` of type ${types.slice(0, -1).join(', ')}${types.length > 2 ? ',' : ''} and ${types.at(-1)}`
  return [{ span: list, message: `${count} arguments${text} are missing` }]
}

function unexpected(
  cx: BodyChecker,
  params: readonly Ty[],
  nodes: readonly ast.Expr[],
): { span: Span; message: string }[] {
  return nodes.slice(params.length).map((node, extra) => {
    const index = params.length + extra + 1
    const type = describeValue(cx, checkExpr(cx, node))
    const number = nodes.length === 1 ? '' : ` #${index}`
    return { span: node.span, message: `unexpected argument${number} of type \`${type}\`` }
  })
}

/** E0308 for arguments of the wrong type: one by itself, several as one error. */
export function wrongArguments(cx: BodyChecker, call: Call, wrong: readonly WrongArgument[]): void {
  const isRight = ({ expected, value }: WrongArgument) => cx.isWrong(expected) || cx.isWrong(value.type)
  const real = wrong.filter((argument) => !isRight(argument))
  const incorrect = `arguments to this ${whatIs(call)} are incorrect`
  if (real.length === 1) {
    const [{ node, expected, value }] = real
    mismatch(cx, {
      span: node.span,
      expected,
      found: value.type,
      also: [{ span: call.calleeSpan, message: incorrect }],
      help: conversionHelp(cx, expected, value.type, node),
    })
  } else if (real.length > 1) {
    cx.report({
      code: 'E0308',
      message: incorrect,
      span: call.calleeSpan,
      labels: real.map(({ node, expected, value }) => ({
        span: node.span,
        message: areSwapped(cx, real)
          ? `expected \`${describe(cx, expected)}\`, found \`${describeValue(cx, value)}\``
          : expectedFound(cx, expected, value.type),
      })),
    })
  }
}

/** Whether two wrong arguments would be right in each other's place. */
function areSwapped(cx: BodyChecker, wrong: readonly WrongArgument[]): boolean {
  const [a, b] = wrong
  return wrong.length === 2 && cx.couldBe(a.expected, b.value.type) && cx.couldBe(b.expected, a.value.type)
}
