import type { ClosureDef } from '../types/defs'
import type { Solver } from '../types/solver'
import type { Expr, TypedBody, TypedParam } from '../types/thir'
import type { Predicate, Ty } from '../types/ty'
import { bindAll } from './bindings'
import { Builder, type Lowering } from './builder'
import { candidateOf, testCandidates } from './candidates'
import { captureOperands, environmentType, upvarPlaces } from './closures'
import { into } from './evaluate'
import { extendTemporaries } from './extended'
import { Label } from './label'
import { lowering as table } from './lowering'
import type { Body, Place } from './mir'
import { assumptionsOf, genericsOf, identityArgs } from './owners'
import { localPlace } from './places'
import { simplify } from './simplify'

const lowering: Lowering = { ...table, values: { ...table.values, closure: lowerClosure } }

/**
 * Builds the control-flow graph of a checked body: evaluation order, temporaries, borrows and drops as the Rust reference
 * (edition 2021) and rustc have them. Drops are where values may be: `elaborateDrops` makes certain of them.
 */
export function buildMir(
  body: TypedBody,
  solver: Solver,
  assume: readonly Predicate[] = assumptionsOf(body.owner, solver),
): Body {
  const { owner } = body
  const b = new Builder(body, solver, assume, lowering)
  b.local(body.result, body.value.span)
  if (owner.kind === 'closure-def') addEnvironment(b, owner)
  const params = body.params.map((param) => addParam(b, param))
  const paramCount = b.locals.length - 1
  body.params.forEach((param, i) => bindParam(b, param, params[i]))
  if (owner.kind === 'const' || owner.kind === 'static') extendTemporaries(b, anything(body), body.value, 'forever')
  b.terminating(body.value.span, () => into(b, localPlace(0), body.value))
  b.leave(0)
  b.terminate({ kind: 'return', span: body.value.span })
  return simplify(b.finish(paramCount))
}

/** A constant's value is like that of a `let`, and what it borrows lives for ever. */
function anything({ value: { type, span } }: TypedBody): TypedParam['pattern'] {
  return { kind: 'wild', type, span }
}

function addEnvironment(b: Builder, def: ClosureDef): void {
  const closure: Ty = { kind: 'closure', def, args: identityArgs(genericsOf(def)) }
  const local = b.local(environmentType(def, closure), b.body.value.span, { isParam: true })
  b.upvars = upvarPlaces(def)
  if (def.callable === 'FnOnce' && b.needsDrop(closure)) b.scopes.schedule(b.scopes.innermost, local, 'drop')
}

/** A parameter that is just a variable is that variable. */
function addParam(b: Builder, { pattern, type, span }: TypedParam): number {
  const variable = loneVariable(pattern)
  if (variable === null) return b.local(type, span, { isParam: true })
  const { name, mutable } = variable
  const local = b.local(type, variable.span, { isParam: true, name, mutable })
  b.variables.set(variable, localPlace(local))
  return local
}

function loneVariable(pattern: TypedParam['pattern']) {
  const isLone = pattern.kind === 'binding' && pattern.by === 'value' && pattern.sub === null
  return isLone ? pattern.variable : null
}

function bindParam(b: Builder, { pattern, type, span }: TypedParam, local: number): void {
  const scope = b.scopes.innermost
  b.scopes.schedule(scope, local, 'dead')
  if (b.needsDrop(type)) b.scopes.schedule(scope, local, 'drop')
  if (loneVariable(pattern) !== null) return
  const failing = new Label()
  const leaves = testCandidates(b, [candidateOf(localPlace(local), pattern, 0, false)], failing, span)
  bindAll(b, pattern, leaves, scope)
}

function lowerClosure(b: Builder, place: Place, expr: Expr & { readonly kind: 'closure' }): void {
  const { def, body, span } = expr
  const captures = captureOperands(b, expr)
  b.assign(place, { kind: 'closure', def, captures }, span)
  // A guard is built once for each alternative of its pattern; the closure in it is one.
  if (b.closures.some((closure) => closure.def === def)) return
  b.closures.push({ def, body: buildMir(body, b.solver, b.assume) })
}
