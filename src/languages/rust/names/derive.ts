import type { Diagnostic } from '../../../program/diagnostic'
import type * as ast from '../syntax/ast'

/** The impls that an item's derives stand for. */
export function derivedImpls(
  _item: ast.StructItem | ast.EnumItem,
  _report: (diagnostic: Diagnostic) => void,
): readonly ast.ImplItem[] {
  return []
}
