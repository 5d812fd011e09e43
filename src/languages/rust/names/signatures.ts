import type { Span } from '../../../program/diagnostic'
import type * as ast from '../syntax/ast'
import type { FnDef, GenericParamDef, Generics, OpaqueDef } from '../types/defs'
import { identityArgs } from '../types/solving/substitution'
import { ERASED, type Predicate, type Region, type Ty, UNIT } from '../types/ty'
import { boundsText } from './bound-text'
import { type Context, contextOf, lowerType, lowerBounds } from './context'
import type { Draft } from './draft'
import { error } from './errors'
import { boundsAreLowered, completeParams, declareParams, deferBounds, lowerPredicates } from './generics'
import { hiddenResult, hiddenType } from './hidden-results'
import { itemScope, selfOf } from './item-scopes'
import { type BorrowedParam, missingLifetime } from './lifetime-errors'
import { itemPolicy, policy } from './policies'
import type { ElidedPlace, Policy, Scope } from './scope'
import { setScope } from './scopes'
import { sizedUnlessWaived } from './sizes'

/** Seventh pass: generics and signatures of functions. */
export function lowerSignatures(draft: Draft): void {
  for (const def of draft.fns) lowerSignature(draft, def)
}

/** What the parameters' types bring: parameters of the function that nobody wrote, and lifetimes for its result. */
interface Inputs {
  readonly types: GenericParamDef[]
  readonly lifetimes: GenericParamDef[]
  readonly predicates: Predicate[]
  /** Every lifetime among the parameters' types, with the index of its parameter; -1: self. */
  readonly seen: { readonly region: Region; readonly param: number }[]
  current: number
}

function lowerSignature(draft: Draft, def: FnDef): void {
  const { node, module, container } = def
  const parent = container?.generics ?? null
  const params = declareParams(node.generics, parent, draft.report)
  const open: Generics = { parent, params, predicates: [] }
  const self = selfOf(container)
  deferBounds(open, node.generics)
  const cx = contextOf(itemScope(draft, module, node, open, self), itemPolicy(draft.report, 'functions'))
  completeParams(node.generics, params, cx)
  open.predicates = lowerPredicates(node.generics, params, cx)
  boundsAreLowered(open)

  const { formed } = draft.names
  const firstFormed = formed.length
  const inputs: Inputs = { types: [], lifetimes: [], predicates: [], seen: [], current: -1 }
  const inputContext = contextOf(cx.scope, inputPolicy(draft, inputs, cx))
  const lowered = lowerParams(node, inputContext, inputs)
  const generics = complete(open, inputs)
  for (let i = firstFormed; i < formed.length; i++) formed[i].generics = generics
  const scope = itemScope(draft, module, node, generics, self)
  setScope(def, scope)
  def.generics = generics
  def.signature = { params: lowered, result: lowerResult(draft, def, scope, inputs) }
}

/** The generics with what the parameters brought: synthetic types, then lifetimes. */
function complete(open: Generics, { types, lifetimes, predicates }: Inputs): Generics {
  if (!types.length && !lifetimes.length) return open
  return {
    parent: open.parent,
    params: [...open.params, ...types, ...lifetimes],
    predicates: predicates.length ? [...open.predicates, ...predicates] : open.predicates,
  }
}

function inputPolicy(draft: Draft, inputs: Inputs, cx: Context): Policy {
  const elided = (span: Span): Region => {
    const def = syntheticParam('lifetime', '_', span)
    inputs.lifetimes.push(def)
    const region: Region = { kind: 'region', of: 'param', def }
    inputs.seen.push({ region, param: inputs.current })
    return region
  }
  const own: Policy = {
    ...policy(draft.report, 'functions', elided, (bounds, span) => {
      const def = syntheticParam('type', `impl ${boundsText(bounds)}`, span)
      inputs.types.push(def)
      const type: Ty = { kind: 'param', def }
      const bounded = contextOf(cx.scope, own)
      inputs.predicates.push(...lowerBounds(type, bounds, bounded), ...sizedUnlessWaived(type, bounds, bounded))
      return type
    }),
    named: (region) => void inputs.seen.push({ region, param: inputs.current }),
  }
  return own
}

