import type { Diagnostic, Span } from '../../../../program/diagnostic'
import type { FnItem } from '../../syntax/ast'
import type { BodyFacts } from '../context'
import type { RegionError, TypeError } from '../regions/region-errors'
import type { Category } from '../regions/constraints'
import { regionsOf } from '../regions/region-types'
import { categoryText } from './categories'
import { withModifiers } from './declaration'
import { Draft } from './draft'
import { RegionNames } from './region-names'
import { showType } from './show'
import { contains, valueSpan } from '../syntax'
import { withoutBorrow } from './use-spans'

/** A variable of whose type a region is a part. */
interface Holder {
  readonly name: string
  readonly span: { readonly from: number; readonly to: number }
  readonly isCaptured: boolean
}

/** A reference is asked to last longer than anyone said that it does: E0521, E0621, or without a code. */
export function regionError(facts: BodyFacts, error: RegionError): Diagnostic {
  return (
    capturedEscapes(facts, error) ??
    hiddenLifetime(facts, error) ??
    escapingData(facts, error) ??
    explicitLifetime(facts, error) ??
    tooShort(facts, error)
  )
}

/** An `FnMut` closure returns a reference to what it captured, which it has only while it runs. */
function capturedEscapes(facts: BodyFacts, { longer, shorter, blame }: RegionError): Diagnostic | null {
  const { owner } = facts.body
  const { regions } = facts.regions.universe
  if (owner.kind !== 'closure-def' || regions[longer].origin.kind !== 'environment' || regions[shorter].isLocal)
    return null
  if (blame.reason.category !== 'return' || owner.callable !== 'FnMut') return null
  const span = valueSpan(facts.body, blame.reason.span)
  const draft = new Draft('lifetime', 'captured variable cannot escape `FnMut` closure body', span)
  const output = facts.regions.signature.output
  const what = output.kind === 'closure' ? 'a closure that contains a reference' : 'a reference'
  const how = output.kind === 'closure' ? ', which then escapes the closure body' : ' which escapes the closure body'
  draft.label(span, `returns ${what} to a captured variable${how}`)
  const upvar = facts.upvars.all.find((one) => contains(span, one.span))
  if (upvar !== undefined) {
    if (upvar.declared !== null) draft.label(withModifiers(facts, upvar.declared), 'variable defined here')
    draft.label(withoutBorrow(facts, upvar.span), 'variable captured here')
  }
  const { to } = owner.node.headSpan
  return draft.label({ from: to - 1, to }, 'inferred to be a `FnMut` closure').finish()
}

/** E0700: an `impl Trait` result refers to a lifetime that its bounds do not name. */
function hiddenLifetime(facts: BodyFacts, { longer, path }: RegionError): Diagnostic | null {
  const hides = path[path.length - 1]?.reason.hides
  const { owner, span } = facts.body
  const { output } = facts.regions.signature
  if (hides === undefined || owner.kind !== 'fn') return null
  const { origin } = facts.regions.universe.regions[longer]
  const draft = new Draft(
    'E0700',
    `hidden type for \`${showType(facts, output)}\` captures lifetime that does not appear in bounds`,
    valueSpan(facts.body, span),
  )
  if (owner.node.result !== null) draft.label(owner.node.result.span, 'opaque type defined here')
  if (origin.kind === 'param') {
    const lifetime = origin.def.synthetic ? 'anonymous lifetime' : `lifetime \`'${origin.def.name}\` as`
    const where = parameterType(owner.node, origin.def.span) ?? origin.def.span
    draft.label(where, `hidden type \`${showType(facts, hides)}\` captures the ${lifetime} defined here`)
    const name = origin.def.synthetic ? "'_" : `'${origin.def.name}`
    draft.help(`add a \`use<...>\` bound to explicitly capture \`${name}\``)
  }
  return draft.finish()
}

/** The parameter's type in which an elided lifetime stands. */
function parameterType({ params }: FnItem, lifetime: Span): Span | null {
  return params.find(({ type }) => contains(type.span, lifetime))?.type.span ?? null
}

/** What the body is called in messages. */
function bodyKind(facts: BodyFacts): string {
  const { owner } = facts.body
  if (owner.kind === 'closure-def') return 'closure'
  if (owner.kind !== 'fn' || owner.container === null) return 'function'
  return owner.hasSelf ? 'method' : 'associated function'
}

/** Reasons that have messages of their own. */
const neverEscapes: ReadonlySet<Category> = new Set(['return', 'opaque', 'annotation', 'unsize'])

