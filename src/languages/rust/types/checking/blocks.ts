import { lowerBodyType } from '../../names/resolve'
import type * as ast from '../../syntax/ast'
import type { Statement } from '../thir'
import { NEVER, UNIT } from '../ty'
import { makeMutable } from './adjust'
import type { BodyChecker } from './body-checker'
import { CommonType, type Site } from './common-type'
import { coerce } from './coercion'
import type { Draft } from './draft'
import { reportCoercion } from './errors/coercions'
import { elseReturns, notUnitStatement, valueMissing } from './errors/blocks'
import { reportUnproved } from './errors/unproved'
import { expects, required, type Expectation } from './expectation'
import { checkCoerced, checkExpr } from './expressions'
import { requireSized, requireWellFormed } from './well-formed'
import { breakable, inLoop } from './loops'
import { checkPattern, explicitReference, type PatternOrigin } from './patterns/patterns'

type LetNode = Extract<ast.Statement, { kind: 'let' }>

/** `{ … }`, with its items, statements and value. */
export function checkBlock(cx: BodyChecker, node: ast.BlockExpr, expected: Expectation): Draft {
  const values = new CommonType(required(cx, expected) ?? cx.fresh())
  const label = node.label ? breakable('block', node.label, values, node.span) : null
  const before = cx.diverges
  const wasUnsafe = cx.isUnsafe
  cx.isUnsafe ||= node.isUnsafe
  const check = () => cx.inBlock(node, () => checkContents(cx, node, expected, values))
  const { statements, tail } = label ? inLoop(cx, label, check) : check()
  cx.isUnsafe = wasUnsafe
  if (label?.isLeft) cx.diverges = before
  const type = values.complete()
  if (label) label.target.type = type
  return { kind: 'block', statements, value: tail?.value ?? null, target: label?.target ?? null, type, span: node.span }
}

function checkContents(
  cx: BodyChecker,
  node: ast.BlockExpr,
  expected: Expectation,
  values: CommonType,
): { readonly statements: Statement[]; readonly tail: Site | null } {
  const statements = node.statements.flatMap((statement) => {
    const checked = checkStatement(cx, statement)
    // What is known to be wrong is told with what is known by now.
    cx.infer.solve()
    reportUnproved(cx, cx.infer.takeFailures())
    return checked
  })
  const { value } = node
  if (!value) {
    if (!cx.diverges) values.addUnit(cx, (wanted, found) => valueMissing(cx, node, wanted, found))
    return { statements, tail: null }
  }
  const tail = { value: checkExpr(cx, value, expected) }
  values.add(cx, tail, (wanted) => reportCoercion(cx, value, tail.value, wanted, { kind: 'tail', block: node }))
  return { statements, tail }
}

function checkStatement(cx: BodyChecker, statement: ast.Statement): Statement[] {
  switch (statement.kind) {
    case 'let':
      return [checkLet(cx, statement)]
    case 'expression':
      return [{ kind: 'expression', value: checkExpressionStatement(cx, statement), span: statement.span }]
    case 'item':
    case 'empty':
      return []
  }
}

function checkExpressionStatement(cx: BodyChecker, statement: Extract<ast.Statement, { kind: 'expression' }>): Draft {
  if (statement.semicolon) return checkExpr(cx, statement.value)
  const value = checkExpr(cx, statement.value, expects(UNIT))
  const coerced = coerce(cx, value, UNIT)
  if (!coerced) notUnitStatement(cx, statement.value, value)
  return coerced ?? value
}

/** `let pattern: type = value else { … };` */
function checkLet(cx: BodyChecker, node: LetNode): Statement {
  const type = node.type ? lowerBodyType(node.type, cx.scope, cx.hooks) : cx.fresh()
  if (node.type) requireWellFormed(cx, type, node.type.span)
  requireSized(cx, type, node.pattern.span)
  const value = node.value && checkInitialiser(cx, node, node.value, type)
  const otherwise = node.otherwise && checkElse(cx, node.otherwise)
  const { pattern: patternNode } = node
  const name = patternNode.kind === 'binding' ? patternNode.name.name : null
  const isOwn = !name?.startsWith('<')
  if (!node.type && isOwn) cx.sources.push({ kind: 'let', type, name, span: patternNode.span })
  const pattern = checkPattern(cx, patternNode, type, originOf(node))
  return { kind: 'let', pattern, value, otherwise, span: node.span }
}

/** What a pattern that does not fit is told to be against. */
function originOf(node: LetNode): PatternOrigin | null {
  if (node.type) return { kind: 'declared', span: node.type.span, isLet: true }
  return node.value && { kind: 'value', span: node.value.span, isLet: true }
}

function checkInitialiser(cx: BodyChecker, node: LetNode, valueNode: ast.Expr, type: Draft['type']): Draft {
  cx.assigned.set(valueNode, node.pattern.span)
  const because = node.type ? ({ kind: 'let', type: node.type, pattern: node.pattern } as const) : null
  const explicit = explicitReference(node.pattern)
  const value = checkCoerced(cx, valueNode, type, because)
  if (explicit === 'mutable') makeMutable(cx, value)
  return value
}

/** It may not come to its end. */
function checkElse(cx: BodyChecker, node: ast.BlockExpr): Draft {
  const diverged = cx.diverges
  const block = checkExpr(cx, node)
  cx.diverges = diverged
  if (!cx.unify(block.type, NEVER)) elseReturns(cx, node, block.type)
  return block
}
