import type { Library } from '../../machine/core'
import type { Program } from '../../program/program'

/** A compiled program, and the library each of its machines needs. */
export interface Tested {
  readonly program: Program
  library(): Library
}
