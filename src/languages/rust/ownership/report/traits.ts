import type { ClosureDef, TraitDef } from '../../types/defs'
import type { Ty } from '../../types/ty'
import type { BodyFacts } from '../context'
import { eraseType } from '../regions/region-types'

/** Whether a value of the type can be cloned. */
export function implementsClone(facts: BodyFacts, type: Ty): boolean {
  const clone = facts.solver.defs.lang('Clone') as TraitDef
  return facts.solver.proves({ trait: clone, args: [eraseType(type)] }, facts.assume)
}

/** Whether a closure can be called but once because it gives away what it captured. */
export function isFnOnceByMove(def: ClosureDef): boolean {
  return def.callable === 'FnOnce'
}
