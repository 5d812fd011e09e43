import type { Span } from '../../../program/diagnostic'
import type * as ast from '../syntax/ast'
import type { Const, FnSig, Predicate, TraitRef, Ty } from './ty'

/**
 * What the items of a program and of the standard library define. Made in passes: names first, so that everything can
 * refer to everything; then generics, types of fields, signatures. Bodies come later and one by one.
 */
export interface DefBase {
  /** As messages name it: `Account`, `new`. */
  readonly name: string
  /** From the root: `std::sync::Mutex`, `Account::withdraw`. */
  readonly path: string
  /** Of the name in its declaration; meaningless for library definitions. */
  readonly span: Span
  /** Declared in the standard library's own source: its spans mean nothing in the program's text. */
  readonly isLibrary: boolean
}

export type Def =
  ModDef | AdtDef | VariantDef | FnDef | TraitDef | ConstDef | StaticDef | TypeAliasDef | AssocTypeDef | PrimitiveDef

/** `i32`, `str`, … as a name. */
export interface PrimitiveDef {
  readonly kind: 'primitive'
  readonly name: string
  readonly type: Ty
}

export interface ModDef extends DefBase {
  readonly kind: 'mod'
  readonly parent: ModDef | null
  /** By name. One name may mean a type and a value. A glob's names are in it too. */
  readonly types: Map<string, Def>
  readonly values: Map<string, Def>
}

export interface GenericParamDef {
  readonly kind: 'type' | 'lifetime' | 'const'
  readonly name: string
  readonly span: Span
  /** Type of a const parameter. */
  readonly type: Ty | null
  readonly fallback: Ty | Const | null
  /** Made for `impl Trait` in argument position, or for an elided lifetime. */
  readonly synthetic: boolean
}

export interface Generics {
  readonly parent: Generics | null
  /** Own parameters, in order. In a trait the first is Self. Elided lifetimes of a signature come last. */
  readonly params: readonly GenericParamDef[]
  /**
   * Own bounds: those written (`where Self: Sized` too), `Self: Trait` in a trait, and `T: Sized` for each type parameter
   * that is not declared `?Sized` (but not for a trait's Self). Not the parent's.
   */
  predicates: readonly Predicate[]
}

export interface AdtDef extends DefBase {
  readonly kind: 'adt'
  readonly isEnum: boolean
  generics: Generics
  /** One for a struct. */
  variants: VariantDef[]
  /** `#[lang = "Box"]`; null for others. The machine's own objects have one and no variants. */
  readonly lang: string | null
  /** `#[builtin]`: an object that the machine makes and knows; no fields in Rust. */
  readonly isBuiltin: boolean
  readonly node: ast.StructItem | ast.EnumItem
}

export interface VariantDef extends DefBase {
  readonly kind: 'variant'
  readonly adt: AdtDef
  readonly index: number
  readonly shape: 'named' | 'tuple' | 'unit'
  fields: FieldDef[]
  /** The constructor function of a tuple struct or variant; null for others. */
  ctor: FnDef | null
  /** Of an enum, as `as` gives it. */
  discriminant: bigint
}

export interface FieldDef {
  readonly name: string
  readonly span: Span
  /** In terms of the ADT's generics. */
  type: Ty
  readonly isPublic: boolean
}

export interface FnDef extends DefBase {
  readonly kind: 'fn'
  generics: Generics
  signature: FnSig
  readonly node: ast.FnItem
  /** Where it is declared. */
  readonly container: ImplDef | TraitDef | null
  readonly hasSelf: boolean
  readonly isUnsafe: boolean
  readonly isConst: boolean
  /** `#[intrinsic]`: the machine's native of this name; null for others. */
  readonly intrinsic: string | null
  /** The module whose names its body sees. */
  readonly module: ModDef
  /** A tuple struct's or variant's constructor: then there is no body. */
  readonly constructs: VariantDef | null
  /** The bounds of `impl Trait` in its result. */
  opaques: OpaqueDef[]
}

