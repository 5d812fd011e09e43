import type * as ast from '../syntax/ast'
import type { Def, ModDef } from '../types/defs'
import { conflict, privateName } from './binding-errors'
import type { Draft, Import } from './draft'
import { unresolvedImports } from './import-errors'
import { inModule, isVisible, lexical } from './lookup'
import { asBinding, type Source, sourceOf, specialSegment, variantBinding } from './sources'
import { bind, type Binding, ERROR_DEF, type Names, type Namespace, tableOf } from './names'

const spaces: readonly Namespace[] = ['types', 'values']

/**
 * Second pass: what is imported gets its names, until nothing new comes. Imports may depend on each other and on globs
 * in any order, so each round tries all of them again.
 */
export function resolveImports(draft: Draft): void {
  let changed = true
  while (changed) {
    changed = false
    for (const item of draft.imports) if (item.name !== null && resolveSingle(draft, item)) changed = true
    for (const item of draft.imports) if (item.name === null && resolveGlob(draft, item)) changed = true
  }
  reportImports(draft)
}

/** True when the import brought a name that was not there. */
function resolveSingle(draft: Draft, item: Import): boolean {
  const { names } = draft
  const last = item.path.at(-1)!
  let changed = false
  for (const space of item.isSelf ? (['types'] as const) : spaces) {
    const target = targetOf(names, item, last.name, space)
    if (!target) continue
    item.found = true
    if (importBinding(draft, item, space, target)) changed = true
  }
  return changed
}

/** What an import's last segment is in one namespace, where it can be seen. */
function targetOf(names: Names, item: Import, name: string, space: Namespace): Binding | null {
  if (item.path.length === 1) return firstSegment(names, item, name, space)
  const source = sourceOf(names, item.module, item.path.slice(0, -1))
  if (source.kind === 'enum') return variantBinding(source.adt, name, space)
  if (source.kind === 'none') return null
  const special = space === 'types' ? specialSegment(names, item.module, source.module, name) : undefined
  if (special) return { def: special, isPublic: true, by: 'item', span: item.span, ambiguous: false }
  const found = inModule(names, source.module, space, name)
  if (!found || isVisible(names, found, source.module, item.module)) return found
  const other = inModule(names, source.module, space === 'types' ? 'values' : 'types', name)
  return other && isVisible(names, other, source.module, item.module) ? null : found
}

/** `use name;`: never the name that this very import brings. */
function firstSegment(names: Names, item: Import, name: string, space: Namespace): Binding | null {
  const special = space === 'types' ? specialSegment(names, item.module, null, name) : undefined
  if (special) return { def: special, isPublic: true, by: 'item', span: item.span, ambiguous: false }
  const found = lexical(names, item.module, space, name)
  return found && found.span === item.span ? null : found
}

function importBinding(draft: Draft, item: Import, space: Namespace, target: Binding): boolean {
  const { names } = draft
  const { module, isPublic, span } = item
  const name = item.name!
  const binding: Binding = { def: target.def, isPublic, by: 'import', span, ambiguous: target.ambiguous }
  if (name === '_') return addUnnamed(draft, item, binding)
  const before = tableOf(names, module)[space].get(name)
  if (before && before.by !== 'glob') {
    // The library's modules come in pieces that may import the same things.
    const again = before.span === span || (draft.isLibrary && before.def === target.def)
    if (!again) conflict(draft, item, space, before)
    return false
  }
  bind(names, module, space, name, binding)
  return true
}

function addUnnamed(draft: Draft, item: Import, binding: Binding): boolean {
  const { unnamed } = tableOf(draft.names, item.module)
  if (binding.def.kind !== 'trait' || unnamed.some((known) => known.span === binding.span)) return false
  unnamed.push(binding)
  return true
}

/** True when the glob brought a name that was not there. */
function resolveGlob(draft: Draft, item: Import): boolean {
  const { names } = draft
  const source = sourceOf(names, item.module, item.path)
  if (source.kind === 'none') return false
  item.found = true
  let changed = false
  for (const space of spaces) {
    for (const [name, binding] of membersOf(draft, source, space, item.module))
      if (globBinding(draft, item, space, name, binding)) changed = true
  }
  return changed
}

function* membersOf(draft: Draft, source: Source, space: Namespace, from: ModDef): Iterable<[string, Binding]> {
  if (source.kind === 'enum') for (const variant of source.adt.variants) yield [variant.name, asBinding(variant, space)]
  if (source.kind !== 'module' || source.module === from) return
  for (const [name, binding] of tableOf(draft.names, source.module)[space])
    if (isVisible(draft.names, binding, source.module, from)) yield [name, binding]
}

/** Of what several globs bring from the library, the first counts. */
function fromLibrary(def: Def): boolean {
  return 'isLibrary' in def && def.isLibrary
}

function globBinding(draft: Draft, item: Import, space: Namespace, name: string, target: Binding): boolean {
  const { names } = draft
  const before = tableOf(names, item.module)[space].get(name)
  if (before) {
    if (before.by === 'glob' && before.def !== target.def && !fromLibrary(target.def)) before.ambiguous = true
    return false
  }
  const { isPublic, span } = item
  bind(names, item.module, space, name, { def: target.def, isPublic, by: 'glob', span, ambiguous: target.ambiguous })
  return true
}

/** What was not found, or may not be seen, now that nothing more will come. Names that failed mean an error silently. */
function reportImports(draft: Draft): void {
  const failed = draft.imports.filter((item) => !item.found)
  for (const item of failed) bindError(draft, item)
  unresolvedImports(draft, failed)
  for (const item of draft.imports) if (item.found) checkVisible(draft, item)
}

function bindError(draft: Draft, item: Import): void {
  if (item.name === null || item.name === '_') return
  for (const space of spaces) {
    if (tableOf(draft.names, item.module)[space].has(item.name)) continue
    const { span } = item
    bind(draft.names, item.module, space, item.name, {
      def: ERROR_DEF,
      isPublic: true,
      by: 'import',
      span,
      ambiguous: false,
    })
  }
}

function checkVisible(draft: Draft, item: Import): void {
  const { names } = draft
  const check = (binding: Binding, owner: ModDef, segment: ast.Ident): boolean => {
    if (isVisible(names, binding, owner, item.module)) return true
    privateName(draft, binding, segment)
    return false
  }
  let visible = true
  const prefix = item.name === null ? item.path : item.path.slice(0, -1)
  const source = sourceOf(names, item.module, prefix, (...seen) => (visible = check(...seen) && visible))
  if (!visible || source.kind !== 'module' || item.name === null || item.path.length === 1) return
  const last = item.path.at(-1)!
  const found = spaces.map((space) => inModule(names, source.module, space, last.name)).filter((one) => one !== null)
  if (found.length && !found.some((one) => isVisible(names, one, source.module, item.module)))
    check(found[0], source.module, last)
}
