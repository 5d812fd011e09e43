import type { Diagnostic, Span } from '../../../program/diagnostic'
import type { AdtDef, GenericParamDef, Generics, ModDef, TraitDef } from '../types/defs'
import type { Const, Region, TraitRef, Ty } from '../types/ty'
import type * as ast from '../syntax/ast'
import type { Names } from './names'

/** Where a piece of source stands: what names mean there. Immutable; one for each item and each block with items. */
export interface Scope {
  readonly names: Names
  /** The innermost module, which may be the nameless one of a block that declares items. */
  readonly module: ModDef
  /** Where the item itself stands: names of blocks inside its body come before its generic parameters. */
  readonly home: ModDef
  /** The parameters that can be named: own ones and the parents'. */
  readonly generics: Generics | null
  /** What `Self` means. */
  readonly self: SelfScope | null
  /** The item around, for messages. */
  readonly item: ast.Item | ast.AssocItem
}

/** `Self` in an impl (its type, its trait), a trait (its first parameter) or the definition of a type. */
export interface SelfScope {
  readonly type: Ty
  /** In a trait definition. */
  readonly trait: TraitDef | null
  /** In an impl of a trait. */
  readonly implements: TraitRef | null
  /** In the definition of a type. */
  readonly adt: AdtDef | null
}

/** Makes an inference variable. */
export type Infer = (param: GenericParamDef | null, span: Span) => Ty | Const

/** How types are lowered at a place: what stands for whatever was not written, and where errors go. */
export interface Policy {
  /** For `_`: an inference variable; `param`: the parameter it is an argument for. null: no inference here (E0121). */
  readonly infer: Infer | null
  /** For generic arguments when none are written. null: they may not be left out (E0107). */
  readonly inferArgs: Infer | null
  /** What is being declared, as E0121 names it: `functions`, `structs`. */
  readonly declared: string
  /** A lifetime left out: `&T`, `Ref<T>`, `'_`. `place`: what it belongs to. */
  elided(span: Span, place: ElidedPlace): Region
  /** Sees each lifetime that is written. */
  named?(region: Region): void
  /** The bound of a `dyn Trait` where none is written and no reference around gives one. */
  readonly objectBound: Region
  /** `impl Trait` at this place; null: not allowed (E0562). */
  /** How E0562 names the place; null: by `declared`. */
  readonly implPlace?: string
  readonly implTrait: ((bounds: readonly ast.Bound[], span: Span) => Ty) | null
  /** In a body: whether a name is that of a variable, which no constant may use. */
  isVariable?(name: string): boolean
  report(diagnostic: Diagnostic): void
}

/** `path`: its definition takes `count` lifetimes and none is written; asked for each, with its `index`. */
export type ElidedPlace =
  | { readonly kind: 'ref' }
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'path'; readonly count: number; readonly index: number }

/** What the checker gives for resolving paths and types in a body. `V` is its own notion of a variable. */
export interface BodyHooks<V> {
  /**
   * The variable that a name means, innermost first, with the `scope.module` in which it was declared: items of blocks
   * further in hide it.
   */
  local(name: string): { readonly variable: V; readonly module: ModDef } | null
  /** All names of variables in scope, for "a local variable with a similar name exists". */
  localNames(): Iterable<string>
  /** A fresh inference variable. `param`: what it stands for; null for `_`. */
  readonly infer: Infer
  report(diagnostic: Diagnostic): void
}
