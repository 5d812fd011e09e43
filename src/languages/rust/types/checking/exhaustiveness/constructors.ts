import type { VariantDef } from '../../defs'
import type { Ty } from '../../ty'

/** What a value is made by, as far as patterns can tell. */
export type Constructor =
  /** Matches anything. */
  | { readonly kind: 'wild' }
  /** The only one of its type: of a reference, tuple, struct. */
  | { readonly kind: 'single' }
  | { readonly kind: 'variant'; readonly variant: VariantDef }
  | { readonly kind: 'bool'; readonly value: boolean }
  /** Numbers from `from` to `to`, both included; chars by their code points. */
  | { readonly kind: 'range'; readonly from: bigint; readonly to: bigint }
  /** A text or floating-point number: one of too many. */
  | { readonly kind: 'opaque'; readonly key: string }
  /** `prefix` items, `suffix` items, and any number in between where it is `open`. */
  | { readonly kind: 'slice'; readonly prefix: number; readonly suffix: number; readonly open: boolean }

/** A pattern as constructors applied to patterns; alternatives stand side by side in `any`. */
export type Pat =
  | { readonly kind: 'of'; readonly constructor: Constructor; readonly fields: readonly Pat[]; readonly type: Ty }
  | { readonly kind: 'any'; readonly items: readonly Pat[] }

/** A pattern without alternatives at its head. */
export type PlainPat = Extract<Pat, { kind: 'of' }>

/** `_` */
export function wild(type: Ty): PlainPat {
  return { kind: 'of', constructor: { kind: 'wild' }, fields: [], type }
}

/** The least and the greatest number of a type; those of usize and isize go one beyond what any machine has. */
export function domainOf(type: Ty): { readonly from: bigint; readonly to: bigint } | null {
  if (type.kind === 'char') return { from: 0n, to: 0x10ffffn }
  if (type.kind !== 'int') return null
  const isSigned = type.name.startsWith('i')
  const isSize = type.name.endsWith('size')
  const bits = BigInt(isSize ? 64 : type.name.slice(1))
  const to = (1n << (isSigned ? bits - 1n : bits)) - 1n
  const from = isSigned ? -(1n << (bits - 1n)) : 0n
  if (!isSize) return { from, to }
  return { from: isSigned ? from - 1n : from, to: to + 1n }
}
