import type { Span } from '../../../../../program/diagnostic'
import type { FnDef, GenericParamDef, VariantDef } from '../../defs'
import type { GenericArg, GenericArgs, Ty } from '../../ty'
import type { BodyChecker } from '../body-checker'
import { partsOf, typesOf } from '../type-walk'

/** A place in the source where a type could have been written. */
export type Source = { readonly span: Span } & (
  | { readonly kind: 'let'; readonly type: Ty; readonly name: string | null }
  | { readonly kind: 'closure-param'; readonly type: Ty }
  /** `owner`: what declares the parameters, as messages name it. */
  | {
      readonly kind: 'generic'
      readonly params: readonly GenericParamDef[]
      readonly args: readonly GenericArg[]
      readonly owner: string
      readonly isVariant: boolean
    }
)

/** Notes that a name's generic arguments were left to be found out. */
export function noteGenerics(cx: BodyChecker, def: FnDef | VariantDef, args: GenericArgs, span: Span): void {
  const variant = def.kind === 'variant' ? def : def.constructs
  if (variant) {
    const { adt } = variant
    const owner = `${adt.isEnum ? 'enum' : 'struct'} \`${adt.name}\``
    note(cx, adt.generics.params, args, owner, span, adt.isEnum)
    return
  }
  if (def.kind === 'variant') return
  const own = args.slice(args.length - def.generics.params.length)
  const base = def.container?.kind === 'impl' && !def.hasSelf ? def.container.self : null
  if (base?.kind === 'adt') {
    const self = cx.solver.substitute(base, def.generics, args)
    const owner = `${base.def.isEnum ? 'enum' : 'struct'} \`${base.def.name}\``
    if (self.kind === 'adt') note(cx, base.def.generics.params, self.args, owner, span, false)
  }
  note(cx, def.generics.params, own, `${def.hasSelf ? 'method' : 'function'} \`${def.name}\``, span, false)
}

function note(
  cx: BodyChecker,
  params: readonly GenericParamDef[],
  args: readonly GenericArg[],
  owner: string,
  span: Span,
  isVariant: boolean,
): void {
  if (params.some((param) => param.kind === 'type' && !param.synthetic))
    cx.sources.push({ kind: 'generic', params, args, owner, span, isVariant })
}

/** Where an unknown part of `type` is best given, after rustc's `FindInferSourceVisitor`; null: nowhere. */
export function bestSource(cx: BodyChecker, type: Ty): Source | null {
  const wanted = new Set(unknownsOf(cx, type))
  let best: Source | null = null
  let bestCost = Infinity
  for (const source of cx.sources) {
    if (!typesIn(source).some((part) => unknownsOf(cx, part).some((id) => wanted.has(id)))) continue
    const cost = costOf(cx, source)
    if (cost >= bestCost) continue
    best = source
    bestCost = cost
  }
  return best
}

/** The parameter whose argument is not known, with the unknown in `type`. */
export function unknownParam(
  cx: BodyChecker,
  source: Extract<Source, { kind: 'generic' }>,
  type: Ty,
): GenericParamDef | null {
  const wanted = new Set(unknownsOf(cx, type))
  const index = source.args.findIndex(
    (arg) => arg.kind !== 'region' && arg.kind !== 'const' && unknownsOf(cx, arg).some((id) => wanted.has(id)),
  )
  return source.params[index] ?? null
}

function typesIn(source: Source): readonly Ty[] {
  return source.kind === 'generic' ? typesOf(source.args) : [source.type]
}

/** The numbers of the variables in a type. */
export function unknownsOf(cx: BodyChecker, type: Ty): number[] {
  const collect = (part: Ty): number[] => (part.kind === 'infer' ? [part.id] : partsOf(part).flatMap(collect))
  return collect(cx.resolve(type))
}

function costOf(cx: BodyChecker, source: Source): number {
  if (source.kind !== 'generic') return typeCost(cx.resolve(source.type))
  const args = typesOf(source.args).reduce((sum, arg) => sum + typeCost(cx.resolve(arg)), 0)
  return (source.isVariant ? 15 : 10) + args
}

const fixedCosts: Readonly<Partial<Record<Ty['kind'], number>>> = {
  closure: 1000,
  'fn-def': 150,
  'fn-pointer': 30,
  infer: 0,
}

function typeCost(type: Ty): number {
  const fixed = fixedCosts[type.kind]
  if (fixed !== undefined) return fixed
  const own = type.kind === 'adt' || (type.kind === 'tuple' && type.items.length) ? 5 : type.kind === 'ref' ? 2 : 1
  if (own === 1) return own
  return partsOf(type).reduce((sum, part) => sum + typeCost(part), own)
}
