import type { Diagnostic, Span } from '../../../program/diagnostic'
import { error } from './errors'
import type * as ast from '../syntax/ast'
import type { FnDef, TraitDef } from '../types/defs'
import { partsOf } from '../types/solving/fold'
import type { GenericArg } from '../types/ty'
import { isHiddenResult } from './hidden-results'
import { supertraitsOf } from './supertraits'

/** E0038 */
export function notObject(trait: TraitDef, why: string, span: Span): Diagnostic {
  const message = `the trait \`${trait.name}\` is not dyn compatible`
  return error('E0038', message, span, `\`${trait.name}\` is not dyn compatible`, [], why)
}

const known = new WeakMap<TraitDef, string | null>()

/** Why there can be no `dyn Trait`, as rustc's note says it; null: there can. Signatures have to be known. */
export function whyNotObject(trait: TraitDef): string | null {
  let why = known.get(trait)
  if (why === undefined) known.set(trait, (why = find(trait)))
  return why
}

function find(trait: TraitDef): string | null {
  const seen = new Set<TraitDef>()
  const queue = [trait]
  for (const at of queue) {
    if (seen.has(at)) continue
    seen.add(at)
    const why = violation(at)
    if (why) return why
    queue.push(...supertraitsOf(at).map((ref) => ref.trait))
  }
  return null
}

function violation(trait: TraitDef): string | null {
  if (demandsSized(trait.node.supertraits) || whereSized(trait.node.generics)) return 'it requires `Self: Sized`'
  const self = trait.generics.params[0]
  const mentions = (part: GenericArg) => mentionsSelf(part, self)
  if (supertraitsOf(trait).some((ref) => ref.args.slice(1).some(mentions))) return 'it uses `Self` as a type parameter'
  for (const item of trait.items.values()) {
    if (isHiddenResult(item.name)) return 'a method references an `impl Trait` type in its return type'
    if (item.kind === 'const') return `it contains associated const \`${item.name}\``
    const why = item.kind === 'fn' ? wrongMethod(item, mentions) : null
    if (why) return why
  }
  return null
}

function wrongMethod(def: FnDef, mentions: (part: GenericArg) => boolean): string | null {
  const { name, node, signature, generics } = def
  if (whereSized(node.generics)) return null
  if (!def.hasSelf) return `associated function \`${name}\` has no \`self\` parameter`
  if (signature.params.slice(1).some(mentions))
    return `method \`${name}\` references the \`Self\` type in its parameters`
  if (mentions(signature.result)) return `method \`${name}\` references the \`Self\` type in its return type`
  return generics.params.some((param) => param.kind !== 'lifetime')
    ? `method \`${name}\` has generic type parameters`
    : null
}

/** `Self::Item` is no mention: an object's type says what it is. */
function mentionsSelf(part: GenericArg, self: TraitDef['generics']['params'][number]): boolean {
  if (part.kind === 'param') return part.def === self
  if (part.kind === 'region' || part.kind === 'const' || part.kind === 'projection') return false
  return partsOf(part).some((inner) => mentionsSelf(inner, self))
}

function demandsSized(bounds: readonly ast.Bound[]): boolean {
  return bounds.some(
    (bound) => bound.kind === 'trait' && !bound.optional && bound.path.segments.at(-1)!.name.name === 'Sized',
  )
}

/** `where Self: Sized` */
function whereSized({ where }: ast.Generics): boolean {
  return where.some((each) => {
    if (each.kind !== 'type' || each.type.kind !== 'path') return false
    return each.type.path.segments[0].name.name === 'Self' && demandsSized(each.bounds)
  })
}
