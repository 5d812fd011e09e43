import type { Ty } from '../ty'
import type { BodyChecker } from './body-checker'
import { isUnsized } from './tails'

/**
 * What the place of an expression lets one expect of its type. Only a hint, as in rustc; whoever needs a certain type
 * coerces afterwards. `type`: it has to become this; `cast`: it is cast to it; `unsized`: a value behind a pointer to it.
 */
export type Expectation = { readonly kind: 'none' } | { readonly kind: 'type' | 'cast' | 'unsized'; readonly type: Ty }

export const NOTHING: Expectation = { kind: 'none' }

/** Expects `type`, to which the value will be coerced. */
export function expects(type: Ty): Expectation {
  return { kind: 'type', type }
}

/** The type expected in any way, looked through variables; null when nothing is. */
export function hinted(cx: BodyChecker, expected: Expectation): Ty | null {
  return expected.kind === 'none' ? null : cx.shallow(expected.type)
}

/** The type that a value will be coerced to; null when that is open. */
export function required(cx: BodyChecker, expected: Expectation): Ty | null {
  return expected.kind === 'type' ? cx.shallow(expected.type) : null
}

/** What the branches of `if` and `match` may expect: a type that is still unknown tells them nothing. */
export function forBranches(cx: BodyChecker, expected: Expectation): Expectation {
  if (expected.kind !== 'type') return expected
  const type = cx.known(expected.type)
  return type.kind === 'infer' && type.of === 'any' ? NOTHING : expects(type)
}

/** Of a value that will stand behind a reference or in a Box of `type`, which may be unsized. */
export function valueHint(cx: BodyChecker, type: Ty): Expectation {
  const known = cx.shallow(type)
  return { kind: isUnsized(cx, known) ? 'unsized' : 'type', type: known }
}
