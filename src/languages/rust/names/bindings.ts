import type * as ast from '../syntax/ast'
import type { ConstDef, FnDef, StaticDef, VariantDef } from '../types/defs'
import { lexical } from './lookup'
import type { Scope } from './scope'

/**
 * What a lone identifier in a pattern refers to when it is not a new variable: a constant, unit struct or unit variant;
 * a static or a tuple struct's constructor cannot be hidden (E0530).
 */
export function resolveBinding(name: ast.Ident, scope: Scope): ConstDef | VariantDef | StaticDef | FnDef | null {
  const def = lexical(scope.names, scope.module, 'values', name.name)?.def
  if (!def) return null
  if (def.kind === 'const' || def.kind === 'static' || def.kind === 'variant') {
    return def.kind === 'variant' && def.shape === 'named' ? null : def
  }
  return def.kind === 'fn' && def.constructs ? def : null
}
