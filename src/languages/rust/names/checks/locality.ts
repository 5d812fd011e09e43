import type { Ty } from '../../types/ty'

/** `&T` and `Box<T>` are as local as T. */
export function throughFundamental(type: Ty): Ty {
  if (type.kind === 'ref') return throughFundamental(type.to)
  if (type.kind === 'adt' && type.def.lang === 'Box') return throughFundamental(type.args[0] as Ty)
  return type
}

/** Whether a type is declared by the program itself. */
export function isLocalType(type: Ty): boolean {
  if (type.kind === 'adt') return !type.def.isLibrary
  if (type.kind === 'error') return true
  return type.kind === 'dyn' && type.principal !== null && !type.principal.trait.isLibrary
}
