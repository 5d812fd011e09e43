import type { Runtime } from '../runtime'
import type { Value } from '../values'

/**
 * Goes on in a library function that needs the library's `bytes`, which is linked to programs whose text mentions what
 * makes bytes.
 */
export function bytesCall(rt: Runtime, name: string, args: Value[]): Value {
  return rt.linkedModules.has('_bytes')
    ? rt.tailCallLibrary(name, args)
    : rt.unsupported('bytes made by a computed name')
}
