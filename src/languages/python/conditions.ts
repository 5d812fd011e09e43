import type { Label } from '../../program/builder'
import { Op } from '../../program/opcodes'
import type { BooleanNode, CompareNode, CompareOperator, Expression } from './ast'
import { jumpIf, operand } from './evaluate'
import type { Frame } from './frame'
import { compareOps } from './operators'

/** Jumps that compare: taken when the comparison holds, and taken when it does not. */
const ordering: Readonly<Partial<Record<CompareOperator, readonly [holds: Op, fails: Op]>>> = {
  '<': [Op.JUMP_LT, Op.JUMP_NOT_LT],
  '<=': [Op.JUMP_LE, Op.JUMP_NOT_LE],
  '>': [Op.JUMP_GT, Op.JUMP_NOT_GT],
  '>=': [Op.JUMP_GE, Op.JUMP_NOT_GE],
}

/** See `jumpIf` in evaluate.ts. */
export function compileJump(frame: Frame, node: Expression, label: Label, sense: boolean): void {
  if (node.kind === 'Unary' && node.operator === 'not') return jumpIf(frame, node.operand, label, !sense)
  if (node.kind === 'Boolean') return jumpOnBoolean(frame, node, label, sense)
  if (node.kind === 'Compare') return jumpOnComparison(frame, node, label, sense)
  const known = knownTruth(node)
  if (known !== null) {
    if (known === sense) frame.emit(Op.JUMP, node, label)
    return
  }
  frame.scoped(() => frame.emit(sense ? Op.JUMP_TRUE : Op.JUMP_FALSE, node, operand(frame, node), label))
}

/** Whether a constant is true; null when the expression is none. */
export function knownTruth(node: Expression): boolean | null {
  if (node.kind !== 'Constant') return null
  const { value } = node
  if (value.kind === 'none') return false
  if (value.kind === 'ellipsis' || value.kind === 'library' || value.kind === 'module') return true
  return value.kind === 'string' ? value.value !== '' : Boolean(value.value)
}

function jumpOnBoolean(frame: Frame, node: BooleanNode, label: Label, sense: boolean): void {
  const deciding = node.operator === 'or'
  const last = node.values.length - 1
  const past = frame.label()
  node.values.forEach((value, i) => {
    const jump = () => {
      if (i === last) jumpIf(frame, value, label, sense)
      else jumpIf(frame, value, deciding === sense ? label : past, deciding)
    }
    if (i === 0) jump()
    else frame.perhaps(jump)
  })
  frame.place(past)
}

function jumpOnComparison(frame: Frame, node: CompareNode, label: Label, sense: boolean): void {
  const { left, operators, comparators } = node
  const last = operators.length - 1
  const past = frame.label()
  frame.scoped(() => {
    let a = operand(frame, left)
    operators.forEach((operator, i) => {
      const compare = () => {
        const b = operand(frame, comparators[i]!)
        if (i === last) jumpOnOne(frame, node, operator, a, b, label, sense)
        else jumpOnOne(frame, node, operator, a, b, sense ? past : label, false)
        a = b
      }
      if (i === 0) compare()
      else frame.perhaps(compare)
    })
  })
  frame.place(past)
}

function jumpOnOne(
  frame: Frame,
  node: CompareNode,
  operator: CompareOperator,
  a: number,
  b: number,
  label: Label,
  sense: boolean,
): void {
  const fused = ordering[operator] ?? equality(frame, operator)
  const op = fused?.[sense ? 0 : 1]
  if (op !== undefined) return frame.emit(op, node, a, b, label)
  frame.scoped(() => {
    const result = frame.temporary()
    frame.emit(compareOps[operator], node, result, a, b)
    frame.emit(sense ? Op.JUMP_TRUE : Op.JUMP_FALSE, node, result, label)
  })
}

/** `not a == b` may stand for `a != b` only where no class gives the two meanings of their own. */
function equality(frame: Frame, operator: CompareOperator): readonly [Op, Op?] | null {
  if (operator !== '==' && operator !== '!=') return null
  const [holds, fails] = operator === '==' ? [Op.JUMP_EQ, Op.JUMP_NE] : [Op.JUMP_NE, Op.JUMP_EQ]
  return frame.unit.definesNotEqual ? [holds] : [holds, fails]
}
