import type * as ast from '../syntax/ast'
import type { Def, ModDef } from '../types/defs'
import { twice } from './binding-errors'
import type { Draft } from './draft'
import { headSpan } from './heads'
import { bind, blockOf, type Namespace, tableOf } from './names'

/** Gives an item its name in its module; E0428 where another item has it. */
export function declare(draft: Draft, module: ModDef, space: Namespace, item: ast.Item, def: Def): void {
  const name = item.name.name
  const before = tableOf(draft.names, module)[space].get(name)
  const span = headSpan(item)
  if (!before) {
    const { isPublic } = item
    return bind(draft.names, module, space, name, { def, isPublic, by: 'item', span, ambiguous: false })
  }
  // A struct that is there twice is told about once, not for its constructor again.
  if (space === 'values' && item.kind === 'struct' && module.types.get(name) !== definitionOf(def)) return
  const place = blockOf(draft.names, module) ? 'block' : 'module'
  const where = { later: span, first: before.span, laterIsImport: false, firstIsImport: false, place }
  draft.report(twice('E0428', name, space, before.def, where))
}

/** The struct that a constructor or unit struct's value belongs to. */
function definitionOf(def: Def): Def {
  if (def.kind === 'variant') return def.adt
  return def.kind === 'fn' && def.constructs ? def.constructs.adt : def
}
