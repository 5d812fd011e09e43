import type * as ast from '../syntax/ast'
import type { ModDef } from '../types/defs'
import type { Draft } from './draft'

/** The leaves of a `use` become imports, resolved in the next pass. */
export function collectUse(draft: Draft, item: ast.UseItem, module: ModDef): void {
  flatten(draft, item, item.tree, [], module)
}

function flatten(
  draft: Draft,
  item: ast.UseItem,
  tree: ast.UseTree,
  before: readonly ast.Ident[],
  module: ModDef,
): void {
  const path = [...before, ...tree.path]
  const { rest } = tree
  if (rest.kind === 'list') {
    for (const inner of rest.trees) flatten(draft, item, inner, path, module)
    return
  }
  const isSelf = rest.kind === 'simple' && before.length > 0 && tree.path.length === 1 && tree.path[0].name === 'self'
  const target = isSelf ? before : path
  draft.imports.push({
    module,
    path: target,
    name: rest.kind === 'glob' ? null : (rest.rename ?? target.at(-1)!).name,
    isSelf,
    isPublic: item.isPublic,
    span: tree.span,
    item,
    found: false,
  })
}
