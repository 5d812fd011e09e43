import type { Diagnostic } from '../../../../program/diagnostic'
import type * as ast from '../../syntax/ast'
import { checkPatterns } from '../../patterns/exhaustiveness'
import type { ConstDef, FnDef, StaticDef } from '../defs'
import { createInference } from '../solving/inference'
import type { Unsolved, Solver } from '../solver'
import type { TypedBody } from '../thir'
import { UNIT, type Ty } from '../ty'
import { checkBodyParts, type BodyParam } from './bodies'
import { BodyChecker, type SourceText } from './body-checker'
import { analyseClosures } from './captures/analysis'
import { finishCasts } from './casts'
import { checkConstCalls } from './const-calls'
import { describe } from './errors/describe'
import { reportAmbiguous, reportUnproved } from './errors/unproved'
import { requireShared } from './well-formed'
import { OpaqueResult } from './opaque-results'
import { finishTries } from './try-operator'
import { isUnknown } from './type-walk'
import { WriteBack } from './writing/write-back'

export type Owner = FnDef | ConstDef | StaticDef

/** A body with its types, and what is wrong with it: errors about names are told before others. */
export interface BodyResult {
  readonly body: TypedBody
  readonly diagnostics: readonly Diagnostic[]
  readonly names: readonly Diagnostic[]
  readonly rest: readonly Diagnostic[]
}

/**
 * Types the body of a function, constant or static. With errors the body is there all the same, but not to be used.
 * `source`: of the program, for `dbg!` and for messages.
 */
export function checkBody(owner: Owner, solver: Solver, source: SourceText | null = null): BodyResult {
  const generics = owner.kind === 'static' ? null : owner.generics
  const assume = generics ? solver.assumptions(generics) : []
  const infer = createInference(solver, assume, owner.module)
  const cx = new BodyChecker(owner, infer, source)
  cx.isUnsafe = owner.kind === 'fn' && owner.isUnsafe
  if (owner.kind === 'static') requireShared(cx, owner)
  const opaque = new OpaqueResult(cx)
  const result = opaque.open(resultOf(cx))
  const value = valueOf(owner)
  const parts = { kind: owner.kind === 'fn' ? 'fn' : 'const', closure: null, variables: new Set<never>() } as const
  const checked = checkBodyParts(cx, { ...parts, params: paramsOf(cx), result, value })
  finish(cx)
  const back = new WriteBack(cx)
  const body: TypedBody = {
    owner,
    params: back.params(checked.params),
    result: back.type(result, value.span),
    value: back.expr(checked.value),
  }
  opaque.settle(back)
  if (!cx.reports.any && !owner.isLibrary) checkFinished(cx, body)
  const { names, rest } = cx.reports.all
  return { body, names, rest, diagnostics: [...names, ...rest] }
}

/** What can be told of a body that is right so far. */
function checkFinished(cx: BodyChecker, body: TypedBody): void {
  for (const diagnostic of checkPatterns(body, cx.solver, (type) => describe(cx, type))) cx.reports.late(diagnostic)
  checkConstCalls(cx, body)
}

/** What is still open is decided, in the order in which rustc does it. */
function finish(cx: BodyChecker): void {
  cx.infer.solve()
  // Told before literals fall back: `{integer}`.
  const early = cx.infer.takeFailures()
  reportUnproved(cx, early)
  for (const type of cx.divergingTypes) if (isUnknown(cx.shallow(type))) cx.infer.unify(type, UNIT)
  cx.infer.fallback()
  finishTries(cx, null)
  finishCasts(cx)
  cx.infer.solve()
  const isWrong = cx.reports.any
  analyseClosures(cx)
  const unsolved = cx.infer
    .finish()
    .filter((one) => !early.some((told) => isSameBound(told, one)) && !(isWrong && isOfCapture(one)))
  reportUnproved(cx, unsolved)
  reportAmbiguous(cx, unsolved)
}

/** Whether two failures are about one trait at one place: the same bound, before and after literals have their types. */
function isSameBound(a: Unsolved, b: Unsolved): boolean {
  if (a.predicate.kind !== 'trait' || b.predicate.kind !== 'trait') return false
  const { span } = b.cause
  return (
    a.predicate.ref.trait === b.predicate.ref.trait && a.cause.span.from === span.from && a.cause.span.to === span.to
  )
}

/** Whether a bound fails for what a closure captures, which rustc doesn't look into in a body that is wrong otherwise. */
function isOfCapture(one: Unsolved): boolean {
  return one.kind === 'unproved' && one.failure !== null && one.failure.within.some(({ kind }) => kind === 'closure')
}

function resultOf(cx: BodyChecker): Ty {
  const { owner } = cx
  const cause = { span: owner.span, callee: null }
  if (owner.kind === 'fn') return cx.infer.normalize(owner.signature.result, cause)
  const { type } = owner
  // The initialiser of a thread-local gives what is in it.
  const isKey = owner.kind === 'static' && owner.threadLocal && type.kind === 'adt' && type.def.lang === 'LocalKey'
  return cx.infer.normalize(isKey ? (type.args[0] as Ty) : type, cause)
}

function valueOf(owner: Owner): ast.Expr {
  const value = owner.kind === 'fn' ? owner.node.body : owner.node.value
  if (!value) throw new Error(`${owner.path} has no body`)
  return value
}

function paramsOf(cx: BodyChecker): BodyParam[] {
  const { owner } = cx
  if (owner.kind !== 'fn') return []
  const { self, params } = owner.node
  const types = owner.signature.params.map((type) => cx.infer.normalize(type, { span: owner.span, callee: null }))
  const written = params.map((param, index): BodyParam => ({
    ...param,
    type: types[index + (self ? 1 : 0)],
    declared: param.type.span,
  }))
  return self ? [{ pattern: selfPattern(self), type: types[0], span: self.span, declared: null }, ...written] : written
}

function selfPattern(self: ast.SelfParam): ast.Pattern {
  const { span, mutable, reference } = self
  const name = { name: 'self', span }
  return { kind: 'binding', name, byRef: false, mutable: mutable && !reference, sub: null, span }
}