/** `impl Trait` in a function's result: a type that its body decides. */
export interface OpaqueDef {
  readonly fn: FnDef
  /** With the opaque type itself as Self. */
  predicates: readonly Predicate[]
  /** Found by checking the function's body; in terms of the function's generics. */
  hidden: Ty | null
}

export interface TraitDef extends DefBase {
  readonly kind: 'trait'
  generics: Generics
  /** With Self in terms of this trait's generics. */
  supertraits: TraitRef[]
  readonly items: Map<string, FnDef | AssocTypeDef | ConstDef>
  readonly isAuto: boolean
  /** `#[lang = "…"]` or its name for library traits that the compiler knows; null for others. */
  readonly lang: string | null
  readonly node: ast.TraitItem
}

export interface AssocTypeDef extends DefBase {
  readonly kind: 'assoc-type'
  readonly trait: TraitDef
  /** The trait's as parent. */
  generics: Generics
  /** On the projection itself; `Sized` among them unless it is declared `?Sized`. */
  bounds: Predicate[]
  fallback: Ty | null
}

export interface ImplDef {
  readonly kind: 'impl'
  readonly span: Span
  readonly isLibrary: boolean
  generics: Generics
  self: Ty
  /** null: inherent. */
  trait: TraitRef | null
  readonly negative: boolean
  readonly items: Map<string, FnDef | ConstDef>
  /** Associated types, by name. */
  types: Map<string, Ty>
  readonly module: ModDef
  readonly node: ast.ImplItem
}

export interface ConstDef extends DefBase {
  readonly kind: 'const'
  type: Ty
  generics: Generics
  readonly node: ast.ConstItem
  readonly container: ImplDef | TraitDef | null
  readonly module: ModDef
}

export interface StaticDef extends DefBase {
  readonly kind: 'static'
  type: Ty
  readonly mutable: boolean
  readonly threadLocal: boolean
  readonly node: ast.StaticItem
  readonly module: ModDef
}

export interface TypeAliasDef extends DefBase {
  readonly kind: 'alias'
  generics: Generics
  type: Ty
  readonly node: ast.TypeAliasItem
}

/** One closure expression. Filled in while its function is checked. */
export interface ClosureDef {
  readonly kind: 'closure-def'
  readonly fn: FnDef | ConstDef | StaticDef
  readonly node: ast.ClosureExpr
  readonly isMove: boolean
  /**
   * How much is known yet while its function is checked: its signature alone, `callable` too (from what is expected of
   * it), or everything. Before that, what depends on the rest holds 'maybe'.
   */
  known: 'signature' | 'callable' | 'all'
  /** The strongest trait it implements: Fn implies FnMut implies FnOnce. */
  callable: 'Fn' | 'FnMut' | 'FnOnce'
  /** Without the closure itself; in terms of the generics of the function around it. */
  signature: FnSig
  captures: Capture[]
}

/** What a closure holds: a place of the function around it, by value or by reference. */
export interface Capture {
  /** As messages name it: `numbers`, `account.balance`. */
  readonly name: string
  readonly by: 'value' | 'shared' | 'mutable'
  /** Of the captured place itself, without the reference. */
  readonly type: Ty
  /** The use in the closure that decided. */
  readonly span: Span
}

/** Everything declared, the library's and the program's. */
export interface Definitions {
  /** The library's own, which `impls`, `fns`, … begin with; null for the library itself. */
  readonly library: Definitions | null
  readonly root: ModDef
  readonly std: ModDef
  readonly impls: readonly ImplDef[]
  readonly fns: readonly FnDef[]
  readonly statics: readonly StaticDef[]
  readonly consts: readonly ConstDef[]
  /** `#[lang = "…"]` of types, traits and functions, by its word. */
  lang(name: string): AdtDef | TraitDef | FnDef
  readonly main: FnDef | null
}
