import type * as ast from '../syntax/ast'
import type { ModDef } from '../types/defs'
import type { Draft } from './draft'
import { addModule } from './names'

/** What a body that is searched belongs to, and how its items are collected. */
export interface Owner {
  readonly draft: Draft
  readonly module: ModDef
  readonly path: string
  readonly outer: readonly ast.Generics[]
  readonly item: ast.Item
  readonly collect: (draft: Draft, items: readonly ast.Item[], module: ModDef) => void
}

/**
 * Finds the blocks in a body that declare items. Each becomes a nameless module inside the module (or block) around it.
 */
export function collectBlocks(body: ast.Expr, owner: Owner): void {
  visit(body, owner.module, owner)
}

function visit(value: unknown, module: ModDef, owner: Owner): void {
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === 'object') visit(item, module, owner)
    return
  }
  const node = value as Record<string, unknown>
  const inner = node.kind === 'block' ? blockModule(node as unknown as ast.BlockExpr, module, owner) : module
  for (const key in node) {
    const child = node[key]
    if (typeof child === 'object' && child !== null && !skipped.has(key)) visit(child, inner, owner)
  }
}

/** Where no block can be; `item`: the block's module has collected it. */
const skipped = new Set(['span', 'operatorSpan', 'headSpan', 'name', 'path', 'label', 'suffix', 'item'])

function blockModule(block: ast.BlockExpr, parent: ModDef, owner: Owner): ModDef {
  const items = block.statements.flatMap((statement) => (statement.kind === 'item' ? [statement.item] : []))
  if (!items.length) return parent
  const { draft, path, outer, item } = owner
  const module = addModule(draft.names, { name: '', path, span: block.span, isLibrary: draft.isLibrary, parent })
  const added = { module, outer, owner: item }
  draft.names.blocks.set(block, added)
  draft.names.nameless.set(module, added)
  owner.collect(draft, items, module)
  return module
}
