import type { GenericArg, GenericArgs, Region } from '../ty'
import { foldParts, partsOf, type Fold } from './fold'
import { Occurs, occurring, occurringInArgs } from './occurrence'

/** What stands in a pattern for "any region": a parameter or a bound name. */
function keyOfRegion(region: Region): unknown {
  return region.of === 'param' ? region.def : region.of === 'bound' ? region.name : null
}

/**
 * Looks where regions of `pattern` stand in `actual`, so that what follows from the pattern can say which of the actual
 * regions it is about. Types are taken to agree already.
 * @returns puts the actual regions in the place of the pattern's
 */
export function matchRegions(pattern: GenericArgs, actual: GenericArgs): Fold {
  if (!(occurringInArgs(pattern) & Occurs.region)) return (part) => part
  const found = new Map<unknown, Region>()
  pattern.forEach((part, i) => collect(part, actual[i], found))
  const replace: Fold = (part) => {
    if (!(occurring(part) & Occurs.region)) return part
    if (part.kind === 'region') return found.get(keyOfRegion(part)) ?? part
    return part.kind === 'const' ? part : foldParts(part, replace)
  }
  return found.size === 0 ? (part) => part : replace
}

function collect(pattern: GenericArg, actual: GenericArg | undefined, found: Map<unknown, Region>): void {
  if (!actual || !(occurring(pattern) & Occurs.region)) return
  if (pattern.kind === 'region') {
    const key = keyOfRegion(pattern)
    if (key !== null && actual.kind === 'region' && !found.has(key)) found.set(key, actual)
    return
  }
  if (pattern.kind === 'const' || actual.kind === 'const' || actual.kind === 'region') return
  if (pattern.kind !== actual.kind) return
  const parts = partsOf(actual)
  partsOf(pattern).forEach((part, i) => collect(part, parts[i], found))
}
