import type * as ast from '../../syntax/ast'
import { NEVER } from '../ty'
import type { BodyChecker } from './body-checker'
import type { Site } from './common-type'
import { errorDraft, type Draft, type DraftOf } from './draft'
import {
  breakInClosure,
  breakOutside,
  breakWithValue,
  continueBlock,
  returnOutside,
  unknownLabel,
} from './errors/jumps'
import { reportReturn, reportUnitReturn } from './errors/returns'
import { mismatch } from './errors/mismatch'
import { expects, NOTHING } from './expectation'
import { checkExpr } from './expressions'
import type { Breakable } from './frame'

type NodeOf<K extends ast.Expr['kind']> = Extract<ast.Expr, { kind: K }>

/** `break`, `break 'label value` */
export function checkBreak(cx: BodyChecker, node: NodeOf<'break'>): Draft {
  const target = findTarget(cx, node)
  if (!target) {
    if (node.value) checkExpr(cx, node.value)
    return { ...errorDraft(node.span), type: NEVER }
  }
  if (node.value && !target.values) {
    breakWithValue(cx, node, target)
    checkExpr(cx, node.value)
    target.isLeft = true
    return { kind: 'break', target: target.target, value: null, type: NEVER, span: node.span }
  }
  return breakTo(cx, node, target)
}

function breakTo(cx: BodyChecker, node: NodeOf<'break'>, target: Breakable): Draft {
  const draft: DraftOf<'break'> = { kind: 'break', target: target.target, value: null, type: NEVER, span: node.span }
  if (node.value) {
    const expected = target.values ? expects(target.values.type) : NOTHING
    draft.value = checkExpr(cx, node.value, expected)
    const { span } = node.value
    target.values?.add(cx, draft as Site, (wanted, found) => mismatch(cx, { span, expected: wanted, found }))
  } else {
    target.values?.addUnit(cx, (wanted, found) =>
      mismatch(cx, { span: node.span, expected: wanted, found, help: 'give the `break` a value of the expected type' }),
    )
  }
  if (!cx.diverges) target.isLeft = true
  return draft
}

/** `continue` */
export function checkContinue(cx: BodyChecker, node: NodeOf<'continue'>): Draft {
  const target = findTarget(cx, node)
  if (target?.kind === 'block') continueBlock(cx, node)
  if (!target) return { ...errorDraft(node.span), type: NEVER }
  return { kind: 'continue', target: target.target, type: NEVER, span: node.span }
}

function findTarget(cx: BodyChecker, node: NodeOf<'break'> | NodeOf<'continue'>): Breakable | null {
  const breakables = cx.frame?.breakables ?? []
  const { label } = node
  if (label) {
    const found = breakables.findLast((other) => other.target.label === label.name)
    if (!found) unknownLabel(cx, label, cx.frame)
    return found ?? null
  }
  const found = breakables.findLast((other) => other.kind !== 'block')
  if (!found && cx.frame?.kind === 'closure') breakInClosure(cx, node)
  else if (!found) breakOutside(cx, node)
  return found ?? null
}

/** `return value` */
export function checkReturn(cx: BodyChecker, node: NodeOf<'return'>): Draft {
  const { frame } = cx
  if (!frame || frame.kind === 'const') {
    if (node.value) checkExpr(cx, node.value)
    returnOutside(cx, node)
    return { ...errorDraft(node.span), type: NEVER }
  }
  const draft: DraftOf<'return'> = { kind: 'return', value: null, type: NEVER, span: node.span }
  if (node.value) {
    const valueNode = node.value
    draft.value = checkExpr(cx, valueNode, expects(frame.result))
    frame.returns.add(cx, draft as Site, (wanted, found) => reportReturn(cx, valueNode, wanted, found))
  } else {
    frame.returns.addUnit(cx, (wanted) => reportUnitReturn(cx, node, wanted))
  }
  return draft
}
