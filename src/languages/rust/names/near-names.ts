import type { Span } from '../../../program/diagnostic'
import type { Def, ModDef } from '../types/defs'
import { preludeOf, primitiveNames } from './lookup'
import { type Binding, blockOf, ERROR_DEF, type Names, type Namespace, tableOf } from './names'
import type { Scope } from './scope'
import { mostSimilar } from './similar'
import { kindOf, withArticle } from './words'

/** A name that may have been meant, and how rustc says so. */
export interface Near {
  readonly name: string
  readonly help: string
  readonly labels: readonly { readonly span: Span; readonly message: string }[]
}

/**
 * Looks for a name near `wanted` in a module, or, when `within` is null, in everything in scope. `more`: further
 * candidates with the kind of each, such as parameters and variables.
 */
export function nearName(
  wanted: string,
  within: ModDef | null,
  scope: Scope,
  space: Namespace,
  fits: (def: Def) => boolean,
  more: ReadonlyMap<string, string> = new Map(),
): Near | null {
  const candidates = new Map<string, Binding | string>(more)
  const tables = within ? [within] : scopeModules(scope.names, scope.module)
  for (const module of tables) {
    for (const [name, binding] of tableOf(scope.names, module)[space]) {
      if (!candidates.has(name) && binding.def !== ERROR_DEF && fits(binding.def)) candidates.set(name, binding)
    }
  }
  const name = mostSimilar([...candidates.keys()].sort(), wanted)
  if (name === null || name === wanted) return null
  const found = candidates.get(name)!
  return typeof found === 'string' ? plain(name, found) : bound(name, found)
}

/** The names of primitive types as candidates. */
export const primitiveCandidates: ReadonlyMap<string, string> = new Map(
  primitiveNames.map((name) => [name, 'builtin type']),
)

function scopeModules(names: Names, from: ModDef): ModDef[] {
  const modules = [from]
  for (let at = from; blockOf(names, at);) modules.push((at = at.parent!))
  return [...modules, preludeOf(names)]
}

function plain(name: string, kind: string): Near {
  return { name, help: `${withArticle(kind)} with a similar name exists: \`${name}\``, labels: [] }
}

function bound(name: string, { def, span }: Binding): Near {
  const kind = kindOf(def)
  const own = 'isLibrary' in def && !def.isLibrary
  const label = { span, message: `similarly named ${kind} \`${name}\` defined here` }
  return { ...plain(name, kind), labels: own ? [label] : [] }
}
