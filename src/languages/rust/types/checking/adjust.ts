import type { Span } from '../../../../program/diagnostic'
import type { TraitDef, FnDef } from '../defs'
import type { DerefStep } from '../solver'
import type { Ty } from '../ty'
import type { BodyChecker } from './body-checker'
import { fnDraft, type Draft, type DraftOf } from './draft'

/** `&value` or `&mut value` that nobody wrote. */
export function borrow(cx: BodyChecker, value: Draft, mutable: boolean, span: Span): Draft {
  if (mutable) makeMutable(cx, value)
  return { kind: 'ref', mutable, auto: true, operand: value, type: cx.reference(value.type, mutable), span }
}

/** The first `count` of the steps that `Inference.autoderef` gave for the value's type, written out. */
export function dereference(
  cx: BodyChecker,
  value: Draft,
  steps: readonly DerefStep[],
  count: number,
  span: Span,
): Draft {
  let at = value
  for (const step of steps.slice(1, count + 1))
    at =
      step.by === 'overloaded'
        ? overloadedDeref(cx, at, step.type, span, true)
        : { kind: 'deref', operand: at, auto: true, type: step.type, span }
  return at
}

/** `*Deref::deref(&value)`: a place of type `target`. */
export function overloadedDeref(cx: BodyChecker, value: Draft, target: Ty, span: Span, auto: boolean): Draft {
  return placeCall(
    cx,
    'Deref',
    'deref',
    borrow(cx, value, false, value.span),
    [],
    target,
    { span, methodSpan: null },
    auto,
  )
}

/** `*Index::index(&value, index)`: a place of type `target`. */
export function overloadedIndex(cx: BodyChecker, object: Draft, index: Draft, target: Ty, span: Span): Draft {
  const bracket = cx.source?.text.indexOf('[', object.span.to) ?? -1
  const self = borrow(cx, object, false, object.span)
  const site = { span, methodSpan: bracket < 0 ? null : { from: bracket, to: span.to } }
  return placeCall(cx, 'Index', 'index', self, [index], target, site, false)
}

function placeCall(
  cx: BodyChecker,
  trait: string,
  method: string,
  self: Draft,
  rest: readonly Draft[],
  target: Ty,
  { span, methodSpan }: Pick<DraftOf<'call'>, 'span' | 'methodSpan'>,
  auto: boolean,
): Draft {
  const selfType = self.type.kind === 'ref' ? self.type.to : self.type
  const call: Draft = {
    kind: 'call',
    callee: traitMethod(cx.langTrait(trait), method, [selfType, ...rest.map((arg) => arg.type)], span),
    args: [self, ...rest],
    methodSpan,
    sugar: method,
    type: cx.reference(target, false),
    span,
  }
  return { kind: 'deref', operand: call, auto, type: target, span }
}

/** A trait's method for these arguments of the trait, Self first. */
export function traitMethod(trait: TraitDef, method: string, args: readonly Ty[], span: Span): Draft {
  return fnDraft(trait.items.get(method) as FnDef, args, span)
}

const mutableTwins: Readonly<Record<string, { readonly trait: string; readonly method: string }>> = {
  deref: { trait: 'DerefMut', method: 'deref_mut' },
  index: { trait: 'IndexMut', method: 'index_mut' },
}

/**
 * The place will be changed: what calls Deref or Index on the way to it has to call DerefMut or IndexMut. After rustc's
 * `convert_place_derefs_to_mutable`: where the type has no such impl the call stays, and borrow checking complains.
 */
export function makeMutable(cx: BodyChecker, place: Draft): void {
  switch (place.kind) {
    case 'field':
    case 'index':
      return makeMutable(cx, place.object)
    case 'deref':
      return makeDerefMutable(cx, place.operand)
    default:
  }
}

/** Of `&array as &[T]`, which stands in the way to a part of an array. */
function makeSliceMutable(cx: BodyChecker, slice: Extract<Draft, { kind: 'coerce' }>): void {
  const value: Draft = slice.value
  if (value.kind !== 'ref' || !value.auto || slice.type.kind !== 'ref') return
  makeMutable(cx, value.operand)
  value.mutable = true
  value.type = cx.reference(value.operand.type, true)
  slice.type = cx.reference(slice.type.to, true)
}

function makeDerefMutable(cx: BodyChecker, pointer: Draft): void {
  if (pointer.kind === 'coerce') return makeSliceMutable(cx, pointer)
  if (pointer.kind !== 'call' || pointer.callee.type.kind !== 'fn-def') return makeMutable(cx, pointer)
  const twin = mutableTwins[pointer.sugar ?? '']
  const self: Draft = pointer.args[0]
  if (!twin || self.kind !== 'ref' || pointer.type.kind !== 'ref') return
  const trait = cx.langTrait(twin.trait)
  const ref = { trait, args: pointer.callee.type.args }
  makeMutable(cx, self.operand)
  if (cx.infer.holds(ref) === 'no') return
  cx.require({ kind: 'trait', ref }, { span: pointer.span, callee: null })
  pointer.callee = fnDraft(trait.items.get(twin.method) as FnDef, ref.args, pointer.callee.span)
  pointer.sugar = twin.method
  pointer.type = cx.reference(pointer.type.to, true)
  self.mutable = true
  self.type = cx.reference(self.operand.type, true)
}
