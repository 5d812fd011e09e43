import type { Span } from '../../../../program/diagnostic'
import type { Ty } from '../ty'
import type { ClosureState } from './captures/closure-state'
import type { CommonType } from './common-type'
import type { DraftTarget, DraftVariable } from './draft'

/** One function, closure or constant whose body is being checked. */
export interface Frame {
  readonly kind: 'fn' | 'closure' | 'const'
  readonly result: Ty
  /** What all `return`s and the end of the body agree on. */
  readonly returns: CommonType
  /** Loops and labelled blocks around, innermost last. */
  readonly breakables: Breakable[]
  readonly closure: ClosureState | null
  readonly outer: Frame | null
  /** Variables declared in it. */
  readonly variables: Set<DraftVariable>
}

/** What `break` and `continue` can name. */
export interface Breakable {
  readonly kind: 'loop' | 'while' | 'for' | 'block'
  readonly target: DraftTarget
  /** Of `while …`, `for … in …`, `loop`. */
  readonly head: Span
  readonly label: Span | null
  /** Of the values that `break` gives; null where it gives none. */
  readonly values: CommonType | null
  /** Whether some `break` that can be reached leaves it. */
  isLeft: boolean
}
