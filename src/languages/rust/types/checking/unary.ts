import type * as ast from '../../syntax/ast'
import type { AssocTypeDef } from '../defs'
import type { Ty } from '../ty'
import { overloadedDeref, traitMethod } from './adjust'
import type { BodyChecker } from './body-checker'
import { errorDraft, type Draft } from './draft'
import { cannotDereference, noUnaryOperator } from './errors/operators'
import { typeNeeded } from './errors/annotations'
import { NOTHING, type Expectation } from './expectation'
import { checkExpr } from './expressions'
import { hasError, isFloating, isIntegral, isUnknown } from './type-walk'
import { usesUnsafe } from './unsafety'

type UnaryNode = Extract<ast.Expr, { kind: 'unary' }>

/** `*x`, `-x`, `!x` */
export function checkUnary(cx: BodyChecker, node: UnaryNode, expected: Expectation): Draft {
  const operand = checkExpr(cx, node.operand, node.operator === '*' ? NOTHING : expected)
  const type = cx.known(operand.type)
  if (hasError(type)) return errorDraft(node.span)
  if (isUnknown(type)) {
    typeNeeded(cx, type, node.operand.span)
    return errorDraft(node.span)
  }
  return node.operator === '*' ? checkDereference(cx, node, operand, type) : checkOperator(cx, node, operand, type)
}

function checkDereference(cx: BodyChecker, node: UnaryNode, operand: Draft, type: Ty): Draft {
  const { span } = node
  if (type.kind === 'pointer') usesUnsafe(cx, 'dereference of raw pointer', span)
  if (type.kind === 'ref' || type.kind === 'pointer')
    return { kind: 'deref', operand, auto: false, type: type.to, span }
  const [, step] = cx.infer.autoderef(type)
  if (step?.by === 'builtin') return { kind: 'deref', operand, auto: false, type: step.type, span }
  if (step?.by === 'overloaded') return overloadedDeref(cx, operand, step.type, span, false)
  cannotDereference(cx, node, type)
  return errorDraft(span)
}

function checkOperator(cx: BodyChecker, node: UnaryNode, operand: Draft, type: Ty): Draft {
  const operator = node.operator as '-' | '!'
  const [traitName, method] = operator === '-' ? ['Neg', 'neg'] : ['Not', 'not']
  const trait = cx.langTrait(traitName)
  const ref = { trait, args: [type] }
  if (cx.infer.holds(ref) === 'no') {
    noUnaryOperator(cx, node, operand)
    return errorDraft(node.span)
  }
  const { span } = node
  const isBuiltin = isIntegral(type) || (operator === '-' ? isFloating(type) : type.kind === 'bool')
  // `-` of what turns out to be unsigned is told in the end.
  if (!isBuiltin || type.kind === 'infer') cx.require({ kind: 'trait', ref }, { span, callee: null })
  if (isBuiltin) return { kind: 'unary', operator, operand, type, span }
  const output = trait.items.get('Output') as AssocTypeDef
  const result = cx.infer.normalize({ kind: 'projection', def: output, args: [type] }, { span, callee: null })
  const callee = traitMethod(trait, method, [type], span)
  return { kind: 'call', callee, args: [operand], methodSpan: null, sugar: operator, type: result, span }
}
