import type { Span } from '../../../program/diagnostic'
import type * as ast from '../syntax/ast'
import { NO_GENERICS } from './draft'
import { ERROR, type Predicate, type Region, type Ty } from '../types/ty'
import type { Policy, Scope } from './scope'

/** Everything that decides what a piece of syntax means as a type. */
export interface Context {
  readonly scope: Scope
  readonly policy: Policy
  /** Lifetimes bound by `for<…>` around. */
  readonly bound: readonly string[]
  /** The lifetime of the reference around, which a `dyn Trait` behind it takes. */
  readonly object: Region | null
}

/** Nothing bound, no reference around. */
export function contextOf(scope: Scope, policy: Policy): Context {
  return { scope, policy, bound: [], object: null }
}

/** The context inside a `for<'a>`. */
export function binding(cx: Context, lifetimes: readonly ast.Lifetime[]): Context {
  return lifetimes.length ? { ...cx, bound: [...cx.bound, ...lifetimes.map(({ name }) => name)] } : cx
}

/** Notes a type in a declaration of the program, which has to be checked when all is known. */
export function noteFormed<T extends Ty>(cx: Context, type: T, span: Span): T {
  const { names, generics, item } = cx.scope
  if (names.library && !cx.policy.infer && item.kind !== 'type')
    names.formed.push({ type, span, generics: generics ?? NO_GENERICS, item })
  return type
}

/** Reports, and gives the type that agrees with everything. */
export function failed(cx: Context, diagnostic: Parameters<Policy['report']>[0]): Ty {
  cx.policy.report(diagnostic)
  return ERROR
}

/** The type that a piece of syntax denotes. Errors are reported through the context's policy. */
export function lowerType(node: ast.TypeNode, cx: Context): Ty {
  return cx.scope.names.lowering.type(node, cx)
}

/** What `subject: bounds` says. `?Sized` says nothing. */
export function lowerBounds(subject: Ty, bounds: readonly ast.Bound[], cx: Context): Predicate[] {
  return cx.scope.names.lowering.bounds(subject, bounds, cx)
}
