import type { Span } from '../../../../program/diagnostic'
import type * as ast from '../../syntax/ast'
import type { AssocTypeDef, TraitDef } from '../defs'
import { BOOL, UNIT, type Ty } from '../ty'
import { borrow, makeMutable, traitMethod } from './adjust'
import type { BodyChecker } from './body-checker'
import { errorDraft, type Draft } from './draft'
import type { Because } from './errors/coercions'
import { badCompoundTarget, noBinaryOperator } from './errors/operators'
import { mismatch } from './errors/mismatch'
import { checkCoerced, checkExpr, demandCoerced } from './expressions'
import { expects } from './expectation'
import { binaryTraits, categoryOf, compoundTraits, type OperatorTrait } from './operator-table'
import { isPlace } from './references'
import { isFloating, isIntegral, isScalar, isUnknown } from './type-walk'

type BinaryNode = Extract<ast.Expr, { kind: 'binary' }>
type CompoundNode = Extract<ast.Expr, { kind: 'compound' }>

/** Both operands of an overloadable operator, and what it is a call of; null: the error was reported. */
interface Operation {
  readonly left: Draft
  readonly right: Draft
  readonly callee: Draft
  readonly result: Ty
}

/** `a + b`, `a < b`, `a && b` */
export function checkBinary(cx: BodyChecker, node: BinaryNode): Draft {
  if (node.operator === '&&' || node.operator === '||') return checkLogical(cx, node, node.operator)
  const { operator, span } = node
  const operation = checkOperation(cx, node, node.left, node.right, binaryTraits[operator])
  if (!operation) return errorDraft(span)
  const { left, right, callee } = operation
  const builtin = enforceBuiltin(cx, node, cx.langTrait(binaryTraits[operator].trait), left, right)
  if (builtin) cx.unify(builtin, operation.result)
  const isComparison = categoryOf[operator] === 'comparison'
  const args = isComparison ? [autoref(cx, left), autoref(cx, right)] : [left, right]
  return { kind: 'call', callee, args, methodSpan: null, sugar: operator, type: builtin ?? operation.result, span }
}

/** Not two-phase, and nothing calls DerefMut for it. */
function autoref(cx: BodyChecker, operand: Draft): Draft {
  return borrow(cx, operand, false, operand.span)
}

function checkLogical(cx: BodyChecker, node: BinaryNode, operator: '&&' | '||'): Draft {
  const left = checkCoerced(cx, node.left, BOOL)
  const diverged = cx.diverges
  const right = checkCoerced(cx, node.right, BOOL)
  // The right side may not be reached.
  cx.diverges = diverged
  return { kind: 'logical', operator, left, right, type: BOOL, span: node.span }
}

/** `a += b` */
export function checkCompound(cx: BodyChecker, node: CompoundNode): Draft {
  const { operator, span } = node
  const operation = checkOperation(cx, node, node.target, node.value, compoundTraits[operator])
  if (!operation) return errorDraft(span)
  const { left, right, callee } = operation
  enforceBuiltin(cx, node, cx.langTrait(compoundTraits[operator].trait), left, right)
  if (!isPlace(left)) badCompoundTarget(cx, node)
  makeMutable(cx, left)
  const args = [borrow(cx, left, true, left.span), right]
  return { kind: 'call', callee, args, methodSpan: null, sugar: `${operator}=`, type: UNIT, span }
}

