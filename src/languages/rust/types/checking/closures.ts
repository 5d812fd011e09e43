import { lowerBodyType } from '../../names/resolve'
import type * as ast from '../../syntax/ast'
import type { ClosureDef, FnDef, Generics } from '../defs'
import type { GenericArg, Ty } from '../ty'
import { checkBodyParts, type BodyParam } from './bodies'
import type { BodyChecker } from './body-checker'
import type { ClosureState } from './captures/closure-state'
import type { Draft, DraftOf, DraftVariable } from './draft'
import { hinted, type Expectation } from './expectation'
import { finishTries } from './try-operator'

interface Signature {
  readonly callable: ClosureDef['callable'] | null
  readonly params: readonly Ty[]
  readonly result: Ty
}

/** `|a, b| body`. What is expected of it tells its parameters; what it captures is found out when all types are known. */
export function checkClosure(cx: BodyChecker, node: ast.ClosureExpr, expected: Expectation): Draft {
  const signature = signatureOf(cx, node, expected)
  const def: ClosureDef = {
    kind: 'closure-def',
    fn: cx.owner,
    node,
    isMove: node.isMove,
    known: signature.callable ? 'callable' : 'signature',
    callable: signature.callable ?? 'Fn',
    signature: { params: signature.params, result: signature.result },
    captures: [],
  }
  const type: Ty = { kind: 'closure', def, args: identityArgs(genericsOf(cx)) }
  const body = {
    owner: def,
    params: [],
    result: signature.result,
    value: { kind: 'tuple', items: [], type, span: node.span },
  } as const
  const draft: DraftOf<'closure'> = { kind: 'closure', def, body, captures: [], type, span: node.span }
  const variables = new Set<DraftVariable>()
  const state: ClosureState = { def, draft, own: variables, mentioned: new Set(), captured: [] }
  node.params.forEach((param, index) => {
    if (!param.type) cx.sources.push({ kind: 'closure-param', type: signature.params[index], span: param.pattern.span })
  })
  const params = node.params.map((param, index): BodyParam => ({
    ...param,
    type: signature.params[index],
    declared: param.type?.span ?? null,
  }))
  const parts = {
    kind: 'closure',
    params,
    result: signature.result,
    value: node.body,
    closure: state,
    variables,
  } as const
  const checked = checkBodyParts(cx, parts)
  finishTries(cx, checked.frame)
  draft.body = { owner: def, params: checked.params, result: signature.result, value: checked.value }
  // Behind the closures inside it, which have to be analysed before it.
  cx.closures.push(state)
  return draft
}

/** Written types and expected ones. */
function signatureOf(cx: BodyChecker, node: ast.ClosureExpr, expected: Expectation): Signature {
  const params = node.params.map((param) => (param.type ? lowerBodyType(param.type, cx.scope, cx.hooks) : cx.fresh()))
  const result = node.result ? lowerBodyType(node.result, cx.scope, cx.hooks) : cx.fresh()
  const written: Signature = { callable: null, params, result }
  const wanted = expectedSignature(cx, expected)
  if (!wanted) return written
  // Where it contradicts what is written, that stands, and the bound that wanted it fails.
  if (wanted.params.length === params.length)
    cx.infer.probe(
      () => params.every((param, index) => cx.unify(param, wanted.params[index])) && cx.unify(result, wanted.result),
    )
  return { ...written, callable: wanted.callable }
}

function expectedSignature(cx: BodyChecker, expected: Expectation): Signature | null {
  const hint = hinted(cx, expected)
  return hint && cx.infer.expectedClosure(cx.known(hint))
}

function genericsOf(cx: BodyChecker): Generics | null {
  const { owner } = cx
  return owner.kind === 'static' ? null : (owner as FnDef).generics
}

/** Each parameter for itself, the parents' first. */
export function identityArgs(generics: Generics | null): GenericArg[] {
  if (!generics) return []
  const own = generics.params.map((def): GenericArg => {
    if (def.kind === 'type') return { kind: 'param', def }
    return def.kind === 'const' ? { kind: 'const', of: 'param', def } : { kind: 'region', of: 'param', def }
  })
  return [...identityArgs(generics.parent), ...own]
}
