import { assert } from '../../../base/assert'
import type * as ast from '../syntax/ast'
import type { ConstDef, FnDef, StaticDef } from '../types/defs'
import type { Scope } from './scope'

const scopes = new WeakMap<object, Scope>()

/** Remembers what names mean inside a definition. */
export function setScope(def: object, scope: Scope): void {
  scopes.set(def, scope)
}

/** Where the body of a function, constant or static stands; a library item's sees the library's own names. */
export function scopeOf(def: FnDef | ConstDef | StaticDef): Scope {
  const scope = scopes.get(def)
  assert(scope !== undefined, `no scope for ${def.path}`)
  return scope
}

/** The scope inside a block: another one only if the block declares items. */
export function enterBlock(scope: Scope, block: ast.BlockExpr): Scope {
  const inner = scope.names.blocks.get(block)
  return inner ? { ...scope, module: inner.module } : scope
}