/** The left side decides which impls there may be; these say what the right side is, if they know. */
function checkOperation(
  cx: BodyChecker,
  node: BinaryNode | CompoundNode,
  leftNode: ast.Expr,
  rightNode: ast.Expr,
  by: OperatorTrait,
): Operation | null {
  const left = checkExpr(cx, leftNode)
  const leftType = cx.known(left.type)
  const rightType = cx.fresh()
  const trait = cx.langTrait(by.trait)
  const ref = { trait, args: [leftType, rightType] }
  const mayHold = cx.isWrong(leftType) || cx.infer.holds(ref) !== 'no'
  const isComparison = categoryOf[node.operator] === 'comparison'
  // Numbers have several impls: nothing is learned from asking before both sides are known.
  const isEasy = isScalar(leftType) && mayHold && (!isComparison || leftType.kind === 'infer')
  if (mayHold && !isEasy) cx.require({ kind: 'trait', ref }, causeOf(node))
  const right = checkRight(cx, rightNode, rightType, isComparison ? { kind: 'operand', left } : null)
  if (cx.isWrong(leftType) || cx.isWrong(right.type)) return null
  if (!mayHold) {
    noBinaryOperator(cx, node, left, right)
    if (node.kind === 'compound' && !isPlace(left)) badCompoundTarget(cx, node)
    return null
  }
  if (isEasy && !isBuiltin(cx, node, left, right)) cx.require({ kind: 'trait', ref }, causeOf(node))
  return {
    left,
    right,
    callee: traitMethod(trait, by.method, ref.args, node.span),
    result: resultOf(cx, node, ref.args, by),
  }
}

function causeOf(node: BinaryNode | CompoundNode): { span: Span; callee: null } {
  return { span: node.operatorSpan, callee: null }
}

function checkRight(cx: BodyChecker, node: ast.Expr, type: Ty, because: Because | null): Draft {
  const right = checkExpr(cx, node, expects(type))
  return demandCoerced(cx, node, right, type, because)
}

function resultOf(cx: BodyChecker, node: BinaryNode | CompoundNode, args: readonly Ty[], by: OperatorTrait): Ty {
  if (node.kind === 'compound') return UNIT
  if (categoryOf[node.operator as ast.AssignOperator] === 'comparison') return BOOL
  const [left, right] = args.map((arg) => cx.known(arg))
  // Builtin ones are known without asking the trait, and sooner.
  const builtin = builtinResult(cx, node.operator as ast.AssignOperator, left, right)
  if (builtin) return builtin
  const output = cx.langTrait(by.trait).items.get('Output') as AssocTypeDef
  return cx.infer.normalize({ kind: 'projection', def: output, args }, causeOf(node))
}

function isBuiltin(cx: BodyChecker, node: BinaryNode | CompoundNode, left: Draft, right: Draft): boolean {
  return builtinResult(cx, node.operator as ast.AssignOperator, cx.known(left.type), cx.known(right.type)) !== null
}

/** What a builtin operator on values of these very types gives; null where it is none. Types may still be unknown. */
function builtinResult(cx: BodyChecker, operator: ast.BinaryOperator, left: Ty, right: Ty): Ty | null {
  const bothAre = (test: (type: Ty) => boolean) => test(left) && test(right)
  switch (categoryOf[operator]) {
    case 'math':
      return bothAre(isIntegral) || bothAre(isFloating) ? left : null
    case 'bits':
      return bothAre(isIntegral) || bothAre((type) => type.kind === 'bool') ? left : null
    case 'shift':
      return bothAre(isIntegral) ? left : null
    case 'comparison':
      return bothAre(isScalar) ? BOOL : null
    default:
      return null
  }
}

/**
 * Where both operands are numbers, or references to such, they have to be of one type: so `1 + x` and `x == &2` tell what
 * the literals are. What the operator gives then; null where it is not builtin.
 */
function enforceBuiltin(
  cx: BodyChecker,
  node: BinaryNode | CompoundNode,
  trait: TraitDef,
  left: Draft,
  right: Draft,
): Ty | null {
  const { operator } = node
  const cause = causeOf(node)
  const [leftType, rightType] = [cx.known(left.type), cx.known(right.type)]
  if (isUnknown(leftType) || isUnknown(rightType)) return null
  const [a, b] = [referent(cx, leftType), referent(cx, rightType)]
  const result = builtinResult(cx, operator, a, b)
  if (!result) return null
  const isSame = categoryOf[operator] === 'shift' || cx.unify(a, b)
  if (!isSame) {
    mismatch(cx, { span: right.span, expected: a, found: b })
    cx.require({ kind: 'trait', ref: { trait, args: [leftType, rightType] } }, cause)
  }
  return result
}

function referent(cx: BodyChecker, type: Ty): Ty {
  return type.kind === 'ref' ? cx.known(type.to) : type
}
