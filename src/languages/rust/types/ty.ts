import type { AdtDef, AssocTypeDef, ClosureDef, FnDef, GenericParamDef, OpaqueDef, TraitDef } from './defs'

export const intNames = [
  'i8',
  'i16',
  'i32',
  'i64',
  'i128',
  'isize',
  'u8',
  'u16',
  'u32',
  'u64',
  'u128',
  'usize',
] as const
export type IntName = (typeof intNames)[number]
export type FloatName = 'f32' | 'f64'

/** A lifetime. Type inference ignores regions; the borrow checker replaces each by a variable of its own. */
export type Region =
  | { readonly kind: 'region'; readonly of: 'static' }
  /** Nothing is known or asked: inside bodies before borrow checking. */
  | { readonly kind: 'region'; readonly of: 'erased' }
  | { readonly kind: 'region'; readonly of: 'param'; readonly def: GenericParamDef }
  /** Bound by `for<'a>` or elided in a Fn(…) bound, fn pointer or dyn type: different for every call. */
  | { readonly kind: 'region'; readonly of: 'bound'; readonly name: string }
  | { readonly kind: 'region'; readonly of: 'var'; readonly index: number }

/** The length of an array. */
export type Const =
  | { readonly kind: 'const'; readonly of: 'value'; readonly value: number }
  | { readonly kind: 'const'; readonly of: 'param'; readonly def: GenericParamDef }
  | { readonly kind: 'const'; readonly of: 'infer'; readonly id: number }

export type GenericArg = Ty | Region | Const
/** One for each generic parameter: those of the parent (impl, trait) first. */
export type GenericArgs = readonly GenericArg[]

/** A type. Immutable; equal types may be different objects. */
export type Ty =
  | { readonly kind: 'bool' | 'char' | 'str' | 'never' }
  | { readonly kind: 'int'; readonly name: IntName }
  | { readonly kind: 'float'; readonly name: FloatName }
  | { readonly kind: 'adt'; readonly def: AdtDef; readonly args: GenericArgs }
  | { readonly kind: 'ref'; readonly region: Region; readonly mutable: boolean; readonly to: Ty }
  | { readonly kind: 'pointer'; readonly mutable: boolean; readonly to: Ty }
  | { readonly kind: 'slice'; readonly of: Ty }
  | { readonly kind: 'array'; readonly of: Ty; readonly length: Const }
  /** `()` is the empty one. */
  | { readonly kind: 'tuple'; readonly items: readonly Ty[] }
  /** The type of one function's name: no value at run time. */
  | { readonly kind: 'fn-def'; readonly def: FnDef; readonly args: GenericArgs }
  | { readonly kind: 'fn-pointer'; readonly params: readonly Ty[]; readonly result: Ty }
  /** `args` are those of the function around it. */
  | { readonly kind: 'closure'; readonly def: ClosureDef; readonly args: GenericArgs }
  | {
      readonly kind: 'dyn'
      /** Without Self in its args; null where there are only auto traits. */
      readonly principal: DynBound | null
      readonly auto: readonly TraitDef[]
      readonly region: Region
    }
  | { readonly kind: 'param'; readonly def: GenericParamDef }
  /** `<Self as Trait>::Name`; args: those of the trait, Self first, then those of the type itself. */
  | { readonly kind: 'projection'; readonly def: AssocTypeDef; readonly args: GenericArgs }
  /** `impl Trait` as a function's result. */
  | { readonly kind: 'opaque'; readonly def: OpaqueDef; readonly args: GenericArgs }
  /** An inference variable; `of`: what it may become. */
  | { readonly kind: 'infer'; readonly id: number; readonly of: 'any' | 'int' | 'float' }
  /** After an error that was reported: agrees with everything. */
  | { readonly kind: 'error' }

export interface DynBound {
  readonly trait: TraitDef
  /** Without Self. */
  readonly args: GenericArgs
  /** `Item = T` */
  readonly bindings: readonly { readonly def: AssocTypeDef; readonly type: Ty }[]
}

/** `Self: Trait<Args>`: args begin with Self. */
export interface TraitRef {
  readonly trait: TraitDef
  readonly args: GenericArgs
}

/** What has to hold of generic parameters. */
export type Predicate =
  | { readonly kind: 'trait'; readonly ref: TraitRef }
  /** `<Self as Trait>::Name == type` */
  | { readonly kind: 'projection'; readonly def: AssocTypeDef; readonly args: GenericArgs; readonly type: Ty }
  /** `T: 'a` or `'a: 'b`; only the borrow checker asks. */
  | { readonly kind: 'outlives'; readonly subject: Ty | Region; readonly region: Region }

export interface FnSig {
  /** self included. */
  readonly params: readonly Ty[]
  readonly result: Ty
}

export const UNIT: Ty = { kind: 'tuple', items: [] }
export const BOOL: Ty = { kind: 'bool' }
export const CHAR: Ty = { kind: 'char' }
export const STR: Ty = { kind: 'str' }
export const NEVER: Ty = { kind: 'never' }
export const ERROR: Ty = { kind: 'error' }
export const STATIC: Region = { kind: 'region', of: 'static' }
export const ERASED: Region = { kind: 'region', of: 'erased' }
