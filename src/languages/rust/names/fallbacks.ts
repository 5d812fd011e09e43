import type { GenericParamDef } from '../types/defs'
import type { Const, Ty } from '../types/ty'
import type { Mutable } from './draft'

/** Parameters whose default is not lowered yet, and how to do it. */
const pending = new WeakMap<GenericParamDef, () => Ty | Const>()

/** Says how a parameter's default will be found; it may be asked for before it is its turn. */
export function deferFallback(param: GenericParamDef, lower: () => Ty | Const): void {
  pending.set(param, lower)
}

/** What a parameter is when no argument is written; null: one has to be. */
export function fallbackOf(param: GenericParamDef): Ty | Const | null {
  const lower = pending.get(param)
  if (lower) {
    pending.delete(param)
    ;(param as Mutable<GenericParamDef>).fallback = lower()
  }
  return param.fallback
}
