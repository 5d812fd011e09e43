import type { Span } from '../../../../../program/diagnostic'
import type { Unsolved } from '../../solver'
import type { GenericArg, Predicate, TraitRef, Ty } from '../../ty'
import type { Call } from '../arguments'
import type { BodyChecker } from '../body-checker'
import { hasError, someType, typesOf } from '../type-walk'
import { boundTexts } from './bound-texts'
import { closureOf, reportClosure } from './closures'
import { tryConversion } from './try'
import { describe } from './describe'
import { mismatch } from './mismatch'

type Unproved = Extract<Unsolved, { kind: 'unproved' }>

/** E0277: a bound that does not hold, where rustc would show it. */
export function reportTrait(cx: BodyChecker, asked: TraitRef, entry: Unproved): void {
  const failed = entry.failure?.ref ?? asked
  if (typesOf(failed.args).some((type) => hasError(cx.resolve(type)))) return
  const closure = closureOf(cx, failed)
  if (closure) return reportClosure(cx, closure, failed, entry, placeOf(cx, asked, entry))
  const tried = cx.tried.get(entry.cause.span)
  if (tried) return tryConversion(cx, entry.cause.span, asked, tried.span)
  const place = placeOf(cx, asked, entry)
  const text = boundTexts(cx, failed, place)
  cx.report({
    code: 'E0277',
    message: text.message,
    span: place.span,
    labels: [
      { span: place.span, message: text.label },
      ...withinLabels(cx, entry),
      ...(place.required ? [{ span: place.required, message: place.requiredText }] : []),
    ],
    ...(text.help ? { help: text.help } : {}),
  })
}

export interface BoundPlace {
  readonly span: Span
  /** The function or placeholder that demands it. */
  readonly required: Span | null
  readonly requiredText: string
  readonly isFormat: boolean
}

function placeOf(cx: BodyChecker, asked: TraitRef, entry: Unproved): BoundPlace {
  const { span, callee } = entry.cause
  const shown = cx.formatted.get(span)
  if (shown)
    return { span: shown, required: span, requiredText: 'required by this formatting parameter', isFormat: true }
  const none = { required: null, requiredText: '', isFormat: false }
  const call = cx.calls.get(span)
  if (!callee || !call) return { span, ...none }
  const argument = argumentFor(cx, asked, call)
  if (!argument) return { span: call.kind === 'function' ? call.node.span : span, ...none }
  return {
    span: argument,
    required: span,
    requiredText: 'required by a bound introduced by this call',
    isFormat: false,
  }
}

/** The argument whose type the bound is about: the first whose parameter mentions the bounded type parameter. */
function argumentFor(cx: BodyChecker, asked: TraitRef, call: Call): Span | null {
  if (!call.def) return null
  const self = cx.resolve(asked.args[0] as Ty)
  const written = call.written?.find(({ type }) => same(cx, cx.resolve(type), self))
  if (written) return written.span
  const offset = call.kind === 'method' ? 1 : 0
  const params = call.def.signature.params.slice(offset)
  const generic = call.def.generics.params.filter((param) => param.kind === 'type')
  const matches = (type: Ty, index: number): boolean => {
    const node = call.nodes[index]
    const value = node ? cx.argumentTypes.get(node) : undefined
    return (
      value !== undefined &&
      someType(type, (part) => part.kind === 'param' && generic.includes(part.def)) &&
      someType(cx.resolve(value), (part) => same(cx, part, self))
    )
  }
  const index = params.findIndex(matches)
  return index < 0 ? null : call.nodes[index].span
}

function same(cx: BodyChecker, a: Ty, b: Ty): boolean {
  return a.kind === b.kind && describe(cx, a) === describe(cx, b)
}

/** "within this closure" */
function withinLabels(cx: BodyChecker, entry: Unproved): { span: Span; message: string }[] {
  // Only as far as types consist of one another.
  const steps = entry.failure?.steps ?? []
  const isClosure = ({ ref }: (typeof steps)[number]) => (ref.args[0] as Ty).kind === 'closure'
  const at = steps.findIndex((step) => step.by !== 'structure' || isClosure(step))
  const closure = at >= 0 && steps[at].by === 'structure' ? (steps[at].ref.args[0] as Ty) : undefined
  if (closure?.kind !== 'closure' || closure.def.fn !== cx.owner) return []
  return [{ span: closure.def.node.headSpan, message: `within this \`${describe(cx, closure)}\`` }]
}

/** E0271: an associated type is another one than is wanted. */
export function reportProjection(
  cx: BodyChecker,
  predicate: Extract<Predicate, { kind: 'projection' }>,
  entry: Unproved,
): void {
  const self = predicate.args[0] as Ty
  if (entry.failure) {
    if (!cx.reports.has(placeOf(cx, entry.failure.ref, entry).span)) reportTrait(cx, entry.failure.ref, entry)
    return
  }
  const known = cx.resolve(self)
  const actual = cx.resolve(
    cx.infer.normalize({ kind: 'projection', def: predicate.def, args: predicate.args }, entry.cause),
  )
  if (hasError(known) || hasError(cx.resolve(predicate.type)) || hasError(actual)) return
  const place = placeOf(cx, { trait: predicate.def.trait, args: predicate.args as readonly GenericArg[] }, entry)
  if (known.kind === 'closure') {
    mismatch(cx, { span: known.def.node.body.span, expected: predicate.type, found: actual })
    return
  }
  cx.report({
    code: 'E0271',
    message: `type mismatch resolving \`<${describe(cx, known)} as ${predicate.def.trait.name}>::${predicate.def.name} == ${describe(cx, predicate.type)}\``,
    span: place.span,
    labels: [
      { span: place.span, message: `expected \`${describe(cx, predicate.type)}\`, found \`${describe(cx, actual)}\`` },
      ...(place.required ? [{ span: place.required, message: place.requiredText }] : []),
    ],
  })
}
