import { modules } from './modules'

let source: string | null = null

/**
 * The standard library's text: the items of the module `std`, one `pub mod` in another. Made once.
 */
export function stdSource(): string {
  return (source ??= moduleText(tree()))
}

interface Module {
  readonly parts: string[]
  readonly inner: Map<string, Module>
}

function tree(): Module {
  const root: Module = { parts: [], inner: new Map() }
  for (const [path, text] of modules()) {
    let module = root
    for (const name of path.split('::').filter(Boolean)) {
      let inner = module.inner.get(name)
      if (!inner) module.inner.set(name, (inner = { parts: [], inner: new Map() }))
      module = inner
    }
    module.parts.push(text)
  }
  return root
}

/** What several files of one module import is imported once. */
function moduleText({ parts, inner }: Module): string {
  const imports = new Set<string>()
  const items = parts.map((part) =>
    part.replace(/^(pub )?use ([^;]+);\n/gm, (_use, visibility: string | undefined, tree: string) => {
      for (const path of pathsOf(tree)) imports.add(`${visibility ?? ''}use ${path};\n`)
      return ''
    }),
  )
  const mods = [...inner].map(([name, module]) => `pub mod ${name} {\n${moduleText(module)}}\n`)
  return [...imports, ...items, ...mods].join('')
}

/** `a::{b, c}` is a::b and a::c. */
function pathsOf(tree: string): string[] {
  const list = /^(.*)::\{([^}]*)\}$/s.exec(tree)
  if (!list) return [tree]
  return list[2]!
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => `${list[1]!}::${name}`)
}
