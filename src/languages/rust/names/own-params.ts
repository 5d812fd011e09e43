import type { GenericParamDef } from '../types/defs'
import { paramArg, Substitution } from '../types/solving/substitution'
import { ERASED, type GenericArg, type Ty } from '../types/ty'

/**
 * A type with the parameters that an impl declares for it replaced by those of the trait's declaration: by their order,
 * each kind for itself.
 */
export function inTermsOf(wanted: readonly GenericParamDef[], own: readonly GenericParamDef[], type: Ty): Ty {
  if (!own.length) return type
  const next = { type: 0, const: 0, lifetime: 0 }
  const args = own.map(({ kind }): GenericArg => {
    const param = wanted.filter((each) => each.kind === kind)[next[kind]++]
    return param ? paramArg(param) : ERASED
  })
  return new Substitution({ parent: null, params: own, predicates: [] }, args).type(type)
}