/** E0521: what a parameter refers to gets out of the body. */
function escapingData(facts: BodyFacts, { longer, shorter, blame }: RegionError): Diagnostic | null {
  const { regions } = facts.regions.universe
  const { category } = blame.reason
  const span = valueSpan(facts.body, blame.reason.span)
  if (!regions[longer].isLocal || regions[shorter].isLocal) return null
  const isFunction = facts.body.owner.kind !== 'closure-def'
  if (neverEscapes.has(category) || (category === 'assignment' && isFunction)) return null
  const escaping = holderOf(facts, longer)
  const outer = holderOf(facts, shorter)
  if (escaping === null) return null
  const kind = bodyKind(facts)
  const draft = new Draft('E0521', `borrowed data escapes outside of ${kind}`, span)
  if (outer !== null) draft.label(outer.span, `\`${outer.name}\` declared here, outside of the ${kind} body`)
  draft.label(escaping.span, `\`${escaping.name}\` is a reference that is only valid in the ${kind} body`)
  draft.label(span, `\`${escaping.name}\` escapes the ${kind} body here`)
  if (isFunction || outer === null) {
    const names = new RegionNames(facts)
    const [long, short] = [names.of(longer).text, names.of(shorter).text]
    names.explain(draft, longer)
    names.explain(draft, shorter)
    draft.label(span, `${categoryText(category)}requires that \`${long}\` must outlive \`${short}\``)
  }
  return draft.finish()
}

function holderOf(facts: BodyFacts, region: number): Holder | null {
  const { inputs } = facts.regions.signature
  const { locals, owner } = facts.body
  for (let i = owner.kind === 'closure-def' ? 1 : 0; i < inputs.length; i++) {
    if (!regionsOf(inputs[i]).includes(region)) continue
    const { name, span } = locals[i + 1]
    return name === null ? null : { name, span, isCaptured: false }
  }
  return owner.kind === 'closure-def' ? capturedHolder(facts, region) : null
}

function capturedHolder(facts: BodyFacts, region: number): Holder | null {
  const { owner } = facts.body
  const self = facts.regions.signature.inputs[0]
  const closure = self.kind === 'ref' ? self.to : self
  if (owner.kind !== 'closure-def' || closure.kind !== 'closure' || owner.captures.length === 0) return null
  const types = closure.args.slice(-owner.captures.length)
  const index = types.findIndex(
    (type) => type.kind !== 'region' && type.kind !== 'const' && regionsOf(type).includes(region),
  )
  if (index < 0) return null
  const { name, declared, span } = facts.upvars.all[index]
  return { name, span: declared === null ? span : withModifiers(facts, declared), isCaptured: true }
}

/** E0621: a named lifetime is asked of a parameter whose type names none. */
function explicitLifetime(facts: BodyFacts, { longer, shorter, blame }: RegionError): Diagnostic | null {
  const { regions } = facts.regions.universe
  const [anonymous, named] = [regions[longer].origin, regions[shorter].origin]
  if (anonymous.kind !== 'param' || !anonymous.def.synthetic) return null
  if (named.kind !== 'param' || named.def.synthetic) return null
  if (facts.body.owner.kind === 'closure-def' || blame.reason.category === 'cast') return null
  const holder = holderOf(facts, longer)
  if (holder === null || holder.name === 'self' || isReturned(facts, longer)) return null
  const name = new RegionNames(facts).of(shorter).text
  const span = valueSpan(facts.body, blame.reason.span)
  return new Draft('E0621', `explicit lifetime required in the type of \`${holder.name}\``, span)
    .label(span, `lifetime \`${name}\` required`)
    .help(`add explicit lifetime \`${name}\` to the type of \`${holder.name}\``)
    .finish()
}

function isReturned(facts: BodyFacts, region: number): boolean {
  return regionsOf(facts.regions.signature.output).includes(region)
}

function tooShort(facts: BodyFacts, { longer, shorter, blame }: RegionError): Diagnostic {
  const names = new RegionNames(facts)
  const { category } = blame.reason
  const span = valueSpan(facts.body, blame.reason.span)
  const draft = new Draft('lifetime', 'lifetime may not live long enough', span)
  const [long, short] = [names.of(longer), names.of(shorter)]
  const { regions } = facts.regions.universe
  if (category === 'return' && regions[shorter].isLocal) {
    draft.label(
      span,
      `${bodyKind(facts)} was supposed to return data with lifetime \`${short.text}\` but it is returning data with lifetime \`${long.text}\``,
    )
  } else {
    draft.label(span, `${categoryText(category)}requires that \`${long.text}\` must outlive \`${short.text}\``)
  }
  names.explain(draft, longer)
  names.explain(draft, shorter)
  if (long.isNamed && short.isNamed && shorter !== 0)
    draft.help(`consider adding the following bound: \`${long.text}: ${short.text}\``)
  return draft.finish()
}

/** E0310, E0309: a type parameter may hold references that end too early. */
export function typeOutlives(facts: BodyFacts, { test, region }: TypeError): Diagnostic {
  const type = showType(facts, test.type)
  const { span } = test.reason
  const kind = test.type.kind === 'param' ? 'parameter type' : 'associated type'
  const message = `the ${kind} \`${type}\` may not live long enough`
  const isStatic = region === 0
  const name = new RegionNames(facts).of(region).text
  const where = isStatic ? 'the static lifetime' : `the lifetime \`${name}\` as defined here`
  const draft = new Draft(isStatic ? 'E0310' : 'E0309', message, span)
  draft.label(span, `the ${kind} \`${type}\` must be valid for ${where}...`)
  return draft
    .label(span, `...so that the type \`${type}\` will meet its required lifetime bounds`)
    .help('consider adding an explicit lifetime bound')
    .finish()
}