function syntheticParam(kind: 'type' | 'lifetime', name: string, span: Span): GenericParamDef {
  return { kind, name, span, type: null, fallback: null, synthetic: true }
}

function lowerParams(node: ast.FnItem, cx: Context, inputs: Inputs): Ty[] {
  const params: Ty[] = node.self ? [lowerSelf(node.self, cx)] : []
  for (const [index, param] of node.params.entries()) {
    inputs.current = index
    params.push(lowerType(param.type, cx))
  }
  return params
}

function lowerSelf(node: ast.SelfParam, cx: Context): Ty {
  const type = cx.scope.self!.type
  if (node.type) return lowerType(node.type, cx)
  if (!node.reference) return type
  const { lifetime, mutable } = node.reference
  const span = { from: node.span.from, to: node.span.from + 1 }
  const reference: ast.TypeNode = { kind: 'ref', span, lifetime, mutable, to: { kind: 'never', span } }
  return { ...(lowerType(reference, cx) as Ty & { kind: 'ref' }), to: type }
}

function lowerResult(draft: Draft, def: FnDef, scope: Scope, inputs: Inputs): Ty {
  const { node } = def
  if (!node.result) return UNIT
  const missing: { span: Span; place: ElidedPlace }[] = []
  const region = resultRegion(node, inputs)
  const elided = (span: Span, place: ElidedPlace): Region => {
    if (!region && (place.kind !== 'path' || place.index === 0)) missing.push({ span, place })
    return region ?? ERASED
  }
  const outputs: Policy = policy(draft.report, 'return types', elided, (bounds, span) =>
    lowerOpaque(draft, def, bounds, span, contextOf(scope, outputs)),
  )
  const result = lowerType(node.result, contextOf(scope, outputs))
  const [first, ...more] = missing
  if (first) draft.report(missingLifetime(first.span, first.place, borrowedParams(node, inputs), more))
  return result
}

/** The lifetime that one left out in the result means: that of `self`'s reference, or the only one there is. */
function resultRegion(node: ast.FnItem, { seen }: Inputs): Region | null {
  const ofSelf = node.self ? seen.filter(({ param }) => param === -1) : []
  if (ofSelf.length && (node.self!.reference || mentionsReference(node.self!.type))) return ofSelf[0].region
  const distinct = new Set(seen.map(({ region }) => (region.of === 'param' ? region.def : region.of)))
  return distinct.size === 1 ? seen[0].region : null
}

/** `self: &Self`, `self: Pin<&mut Self>` */
function mentionsReference(type: ast.TypeNode | null): boolean {
  if (type?.kind === 'ref') return true
  if (type?.kind !== 'path') return false
  const args = type.path.segments.at(-1)!.args?.args ?? []
  return args.some((arg) => arg.kind === 'type' && mentionsReference(arg.type))
}

function borrowedParams(node: ast.FnItem, { seen }: Inputs): BorrowedParam[] {
  return node.params.flatMap((param, index) => {
    const lifetimes = seen.filter((each) => each.param === index).length
    const name = param.pattern.kind === 'binding' && !param.pattern.sub ? param.pattern.name.name : null
    return lifetimes ? [{ name, span: param.type.span, lifetimes }] : []
  })
}

/** `impl Trait` as (a part of) a result: a type of its own. */
function lowerOpaque(draft: Draft, def: FnDef, bounds: readonly ast.Bound[], span: Span, cx: Context): Ty {
  if (def.container?.kind === 'trait') {
    if (def.node.body) draft.report(error('unsupported', 'not supported yet: a default for `impl Trait`', span))
    const hidden = hiddenResult(def, def.container)
    const result = hiddenType(hidden)
    hidden.bounds = [...lowerBounds(result, bounds, cx), ...sizedUnlessWaived(result, bounds, cx)]
    return result
  }
  const opaque: OpaqueDef = { fn: def, predicates: [], hidden: null }
  const type: Ty = { kind: 'opaque', def: opaque, args: identityArgs(cx.scope.generics!) }
  def.opaques.push(opaque)
  draft.opaques.push(opaque)
  opaque.predicates = [...lowerBounds(type, bounds, cx), ...sizedUnlessWaived(type, bounds, cx)]
  return type
}
