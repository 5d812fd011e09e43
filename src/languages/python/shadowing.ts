import type { Frame } from './frame'
import { builtinPath } from './library'

/** Whether `name` certainly means the builtin here: nothing in the program gives it another meaning. */
export function isBuiltinHere(frame: Frame, name: string): boolean {
  return (
    builtinPath(name) !== null && frame.scope.storage(name) === 'global' && !frame.unit.scopes.globalNames.has(name)
  )
}
