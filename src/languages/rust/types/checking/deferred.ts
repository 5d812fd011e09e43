import type { Span } from '../../../../program/diagnostic'
import type { ClosureState } from './captures/closure-state'
import type { Draft, DraftOf } from './draft'
import type { Frame } from './frame'
import type { Ty } from '../ty'

/** `value as type`: judged when both types are known. */
export interface DeferredCast {
  readonly draft: DraftOf<'cast'>
  readonly from: Ty
  readonly valueSpan: Span
  readonly typeSpan: Span
}

/** A call of a closure: how it is called is known when its captures are. */
export interface DeferredClosureCall {
  readonly draft: DraftOf<'call'>
  readonly callee: Draft
  readonly closure: ClosureState
  readonly args: Draft
}

/** `?` in a closure whose result is not known yet. */
export interface DeferredTry {
  readonly frame: Frame
  /** Completes the expression; false when the result is still unknown. */
  readonly attempt: (isLast: boolean) => boolean
}

/** What has to wait until more types are known. */
export class Deferred {
  readonly casts: DeferredCast[] = []
  closureCalls: DeferredClosureCall[] = []
  tries: DeferredTry[] = []
}
