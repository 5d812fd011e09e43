import type { Span } from '../../../../../program/diagnostic'
import type * as ast from '../../../syntax/ast'
import { mostSimilar } from '../../../names/similar'
import type { FieldDef, VariantDef } from '../../defs'
import type { BodyChecker } from '../body-checker'
import type { Ty } from '../../ty'
import { describe } from './describe'
import { kindOfVariant, nameOfVariant } from './patterns'

type StructNode = Extract<ast.Expr, { kind: 'struct' }>

/** E0560, E0559: no such field in a struct or variant. */
export function noSuchField(cx: BodyChecker, node: StructNode, name: ast.Ident, variant: VariantDef, type: Ty): void {
  const { isEnum } = variant.adt
  const own = isEnum ? nameOfVariant(variant) : describe(cx, type)
  const taken = new Set(node.fields.map((field) => field.name.name))
  const open = variant.fields.map((field) => field.name).filter((other) => !taken.has(other))
  const similar = variant.shape === 'named' ? mostSimilar(open, name.name) : null
  const isTuple = variant.shape === 'tuple' && !variant.isLibrary
  cx.report({
    code: isEnum ? 'E0559' : 'E0560',
    message: `${kindOfVariant(variant)} \`${own}\` has no field named \`${name.name}\``,
    span: name.span,
    labels: [
      {
        span: name.span,
        message: similar ? 'unknown field' : isTuple ? 'field does not exist' : `\`${own}\` does not have this field`,
      },
      ...(isTuple ? [{ span: variant.span, message: `\`${nameOfVariant(variant)}\` defined here` }] : []),
    ],
    ...(similar ? { help: `a field with a similar name exists: \`${similar}\`` } : {}),
  })
}

/** E0062 */
export function duplicateField(cx: BodyChecker, name: ast.Ident, first: Span): void {
  cx.report({
    code: 'E0062',
    message: `field \`${name.name}\` specified more than once`,
    span: name.span,
    labels: [
      { span: name.span, message: 'used more than once' },
      { span: first, message: `first use of \`${name.name}\`` },
    ],
  })
}

/** E0451: a private field in a struct expression. */
export function privateStructField(cx: BodyChecker, name: ast.Ident, variant: VariantDef): void {
  cx.reports.late({
    code: 'E0451',
    message: `field \`${name.name}\` of struct \`${variant.adt.name}\` is private`,
    span: name.span,
    labels: [{ span: name.span, message: 'private field' }],
  })
}

/** E0063 */
export function missingFields(
  cx: BodyChecker,
  node: StructNode,
  variant: VariantDef,
  missing: readonly FieldDef[],
): void {
  const names = missing.map((field) => `\`${field.name}\``).sort()
  const shown =
    names.length > 3 ? [...names.slice(0, 3), `${names.length - 3} other field${names.length > 4 ? 's' : ''}`] : names
  const list = shown.length < 3 ? shown.join(' and ') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
  cx.report({
    code: 'E0063',
    message: `missing field${names.length === 1 ? '' : 's'} ${list} in initializer of \`${variant.adt.isEnum ? nameOfVariant(variant) : variant.adt.name}\``,
    span: node.path.span,
    labels: [{ span: node.path.span, message: `missing ${list}` }],
  })
}

/** E0436: functional update of something that is no struct. */
export function noBase(cx: BodyChecker, base: ast.Expr): void {
  cx.report({
    code: 'E0436',
    message: 'functional record update syntax requires a struct',
    span: base.span,
    labels: [],
  })
}
