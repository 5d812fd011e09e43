import type * as ast from '../../../syntax/ast'
import { mostSimilar } from '../../../names/similar'
import type { DerefStep } from '../../solver'
import type { Ty } from '../../ty'
import type { BodyChecker } from '../body-checker'
import { isScalar } from '../type-walk'
import { describe } from './describe'

type FieldNode = Extract<ast.Expr, { kind: 'field' }>

/** E0616 */
export function privateField(cx: BodyChecker, node: FieldNode, type: Ty): void {
  const known = cx.resolve(type)
  const what =
    known.kind === 'adt' ? `struct \`${known.def.isLibrary ? known.def.name : known.def.name}\`` : describe(cx, type)
  cx.report({
    code: 'E0616',
    message: `field \`${node.name.name}\` of ${what} is private`,
    span: node.name.span,
    labels: [{ span: node.name.span, message: 'private field' }],
  })
}

/** E0609, E0610, E0615: no field of that name. */
export function noField(cx: BodyChecker, node: FieldNode, type: Ty, steps: readonly DerefStep[]): void {
  const { name } = node
  const known = cx.resolve(type)
  if (cx.infer.method(type, name.name, cx.traits, cx.scope.module)) return methodAsField(cx, node, known)
  if (isScalar(known) && known.kind !== 'fn-def' && known.kind !== 'fn-pointer' && known.kind !== 'pointer') {
    cx.report({
      code: 'E0610',
      message: `\`${describe(cx, known)}\` is a primitive type and therefore doesn't have fields`,
      span: name.span,
      labels: [],
    })
    return
  }
  const fields = steps.flatMap((step) => fieldsOf(cx.known(step.type)))
  const similar = mostSimilar(fields, name.name)
  cx.report({
    code: 'E0609',
    message: `no field \`${name.name}\` on type \`${describe(cx, known)}\``,
    span: name.span,
    labels: [{ span: name.span, message: 'unknown field' }],
    ...(similar
      ? { help: `a field with a similar name exists: \`${similar}\`` }
      : fields.length
        ? {
            help: `available field${fields.length === 1 ? ' is' : 's are'}: ${fields.map((field) => `\`${field}\``).join(', ')}`,
          }
        : {}),
  })
}

function fieldsOf(type: Ty): string[] {
  if (type.kind !== 'adt' || type.def.isEnum || type.def.isBuiltin || type.def.isLibrary) return []
  return type.def.variants[0]?.fields.map((field) => field.name) ?? []
}

function methodAsField(cx: BodyChecker, node: FieldNode, type: Ty): void {
  const { name } = node
  cx.report({
    code: 'E0615',
    message: `attempted to take value of method \`${name.name}\` on type \`${describe(cx, type)}\``,
    span: name.span,
    labels: [{ span: name.span, message: 'method, not a field' }],
    help: `use parentheses to call the method: \`${name.name}()\``,
  })
}
