import type { Native } from '../native'
import type { Value } from '../values'

/** The module `math`. */

export const mathFunctions: readonly Native[] = []
export const mathConstants: ReadonlyMap<string, Value> = new Map()
