import type { VariantDef } from '../types/defs'
import type { Ty } from '../types/ty'
import type { Range } from './ranges'

/** The outermost shape of a value or pattern. */
export type Constructor =
  /** A tuple, struct, reference or Box: the only shape of its type. */
  | { readonly kind: 'single'; readonly variant: VariantDef | null }
  | { readonly kind: 'variant'; readonly variant: VariantDef }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'range'; readonly range: Range }
  /** Texts: compared as wholes, and never all listed. */
  | { readonly kind: 'text'; readonly value: string }
  /** `rest`: there may be more elements between `before` and `after`. */
  | { readonly kind: 'slice'; readonly before: number; readonly after: number; readonly rest: boolean }
  /** A float or a constant of which nothing is known: it covers nothing for certain. */
  | { readonly kind: 'opaque' }
  /** In what is missing: something that cannot be listed. */
  | { readonly kind: 'other' }

/** A pattern as the check sees it: null constructor for a wildcard. Alternatives are patterns of their own. */
export interface Deconstructed {
  readonly constructor: Constructor | null
  readonly fields: readonly Deconstructed[]
  readonly type: Ty
  readonly alternatives: readonly Deconstructed[] | null
}

/** Matches anything. */
export function wildcard(type: Ty): Deconstructed {
  return { constructor: null, fields: [], type, alternatives: null }
}

/** Whether every value of shape `inner` has shape `outer`; `inner` was split so that it is all or nothing. */
export function covers(outer: Constructor, inner: Constructor): boolean {
  switch (outer.kind) {
    case 'single':
      return true
    case 'variant':
      return inner.kind === 'variant' && inner.variant === outer.variant
    case 'bool':
      return inner.kind === 'bool' && inner.value === outer.value
    case 'range':
      return inner.kind === 'range' && outer.range.low <= inner.range.low && inner.range.high <= outer.range.high
    case 'text':
      return inner.kind === 'text' && inner.value === outer.value
    case 'slice':
      return inner.kind === 'slice' && coversLength(outer, inner)
    case 'opaque':
      return outer === inner
    case 'other':
      return false
  }
}

type Slice = Constructor & { readonly kind: 'slice' }

function coversLength(outer: Slice, inner: Slice): boolean {
  const [wanted, given] = [outer.before + outer.after, inner.before + inner.after]
  if (!outer.rest) return !inner.rest && given === wanted
  return given >= wanted
}
