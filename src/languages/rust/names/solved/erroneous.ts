import { partsOf } from '../../types/solving/fold'
import type { GenericArg } from '../../types/ty'

/** Whether something in a type was wrong, which has been told. */
export function isErroneous(part: GenericArg): boolean {
  if (part.kind === 'error') return true
  if (part.kind === 'region' || part.kind === 'const') return false
  return partsOf(part).some(isErroneous)
}
