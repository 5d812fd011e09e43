import type { Span } from '../../../../program/diagnostic'
import type * as ast from '../../syntax/ast'
import type { TypedParam } from '../thir'
import type { Ty } from '../ty'
import type { BodyChecker } from './body-checker'
import type { ClosureState } from './captures/closure-state'
import { CommonType, type Site } from './common-type'
import type { Draft, DraftVariable } from './draft'
import { reportReturn } from './errors/returns'
import { expects } from './expectation'
import { checkExpr } from './expressions'
import type { Frame } from './frame'
import { Bindings } from './patterns/bindings'
import { checkSubpattern, type PatternContext } from './patterns/patterns'

/** A parameter as written; null pattern: `self`. */
export interface BodyParam {
  readonly pattern: ast.Pattern
  readonly type: Ty
  readonly span: Span
  /** Of the type, where it is written. */
  readonly declared: Span | null
}

/** What is needed to check the body of a function or closure. */
export interface BodyParts {
  readonly kind: Frame['kind']
  readonly params: readonly BodyParam[]
  readonly result: Ty
  readonly value: ast.Expr
  readonly closure: ClosureState | null
  readonly variables: Set<DraftVariable>
}

export interface CheckedBody {
  readonly params: TypedParam[]
  readonly value: Draft
  readonly frame: Frame
}

/** Checks parameters and body in a frame of their own: what `break` and `return` mean outside does not count. */
export function checkBodyParts(cx: BodyChecker, parts: BodyParts): CheckedBody {
  const frame: Frame = {
    kind: parts.kind,
    result: parts.result,
    returns: new CommonType(parts.result),
    breakables: [],
    closure: parts.closure,
    outer: cx.frame,
    variables: parts.variables,
  }
  const { diverges } = cx
  cx.frame = frame
  cx.diverges = false
  try {
    return cx.inBlock(null, () => {
      const params = checkParams(cx, parts.params)
      return { params, value: checkValue(cx, parts.value, frame), frame }
    })
  } finally {
    cx.frame = frame.outer
    cx.diverges = diverges
  }
}

function checkParams(cx: BodyChecker, params: readonly BodyParam[]): TypedParam[] {
  const bindings = new Bindings('parameters')
  const checked = params.map(({ pattern, type, span, declared }) => {
    const isName = pattern.kind === 'binding'
    bindings.told = declared && isName ? { span: declared, message: 'expected due to this parameter type' } : null
    const px: PatternContext = { cx, bindings, origin: declared && { kind: 'declared', span: declared } }
    return { pattern: checkSubpattern(px, pattern, type, 'value'), type, span }
  })
  bindings.declare(cx)
  return checked
}

function checkValue(cx: BodyChecker, node: ast.Expr, frame: Frame): Draft {
  const site: Site = { value: checkExpr(cx, node, expects(frame.result)) }
  frame.returns.add(cx, site, (wanted, found) => reportReturn(cx, node, wanted, found))
  cx.unify(frame.result, frame.returns.type)
  return site.value
}
