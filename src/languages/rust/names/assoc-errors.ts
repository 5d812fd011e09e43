import type { Diagnostic } from '../../../program/diagnostic'
import type * as ast from '../syntax/ast'
import type { AssocTypeDef, TraitDef } from '../types/defs'
import type { Ty } from '../types/ty'
import type { Context } from './context'
import { error } from './errors'
import { pathText } from './paths'
import { mostSimilar } from './similar'

/** E0220: a trait has no associated type of this name. */
export function noSuchAssocType(name: ast.Ident, trait: TraitDef): Diagnostic {
  const near = similarIn(trait, name.name)
  const message = `associated type \`${name.name}\` not found for \`${trait.name}\``
  return error('E0220', message, name.span, near ? '' : `associated type \`${name.name}\` not found`, [], near)
}

function assocTypeNames(trait: TraitDef): string[] {
  return [...trait.items.values()].flatMap((item) => (item.kind === 'assoc-type' ? [item.name] : []))
}

function similarIn(trait: TraitDef, name: string): string | null {
  const names = assocTypeNames(trait)
  const near = mostSimilar(names, name)
  if (near) return `there is an associated type with a similar name: \`${near}\``
  return names.length === 1 ? `\`${trait.name}\` has the following associated type: \`${names[0]}\`` : null
}

/** E0220 for a parameter or `Self` whose bounds have no such type; E0223 for other types. */
export function noAssocType(base: Ty, path: ast.Path, index: number, cx: Context): Diagnostic {
  const { name, span } = path.segments[index].name
  const text = pathText(path.segments.slice(0, index))
  if (base.kind === 'param') {
    const trait = cx.scope.self?.trait
    const near = trait && text === 'Self' ? similarIn(trait, name) : null
    const label = near ? '' : `associated type \`${name}\` not found`
    return error('E0220', `associated type \`${name}\` not found for \`${text}\``, span, label, [], near)
  }
  if (base.kind === 'adt' && base.def.isEnum && index === path.segments.length - 1) return noVariant(base, path, index)
  const written = text || 'Type'
  const help = `if there were a trait named \`Example\` with associated type \`${name}\` implemented for \`${written}\`, you could use the fully-qualified path: \`<${written} as Example>::${name}\``
  return error('E0223', 'ambiguous associated type', path.span, '', [], help)
}

function noVariant(base: Ty & { kind: 'adt' }, path: ast.Path, index: number): Diagnostic {
  const { name, span } = path.segments[index].name
  const near = mostSimilar(
    base.def.variants.map((variant) => variant.name),
    name,
  )
  const message = `no variant named \`${name}\` found for enum \`${base.def.name}\``
  const label = near ? '' : `variant not found in \`${base.def.name}\``
  return error('E0599', message, span, label, [], near && `there is a variant with a similar name: \`${near}\``)
}

/** E0221: several bounds have a type of this name. */
export function ambiguousAssocType(
  base: Ty,
  path: ast.Path,
  index: number,
  found: readonly AssocTypeDef[],
): Diagnostic {
  const { name } = path.segments[index].name
  const text = pathText(path.segments.slice(0, index))
  const span = path.span
  const more = found
    .filter((def) => !def.isLibrary)
    .map((def) => ({ span: def.span, message: `ambiguous \`${name}\` from \`${def.trait.name}\`` }))
  const message = `ambiguous associated type \`${name}\` in bounds of \`${text}\``
  return error('E0221', message, span, `ambiguous associated type \`${name}\``, more)
}
