import type { Def, ModDef } from '../types/defs'
import { intNames, STR, type Ty } from '../types/ty'
import { type Binding, blockOf, type Names, type Namespace, sees, tableOf } from './names'

const NOWHERE = { from: 0, to: 0 }

function builtin(def: Def): Binding {
  return { def, isPublic: true, by: 'item', span: NOWHERE, ambiguous: false }
}

const primitives = new Map<string, Binding>(
  [
    ...intNames.map((name): [string, Ty] => [name, { kind: 'int', name }]),
    ['f32', { kind: 'float', name: 'f32' }] as [string, Ty],
    ['f64', { kind: 'float', name: 'f64' }] as [string, Ty],
    ['bool', { kind: 'bool' }] as [string, Ty],
    ['char', { kind: 'char' }] as [string, Ty],
    ['str', STR] as [string, Ty],
  ].map(([name, type]) => [name, builtin({ kind: 'primitive', name, type })]),
)

/** Names of the types that need no declaration. */
export const primitiveNames: readonly string[] = [...primitives.keys()]

/** A name in a module itself. */
export function inModule(names: Names, module: ModDef, space: Namespace, name: string): Binding | null {
  return tableOf(names, module)[space].get(name) ?? null
}

/** Crates that can be named everywhere. */
const crateNames = new Set(['std', 'core', 'alloc'])

/**
 * A name as a path begins with it: in the blocks around, the module, the crates, the prelude, the primitive types.
 * `until`: looks only into the blocks inside this module; generic parameters come between.
 */
export function lexical(names: Names, module: ModDef, space: Namespace, name: string): Binding | null {
  for (let at: ModDef = module; ; at = at.parent!) {
    const found = inModule(names, at, space, name)
    if (found) return found
    if (!blockOf(names, at)) break
  }
  return beyondModules(names, space, name)
}

/** A name in the blocks from `module` outward, up to `home` and without it. */
export function inBlocks(names: Names, module: ModDef, home: ModDef, space: Namespace, name: string): Binding | null {
  for (let at = module; at !== home; at = at.parent!) {
    const found = inModule(names, at, space, name)
    if (found) return found
  }
  return null
}

function beyondModules(names: Names, space: Namespace, name: string): Binding | null {
  if (space === 'types' && crateNames.has(name)) return builtin(names.std)
  const known = inModule(names, preludeOf(names), space, name)
  if (known) return known
  return space === 'types' ? (primitives.get(name) ?? null) : null
}

const preludes = new WeakMap<ModDef, ModDef>()

/** The module whose public names are in scope everywhere: `std::prelude`, or the edition's inside it. */
export function preludeOf(names: Names): ModDef {
  let found = preludes.get(names.std)
  if (!found) {
    const prelude = moduleIn(names.std, 'prelude') ?? names.std
    found = moduleIn(prelude, 'rust_2021') ?? prelude
    if (found !== names.std) preludes.set(names.std, found)
  }
  return found
}

function moduleIn(module: ModDef, name: string): ModDef | null {
  const found = module.types.get(name)
  return found?.kind === 'mod' ? found : null
}

/** Whether a binding of `owner` may be used in `from`. */
export function isVisible(names: Names, binding: Binding, owner: ModDef, from: ModDef): boolean {
  return binding.isPublic || sees(names, from, owner)
}
