import type { Native } from '../native'

/** Methods and properties of int and float. */

export const intMethods: readonly Native[] = []
export const intProperties: readonly Native[] = []
export const floatMethods: readonly Native[] = []
export const floatProperties: readonly Native[] = []
