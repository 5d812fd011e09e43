import type { Coercion } from '../thir'
import type { DynBound, Ty } from '../ty'
import { borrow } from './adjust'
import type { BodyChecker } from './body-checker'
import type { Draft } from './draft'
import { isUnsized, lastPart } from './tails'
import { isUnknown } from './type-walk'

type DynTy = Extract<Ty, { kind: 'dyn' }>

/** Owning pointers that keep what they need to know of an unsized value. */
const owners = new Set(['Box', 'Rc', 'Arc', 'RcWeak', 'ArcWeak', 'Weak', 'Pin'])

/**
 * A pointer to something as a pointer to a slice or `dyn Trait`: null where it is not such a coercion. Whether the
 * value has the trait is required, not asked: rustc, too, reports that afterwards.
 */
export function unsize(cx: BodyChecker, value: Draft, source: Ty, target: Ty): Draft | null {
  const pointees = pointeesOf(source, target)
  if (!pointees) return null
  const from = cx.known(pointees.from)
  const by = howToUnsize(cx, from, cx.shallow(pointees.to), value)
  if (!by) return null
  return { kind: 'coerce', by, value: reborrowed(cx, value, from, source, target), type: target, span: value.span }
}

function pointeesOf(source: Ty, target: Ty): { from: Ty; to: Ty } | null {
  if (source.kind === 'ref' && (target.kind === 'ref' || target.kind === 'pointer'))
    return target.mutable && !source.mutable ? null : { from: source.to, to: target.to }
  if (source.kind === 'pointer' && target.kind === 'pointer')
    return target.mutable && !source.mutable ? null : { from: source.to, to: target.to }
  if (source.kind !== 'adt' || target.kind !== 'adt' || source.def !== target.def) return null
  if (source.def.lang === null || !owners.has(source.def.lang)) return null
  const from = source.args.find(isType)
  const to = target.args.find(isType)
  return from && to ? { from, to } : null
}

function isType(arg: { kind: string }): arg is Ty {
  return arg.kind !== 'region' && arg.kind !== 'const'
}

/** References are borrowed anew on the way, so that a `&mut` is not used up. */
function reborrowed(cx: BodyChecker, value: Draft, from: Ty, source: Ty, target: Ty): Draft {
  if (source.kind !== 'ref' || target.kind !== 'ref' || !source.mutable) return value
  const place: Draft = { kind: 'deref', operand: value, auto: true, type: from, span: value.span }
  return borrow(cx, place, target.mutable, value.span)
}

function howToUnsize(cx: BodyChecker, from: Ty, to: Ty, value: Draft): Coercion | null {
  if (to.kind === 'slice') return from.kind === 'array' && cx.infer.unify(from.of, to.of) ? 'unsize-array' : null
  if (to.kind === 'adt' && from.kind === 'adt' && to.def === from.def) return lastUnsized(cx, from, to, value)
  if (to.kind !== 'dyn' || from.kind === 'slice' || from.kind === 'str' || from.kind === 'error') return null
  if (from.kind === 'dyn') return upcast(cx, from, to)
  if (isUnknown(from) && value.type.kind === 'ref') return null
  requireDyn(cx, from, to, value)
  return 'unsize-dyn'
}

/** `Mutex<T>` as `Mutex<dyn Trait>`: what stands last loses its size. */
function lastUnsized(cx: BodyChecker, from: Ty, to: Ty, value: Draft): Coercion | null {
  const [before, after] = [lastPart(cx, from), lastPart(cx, to)]
  if (!before || !after || !isUnsized(cx, after) || isUnsized(cx, before)) return null
  return howToUnsize(cx, cx.known(before), after, value)
}

/** Everything that `dyn …` says has to hold of `type`. */
export function requireDyn(cx: BodyChecker, type: Ty, object: DynTy, value: Draft): void {
  const cause = { span: value.span, callee: null }
  for (const trait of object.auto) cx.require({ kind: 'trait', ref: { trait, args: [type] } }, cause)
  if (!object.principal) return
  const { trait, args, bindings } = object.principal
  cx.require({ kind: 'trait', ref: { trait, args: [type, ...args] } }, cause)
  for (const binding of bindings) {
    const own = [type, ...traitArgs(cx, object.principal, binding.def.trait)]
    cx.require({ kind: 'projection', def: binding.def, args: own, type: binding.type }, cause)
  }
}

/** Arguments, without Self, of the trait that declares an associated type: the principal's or a supertrait's. */
function traitArgs(cx: BodyChecker, principal: DynBound, trait: DynBound['trait']) {
  if (principal.trait === trait) return principal.args
  return trait.generics.params.slice(1).map((param) => (param.kind === 'type' ? cx.fresh() : principal.args[0]))
}

/** `dyn Trait + Send` as `dyn Trait`, or as one of its supertraits. Equal types are none of our business. */
function upcast(cx: BodyChecker, from: DynTy, to: DynTy): Coercion | null {
  if (!from.principal || !to.principal) return null
  if (!to.auto.every((trait) => from.auto.includes(trait))) return null
  const isSame = from.principal.trait === to.principal.trait
  if (isSame && from.auto.length === to.auto.length) return null
  if (!isSame && !hasSupertrait(from.principal.trait, to.principal.trait)) return null
  if (isSame && !cx.infer.unify({ ...from, auto: to.auto }, to)) return null
  return 'unsize-dyn'
}

function hasSupertrait(trait: DynBound['trait'], wanted: DynBound['trait']): boolean {
  return trait.supertraits.some((ref) => ref.trait === wanted || hasSupertrait(ref.trait, wanted))
}
