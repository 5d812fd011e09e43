import type { AssignOperator } from '../../../syntax/ast'
import type { BinaryOp } from '../../thir'
import type { Ty } from '../../ty'
import type { BodyChecker } from '../body-checker'
import type { Draft, DraftOf } from '../draft'
import { binaryTraits, categoryOf } from '../operator-table'

/** The builtin operator for a call of an operator's trait where both sides turned out to be numbers, bools, … */
export function builtinOf(cx: BodyChecker, draft: DraftOf<'call'>): Draft | null {
  const { sugar, args, type, span } = draft
  if (sugar === null || args.length !== 2) return null
  if (sugar.endsWith('=') && isCompound(sugar)) {
    const target = unborrowed(args[0])
    const operator = sugar.slice(0, -1) as AssignOperator
    return target && isBuiltin(cx, operator, target.type, args[1].type)
      ? { kind: 'compound', operator, target, value: args[1], type, span }
      : null
  }
  if (!(sugar in binaryTraits)) return null
  const operator = sugar as BinaryOp
  const isComparison = categoryOf[operator] === 'comparison'
  const [left, right] = isComparison ? args.map(unborrowed) : args
  if (!left || !right || !isBuiltin(cx, operator, left.type, right.type)) return null
  return { kind: 'binary', operator, left, right, type, span }
}

function isCompound(sugar: string): boolean {
  return !(sugar in binaryTraits) && sugar.slice(0, -1) in binaryTraits
}

function unborrowed(draft: Draft): Draft | null {
  return draft.kind === 'ref' ? draft.operand : null
}

function isBuiltin(cx: BodyChecker, operator: BinaryOp, left: Ty, right: Ty): boolean {
  const [a, b] = [cx.resolve(left).kind, cx.resolve(right).kind]
  switch (categoryOf[operator]) {
    case 'math':
      return (a === 'int' && b === 'int') || (a === 'float' && b === 'float')
    case 'bits':
      return (a === 'int' && b === 'int') || (a === 'bool' && b === 'bool')
    case 'shift':
      return a === 'int' && b === 'int'
    default:
      return a === b && (a === 'int' || a === 'float' || a === 'bool' || a === 'char' || a === 'pointer')
  }
}
