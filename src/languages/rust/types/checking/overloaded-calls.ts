import type { Span } from '../../../../program/diagnostic'
import type { AssocTypeDef, ClosureDef } from '../defs'
import type { GenericArg, Ty } from '../ty'
import { borrow, makeMutable, traitMethod } from './adjust'
import { checkArguments, type Call } from './arguments'
import type { BodyChecker } from './body-checker'
import { stateOf } from './captures/closure-state'
import { fnDraft, type Draft, type DraftOf } from './draft'
import type { Expectation } from './expectation'
import type { CallNode } from './calls'

/** The call traits, in the order in which they are tried: the self of each is taken in its own way. */
const callables = [
  { trait: 'Fn', method: 'call', by: 'shared' },
  { trait: 'FnMut', method: 'call_mut', by: 'mutable' },
  { trait: 'FnOnce', method: 'call_once', by: 'value' },
] as const

type Callable = (typeof callables)[number]

/** A call of a closure of this very body: which of the traits it goes through is known when its captures are. */
export function callClosure(
  cx: BodyChecker,
  node: CallNode,
  type: Extract<Ty, { kind: 'closure' }>,
  callee: Draft,
  expected: Expectation,
): Draft {
  const { signature } = type.def
  const args = packed(cx, node, signature.params, signature.result, expected)
  const { span } = node
  const draft: DraftOf<'call'> = {
    kind: 'call',
    callee: fnDraft(cx.langFn('panic_fmt'), [], span),
    args: [callee, args],
    methodSpan: null,
    sugar: 'call',
    type: signature.result,
    span,
  }
  const closure = stateOf(cx, type.def)
  if (closure && type.def.known === 'signature') cx.deferred.closureCalls.push({ draft, callee, closure, args })
  else completeClosureCall(cx, draft, callee, type.def, args)
  return draft
}

/** Makes the call go through the strongest trait that the closure has. */
export function completeClosureCall(
  cx: BodyChecker,
  draft: DraftOf<'call'>,
  callee: Draft,
  def: ClosureDef,
  args: Draft,
): void {
  const by = callables.find((other) => other.trait === def.callable)!
  draft.callee = traitMethod(cx.langTrait(by.trait), by.method, [callee.type, args.type], callee.span)
  draft.args = [takenBy(cx, callee, by), args]
}

function takenBy(cx: BodyChecker, callee: Draft, by: Callable): Draft {
  if (by.by === 'value') return callee
  if (by.by === 'mutable') makeMutable(cx, callee)
  return borrow(cx, callee, by.by === 'mutable', callee.span)
}

/** A call of anything else that has a call trait; null: it has none. */
export function callOverloaded(
  cx: BodyChecker,
  node: CallNode,
  type: Ty,
  callee: () => Draft,
  expected: Expectation,
): Draft | null {
  if (type.kind !== 'param' && type.kind !== 'dyn' && type.kind !== 'opaque' && type.kind !== 'projection') return null
  return callWith(cx, node, type, callee, expected, true) ?? callWith(cx, node, type, callee, expected, false)
}

/** `isCounted`: only a trait that takes as many arguments as there are. */
function callWith(
  cx: BodyChecker,
  node: CallNode,
  type: Ty,
  callee: () => Draft,
  expected: Expectation,
  isCounted: boolean,
): Draft | null {
  for (const by of callables) {
    const input: Ty = isCounted ? { kind: 'tuple', items: node.args.map(() => cx.fresh()) } : cx.fresh()
    const trait = cx.langTrait(by.trait)
    const args: GenericArg[] = [type, input]
    if (cx.infer.holds({ trait, args }) === 'no') continue
    return callThrough(cx, node, by, input, callee(), expected)
  }
  return null
}

function callThrough(
  cx: BodyChecker,
  node: CallNode,
  by: Callable,
  input: Ty,
  callee: Draft,
  expected: Expectation,
): Draft {
  const { span } = node
  cx.requireTrait(cx.langTrait(by.trait), [callee.type, input], span)
  const output = cx.langTrait('FnOnce').items.get('Output') as AssocTypeDef
  const result = cx.infer.normalize(
    { kind: 'projection', def: output, args: [callee.type, input] },
    { span, callee: null },
  )
  const params = cx.known(input)
  const args = packed(cx, node, params.kind === 'tuple' ? params.items : [], result, expected)
  const method = traitMethod(cx.langTrait(by.trait), by.method, [callee.type, input], callee.span)
  const self = takenBy(cx, callee, by)
  return { kind: 'call', callee: method, args: [self, args], methodSpan: null, sugar: 'call', type: result, span }
}

/** The arguments as one tuple. */
function packed(cx: BodyChecker, node: CallNode, params: readonly Ty[], result: Ty, expected: Expectation): Draft {
  const call: Call = { node, nodes: node.args, calleeSpan: node.callee.span, def: null, kind: 'closure' }
  const items = checkArguments(cx, call, { params, result }, expected)
  const span: Span = node.span
  return { kind: 'tuple', items, type: { kind: 'tuple', items: items.map((item) => item.type) }, span }
}
