import type { FunctionRef, VtableRef } from './references'

/**
 * Code of the library for types of the library alone, by what it is for: the same for every program, so it is made once
 * and linked into all that use it.
 */
export class Image {
  readonly functions = new Map<string, FunctionRef>()
  readonly vtables = new Map<string, VtableRef>()

  /** Forgets everything, for where making it was broken off. */
  clear(): void {
    this.functions.clear()
    this.vtables.clear()
  }
}
