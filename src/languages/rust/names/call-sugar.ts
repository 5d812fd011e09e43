import type { Span } from '../../../program/diagnostic'
import type * as ast from '../syntax/ast'
import { ERASED, type FnSig, type Region, UNIT } from '../types/ty'
import { type Context, lowerType } from './context'
import { missingLifetime } from './lifetime-errors'
import type { Policy } from './scope'

/**
 * `fn(A, B) -> C` and `Fn(A, B) -> C`. Lifetimes left out among the parameters are different for every call; one left
 * out in the result is that of the only parameter's.
 */
export function lowerCall(
  node: { readonly params: readonly ast.TypeNode[]; readonly result: ast.TypeNode | null },
  cx: Context,
  [inputPlace, outputPlace]: readonly [string, string] = fnBound,
): FnSig {
  const seen = new Set<string>()
  const regions: Region[] = []
  const note = (region: Region) => {
    const key = region.of === 'param' ? region.def.name : region.of === 'bound' ? region.name : region.of
    if (!seen.has(key)) regions.push(region)
    seen.add(key)
    return region
  }
  const inputs: Policy = {
    ...cx.policy,
    elided: () => note(boundRegion(regions.length)),
    named: note,
    implTrait: null,
    implPlace: inputPlace,
  }
  const params = node.params.map((param) => lowerType(param, { ...cx, policy: inputs, object: null }))
  if (!node.result) return { params, result: UNIT }
  const elided = (span: Span, place: Parameters<Policy['elided']>[1]) => {
    if (regions.length === 1) return regions[0]
    cx.policy.report(missingLifetime(span, place, []))
    return ERASED
  }
  const outputs: Policy = { ...cx.policy, elided, implTrait: null, implPlace: outputPlace }
  return { params, result: lowerType(node.result, { ...cx, policy: outputs, object: null }) }
}

const fnBound = ['the parameters of `Fn` trait bounds', 'the return type of `Fn` trait bounds'] as const

function boundRegion(index: number): Region {
  return { kind: 'region', of: 'bound', name: `'${index + 1}` }
}
