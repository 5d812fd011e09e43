import { Op } from '../opcodes'

const binaryNames = ['add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'pow', 'lshift', 'rshift', 'and', 'or', 'xor']
const names = [...binaryNames, 'matmul']

/** Arithmetic of two values, or of one and a small integer. */
export const isBinary = (op: Op): boolean => (op >= Op.ADD && op <= Op.SUBI) || op === Op.IADDI || op === Op.ISUBI

/** Comparisons that look at what the values contain, as values or as jumps. */
export const isComparison = (op: Op): boolean =>
  (op >= Op.LT && op <= Op.NE) || op === Op.IN || op === Op.NOT_IN || (op >= Op.JUMP_LT && op <= Op.JUMP_NOT_GE)

export const truthHooks: readonly string[] = ['__bool__', '__len__']

const comparisons = ['__eq__', '__ne__', '__lt__', '__gt__', '__le__', '__ge__', '__contains__', '__hash__']

/** Methods of the program's classes that an operator may call, and whether it may change its first operand. */
export function operatorHooks(op: Op): { readonly inPlace: boolean; readonly names: readonly string[] } {
  const plain = (name: string, inPlace: boolean) => ({
    inPlace,
    names: [`__${name}__`, `__r${name}__`, ...(inPlace ? [`__i${name}__`] : [])],
  })
  if (op >= Op.ADD && op <= Op.MATMUL) return plain(names[op - Op.ADD]!, false)
  if (op >= Op.IADD && op <= Op.IMATMUL) return plain(names[op - Op.IADD]!, true)
  switch (op) {
    case Op.ADDI:
    case Op.IADDI:
      return plain('add', op === Op.IADDI)
    case Op.SUBI:
    case Op.ISUBI:
      return plain('sub', op === Op.ISUBI)
    case Op.NEG:
      return { inPlace: false, names: ['__neg__'] }
    case Op.POS:
      return { inPlace: false, names: ['__pos__'] }
    case Op.INVERT:
      return { inPlace: false, names: ['__invert__'] }
    case Op.FORMAT:
      return { inPlace: false, names: ['__str__', '__repr__', '__format__'] }
    default:
      return { inPlace: false, names: comparisons }
  }
}
