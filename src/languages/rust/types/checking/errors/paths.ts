import type * as ast from '../../../syntax/ast'
import type { VariantDef } from '../../defs'
import type { BodyChecker } from '../body-checker'
import { nameOfVariant } from './patterns'

/** E0533: a struct variant without its fields. */
export function notAValue(cx: BodyChecker, variant: VariantDef, path: ast.Path): void {
  cx.report({
    code: 'E0533',
    message: `expected value, found struct variant \`${nameOfVariant(variant)}\``,
    span: path.span,
    labels: [{ span: path.span, message: 'not a value' }],
  })
}
