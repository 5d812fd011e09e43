import type { Span } from '../../../../program/diagnostic'
import type { Token } from '../tokens'

/**
 * Where something stands that a macro wrote: what begins in the macro's text and ends in the caller's (or the other way
 * round) stands where its part of the macro's text does.
 */
export function spanBetween(first: Token | undefined, last: Token, from: number, call: Span): Span {
  const { mark } = last
  if (!first || (first.mark === mark && from <= last.to))
    return mark === 0 ? { from, to: last.to } : { from, to: last.to, call }
  const { from: start, to } = mark > first.mark ? last : first
  return { from: start, to, call }
}
