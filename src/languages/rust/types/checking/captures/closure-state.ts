import type { ClosureDef } from '../../defs'
import type { BodyChecker } from '../body-checker'
import type { DraftOf, DraftVariable } from '../draft'
import type { CapturedPlace } from './places'

/** A closure of the body that is being checked. */
export interface ClosureState {
  readonly def: ClosureDef
  readonly draft: DraftOf<'closure'>
  /** Variables declared in it. */
  readonly own: ReadonlySet<DraftVariable>
  /** Variables from around it that its text mentions. */
  readonly mentioned: Set<DraftVariable>
  /** In the order of `def.captures`, once they are known. */
  captured: readonly CapturedPlace[]
}

/** What is known of a closure of this body; null for one of another body. */
export function stateOf(cx: BodyChecker, def: ClosureDef): ClosureState | null {
  return cx.closures.find((state) => state.def === def) ?? null
}

/** Whether a closure mentions no variable from around it: then it can become a fn pointer. */
export function capturesNothing(cx: BodyChecker, def: ClosureDef): boolean {
  return stateOf(cx, def)?.mentioned.size === 0
}
