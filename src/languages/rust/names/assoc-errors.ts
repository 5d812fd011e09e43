import type { Diagnostic } from '../../../program/diagnostic'
import type * as ast from '../syntax/ast'
import type { AdtDef, AssocTypeDef, TraitDef } from '../types/defs'
import type { Ty } from '../types/ty'
import type { Context } from './context'
import { error } from './errors'
import { headSpan } from './heads'
import { isHiddenResult } from './hidden-results'
import { pathText } from './paths'
import { mostSimilar } from './similar'

/** E0220: a trait has no associated type of this name. */
export function noSuchAssocType(name: ast.Ident, trait: TraitDef): Diagnostic {
  const near = similarIn(trait, name.name)
  const message = `associated type \`${name.name}\` not found for \`${trait.name}\``
  return error('E0220', message, name.span, near ? '' : `associated type \`${name.name}\` not found`, [], near)
}

function assocTypeNames(trait: TraitDef): string[] {
  return [...trait.items.values()].flatMap((item) =>
    item.kind === 'assoc-type' && !isHiddenResult(item.name) ? [item.name] : [],
  )
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

function noVariant({ def }: Ty & { kind: 'adt' }, path: ast.Path, index: number): Diagnostic {
  return noVariantNamed(def, path.segments[index].name)
}

/** E0599 where only a variant can be meant: in types and struct expressions. */
export function noVariantNamed(adt: AdtDef, name: ast.Ident): Diagnostic {
  const names = adt.variants.map((variant) => variant.name)
  const near = mostSimilar(names, name.name)
  const message = `no variant named \`${name.name}\` found for enum \`${adt.name}\``
  const more = adt.isLibrary ? [] : [{ span: headSpan(adt.node), message: `variant \`${name.name}\` not found here` }]
  const help = near ? `there is a variant with a similar name: \`${near}\`` : null
  return error('E0599', message, name.span, near ? '' : `variant not found in \`${adt.name}\``, more, help)
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
    .map((def) => ({ span: declarationHead(def), message: `ambiguous \`${name}\` from \`${def.trait.name}\`` }))
  const message = `ambiguous associated type \`${name}\` in bounds of \`${text}\``
  return error('E0221', message, span, `ambiguous associated type \`${name}\``, more)
}

/** E0576 */
export function noAssocTypeIn(name: ast.Ident, trait: TraitDef): Diagnostic {
  const message = `cannot find associated type \`${name.name}\` in trait \`${trait.name}\``
  const near = mostSimilar(assocTypeNames(trait), name.name)
  const help = near ? `an associated type with a similar name exists: \`${near}\`` : null
  return error('E0576', message, name.span, near ? '' : `not found in \`${trait.name}\``, [], help)
}

/** `type Name` as it is declared. */
export function declarationHead(def: AssocTypeDef): ast.Node['span'] {
  const node = def.trait.node.items.find((item) => item.kind === 'type' && item.name.name === def.name)
  return { from: node?.span.from ?? def.span.from, to: def.span.to }
}
