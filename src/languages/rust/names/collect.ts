import type * as ast from '../syntax/ast'
import type {
  AdtDef,
  AssocTypeDef,
  ConstDef,
  FnDef,
  ImplDef,
  ModDef,
  StaticDef,
  TraitDef,
  TypeAliasDef,
  VariantDef,
} from '../types/defs'
import { ERROR } from '../types/ty'
import { collectBlocks, type Owner } from './blocks'
import { declare } from './declare'
import { derivedImpls } from './derive'
import { type Draft, NO_GENERICS, NO_SIGNATURE } from './draft'
import { headSpan } from './heads'
import { addModule } from './names'
import { collectUse } from './use-trees'

/**
 * First pass: every item gets its definition, still without types, and its name in its module. Bodies are searched for
 * the items they declare.
 */
export function collectItems(draft: Draft, items: readonly ast.Item[], module: ModDef): void {
  for (const item of items) collectItem(draft, item, module)
}

function collectItem(draft: Draft, item: ast.Item, module: ModDef): void {
  switch (item.kind) {
    case 'mod':
      return collectItems(draft, item.items, moduleFor(draft, item, module))
    case 'use':
      return collectUse(draft, item, module)
    case 'struct':
    case 'enum':
      return collectAdt(draft, item, module)
    case 'fn':
      return void declare(draft, module, 'values', item, collectFn(draft, item, module, null, pathIn(module, item)))
    case 'trait':
      return collectTrait(draft, item, module)
    case 'impl':
      return collectImpl(draft, item, module)
    case 'const':
      return collectConst(draft, item, module)
    case 'static':
      return collectStatic(draft, item, module)
    case 'type':
      return collectAlias(draft, item, module)
  }
}

/** `std::sync` + `Mutex` */
function pathIn(module: ModDef, item: { readonly name: ast.Ident }): string {
  return module.path ? `${module.path}::${item.name.name}` : item.name.name
}

function base(draft: Draft, name: ast.Ident, path: string) {
  return { name: name.name, path, span: name.span, isLibrary: draft.isLibrary }
}

/** The library's modules come in pieces, from several files; a program's must be declared once. */
function moduleFor(draft: Draft, item: ast.ModItem, module: ModDef): ModDef {
  const known = module.types.get(item.name.name)
  if (draft.isLibrary && known?.kind === 'mod') return known
  const added = addModule(draft.names, { ...base(draft, item.name, pathIn(module, item)), parent: module })
  declare(draft, module, 'types', item, added)
  return added
}

function attribute(item: ast.Item, name: string): ast.Attribute | null {
  return item.attributes.find((candidate) => candidate.name === name) ?? null
}

function langOf(draft: Draft, item: ast.Item): string | null {
  const found = draft.isLibrary ? attribute(item, 'lang') : null
  return found ? (found.words[0] ?? item.name.name) : null
}

function collectAdt(draft: Draft, item: ast.StructItem | ast.EnumItem, module: ModDef): void {
  const lang = langOf(draft, item)
  const isBuiltin = draft.isLibrary && attribute(item, 'builtin') !== null
  const adt: AdtDef = {
    kind: 'adt',
    ...base(draft, item.name, pathIn(module, item)),
    isEnum: item.kind === 'enum',
    generics: NO_GENERICS,
    variants: [],
    lang,
    isBuiltin,
    node: item,
  }
  if (lang !== null) draft.lang.set(lang, adt)
  draft.adts.push({ def: adt, module })
  declare(draft, module, 'types', item, adt)
  if (item.kind === 'enum') collectVariants(draft, adt, item, module)
  else if (!isBuiltin) collectStruct(draft, adt, item, module)
  for (const node of derivedImpls(item, draft.report)) collectImpl(draft, node, module)
}

function collectStruct(draft: Draft, adt: AdtDef, item: ast.StructItem, module: ModDef): void {
  const variant = addVariant(draft, adt, item.name, adt.path, item.data, module)
  if (item.data.kind === 'named') return
  const isPublic = item.isPublic && (item.data.kind === 'unit' || item.data.fields.every((field) => field.isPublic))
  declare(draft, module, 'values', { ...item, isPublic }, variant.ctor ?? variant)
}

function collectVariants(draft: Draft, adt: AdtDef, item: ast.EnumItem, module: ModDef): void {
  for (const node of item.variants)
    addVariant(draft, adt, node.name, `${adt.path}::${node.name.name}`, node.data, module)
}

function addVariant(
  draft: Draft,
  adt: AdtDef,
  name: ast.Ident,
  path: string,
  data: ast.VariantData,
  module: ModDef,
): VariantDef {
  const variant: VariantDef = {
    kind: 'variant',
    ...base(draft, name, path),
    adt,
    index: adt.variants.length,
    shape: data.kind,
    fields: [],
    ctor: null,
    discriminant: 0n,
  }
  if (data.kind === 'tuple') variant.ctor = constructorOf(draft, variant, name, data.fields, module)
  adt.variants.push(variant)
  return variant
}

/** A tuple variant as a function of its fields. */
function constructorOf(
  draft: Draft,
  variant: VariantDef,
  name: ast.Ident,
  fields: readonly ast.FieldDecl[],
  module: ModDef,
): FnDef {
  const span = name.span
  const node: ast.FnItem = {
    kind: 'fn',
    span,
    name,
    headSpan: span,
    attributes: [],
    isPublic: true,
    isConst: true,
    isUnsafe: false,
    generics: { span, params: [], where: [] },
    self: null,
    params: fields.map((field) => ({
      span: field.span,
      type: field.type,
      pattern: { kind: 'wild', span: field.span },
    })),
    result: null,
    body: null,
  }
  return {
    kind: 'fn',
    ...base(draft, name, variant.path),
    generics: NO_GENERICS,
    signature: NO_SIGNATURE,
    node,
    container: null,
    hasSelf: false,
    isUnsafe: false,
    isConst: true,
    intrinsic: null,
    module,
    constructs: variant,
    opaques: [],
  }
}

