import { intNames, type Ty } from '../ty'

/** The outermost part of a type, by which impls are found. A definition stands for itself. */
export type Head = string | object

/** The head of a type; null where it could be any: parameters, variables, projections, opaque types. */
export function headOf(type: Ty): Head | null {
  switch (type.kind) {
    case 'adt':
    case 'closure':
    case 'fn-def':
      return type.def
    case 'int':
    case 'float':
      return type.name
    case 'tuple':
      return `tuple ${type.items.length}`
    case 'ref':
    case 'pointer':
      return type.mutable ? `${type.kind} mut` : type.kind
    case 'fn-pointer':
      return `fn ${type.params.length}`
    case 'dyn':
      return type.principal ? type.principal.trait : 'dyn'
    case 'bool':
    case 'char':
    case 'str':
    case 'never':
    case 'slice':
    case 'array':
      return type.kind
    case 'param':
    case 'projection':
    case 'opaque':
    case 'infer':
    case 'error':
      return null
  }
}

/** The heads that an int or float variable may come to have. */
export const numericHeads: Readonly<Record<'int' | 'float', readonly Head[]>> = {
  int: intNames,
  float: ['f32', 'f64'],
}
