import type { ModDef, TraitDef } from '../types/defs'
import { preludeOf } from './lookup'
import { blockOf, type Names, tableOf } from './names'
import type { Scope } from './scope'

const known = new WeakMap<ModDef, readonly TraitDef[]>()

/**
 * Traits whose methods can be called there: declared, imported (also `as _`), by glob or prelude, in the module and in
 * the blocks around; and the trait that the code itself is in, or that the impl around it is of.
 */
export function traitsInScope(scope: Scope): readonly TraitDef[] {
  let traits = known.get(scope.module)
  if (!traits) known.set(scope.module, (traits = collect(scope.names, scope.module)))
  const own = scope.self?.trait ?? scope.self?.implements?.trait
  return own && !traits.includes(own) ? [...traits, own] : traits
}

function collect(names: Names, module: ModDef): readonly TraitDef[] {
  const found = new Set<TraitDef>()
  for (let at: ModDef | null = module; at; at = blockOf(names, at) ? at.parent : null) addTraits(names, at, found)
  addTraits(names, preludeOf(names), found)
  return [...found]
}

function addTraits(names: Names, module: ModDef, found: Set<TraitDef>): void {
  const { types, unnamed } = tableOf(names, module)
  for (const { def } of types.values()) if (def.kind === 'trait') found.add(def)
  for (const { def } of unnamed) if (def.kind === 'trait') found.add(def)
}
