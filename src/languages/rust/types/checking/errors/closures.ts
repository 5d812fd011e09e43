import type { Span } from '../../../../../program/diagnostic'
import type { Unsolved } from '../../solver'
import type { TraitRef, Ty } from '../../ty'
import type { BodyChecker } from '../body-checker'
import type { BoundPlace } from './bounds'
import { counted, describe } from './describe'

type ClosureTy = Extract<Ty, { kind: 'closure' }>

const callables = new Set(['Fn', 'FnMut', 'FnOnce'])

/** The closure that does not have the call trait that a bound wants of it; null for other bounds. */
export function closureOf(cx: BodyChecker, ref: TraitRef): ClosureTy | null {
  const self = cx.resolve(ref.args[0] as Ty)
  const isCall = ref.trait.lang !== null && callables.has(ref.trait.lang)
  return isCall && self.kind === 'closure' && self.def.fn === cx.owner ? self : null
}

/** E0593, E0631, E0525: a closure with other parameters, or with a weaker trait, than is wanted. Each once. */
export function reportClosure(
  cx: BodyChecker,
  closure: ClosureTy,
  ref: TraitRef,
  entry: Extract<Unsolved, { kind: 'unproved' }>,
  place: BoundPlace,
): void {
  const { def } = closure
  if (cx.toldClosures.has(def)) return
  cx.toldClosures.add(def)
  const given = cx.resolve(ref.args[1] as Ty)
  const wanted = given.kind === 'tuple' ? given.items : []
  const span = demandedAt(cx, entry)
  const { headSpan } = def.node
  if (wanted.length !== def.signature.params.length) return wrongCount(cx, closure, wanted.length, span)
  const areSame = wanted.every((type, index) => cx.couldBe(type, def.signature.params[index]))
  if (areSame) return weakerTrait(cx, closure, ref.trait.name, place)
  cx.report({
    code: 'E0631',
    message: 'type mismatch in closure arguments',
    span,
    labels: [
      { span, message: 'expected due to this' },
      { span: headSpan, message: 'found signature defined here' },
    ],
    help:
      `expected closure signature \`fn(${wanted.map((type) => describe(cx, type)).join(', ')}) -> _\`, ` +
      `found \`fn(${def.signature.params.map((type) => describe(cx, type)).join(', ')}) -> _\``,
  })
}

/** The method's name, or the whole call of a function. */
function demandedAt(cx: BodyChecker, entry: Extract<Unsolved, { kind: 'unproved' }>): Span {
  const call = cx.calls.get(entry.cause.span)
  return call?.kind === 'function' ? call.node.span : entry.cause.span
}

function wrongCount(cx: BodyChecker, { def }: ClosureTy, expected: number, span: Span): void {
  const [wanted, given] = [counted(expected, 'argument'), counted(def.signature.params.length, 'argument')]
  cx.report({
    code: 'E0593',
    message: `closure is expected to take ${wanted}, but it takes ${given}`,
    span,
    labels: [
      { span, message: `expected closure that takes ${wanted}` },
      { span: def.node.headSpan, message: `takes ${given}` },
    ],
  })
}

function weakerTrait(cx: BodyChecker, closure: ClosureTy, trait: string, place: BoundPlace): void {
  const { def } = closure
  const { headSpan } = def.node
  const culprit = def.captures.find(({ by }) => (def.callable === 'FnOnce' ? by === 'value' : by === 'mutable'))
  const why =
    def.callable === 'FnOnce'
      ? `closure is \`FnOnce\` because it moves the variable \`${culprit?.name}\` out of its environment`
      : `closure is \`FnMut\` because it mutates the variable \`${culprit?.name}\` here`
  cx.report({
    code: 'E0525',
    message: `expected a closure that implements the \`${trait}\` trait, but this closure only implements \`${def.callable}\``,
    span: headSpan,
    labels: [
      { span: headSpan, message: `this closure implements \`${def.callable}\`, not \`${trait}\`` },
      ...(culprit ? [{ span: culprit.span, message: why }] : []),
      { span: place.span, message: `the requirement to implement \`${trait}\` derives from here` },
      ...(place.required ? [{ span: place.required, message: place.requiredText }] : []),
    ],
  })
}
