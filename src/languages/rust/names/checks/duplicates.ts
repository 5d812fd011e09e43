import type * as ast from '../../syntax/ast'
import type { AdtDef, ImplDef } from '../../types/defs'
import { keyOf } from '../../types/solving/keys'
import { twice } from '../binding-errors'
import type { Draft } from '../draft'
import { error } from '../errors'
import { headSpan } from '../heads'
import { unifiable } from './overlap'

/** E0428 among an enum's variants and a trait's items; E0201 and E0592 among the items of impls. */
export function checkDuplicates(draft: Draft): void {
  for (const { def } of draft.adts) checkVariants(draft, def)
  for (const { def } of draft.traits) checkTraitItems(draft, def.node)
  for (const impl of draft.impls) if (impl.trait) checkImplItems(draft, impl)
  for (const impls of inherentByType(draft).values()) checkInherent(draft, impls)
}

function checkVariants(draft: Draft, def: AdtDef): void {
  if (def.node.kind !== 'enum') return
  const seen = new Map<string, ast.VariantDecl>()
  for (const node of def.node.variants) {
    const before = seen.get(node.name.name)
    if (!before) seen.set(node.name.name, node)
    else {
      const where = { later: node.span, first: before.span, laterIsImport: false, firstIsImport: false, place: 'enum' }
      draft.report(twice('E0428', node.name.name, 'types', def, where))
    }
  }
}

/** Types and values of a trait may share names. */
function spaceOf(item: ast.AssocItem): 'types' | 'values' {
  return item.kind === 'type' ? 'types' : 'values'
}

function repeated(items: readonly ast.AssocItem[]): { item: ast.AssocItem; before: ast.AssocItem }[] {
  const seen = new Map<string, ast.AssocItem>()
  return items.flatMap((item) => {
    const key = `${spaceOf(item)} ${item.name.name}`
    const before = seen.get(key)
    if (!before) seen.set(key, item)
    return before ? [{ item, before }] : []
  })
}

function checkTraitItems(draft: Draft, node: ast.TraitItem): void {
  for (const { item, before } of repeated(node.items)) {
    const where = { later: item.span, first: before.span, laterIsImport: false, firstIsImport: false, place: 'trait' }
    draft.report(twice('E0428', item.name.name, spaceOf(item), null, where))
  }
}

function checkImplItems(draft: Draft, impl: ImplDef): void {
  for (const { item, before } of repeated(impl.node.items)) {
    const declared = impl.trait!.trait.node.items.find((node) => node.name.name === item.name.name)
    const labels = [{ span: before.span, message: 'previous definition here' }]
    if (declared && !impl.trait!.trait.isLibrary) labels.push({ span: declared.span, message: 'item in trait' })
    draft.report(
      error(
        'E0201',
        `duplicate definitions with name \`${item.name.name}\`:`,
        item.span,
        'duplicate definition',
        labels,
      ),
    )
  }
}

function inherentByType(draft: Draft): Map<unknown, ImplDef[]> {
  const found = new Map<unknown, ImplDef[]>()
  for (const impl of draft.impls) {
    if (impl.node.trait || impl.self.kind === 'error') continue
    const head = impl.self.kind === 'adt' ? impl.self.def : keyOf(impl.self)
    const same = found.get(head)
    if (same) same.push(impl)
    else found.set(head, [impl])
  }
  return found
}

/** The same name in two inherent impls whose types can be the same. */
function checkInherent(draft: Draft, impls: readonly ImplDef[]): void {
  const seen = new Map<string, { readonly impl: ImplDef; readonly item: ast.AssocItem }[]>()
  for (const impl of impls) {
    for (const item of impl.node.items) {
      if (item.kind === 'type') continue
      const earlier = seen.get(item.name.name) ?? []
      const before = earlier.find((other) => other.impl === impl || unifiable([other.impl.self], [impl.self]))
      if (before) draft.report(twiceInherent(before.item, item, before.impl === impl))
      else seen.set(item.name.name, [...earlier, { impl, item }])
    }
  }
}

/** Within one impl the later one is to blame, between two the earlier one. */
function twiceInherent(before: ast.AssocItem, item: ast.AssocItem, sameImpl: boolean) {
  const [later, first] = sameImpl ? [item, before] : [before, item]
  const { name } = item.name
  return error(
    'E0592',
    `duplicate definitions with name \`${name}\``,
    headSpan(later),
    `duplicate definitions for \`${name}\``,
    [{ span: headSpan(first), message: `other definition for \`${name}\`` }],
  )
}
