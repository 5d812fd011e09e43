import type * as ast from '../syntax/ast'
import type { Def, ModDef } from '../types/defs'
import type { Span } from '../../../program/diagnostic'

/** Everything that is known about the names of one crate. The library's is made once and never changed by a program's. */
export interface Names {
  /** The standard library's, for a program's; null in the library itself. */
  readonly library: Names | null
  readonly root: ModDef
  /** `std`, also reachable as `core` and `alloc`. */
  readonly std: ModDef
  /** The names in scope everywhere. */
  readonly prelude: ModDef
  /** What stands behind each name of a module of this crate. */
  readonly tables: Map<ModDef, NameTable>
  /** The nameless modules of blocks that declare items. */
  readonly blocks: Map<ast.BlockExpr, ModDef>
}

/** A module's names, with how they came there. */
export interface NameTable {
  readonly types: Map<string, Binding>
  readonly values: Map<string, Binding>
  /** Traits in scope without a name: `use Trait as _`. */
  readonly nameless: Binding[]
}

/** One name in one namespace of a module. */
export interface Binding {
  readonly def: Def
  readonly isPublic: boolean
  readonly by: 'item' | 'import' | 'glob'
  /** Of the name, or of the `use` that brought it. */
  readonly span: Span
  /** By globs of different origin: an error when used. */
  ambiguous: boolean
}
