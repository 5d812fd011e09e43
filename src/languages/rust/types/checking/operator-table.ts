import type { AssignOperator, BinaryOperator } from '../../syntax/ast'

export interface OperatorTrait {
  readonly trait: string
  readonly method: string
}

/** The traits behind operators, and what operators do to values of builtin types. */
export const binaryTraits: Readonly<Record<BinaryOperator, OperatorTrait>> = {
  '+': { trait: 'Add', method: 'add' },
  '-': { trait: 'Sub', method: 'sub' },
  '*': { trait: 'Mul', method: 'mul' },
  '/': { trait: 'Div', method: 'div' },
  '%': { trait: 'Rem', method: 'rem' },
  '&': { trait: 'BitAnd', method: 'bitand' },
  '|': { trait: 'BitOr', method: 'bitor' },
  '^': { trait: 'BitXor', method: 'bitxor' },
  '<<': { trait: 'Shl', method: 'shl' },
  '>>': { trait: 'Shr', method: 'shr' },
  '==': { trait: 'PartialEq', method: 'eq' },
  '!=': { trait: 'PartialEq', method: 'ne' },
  '<': { trait: 'PartialOrd', method: 'lt' },
  '<=': { trait: 'PartialOrd', method: 'le' },
  '>': { trait: 'PartialOrd', method: 'gt' },
  '>=': { trait: 'PartialOrd', method: 'ge' },
  '&&': { trait: '', method: '' },
  '||': { trait: '', method: '' },
}

export const compoundTraits: Readonly<Record<AssignOperator, OperatorTrait>> = {
  '+': { trait: 'AddAssign', method: 'add_assign' },
  '-': { trait: 'SubAssign', method: 'sub_assign' },
  '*': { trait: 'MulAssign', method: 'mul_assign' },
  '/': { trait: 'DivAssign', method: 'div_assign' },
  '%': { trait: 'RemAssign', method: 'rem_assign' },
  '&': { trait: 'BitAndAssign', method: 'bitand_assign' },
  '|': { trait: 'BitOrAssign', method: 'bitor_assign' },
  '^': { trait: 'BitXorAssign', method: 'bitxor_assign' },
  '<<': { trait: 'ShlAssign', method: 'shl_assign' },
  '>>': { trait: 'ShrAssign', method: 'shr_assign' },
}

type Category = 'math' | 'bits' | 'shift' | 'comparison' | 'logical'

export const categoryOf: Readonly<Record<BinaryOperator, Category>> = {
  '+': 'math',
  '-': 'math',
  '*': 'math',
  '/': 'math',
  '%': 'math',
  '&': 'bits',
  '|': 'bits',
  '^': 'bits',
  '<<': 'shift',
  '>>': 'shift',
  '==': 'comparison',
  '!=': 'comparison',
  '<': 'comparison',
  '<=': 'comparison',
  '>': 'comparison',
  '>=': 'comparison',
  '&&': 'logical',
  '||': 'logical',
}
