import type * as ast from '../syntax/ast'
import type { AdtDef, ConstDef, FnDef, GenericParamDef, Generics, StaticDef, TraitDef, VariantDef } from '../types/defs'
import type { GenericArg, GenericArgs, Ty } from '../types/ty'
import type { BodyHooks, Scope } from './scope'

/** What a path means as a value. Errors have been reported. */
export type ValueResolution<V> =
  | { readonly kind: 'local'; readonly variable: V }
  /**
   * A function, a constructor of a tuple struct or variant (`def.constructs`), a constant, a static, or a unit struct or
   * variant. `args`: complete for `def.generics` and its parents (of a variant: its ADT's); a trait's item called by the
   * trait's name has an inference variable as Self.
   * A VariantDef with shape 'named' can come too (E0533 is the checker's).
   */
  | { readonly kind: 'def'; readonly def: FnDef | ConstDef | StaticDef | VariantDef; readonly args: GenericArgs }
  /** A const parameter. */
  | { readonly kind: 'const-param'; readonly param: GenericParamDef }
  /** `Type::name`: for `Inference.associated`. Then `lowerOwnArgs` for what is written behind the name. */
  | {
      readonly kind: 'associated'
      readonly base: Ty
      readonly baseSpan: ast.Node['span']
      readonly segment: ast.PathSegment
    }
  | { readonly kind: 'error' }

/** For messages: what the place wants. */
export type Expectation = 'value' | 'function' | 'unit-pattern' | 'tuple-pattern' | 'struct'

/** The struct or variant of a struct expression or struct pattern, with arguments for its ADT. null: error reported. */
export interface StructResolution {
  readonly variant: VariantDef
  readonly args: GenericArgs
}

/**
 * What a path in a body means as a value. Also for tuple-struct and path patterns.
 */
export declare function resolveValue<V>(
  path: ast.Path,
  scope: Scope,
  hooks: BodyHooks<V>,
  expect: Expectation,
): ValueResolution<V>

/** `Path { … }`, in an expression or a pattern. */
export declare function resolveStruct(path: ast.Path, scope: Scope, hooks: BodyHooks<unknown>): StructResolution | null

/** What a lone identifier in a pattern refers to when it is not a new variable. */
export declare function resolveBinding(name: ast.Ident, scope: Scope): ConstDef | VariantDef | StaticDef | FnDef | null

/** A type in a body: `_` and arguments left out become inference variables. */
export declare function lowerBodyType(node: ast.TypeNode, scope: Scope, hooks: BodyHooks<unknown>): Ty

/**
 * Generic arguments written behind a name, for the own parameters of `generics` (the parents' are not in it): of a
 * method call, or of an associated function found later. Left-out ones are inferred, lifetimes erased.
 */
export declare function lowerOwnArgs(
  written: ast.GenericArgs | null,
  generics: Generics,
  name: ast.Ident,
  scope: Scope,
  hooks: BodyHooks<unknown>,
): GenericArg[]

/** The scope inside a block: another one only if the block declares items. */
export declare function enterBlock(scope: Scope, block: ast.BlockExpr): Scope

/** Where the body of a function, constant or static stands. */
export declare function scopeOf(def: FnDef | ConstDef | StaticDef): Scope

/** Traits whose methods can be called there: declared, imported, by glob, by prelude; those of enclosing blocks too. */
export declare function traitsInScope(scope: Scope): readonly TraitDef[]

export type { AdtDef }
