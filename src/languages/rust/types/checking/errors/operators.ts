import type * as ast from '../../../syntax/ast'
import type { Ty } from '../../ty'
import type { BodyChecker } from '../body-checker'
import type { Draft } from '../draft'
import { isLang } from '../type-walk'
import { describe, describeValue } from './describe'
import { derivable } from './derives'

type NodeOf<K extends ast.Expr['kind']> = Extract<ast.Expr, { kind: K }>

/** What messages say that an operator does: "cannot add `A` to `B`". */
const verbs: Readonly<Partial<Record<string, (left: string, right: string) => string>>> = {
  '+': (left, right) => `cannot add ${right} to ${left}`,
  '-': (left, right) => `cannot subtract ${right} from ${left}`,
  '*': (left, right) => `cannot multiply ${left} by ${right}`,
  '/': (left, right) => `cannot divide ${left} by ${right}`,
  '%': (left, right) => `cannot calculate the remainder of ${left} divided by ${right}`,
  '&': (left, right) => `no implementation for \`${left.slice(1, -1)} & ${right.slice(1, -1)}\``,
  '|': (left, right) => `no implementation for \`${left.slice(1, -1)} | ${right.slice(1, -1)}\``,
  '^': (left, right) => `no implementation for \`${left.slice(1, -1)} ^ ${right.slice(1, -1)}\``,
  '<<': (left, right) => `no implementation for \`${left.slice(1, -1)} << ${right.slice(1, -1)}\``,
  '>>': (left, right) => `no implementation for \`${left.slice(1, -1)} >> ${right.slice(1, -1)}\``,
}

/** E0369, E0368: the left side has no such operator at all. */
export function noBinaryOperator(
  cx: BodyChecker,
  node: NodeOf<'binary'> | NodeOf<'compound'>,
  left: Draft,
  right: Draft,
): void {
  const [a, b] = [describe(cx, left.type), describe(cx, right.type)]
  if (node.kind === 'compound') return noCompoundOperator(cx, node, left, a)
  const message =
    verbs[node.operator]?.(`\`${a}\``, `\`${b}\``) ??
    `binary operation \`${node.operator}\` cannot be applied to type \`${a}\``
  const isText = isString(cx.resolve(left.type)) && isString(cx.resolve(right.type)) && node.operator === '+'
  cx.report({
    code: 'E0369',
    message,
    span: node.operatorSpan,
    labels: [
      ...(isText ? [{ span: node.operatorSpan, message: '`+` cannot be used to concatenate two `&str` strings' }] : []),
      ...[
        { span: left.span, message: a },
        { span: right.span, message: b },
      ].filter(({ span }) => span.to <= node.operatorSpan.from || span.from >= node.operatorSpan.to),
    ],
    ...helpFor(cx, node, left, isText),
  })
}

function helpFor(cx: BodyChecker, node: NodeOf<'binary'>, left: Draft, isText: boolean): { help?: string } {
  if (isText) return { help: 'create an owned `String` from a string reference: `.to_owned()`' }
  const type = cx.resolve(left.type)
  const trait =
    node.operator === '==' || node.operator === '!=' ? 'PartialEq' : /^[<>]/.test(node.operator) ? 'PartialOrd' : null
  if (type.kind === 'param' && trait)
    return { help: `consider restricting type parameter \`${type.def.name}\` with trait \`${trait}\`` }
  const derives = trait === 'PartialOrd' ? 'PartialEq, PartialOrd' : trait
  return derives && derivable(type)
    ? { help: `consider annotating \`${describe(cx, type)}\` with \`#[derive(${derives})]\`` }
    : {}
}

function isString(type: Ty): boolean {
  return type.kind === 'ref' && (type.to.kind === 'str' || isLang(type.to, 'String'))
}

function noCompoundOperator(cx: BodyChecker, node: NodeOf<'compound'>, left: Draft, type: string): void {
  const operator = `${node.operator}=`
  cx.report({
    code: 'E0368',
    message: `binary assignment operation \`${operator}\` cannot be applied to type \`${type}\``,
    span: node.span,
    labels: [{ span: left.span, message: `cannot use \`${operator}\` on type \`${type}\`` }],
    ...(cx.resolve(left.type).kind === 'ref'
      ? {
          help: `\`${operator}\` can be used on \`${type.replace(/^&(mut )?/, '')}\` if you dereference the left-hand side`,
        }
      : {}),
  })
}

/** E0600 */
export function noUnaryOperator(cx: BodyChecker, node: NodeOf<'unary'>, operand: Draft): void {
  const { operator, span } = node
  const known = cx.resolve(operand.type)
  const name = describeValue(cx, operand)
  const isUnsigned = operator === '-' && known.kind === 'int' && known.name.startsWith('u')
  cx.report({
    code: 'E0600',
    message: `cannot apply unary operator \`${operator}\` to type \`${name}\``,
    span,
    labels: [{ span, message: `cannot apply unary operator \`${operator}\`` }],
    ...(isUnsigned ? { help: `you may have meant the maximum value of \`${name}\`: \`${name}::MAX\`` } : {}),
  })
}

/** E0614 */
export function cannotDereference(cx: BodyChecker, node: NodeOf<'unary'>, type: Ty): void {
  cx.report({
    code: 'E0614',
    message: `type \`${describe(cx, type)}\` cannot be dereferenced`,
    span: node.span,
    labels: [{ span: node.span, message: "can't be dereferenced" }],
  })
}

/** E0608 */
export function cannotIndex(cx: BodyChecker, node: NodeOf<'index'>, type: Ty): void {
  cx.report({
    code: 'E0608',
    message: `cannot index into a value of type \`${describe(cx, type)}\``,
    span: { from: node.object.span.to, to: node.span.to },
    labels: [],
  })
}

/** E0067 */
export function badCompoundTarget(cx: BodyChecker, node: NodeOf<'compound'>): void {
  cx.report({
    code: 'E0067',
    message: 'invalid left-hand side of assignment',
    span: node.operatorSpan,
    labels: [{ span: node.target.span, message: 'cannot assign to this expression' }],
  })
}

/** E0070 */
export function badAssignTarget(cx: BodyChecker, node: NodeOf<'assign'>): void {
  const between = { from: node.target.span.to, to: node.value.span.from }
  const at = cx.source?.text.indexOf('=', between.from) ?? between.from
  cx.report({
    code: 'E0070',
    message: 'invalid left-hand side of assignment',
    span: { from: at, to: at + 1 },
    labels: [{ span: node.target.span, message: 'cannot assign to this expression' }],
  })
}

/** E0308: `=` where `==` was meant. */
export function assignmentAsCondition(cx: BodyChecker, node: NodeOf<'assign'>): void {
  cx.report({
    code: 'E0308',
    message: 'mismatched types',
    span: node.span,
    labels: [{ span: node.span, message: 'expected `bool`, found `()`' }],
    help: 'you might have meant to compare for equality: `==`',
  })
}
