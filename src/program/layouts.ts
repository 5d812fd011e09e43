/** Rust's integer types; their place in this list stands in instructions. */
export const intTypes = [
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
export type IntType = (typeof intTypes)[number]

/** What CAST converts between: integers as in `intTypes`, then these. */
export const castTypes = [...intTypes, 'f32', 'f64', 'char', 'bool', 'pointer'] as const
export type CastType = (typeof castTypes)[number]

/** A field of a struct or variant; `name` is a number in tuples. */
export interface LayoutField {
  readonly name: string
  /** Index in Program.layouts. */
  readonly layout: number
}

/** How a struct or variant is written: `P { x: 1 }`, `P(1)`, `P`. */
export type StructShape = 'named' | 'tuple' | 'unit'

export interface LayoutVariant {
  readonly name: string
  readonly shape: StructShape
  readonly fields: readonly LayoutField[]
  readonly discriminant: bigint
}

/**
 * What values of a Rust type look like at run time: for telling people what a register holds, and for natives that work for
 * every type. `name` is the type as rustc prints it. Other layouts are named by their index in Program.layouts.
 *
 * Enums: `c-like`: the number of the variant. `niche`: null for the variant without a field, the other's only field itself.
 * `tagged`: an object whose first field is the number of the variant.
 */
export type Layout = { readonly name: string } & (
  | { readonly kind: 'int'; readonly type: IntType }
  | { readonly kind: 'float'; readonly type: 'f32' | 'f64' }
  /** `fn`: a function's own type, without a value. */
  | { readonly kind: 'bool' | 'char' | 'str' | 'never' | 'fn' | 'fn-pointer' | 'dyn' }
  | {
      readonly kind: 'struct'
      readonly of: 'struct' | 'tuple' | 'closure'
      /** Declared by the standard library: people need not know its fields. */
      readonly isLibrary: boolean
      readonly shape: StructShape
      readonly fields: readonly LayoutField[]
    }
  | {
      readonly kind: 'enum'
      readonly representation: 'c-like' | 'niche' | 'tagged'
      readonly variants: readonly LayoutVariant[]
    }
  /** One variant of a tagged enum: what its objects carry. */
  | { readonly kind: 'variant'; readonly of: number; readonly index: number }
  | {
      readonly kind: 'pointer'
      readonly by: 'shared' | 'mutable' | 'raw'
      readonly to: number
    }
  | { readonly kind: 'array'; readonly of: number; readonly length: number }
  | { readonly kind: 'slice'; readonly of: number }
  /** An object of the machine's library: `lang` is its name there. */
  | { readonly kind: 'builtin'; readonly lang: string; readonly args: readonly number[] }
)

/** What a `dyn` object carries along: how to drop it and its methods, by index in Program.functions. */
export interface Vtable {
  /** Name of the trait; empty for a `dyn` of auto traits alone. */
  readonly trait: string
  readonly layout: number
  /** -1: nothing to do. */
  readonly drop: number
  /** In the trait's order; -1 where this type has none. */
  readonly methods: readonly number[]
}

/** How many fields MAKE_STRUCT takes for a layout; -1 where objects of it are not made that way. */
export function fieldCount(layouts: readonly Layout[], index: number): number {
  const layout = layouts[index]
  if (layout?.kind === 'struct') return layout.fields.length
  if (layout?.kind !== 'variant') return -1
  const of = layouts[layout.of]
  return of?.kind === 'enum' ? (of.variants[layout.index]?.fields.length ?? -1) : -1
}
