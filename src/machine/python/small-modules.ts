import type { Types } from '../types'
import type { Value } from '../values'

/** The modules `sys` and `typing`: values by library path (`sys.maxsize`). */
export function smallModules(_types: Types): Map<string, Value> {
  return new Map()
}
