import type { Span } from '../../../../program/diagnostic'
import type * as ast from '../../syntax/ast'
import type { AdtDef, VariantDef } from '../defs'
import { NEVER, type Ty } from '../ty'
import { traitMethod } from './adjust'
import type { BodyChecker } from './body-checker'
import { become, errorDraft, type Draft, type DraftOf, type DraftPattern, type DraftVariable } from './draft'
import { typeNeeded } from './errors/annotations'
import { notTryable, tryOutside, tryResidual } from './errors/try'
import { checkExpr } from './expressions'
import type { Frame } from './frame'
import { hasError, isLang, isUnknown } from './type-walk'

type TryNode = Extract<ast.Expr, { kind: 'try' }>
type AdtTy = Extract<Ty, { kind: 'adt' }>

/** `operand?`: the value inside, or a return of what is there instead. */
export function checkTry(cx: BodyChecker, node: TryNode): Draft {
  const operand = checkExpr(cx, node.operand)
  const type = cx.known(operand.type)
  if (hasError(type)) return errorDraft(node.span)
  if (isUnknown(type)) {
    typeNeeded(cx, type, node.operand.span)
    return errorDraft(node.span)
  }
  if (!isLang(type, 'Result') && !isLang(type, 'Option')) {
    notTryable(cx, node, type)
    const result = cx.frame && cx.known(cx.frame.result)
    if (result && !isUnknown(result) && !isLang(result, 'Result') && !isLang(result, 'Option'))
      tryOutside(cx, node, cx.frame)
    return errorDraft(node.span)
  }
  const { frame } = cx
  if (!frame || frame.kind === 'const') {
    tryOutside(cx, node, null)
    return errorDraft(node.span)
  }
  return branches(cx, node, operand, type, frame)
}

/** `match operand { Ok(v) => v, Err(e) => return Err(From::from(e)) }`; of an Option likewise. */
function branches(cx: BodyChecker, node: TryNode, operand: Draft, type: AdtTy, frame: Frame): Draft {
  const isResult = type.def.lang === 'Result'
  const [good, bad] = isResult ? ['Ok', 'Err'] : ['Some', 'None']
  const value = type.args[0] as Ty
  const { span } = node
  const goodVariable = variableOf('value', value, span)
  const badVariable = variableOf('residual', isResult ? (type.args[1] as Ty) : value, span)
  const result: DraftOf<'return'> = { kind: 'return', value: null, type: NEVER, span }
  complete(cx, node, type, frame, result, badVariable)
  const pass: Draft = { kind: 'variable', variable: goodVariable, type: value, span }
  const leave: Draft = { kind: 'coerce', by: 'never', value: result, type: value, span }
  const arms = [
    { pattern: patternOf(type, good, goodVariable, span), guard: null, body: pass, span },
    { pattern: patternOf(type, bad, isResult ? badVariable : null, span), guard: null, body: leave, span },
  ]
  for (const variable of [goodVariable, badVariable]) frame.variables.add(variable)
  return { kind: 'match', value: operand, arms, sugar: '?', type: value, span }
}

function variableOf(name: string, type: Ty, span: Span): DraftVariable {
  return { name, type, span, mutable: false }
}

function patternOf(type: AdtTy, name: string, variable: DraftVariable | null, span: Span): DraftPattern {
  const binding: DraftPattern[] = variable
    ? [{ kind: 'binding', variable, by: 'value', sub: null, type: variable.type, span }]
    : []
  const fields = binding.map((pattern, index) => ({ index, pattern }))
  return { kind: 'variant', variant: variantOf(type.def, name), fields, type, span }
}

function variantOf(def: AdtDef, name: string): VariantDef {
  return def.variants.find((variant) => variant.name === name)!
}

/** What is returned depends on the function's result; a closure's may turn out later. */
function complete(
  cx: BodyChecker,
  node: TryNode,
  type: AdtTy,
  frame: Frame,
  result: DraftOf<'return'>,
  residual: DraftVariable,
): void {
  const attempt = (isLast: boolean): boolean => {
    const wanted = cx.known(frame.result)
    if (isUnknown(wanted) && !isLast) return false
    const value = residualValue(cx, node, type, wanted, residual, frame)
    if (value) result.value = value
    else become(result, { ...errorDraft(node.span), type: NEVER })
    return true
  }
  if (!attempt(false)) cx.deferred.tries.push({ frame, attempt })
}

function residualValue(
  cx: BodyChecker,
  node: TryNode,
  type: AdtTy,
  wanted: Ty,
  residual: DraftVariable,
  frame: Frame,
): Draft | null {
  const { span } = node
  if (hasError(wanted)) return null
  if (isUnknown(wanted)) {
    typeNeeded(cx, wanted, span)
    return null
  }
  if (!isLang(wanted, 'Result') && !isLang(wanted, 'Option')) {
    tryOutside(cx, node, frame)
    return null
  }
  if (wanted.def !== type.def) {
    tryResidual(cx, node, type, frame)
    return null
  }
  if (type.def.lang === 'Option')
    return { kind: 'struct', variant: variantOf(type.def, 'None'), fields: [], base: null, type: wanted, span }
  return { ...errorValue(cx, node, type, wanted, residual), span }
}

/** `Err(From::from(e))` */
function errorValue(cx: BodyChecker, node: TryNode, type: AdtTy, wanted: AdtTy, residual: DraftVariable): Draft {
  const span = { from: node.span.to - 1, to: node.span.to }
  const [from, to] = [type.args[1] as Ty, wanted.args[1] as Ty]
  const trait = cx.langTrait('From')
  cx.tried.set(span, { type, span: triedSpan(node.operand) })
  cx.requireTrait(trait, [to, from], span)
  const callee = traitMethod(trait, 'from', [to, from], span)
  const variable: Draft = { kind: 'variable', variable: residual, type: from, span }
  const value: Draft = { kind: 'call', callee, args: [variable], methodSpan: null, sugar: '?', type: to, span }
  return {
    kind: 'struct',
    variant: variantOf(type.def, 'Err'),
    fields: [{ index: 0, value }],
    base: null,
    type: wanted,
    span,
  }
}

/** Of a method call: without its receiver. */
function triedSpan(node: ast.Expr): Span {
  return node.kind === 'method' ? { from: node.name.span.from, to: node.span.to } : node.span
}

/** Decides about `?` in a closure that has been checked to its end. */
export function finishTries(cx: BodyChecker, frame: Frame | null): void {
  const isLast = frame === null
  cx.deferred.tries = cx.deferred.tries.filter(
    (pending) => (frame !== null && pending.frame !== frame) || !pending.attempt(isLast),
  )
}
