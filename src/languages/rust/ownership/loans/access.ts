import type { Location } from '../../mir/cfg'
import type { Place } from '../../mir/mir'
import type { Span } from '../../../../program/diagnostic'
import type { Depth } from './conflict'

/** What is done to a place. */
export type Access =
  | { readonly kind: 'read'; readonly how: 'copy' | 'borrow' }
  | { readonly kind: 'write'; readonly how: 'borrow' | 'move' | 'mutate' | 'replace' | 'dead-or-drop' }
  /** Of a two-phase borrow: made, but not used yet. */
  | { readonly kind: 'reservation' }
  /** Used for the first time. */
  | { readonly kind: 'activation'; readonly loan: number }

export interface AccessAt {
  readonly place: Place
  readonly span: Span
  readonly depth: Depth
  readonly access: Access
  readonly at: Location
}
