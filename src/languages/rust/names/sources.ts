import type * as ast from '../syntax/ast'
import type { AdtDef, Def, ModDef, VariantDef } from '../types/defs'
import { inModule, lexical } from './lookup'
import { type Binding, namedModule, type Names, type Namespace } from './names'

/** Where the names of an import come from. */
export type Source =
  | { readonly kind: 'module'; readonly module: ModDef }
  | { readonly kind: 'enum'; readonly adt: AdtDef }
  /** The segment at `index` is not there, or is `found`, which has no names in it. */
  | { readonly kind: 'none'; readonly index: number; readonly within: ModDef | null; readonly found: Def | null }

/** Follows the segments in front of an import's last one (of all, for a glob). `visit` sees each binding passed. */
export function sourceOf(
  names: Names,
  from: ModDef,
  path: readonly ast.Ident[],
  visit?: (binding: Binding, owner: ModDef, segment: ast.Ident) => void,
): Source {
  let at: ModDef | null = null
  for (const [index, segment] of path.entries()) {
    const special: ModDef | null | undefined = specialSegment(names, from, at, segment.name)
    if (special) {
      at = special
      continue
    }
    const binding: Binding | null = special === null ? null : startOrMember(names, from, at, segment.name)
    if (!binding) return { kind: 'none', index, within: at, found: null }
    if (at) visit?.(binding, at, segment)
    const def: Def = binding.def
    if (def.kind === 'mod') {
      at = def
      continue
    }
    if (def.kind === 'adt' && def.isEnum) {
      if (index === path.length - 1) return { kind: 'enum', adt: def }
      const variant = variantBinding(def, path[index + 1].name, 'types')
      if (variant) return { kind: 'none', index: index + 1, within: null, found: variant.def }
    }
    return { kind: 'none', index, within: at, found: def }
  }
  return { kind: 'module', module: at ?? names.root }
}

/** `crate`, `self`, `super`; null: too many `super`; undefined: an ordinary name. */
export function specialSegment(names: Names, from: ModDef, at: ModDef | null, name: string): ModDef | null | undefined {
  if (name === 'crate') return names.root
  if (name === 'self') return at ?? namedModule(names, from)
  if (name !== 'super') return undefined
  const parent = (at ?? namedModule(names, from)).parent
  return parent && namedModule(names, parent)
}

function startOrMember(names: Names, from: ModDef, at: ModDef | null, name: string): Binding | null {
  return at ? inModule(names, at, 'types', name) : lexical(names, from, 'types', name)
}

/** An enum's variant as a name: variants are in both namespaces. */
export function variantBinding(adt: AdtDef, name: string, space: Namespace): Binding | null {
  const variant = adt.variants.find((candidate) => candidate.name === name)
  return variant ? asBinding(variant, space) : null
}

/** A variant as a name of its enum. */
export function asBinding(variant: VariantDef, space: Namespace): Binding {
  const def = space === 'values' ? (variant.ctor ?? variant) : variant
  return { def, isPublic: true, by: 'item', span: variant.span, ambiguous: false }
}
