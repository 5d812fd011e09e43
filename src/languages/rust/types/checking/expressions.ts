import type * as ast from '../../syntax/ast'
import { BOOL, CHAR, type Ty } from '../ty'
import { checkArray, checkRange, checkRepeat, checkTuple } from './aggregates'
import { checkAssign } from './assignments'
import { checkBlock } from './blocks'
import type { BodyChecker } from './body-checker'
import { checkCall } from './calls'
import { checkCast } from './casts'
import { checkClosure } from './closures'
import { coerce } from './coercion'
import { checkIf } from './conditionals'
import { errorDraft, type Draft } from './draft'
import { reportCoercion, type Because } from './errors/coercions'
import { NOTHING, expects, type Expectation } from './expectation'
import { checkField } from './fields'
import { checkFor } from './for-loops'
import { checkIndex } from './indexing'
import { checkBreak, checkContinue, checkReturn } from './jumps'
import { checkByte, checkFloat, checkInt } from './literals'
import { checkLoop, checkWhile } from './loops'
import { checkMacro } from './macros/macros'
import { checkMatch } from './matches'
import { checkMethodCall } from './methods'
import { checkBinary, checkCompound } from './operators'
import { checkPath } from './paths'
import { checkReference } from './references'
import { checkStruct } from './structs'
import { checkTry } from './try-operator'
import { checkUnary } from './unary'

/** Types an expression. `expected` is a hint; the result may have another type all the same. */
export function checkExpr(cx: BodyChecker, node: ast.Expr, expected: Expectation = NOTHING): Draft {
  const diverged = cx.diverges
  cx.diverges = false
  const draft = checkKind(cx, node, expected)
  if (cx.shallow(draft.type).kind === 'never') cx.diverges = true
  cx.diverges ||= diverged
  return draft
}

/** Types an expression and makes a value of `type` of it, as at every place where one is wanted. */
export function checkCoerced(cx: BodyChecker, node: ast.Expr, type: Ty, because: Because | null = null): Draft {
  return demandCoerced(cx, node, checkExpr(cx, node, expects(type)), type, because)
}

/** A value of `type` of an expression that was typed already; otherwise E0308. */
export function demandCoerced(
  cx: BodyChecker,
  node: ast.Expr,
  value: Draft,
  type: Ty,
  because: Because | null = null,
): Draft {
  const coerced = coerce(cx, value, type)
  if (coerced) return coerced
  reportCoercion(cx, node, value, type, because)
  return errorDraft(node.span)
}

function checkKind(cx: BodyChecker, node: ast.Expr, expected: Expectation): Draft {
  switch (node.kind) {
    case 'int':
      return checkInt(cx, node, expected)
    case 'float':
      return checkFloat(cx, node, expected)
    case 'bool':
      return { kind: 'bool', value: node.value, type: BOOL, span: node.span }
    case 'char':
      return { kind: 'char', value: node.value, type: CHAR, span: node.span }
    case 'string':
      return { kind: 'string', value: node.value, type: cx.reference({ kind: 'str' }, false), span: node.span }
    case 'byte':
    case 'byte-string':
      return checkByte(cx, node)
    case 'path':
      return checkPath(cx, node.path, node.span)
    case 'paren':
      return checkParenthesised(cx, node, expected)
    case 'unary':
      return checkUnary(cx, node, expected)
    case 'binary':
      return checkBinary(cx, node)
    case 'assign':
      return checkAssign(cx, node, expected)
    case 'compound':
      return checkCompound(cx, node)
    case 'ref':
      return checkReference(cx, node, expected)
    case 'call':
      return checkCall(cx, node, expected)
    case 'method':
      return checkMethodCall(cx, node, expected)
    case 'field':
      return checkField(cx, node)
    case 'index':
      return checkIndex(cx, node)
    default:
      return checkComposite(cx, node, expected)
  }
}

function checkComposite(cx: BodyChecker, node: ast.Expr, expected: Expectation): Draft {
  switch (node.kind) {
    case 'range':
      return checkRange(cx, node, expected)
    case 'array':
      return checkArray(cx, node, expected)
    case 'repeat':
      return checkRepeat(cx, node, expected)
    case 'tuple':
      return checkTuple(cx, node, expected)
    case 'struct':
      return checkStruct(cx, node, expected)
    case 'closure':
      return checkClosure(cx, node, expected)
    case 'cast':
      return checkCast(cx, node)
    case 'try':
      return checkTry(cx, node)
    case 'macro':
      return checkMacro(cx, node, expected)
    default:
      return checkControl(cx, node, expected)
  }
}

function checkControl(cx: BodyChecker, node: ast.Expr, expected: Expectation): Draft {
  switch (node.kind) {
    case 'block':
      return checkBlock(cx, node, expected)
    case 'if':
      return checkIf(cx, node, expected)
    case 'match':
      return checkMatch(cx, node, expected)
    case 'loop':
      return checkLoop(cx, node, expected)
    case 'while':
      return checkWhile(cx, node)
    case 'for':
      return checkFor(cx, node)
    case 'break':
      return checkBreak(cx, node)
    case 'continue':
      return checkContinue(cx, node)
    case 'return':
      return checkReturn(cx, node)
    case 'let':
      return stray(cx, node, 'syntax', 'expected expression, found `let` statement')
    case 'underscore':
      return stray(cx, node, 'syntax', 'in expressions, `_` can only be used on the left-hand side of an assignment')
    default:
      throw new Error(`no such expression: ${node.kind}`)
  }
}

/** Parentheses leave nothing behind but their span. */
function checkParenthesised(cx: BodyChecker, node: Extract<ast.Expr, { kind: 'paren' }>, expected: Expectation): Draft {
  // Blocks are known by identity: they keep their node.
  const inner = node.inner.kind === 'block' ? node.inner : { ...node.inner, span: node.span }
  return checkExpr(cx, inner, expected)
}

function stray(cx: BodyChecker, node: ast.Expr, code: string, message: string): Draft {
  cx.report({ code, message, span: node.span, labels: [] })
  return errorDraft(node.span)
}
