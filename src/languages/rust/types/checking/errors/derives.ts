import type { Ty } from '../../ty'

/** Whether the program itself could derive something for this type. */
export function derivable(type: Ty): boolean {
  return type.kind === 'adt' && !type.def.isLibrary
}
