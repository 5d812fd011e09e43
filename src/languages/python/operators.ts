import { Op } from '../../program/opcodes'
import type { BinaryNode, BinaryOperator, BooleanNode, CompareNode, CompareOperator, ConditionalNode } from './ast'
import type { Expression, UnaryNode } from './ast'
import { evaluate, jumpIf, operand } from './evaluate'
import { isSmall, type Frame } from './frame'

export const binaryOps: Readonly<Record<BinaryOperator, { readonly plain: Op; readonly inPlace: Op }>> = {
  '+': { plain: Op.ADD, inPlace: Op.IADD },
  '-': { plain: Op.SUB, inPlace: Op.ISUB },
  '*': { plain: Op.MUL, inPlace: Op.IMUL },
  '/': { plain: Op.TRUEDIV, inPlace: Op.ITRUEDIV },
  '//': { plain: Op.FLOORDIV, inPlace: Op.IFLOORDIV },
  '%': { plain: Op.MOD, inPlace: Op.IMOD },
  '**': { plain: Op.POW, inPlace: Op.IPOW },
  '<<': { plain: Op.LSHIFT, inPlace: Op.ILSHIFT },
  '>>': { plain: Op.RSHIFT, inPlace: Op.IRSHIFT },
  '&': { plain: Op.AND, inPlace: Op.IAND },
  '|': { plain: Op.OR, inPlace: Op.IOR },
  '^': { plain: Op.XOR, inPlace: Op.IXOR },
  '@': { plain: Op.MATMUL, inPlace: Op.IMATMUL },
}

export const compareOps: Readonly<Record<CompareOperator, Op>> = {
  '<': Op.LT,
  '<=': Op.LE,
  '>': Op.GT,
  '>=': Op.GE,
  '==': Op.EQ,
  '!=': Op.NE,
  is: Op.IS,
  'is not': Op.IS_NOT,
  in: Op.IN,
  'not in': Op.NOT_IN,
}

/** The value of an integer literal that fits into an instruction, or null. */
export function immediate(node: Expression): number | null {
  if (node.kind !== 'Constant' || node.value.kind !== 'int' || !isSmall(node.value.value)) return null
  return Number(node.value.value)
}

export function compileBinary(frame: Frame, node: BinaryNode, target: number): void {
  const { operator, left, right } = node
  frame.scoped(() => {
    const a = operand(frame, left)
    const n = operator === '+' || operator === '-' ? immediate(right) : null
    if (n !== null) frame.emit(operator === '+' ? Op.ADDI : Op.SUBI, node, target, a, n)
    else frame.emit(binaryOps[operator].plain, node, target, a, operand(frame, right))
  })
}

const unaryOps = { '-': Op.NEG, '+': Op.POS, '~': Op.INVERT, not: Op.NOT } as const

export function compileUnary(frame: Frame, node: UnaryNode, target: number): void {
  const value = immediate(node.operand)
  // As in CPython, a negative literal is one constant. -0 stays an operation on 0, which gives 0.
  if (node.operator === '-' && value !== null) frame.emit(Op.LOADI, node, target, value === 0 ? 0 : -value)
  else frame.scoped(() => frame.emit(unaryOps[node.operator], node, target, operand(frame, node.operand)))
}

/** `a and b`: the value of the first that decides. */
export function compileBoolean(frame: Frame, node: BooleanNode, target: number): void {
  frame.scoped(() => {
    const work = frame.isTemporary(target) ? target : frame.temporary()
    const end = frame.label()
    const [first, ...rest] = node.values
    evaluate(frame, first!, work)
    frame.perhaps(() => {
      for (const value of rest) {
        frame.emit(node.operator === 'and' ? Op.JUMP_FALSE : Op.JUMP_TRUE, node, work, end)
        evaluate(frame, value, work)
      }
    })
    frame.place(end)
    frame.move(target, work, node)
  })
}

export function compileCompare(frame: Frame, node: CompareNode, target: number): void {
  const { left, operators, comparators } = node
  frame.scoped(() => {
    const last = operators.length - 1
    const work = last === 0 || frame.isTemporary(target) ? target : frame.temporary()
    const end = frame.label()
    let a = operand(frame, left)
    operators.forEach((operator, i) => {
      const compare = () => {
        const b = operand(frame, comparators[i]!)
        frame.emit(compareOps[operator], node, work, a, b)
        if (i < last) frame.emit(Op.JUMP_FALSE, node, work, end)
        a = b
      }
      if (i === 0) compare()
      else frame.perhaps(compare)
    })
    frame.place(end)
    frame.move(target, work, node)
  })
}

export function compileConditional(frame: Frame, node: ConditionalNode, target: number): void {
  const otherwise = frame.label()
  const end = frame.label()
  jumpIf(frame, node.test, otherwise, false)
  frame.perhaps(() => evaluate(frame, node.then, target))
  frame.emit(Op.JUMP, node, end)
  frame.place(otherwise)
  frame.perhaps(() => evaluate(frame, node.otherwise, target))
  frame.place(end)
}
