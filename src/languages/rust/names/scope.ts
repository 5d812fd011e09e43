import type { Diagnostic, Span } from '../../../program/diagnostic'
import type { AdtDef, Generics, ModDef, TraitDef, GenericParamDef } from '../types/defs'
import type { Const, GenericArg, Region, TraitRef, Ty } from '../types/ty'
import type { Names } from './names'

/** Where a piece of source stands: what names mean there. Immutable; one for each item and each block with items. */
export interface Scope {
  readonly names: Names
  /** The innermost module, which may be the nameless one of a block that declares items. */
  readonly module: ModDef
  /** The parameters that can be named: own ones and the parents'. */
  readonly generics: Generics | null
  /** What `Self` means. */
  readonly self: SelfScope | null
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

/** How types are lowered at a place: what stands for whatever was not written, and where errors go. */
export interface Policy {
  /**
   * For `_`, and for generic arguments left out where they may be: an inference variable. `param`: the parameter it is
   * for. null: they may not be left out (E0121, E0107).
   */
  readonly infer: ((param: GenericParamDef | null, span: Span) => Ty | Const) | null
  /** A lifetime left out: `&T`, `Ref<T>`, `'_`. `place`: what it belongs to, for messages. */
  elided(span: Span, place: ElidedPlace): Region
  /** The bound of a `dyn Trait` where none is written and no reference around gives one. */
  objectBound(): Region
  /** `impl Trait` at this place; null: not allowed (E0562). */
  readonly implTrait: ((bounds: readonly import('../syntax/ast').Bound[], span: Span) => Ty) | null
  report(diagnostic: Diagnostic): void
}

/** `&`: of a reference; otherwise a path's: how many lifetimes its definition takes. */
export type ElidedPlace =
  { readonly kind: 'ref' } | { readonly kind: 'anonymous' } | { readonly kind: 'path'; readonly count: number }

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
  infer(param: GenericParamDef | null, span: Span): Ty | Const
  report(diagnostic: Diagnostic): void
}

export type { GenericArg }
