import type { Def, ModDef } from '../types/defs'

/** What rustc calls a definition: `struct`, `tuple variant`, `builtin type`. A struct's value is its constructor. */
export function kindOf(def: Def): string {
  switch (def.kind) {
    case 'mod':
      return def.name === 'std' && def.parent === null ? 'crate' : 'module'
    case 'adt':
      return def.isEnum ? 'enum' : 'struct'
    case 'variant':
      return def.adt.isEnum ? (def.shape === 'unit' ? 'unit variant' : 'variant') : 'unit struct'
    case 'fn':
      return kindOfFn(def)
    case 'trait':
      return 'trait'
    case 'const':
      return def.container ? 'associated constant' : 'constant'
    case 'static':
      return 'static'
    case 'alias':
      return 'type alias'
    case 'assoc-type':
      return 'associated type'
    case 'primitive':
      return 'builtin type'
  }
}

function kindOfFn(def: Def & { kind: 'fn' }): string {
  if (def.constructs) return def.constructs.adt.isEnum ? 'tuple variant' : 'tuple struct'
  if (!def.container) return 'function'
  return def.hasSelf ? 'method' : 'associated function'
}

/** `a struct`, `an enum`. */
export function withArticle(kind: string): string {
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`
}

/** A module as messages about imports name it: from the root of its crate. */
export function moduleText(module: ModDef): string {
  const path = module.isLibrary ? module.path.replace(/^std(::)?/, '') : module.path
  return path === '' ? 'the root' : `\`${path}\``
}
