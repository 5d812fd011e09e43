import type { Span } from '../../../program/diagnostic'
import type { Location } from '../mir/cfg'
import type { Place } from '../mir/mir'
import type { IllegalMove } from '../mir/move-paths'
import type { AccessAt } from './loans/access'
import type { Loan } from './loans/loans'
import type { RegionError, TypeError } from './regions/region-errors'

/** What a place that has no value was wanted for. */
export type Wanted = 'use' | 'borrow' | 'assign-part'

/** Something that a body does and may not; told in words by `report`. */
export type Finding =
  /** `path`: what has no value; `moved`: the place that this is, or the part around; `used`: what was asked for. */
  | {
      readonly kind: 'no-value'
      readonly wanted: Wanted
      readonly path: number
      readonly moved: Place
      readonly used: Place
      readonly span: Span
      readonly at: Location
    }
  | { readonly kind: 'illegal-move'; readonly move: IllegalMove }
  /** An access that a loan in force forbids. */
  | { readonly kind: 'conflict'; readonly loan: Loan; readonly access: AccessAt }
  /** A variable without `mut` gets another value. */
  | { readonly kind: 'assigned-twice'; readonly local: number; readonly span: Span; readonly at: Location }
  /** `blocked`: the place that is not to be changed, on the way to `access.place`. */
  | {
      readonly kind: 'immutable'
      readonly how: 'borrow' | 'assign'
      readonly access: AccessAt
      readonly blocked: Place
    }
  | { readonly kind: 'region'; readonly error: RegionError }
  | { readonly kind: 'type-outlives'; readonly error: TypeError }
