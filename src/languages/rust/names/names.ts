import type { Span } from '../../../program/diagnostic'
import type * as ast from '../syntax/ast'
import type { Def, Generics, ImplDef, ModDef } from '../types/defs'
import { ERROR, type Predicate, type Ty } from '../types/ty'
import type { Context } from './context'

/** Everything that is known about the names of one crate. The library's is made once and never changed by a program's. */
export interface Names {
  /** The standard library's, for a program's; null in the library itself. */
  readonly library: Names | null
  /** What `crate` means: in the library it is `std`. */
  readonly root: ModDef
  /** `std`, also reachable as `core` and `alloc`. */
  readonly std: ModDef
  /** What stands behind each name of a module of this crate. */
  readonly tables: Map<ModDef, NameTable>
  /** The nameless modules of blocks that declare items. */
  readonly blocks: Map<ast.BlockExpr, BlockModule>
  /** The nameless modules among the modules. */
  readonly nameless: Map<ModDef, BlockModule>
  /** All impls of the crate, for associated constants in types. */
  readonly impls: ImplDef[]
  /** Types with arguments in declarations, for checking whether they can be. */
  readonly formed: FormedType[]
  /** How syntax becomes types. */
  readonly lowering: Lowering
}

/** A type as it is written in a declaration. */
export interface FormedType {
  readonly type: Ty
  readonly span: Span
  /** What may be assumed there. */
  generics: Generics
  readonly item: ast.Node
}

/** The mutual recursion of types, paths, bounds and constants goes through here. */
export interface Lowering {
  type(node: ast.TypeNode, cx: Context): Ty
  bounds(subject: Ty, bounds: readonly ast.Bound[], cx: Context): Predicate[]
}

/** A block that declares items. */
export interface BlockModule {
  readonly module: ModDef
  /** Of the function around and what it is in: parameters that items inside the block cannot use. */
  readonly outer: readonly ast.Generics[]
  /** The item whose body the block is in. */
  readonly owner: ast.Item
}

/** A module's names, with how they came there. */
export interface NameTable {
  readonly types: Map<string, Binding>
  readonly values: Map<string, Binding>
  /** Traits in scope without a name: `use Trait as _`. */
  readonly unnamed: Binding[]
}

export type Namespace = 'types' | 'values'

/** One name in one namespace of a module. */
export interface Binding {
  readonly def: Def
  readonly isPublic: boolean
  readonly by: 'item' | 'import' | 'glob'
  /** Of the item's head, or of the `use` that brought it. */
  readonly span: Span
  /** Brought by several globs, and not the same: an error when used. */
  ambiguous: boolean
}

/** What an import that failed brings: using it tells nothing more. */
export const ERROR_DEF: Def = { kind: 'primitive', name: '{error}', type: ERROR }

/** A module without names, known to `names`. */
export function addModule(names: Names, module: Omit<ModDef, 'kind' | 'types' | 'values'>): ModDef {
  const added: ModDef = { kind: 'mod', ...module, types: new Map(), values: new Map() }
  names.tables.set(added, { types: new Map(), values: new Map(), unnamed: [] })
  return added
}

/** The names of a module, of this crate or of the library. */
export function tableOf(names: Names, module: ModDef): NameTable {
  return names.tables.get(module) ?? names.library!.tables.get(module)!
}

/** Enters a name, without asking whether it is taken. */
export function bind(names: Names, module: ModDef, space: Namespace, name: string, binding: Binding): void {
  tableOf(names, module)[space].set(name, binding)
  module[space].set(name, binding.def)
}

/** Whether a module is the nameless one of a block. */
export function blockOf(names: Names, module: ModDef): BlockModule | null {
  return names.nameless.get(module) ?? names.library?.nameless.get(module) ?? null
}

/** The module around that has a name: what `self` means in paths. */
export function namedModule(names: Names, module: ModDef): ModDef {
  let at = module
  while (blockOf(names, at)) at = at.parent!
  return at
}

/** Whether what is private in `owner` can be seen from `from`. */
export function sees(names: Names, from: ModDef, owner: ModDef): boolean {
  const home = namedModule(names, owner)
  for (let at: ModDef | null = from; at; at = at.parent) if (at === owner || at === home) return true
  return false
}
