import type * as ast from '../../syntax/ast'
import type { Condition } from '../thir'
import { BOOL } from '../ty'
import { makeMutable } from './adjust'
import { checkBlock } from './blocks'
import type { BodyChecker } from './body-checker'
import { CommonType, type Site } from './common-type'
import type { Draft } from './draft'
import { branchesDiffer, missingElse } from './errors/branches'
import { forBranches, required, type Expectation } from './expectation'
import { checkCoerced, checkExpr } from './expressions'
import { checkPattern, explicitReference } from './patterns/patterns'

type IfNode = Extract<ast.Expr, { kind: 'if' }>

/** `if c { … } else { … }`; names that `if let` binds are seen in the first block. */
export function checkIf(cx: BodyChecker, node: IfNode, wanted: Expectation): Draft {
  const expected = forBranches(cx, wanted)
  const common = new CommonType(required(cx, expected) ?? cx.fresh())
  const { condition, then } = cx.inBlock(null, () => {
    const condition = checkCondition(cx, node.condition)
    const before = cx.diverges
    cx.diverges = false
    const then: Site = { value: checkBlock(cx, node.then, expected) }
    common.add(cx, then, (a, b) => branchesDiffer(cx, node, a, b))
    const thenDiverges = cx.diverges
    cx.diverges = before
    return { condition, then: { site: then, diverges: thenDiverges } }
  })
  const otherwise = node.otherwise && checkElse(cx, node, node.otherwise, expected, common, then.diverges)
  if (!node.otherwise) common.addUnit(cx, (a, b) => missingElse(cx, node, a, b))
  const type = common.complete()
  return { kind: 'if', condition, then: then.site.value, otherwise: otherwise?.value ?? null, type, span: node.span }
}

function checkElse(
  cx: BodyChecker,
  node: IfNode,
  otherwise: ast.Expr,
  expected: Expectation,
  common: CommonType,
  thenDiverges: boolean,
): Site {
  const before = cx.diverges
  cx.diverges = false
  const site = { value: checkExpr(cx, otherwise, expected) }
  common.add(cx, site, (a, b) => branchesDiffer(cx, node, a, b))
  cx.diverges = before || (thenDiverges && cx.diverges)
  return site
}

/** A condition, with `let`s in it: their variables are declared in the innermost scope. */
export function checkCondition(cx: BodyChecker, node: ast.Expr): Condition {
  if (!hasLet(node)) return { kind: 'value', value: checkCoerced(cx, node, BOOL, { kind: 'condition' }) }
  if (node.kind === 'let') return checkLetCondition(cx, node)
  if (node.kind === 'paren') return checkCondition(cx, node.inner)
  return { kind: 'and', parts: conjuncts(node).map((part) => checkCondition(cx, part)) }
}

function hasLet(node: ast.Expr): boolean {
  if (node.kind === 'let') return true
  if (node.kind === 'paren') return hasLet(node.inner)
  return node.kind === 'binary' && node.operator === '&&' && (hasLet(node.left) || hasLet(node.right))
}

function conjuncts(node: ast.Expr): ast.Expr[] {
  return node.kind === 'binary' && node.operator === '&&' ? [...conjuncts(node.left), node.right] : [node]
}

function checkLetCondition(cx: BodyChecker, node: Extract<ast.Expr, { kind: 'let' }>): Condition {
  const value = checkScrutinee(cx, node.value, [node.pattern])
  const pattern = checkPattern(cx, node.pattern, value.type, { kind: 'value', span: node.value.span })
  return { kind: 'let', pattern, value, span: node.span }
}

/** What patterns are held against; a place that one of them borrows mutably is made one. */
export function checkScrutinee(cx: BodyChecker, node: ast.Expr, patterns: readonly ast.Pattern[]): Draft {
  const value = checkExpr(cx, node)
  if (patterns.some((pattern) => explicitReference(pattern) === 'mutable')) makeMutable(cx, value)
  return value
}
