import type { Span } from '../../../../program/diagnostic'
import type { Location } from '../../mir/cfg'
import type { FnSig, Ty } from '../../types/ty'
import { isSilent } from './obligations'
import { wellFormed, instantiateBound } from './outlives'
import type { RegionCheck } from './region-check'
import { allPredicates, mapPredicate, mapType, substitution } from './region-types'

/** What a callee of this type takes and gives in one call; its bounds are required on the way. */
export function callSignature(check: RegionCheck, callee: Ty, span: Span, at: Location): FnSig | null {
  if (callee.kind === 'fn-pointer') {
    const opened = instantiateBound(callee, () => check.fresh())
    return opened.kind === 'fn-pointer' ? opened : null
  }
  if (callee.kind !== 'fn-def') return null
  const { def, args } = callee
  const map = substitution(def.generics, args)
  const part = (type: Ty): Ty => check.normalizer.normalize(fill(mapType(type, map), check))
  let signature: FnSig | null = null
  check.because('boring', span, at, () => {
    signature = { params: def.signature.params.map(part), result: part(def.signature.result) }
    for (const type of [...signature.params, signature.result]) {
      for (const bound of wellFormed(type)) check.require(bound)
    }
  })
  check.because('predicate', span, at, () => {
    for (const predicate of allPredicates(def.generics))
      if (!isSilent(predicate)) check.require(mapPredicate(predicate, map))
  })
  return signature
}

/** Regions that a declaration leaves open are new in each call. */
function fill(type: Ty, check: RegionCheck): Ty {
  return mapType(type, { region: (region) => (region.of === 'erased' ? check.fresh() : null) })
}
