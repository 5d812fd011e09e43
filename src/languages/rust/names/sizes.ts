import type * as ast from '../syntax/ast'
import type { Predicate, Ty } from '../types/ty'
import type { Context } from './context'

/** `subject: Sized`, which nobody writes, unless `?Sized` is among what is written of it. */
export function sizedUnlessWaived(subject: Ty, bounds: readonly ast.Bound[], cx: Context): Predicate[] {
  if (bounds.some((bound) => bound.kind === 'trait' && bound.optional)) return []
  const marker = cx.scope.names.std.types.get('marker')
  const trait = marker?.kind === 'mod' ? marker.types.get('Sized') : undefined
  return trait?.kind === 'trait' ? [{ kind: 'trait', ref: { trait, args: [subject] } }] : []
}
