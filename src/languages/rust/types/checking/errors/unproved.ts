import type { Span } from '../../../../../program/diagnostic'
import type { Cause, Unsolved } from '../../solver'
import type { Ty } from '../../ty'
import type { BodyChecker } from '../body-checker'
import { hasError, isUnknown, someType } from '../type-walk'
import { needed } from './annotations'
import { reportProjection, reportTrait } from './bounds'

type Ambiguous = Extract<Unsolved, { kind: 'ambiguous' }>

/** E0277, E0271 and others: what has to hold and does not. */
export function reportUnproved(cx: BodyChecker, unsolved: readonly Unsolved[]): void {
  for (const entry of unsolved) {
    if (entry.kind !== 'unproved') continue
    if (entry.predicate.kind === 'trait') reportTrait(cx, entry.predicate.ref, entry)
    else if (entry.predicate.kind === 'projection') reportProjection(cx, entry.predicate, entry)
  }
}

/** E0282, E0283, E0284, E0790: what cannot be decided. Only the first, as others often follow from it. */
export function reportAmbiguous(cx: BodyChecker, unsolved: readonly Unsolved[]): void {
  const open = unsolved.filter((entry): entry is Ambiguous => entry.kind === 'ambiguous')
  // That a type has a size is rarely what anyone wonders about.
  const ordered = [...open].sort((a, b) => rank(a, open) - rank(b, open))
  for (const entry of ordered) {
    if (cx.reports.any) return
    reportOne(cx, entry)
  }
}

/** Sizes last. What an operator gives comes before whether there is one. */
function rank(entry: Ambiguous, all: readonly Ambiguous[]): number {
  const { predicate, cause } = entry
  if (isSized(entry)) return all.length + 1
  const isOperator = predicate.kind === 'trait' && cause.callee === null
  const result = all.findIndex((other) => other.predicate.kind === 'projection' && other.cause.span === cause.span)
  return isOperator && result >= 0 ? result + 0.5 : all.indexOf(entry)
}

function isSized({ predicate }: Ambiguous): boolean {
  return predicate.kind === 'trait' && predicate.ref.trait.lang === 'Sized'
}

function reportOne(cx: BodyChecker, entry: Ambiguous): void {
  const { predicate, cause } = entry
  if (predicate.kind === 'outlives') return
  const args = predicate.kind === 'trait' ? predicate.ref.args : predicate.args
  const self = cx.resolve(args[0] as Ty)
  if (hasError(self)) return
  const trait = predicate.kind === 'trait' ? predicate.ref.trait : predicate.def.trait
  if (isUnknown(self) && cause.callee?.container === trait && !cause.callee.hasSelf) return noImplNamed(cx, cause)
  const subject = args.find((arg) => arg.kind !== 'region' && arg.kind !== 'const' && hasUnknown(cx, arg)) as
    Ty | undefined
  const code = isSized(entry) ? 'E0282' : predicate.kind === 'trait' ? 'E0283' : 'E0284'
  needed(cx, subject ?? self, spanOf(cx, cause), code)
}

function hasUnknown(cx: BodyChecker, type: Ty): boolean {
  return someType(cx.resolve(type), isUnknown)
}

/** For an associated function, the whole call. */
function spanOf(cx: BodyChecker, cause: Cause): Span {
  const call = cx.calls.get(cause.span)
  const isOfType = call?.def?.container || call?.def?.constructs
  return call?.kind === 'function' && isOfType ? call.node.span : cause.span
}

/** E0790: `Trait::function()` without a type. */
function noImplNamed(cx: BodyChecker, cause: Cause): void {
  const span = cx.calls.get(cause.span)?.node.span ?? cause.span
  cx.report({
    code: 'E0790',
    message: 'cannot call associated function on trait without specifying the corresponding `impl` type',
    span,
    labels: [{ span, message: 'cannot call associated function of trait' }],
    help: 'use a fully-qualified path to a specific available implementation: `</* self type */ as …>`',
  })
}
