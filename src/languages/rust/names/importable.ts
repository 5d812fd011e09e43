import type { Def, ModDef } from '../types/defs'
import { ERROR_DEF, type Names, tableOf } from './names'
import { kindOf } from './words'

interface Candidate {
  readonly def: Def
  readonly path: string
}

/**
 * "consider importing this struct: `use std::sync::Mutex;`" for a name that a public path leads to, in the program or
 * the library. null: none does.
 */
export function importHelp(names: Names, name: string, wanted: (def: Def) => boolean, suffix = ''): string | null {
  const found = candidates(names, name).filter(({ def }) => wanted(def))
  if (!found.length) return null
  const kinds = new Set(found.map(({ def }) => kindOf(def)))
  const kind = kinds.size === 1 ? [...kinds][0] : 'item'
  const one = found.length === 1 ? `this ${kind}` : `one of these ${kind === 'trait alias' ? kind : `${kind}s`}`
  const uses = found.map(({ path }) => `\`use ${path};\``).join(', ')
  return `consider importing ${one}${suffix && ` ${suffix}`}: ${uses}`
}

function candidates(names: Names, name: string): Candidate[] {
  const own = names.library ? search(names, names.root, 'crate', name) : []
  return [...own, ...libraryCandidates(names.library ?? names, name)]
}

const byName = new WeakMap<Names, Map<string, Candidate[]>>()

function libraryCandidates(library: Names, name: string): Candidate[] {
  let known = byName.get(library)
  if (!known) byName.set(library, (known = new Map()))
  const before = known.get(name)
  if (before) return before
  const found = search(library, library.std, 'std', name)
  known.set(name, found)
  return found
}

/** Breadth first, so that the shortest path to each definition wins. */
function search(names: Names, root: ModDef, rootPath: string, name: string): Candidate[] {
  const found = new Map<Def, Candidate>()
  const seen = new Set<ModDef>([root])
  const queue: [ModDef, string][] = [[root, rootPath]]
  for (const [module, path] of queue) {
    const { types, values } = tableOf(names, module)
    for (const table of [types, values]) {
      const binding = table.get(name)
      if (!binding || binding.def === ERROR_DEF) continue
      if (binding.isPublic || (rootPath === 'crate' && module === root)) {
        if (!found.has(binding.def)) found.set(binding.def, { def: binding.def, path: `${path}::${name}` })
      }
    }
    for (const [inner, { def, isPublic, by }] of types) {
      if (def.kind !== 'mod' || !(isPublic || rootPath === 'crate') || by !== 'item' || seen.has(def)) continue
      seen.add(def)
      queue.push([def, `${path}::${inner}`])
    }
  }
  return [...found.values()]
}