function collectFn(
  draft: Draft,
  item: ast.FnItem,
  module: ModDef,
  container: ImplDef | TraitDef | null,
  path: string,
): FnDef {
  const lang = langOf(draft, item)
  const def: FnDef = {
    kind: 'fn',
    ...base(draft, item.name, path),
    generics: NO_GENERICS,
    signature: NO_SIGNATURE,
    node: item,
    container,
    hasSelf: item.self !== null,
    isUnsafe: item.isUnsafe,
    isConst: item.isConst,
    intrinsic: draft.isLibrary && attribute(item, 'intrinsic') ? item.name.name : null,
    module,
    constructs: null,
    opaques: [],
  }
  if (lang !== null) draft.lang.set(lang, def)
  draft.fns.push(def)
  // The library's bodies declare no items, and are not read before they are needed.
  if (!draft.isLibrary && item.body) collectBlocks(item.body, ownedBy(draft, item, def))
  return def
}

function ownedBy(draft: Draft, item: ast.Item, def: FnDef | ConstDef | StaticDef): Owner {
  const own = 'generics' in item ? [item.generics] : []
  const container = 'container' in def ? def.container : null
  const outer = container ? [...own, container.node.generics] : own
  return { draft, module: def.module, path: def.path, outer, item, collect: collectItems }
}

function constDef(
  draft: Draft,
  item: ast.ConstItem,
  module: ModDef,
  container: ImplDef | TraitDef | null,
  path: string,
): ConstDef {
  const def: ConstDef = {
    kind: 'const',
    ...base(draft, item.name, path),
    type: ERROR,
    generics: NO_GENERICS,
    node: item,
    container,
    module,
  }
  draft.consts.push(def)
  if (item.value) collectBlocks(item.value, ownedBy(draft, item, def))
  return def
}

function collectConst(draft: Draft, item: ast.ConstItem, module: ModDef): void {
  const def = constDef(draft, item, module, null, pathIn(module, item))
  if (item.name.name !== '_') declare(draft, module, 'values', item, def)
}

function collectStatic(draft: Draft, item: ast.StaticItem, module: ModDef): void {
  const path = pathIn(module, item)
  const { mutable, threadLocal } = item
  const def: StaticDef = {
    kind: 'static',
    ...base(draft, item.name, path),
    type: ERROR,
    mutable,
    threadLocal,
    node: item,
    module,
  }
  draft.statics.push(def)
  collectBlocks(item.value, ownedBy(draft, item, def))
  declare(draft, module, 'values', item, def)
}

function collectAlias(draft: Draft, item: ast.TypeAliasItem, module: ModDef): void {
  const path = pathIn(module, item)
  const def: TypeAliasDef = {
    kind: 'alias',
    ...base(draft, item.name, path),
    generics: NO_GENERICS,
    type: ERROR,
    node: item,
  }
  draft.aliases.push({ def, module })
  declare(draft, module, 'types', item, def)
}

function collectTrait(draft: Draft, item: ast.TraitItem, module: ModDef): void {
  const lang = langOf(draft, item)
  const trait: TraitDef = {
    kind: 'trait',
    ...base(draft, item.name, pathIn(module, item)),
    generics: NO_GENERICS,
    supertraits: [],
    items: new Map(),
    isAuto: item.isAuto,
    lang,
    node: item,
  }
  if (lang !== null) draft.lang.set(lang, trait)
  draft.traits.push({ def: trait, module })
  declare(draft, module, 'types', item, trait)
  for (const node of item.items) {
    const def = traitItem(draft, node, trait, module)
    const before = trait.items.get(def.name)
    if (!before) trait.items.set(def.name, def)
  }
}

function traitItem(
  draft: Draft,
  node: ast.AssocItem,
  trait: TraitDef,
  module: ModDef,
): FnDef | ConstDef | AssocTypeDef {
  const path = `${trait.path}::${node.name.name}`
  if (node.kind === 'fn') return collectFn(draft, node, module, trait, path)
  if (node.kind === 'const') return constDef(draft, node, module, trait, path)
  const def: AssocTypeDef = {
    kind: 'assoc-type',
    ...base(draft, node.name, path),
    trait,
    generics: NO_GENERICS,
    bounds: [],
    fallback: null,
  }
  draft.assocTypes.push({ def, module })
  return def
}

function collectImpl(draft: Draft, item: ast.ImplItem, module: ModDef): void {
  const impl: ImplDef = {
    kind: 'impl',
    span: headSpan(item),
    isLibrary: draft.isLibrary,
    generics: NO_GENERICS,
    self: ERROR,
    trait: null,
    negative: item.negative,
    items: new Map(),
    types: new Map(),
    module,
    node: item,
  }
  draft.impls.push(impl)
  for (const node of item.items) {
    if (node.kind === 'type' || impl.items.has(node.name.name)) continue
    const path = `${nameOfSelf(item.self)}::${node.name.name}`
    const collect =
      node.kind === 'fn' ? collectFn(draft, node, module, impl, path) : constDef(draft, node, module, impl, path)
    impl.items.set(node.name.name, collect)
  }
}

/** How a method's path begins, as far as the syntax tells: `Account` of `bank::Account<T>`. */
function nameOfSelf(type: ast.TypeNode): string {
  return type.kind === 'path' ? type.path.segments.at(-1)!.name.name : `<${type.kind}>`
}
