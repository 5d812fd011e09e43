import type * as ast from '../../syntax/ast'
import type { MatchArm } from '../thir'
import type { BodyChecker } from './body-checker'
import { CommonType, type Site } from './common-type'
import { checkCondition, checkScrutinee } from './conditionals'
import type { Draft } from './draft'
import { armsDiffer } from './errors/branches'
import { forBranches, required, type Expectation } from './expectation'
import { checkExpr } from './expressions'
import { checkPattern } from './patterns/patterns'
import { isUnit } from './type-walk'

type MatchNode = Extract<ast.Expr, { kind: 'match' }>

/** `match value { pattern if guard => body, … }` */
export function checkMatch(cx: BodyChecker, node: MatchNode, wanted: Expectation): Draft {
  const value = checkScrutinee(
    cx,
    node.value,
    node.arms.map((arm) => arm.pattern),
  )
  const before = cx.diverges
  const type = required(cx, wanted)
  // Arms of a statement may have any type they agree on.
  const common = new CommonType(type && !isUnit(type) ? type : cx.fresh())
  const expected = forBranches(cx, wanted)
  let allDiverge = true
  const arms = node.arms.map((arm, index) => {
    cx.diverges = false
    const checked = checkArm(cx, node, index, value, common, expected)
    if (cx.diverges) cx.divergingArms.add(arm)
    allDiverge &&= cx.diverges
    return { arm, checked }
  })
  cx.diverges = before || allDiverge
  return {
    kind: 'match',
    value,
    arms: arms.map(({ arm, checked }): MatchArm => ({ ...checked, body: checked.site.value, span: arm.span })),
    sugar: null,
    type: common.complete(),
    span: node.span,
  }
}

function checkArm(
  cx: BodyChecker,
  node: MatchNode,
  index: number,
  value: Draft,
  common: CommonType,
  expected: Expectation,
): Pick<MatchArm, 'pattern' | 'guard'> & { readonly site: Site } {
  const arm = node.arms[index]
  return cx.inBlock(null, () => {
    const pattern = checkPattern(cx, arm.pattern, value.type, { kind: 'value', span: node.value.span })
    const guard = arm.guard && checkCondition(cx, arm.guard)
    cx.diverges = false
    const site = { value: checkExpr(cx, arm.body, expected) }
    common.add(cx, site, (a, b) => armsDiffer(cx, node, index, a, b))
    return { pattern, guard, site }
  })
}
