import type { Expr } from '../types/thir'
import { BOOL, type Ty } from '../types/ty'
import { bindAll } from './bindings'
import type { Builder } from './builder'
import { candidateOf, testCandidates } from './candidates'
import { into, operandOf } from './evaluate'
import { Label } from './label'
import type { Operand, Place, Rvalue } from './mir'
import { fieldPlace, localPlace, project } from './places'
import { discard } from './values'

type Of<Kind extends Expr['kind']> = Expr & { readonly kind: Kind }

/** `loop { … }` */
export function lowerLoop(b: Builder, place: Place, expr: Of<'loop'>): void {
  const { body, target, span } = expr
  const [head, onBreak] = [new Label(), new Label()]
  b.breakables.set(target, { onBreak, onContinue: head, result: place, depth: b.scopes.depth })
  b.goto(head, span)
  b.start(head, span)
  b.terminating(body.span, () => discard(b, body))
  b.goto(head, span)
  b.start(onBreak, span)
}

/** `while c { … }`: temporaries of a `let` in the condition live through the iteration. */
export function lowerWhile(b: Builder, place: Place, expr: Of<'while'>): void {
  const { condition, body, target, span } = expr
  const [head, failing, onBreak] = [new Label(), new Label(), new Label()]
  const depth = b.scopes.depth
  b.breakables.set(target, { onBreak, onContinue: head, result: place, depth })
  b.goto(head, span)
  b.start(head, span)
  b.terminating(body.span, () => {
    b.lowering.condition(b, condition, { label: failing, depth })
    b.terminating(body.span, () => discard(b, body))
  })
  b.goto(head, span)
  b.start(failing, span)
  b.assignUnit(place, span)
  b.start(onBreak, span)
}

/** `for pattern in from..to { … }` of integers: a counter. */
export function lowerForRange(b: Builder, place: Place, expr: Of<'for-range'>): void {
  const { from, to, inclusive, span } = expr
  b.terminating(span, () => {
    const counter = localPlace(b.local(from.type, from.span))
    into(b, counter, from)
    const end = localPlace(b.local(to.type, to.span))
    into(b, end, to)
    const [head, next, done] = [new Label(), new Label(), new Label()]
    b.breakables.set(expr.target, { onBreak: done, onContinue: next, result: place, depth: b.scopes.depth })
    b.goto(head, span)
    b.start(head, span)
    leaveUnless(
      b,
      { kind: 'binary', operator: inclusive ? '<=' : '<', left: copyOf(counter), right: copyOf(end) },
      done,
      from,
    )
    runBody(b, expr, counter)
    b.start(next, span)
    // The last number may have no successor.
    if (inclusive)
      leaveUnless(b, { kind: 'binary', operator: '!=', left: copyOf(counter), right: copyOf(end) }, done, from)
    count(b, counter, from.type, from)
    b.goto(head, span)
    b.start(done, span)
    b.assignUnit(place, span)
  })
}

function copyOf(place: Place): Operand {
  return { kind: 'copy', place }
}

function count(b: Builder, counter: Place, type: Ty, { span }: Expr): void {
  const one: Operand = { kind: 'constant', constant: { kind: 'int', value: 1n }, type }
  b.assign(counter, { kind: 'binary', operator: '+', left: copyOf(counter), right: one }, span)
}

function leaveUnless(b: Builder, condition: Rvalue, done: Label, { span }: Expr): void {
  if (!b.reachable) return
  const operand = localPlace(b.local(BOOL, span))
  b.assign(operand, condition, span)
  const holds = new Label()
  const cases = [{ value: 0n, target: b.numberOf(done) }]
  b.terminate({ kind: 'switch', operand: { kind: 'move', place: operand }, cases, otherwise: b.numberOf(holds), span })
  b.start(holds, span)
}

/** The pattern bound to what is in the place, then the body, in a scope of their own. */
function runBody(b: Builder, { pattern, body }: Of<'for-range' | 'for'>, item: Place): void {
  b.terminating(body.span, () => {
    const failing = new Label()
    const leaves = testCandidates(b, [candidateOf(item, pattern, 0, false)], failing, pattern.span)
    b.start(failing, pattern.span)
    b.terminate({ kind: 'unreachable', span: pattern.span })
    bindAll(b, pattern, leaves, b.scopes.innermost)
    discard(b, body)
  })
}

/** `for pattern in iterator { … }` */
export function lowerFor(b: Builder, place: Place, expr: Of<'for'>): void {
  const { iterator, span } = expr
  b.terminating(span, () => {
    const local = b.local(iterator.type, iterator.span, { mutable: true })
    b.emit({ kind: 'live', local, span: iterator.span })
    into(b, localPlace(local), iterator)
    b.scopes.schedule(b.scopes.innermost, local, 'dead')
    if (b.needsDrop(iterator.type)) b.scopes.schedule(b.scopes.innermost, local, 'drop')
    const [head, done] = [new Label(), new Label()]
    b.breakables.set(expr.target, { onBreak: done, onContinue: head, result: place, depth: b.scopes.depth })
    b.goto(head, span)
    b.start(head, span)
    b.terminating(span, () => iterate(b, expr, localPlace(local), done))
    b.goto(head, span)
    b.start(done, span)
    b.assignUnit(place, span)
  })
}

/** One iteration: the next item, or away where there is none. */
function iterate(b: Builder, expr: Of<'for'>, iterator: Place, done: Label): void {
  const { optionType, iterator: head } = expr
  if (optionType.kind !== 'adt') throw new Error('next gives an Option')
  const option = b.local(optionType, head.span)
  b.emit({ kind: 'live', local: option, span: head.span })
  b.scopes.schedule(b.scopes.innermost, option, 'dead')
  callNext(b, expr, iterator, localPlace(option))
  if (b.needsDrop(optionType)) b.scopes.schedule(b.scopes.innermost, option, 'drop')
  const some = optionType.def.variants.find((variant) => variant.name === 'Some')!
  const index = localPlace(b.local({ kind: 'int', name: 'isize' }, head.span))
  b.assign(index, { kind: 'variant-index', place: localPlace(option) }, head.span)
  const [exhausted, found] = [new Label(), new Label()]
  const cases = [{ value: BigInt(some.index), target: b.numberOf(found) }]
  const operand: Operand = { kind: 'move', place: index }
  b.terminate({ kind: 'switch', operand, cases, otherwise: b.numberOf(exhausted), span: head.span })
  b.start(exhausted, head.span)
  b.leave(b.scopes.depth - 1)
  b.goto(done, head.span)
  b.start(found, head.span)
  const whole = project(localPlace(option), { kind: 'downcast', variant: some })
  runBody(b, expr, fieldPlace(whole, 0, expr.pattern.type))
}

function callNext(b: Builder, { next, iterator: { type, span } }: Of<'for'>, iterator: Place, result: Place): void {
  const reference = localPlace(
    b.local({ kind: 'ref', region: { kind: 'region', of: 'erased' }, mutable: true, to: type }, span),
  )
  b.assign(reference, { kind: 'ref', borrow: 'mutable', place: iterator }, span)
  const callee = operandOf(b, next)
  const label = new Label()
  if (!b.reachable) return
  const args: readonly Operand[] = [{ kind: 'move', place: reference }]
  const target = b.numberOf(label)
  b.terminate({ kind: 'call', callee, args, result, target, methodSpan: null, sugar: 'for', span })
  b.start(label, span)
}
