import type { Span } from '../../../program/diagnostic'
import type * as ast from '../syntax/ast'
import type { GenericParamDef, Generics, TraitDef } from '../types/defs'
import { Substitution } from '../types/solving/substitution'
import { type Const, ERROR, type GenericArg, type Region, type Ty } from '../types/ty'
import { wrongArgCount } from './arg-errors'
import { constArgument, lowerConst } from './consts'
import { type Context, lowerType } from './context'
import { error } from './errors'
import { fallbackOf } from './fallbacks'
import { lowerLifetime } from './regions'

/** What generic arguments are given to. */
export interface Target {
  readonly name: string
  readonly kind: string
  readonly generics: Generics
  /** Parameters that take arguments from this place. */
  readonly params: readonly GenericParamDef[]
  /** Already decided: those of the parents, and a trait's Self. */
  readonly before: readonly GenericArg[]
}

/** Arguments for a trait: Self first. */
export function lowerTraitArgs(trait: TraitDef, self: Ty, segment: ast.PathSegment, cx: Context): GenericArg[] {
  const params = trait.generics.params.slice(1)
  const target: Target = { name: trait.name, kind: 'trait', generics: trait.generics, params, before: [self] }
  return [self, ...lowerArgs(target, segment, cx)]
}

/** The arguments written behind a name, completed by what they default to or by inference. */
export function lowerArgs(target: Target, segment: ast.PathSegment, cx: Context): GenericArg[] {
  const written = segment.args?.args ?? []
  const lifetimes = written.flatMap((arg) => (arg.kind === 'lifetime' ? [arg.lifetime] : []))
  const others = written.filter((arg) => arg.kind !== 'lifetime')
  const inner: Context = cx.object ? { ...cx, object: null } : cx
  const regions = lowerRegions(target, segment, lifetimes, inner)
  const found: GenericArg[] = []
  let nextRegion = 0
  let next = 0
  const countIsRight = checkCount(target, segment, others.length, cx)
  for (const param of target.params) {
    if (param.kind === 'lifetime') {
      found.push(regions[nextRegion++])
      continue
    }
    if (param.synthetic) found.push(synthetic(param, segment.name.span, cx))
    else if (next < others.length) found.push(lowerArg(others[next++], param, inner))
    else found.push(missingArg(target, param, found, segment, others.length, cx, countIsRight))
  }
  for (const extra of others.slice(next)) if (extra.kind === 'type') lowerType(extra.type, inner)
  return found
}

type WrittenArg = ast.GenericArgs['args'][number]

function lowerArg(arg: WrittenArg, param: GenericParamDef, cx: Context): GenericArg {
  if (arg.kind === 'const') return param.kind === 'const' ? lowerConst(arg.value, cx) : constForType(arg.value.span, cx)
  if (arg.kind !== 'type') return ERROR
  if (param.kind === 'type') {
    if (arg.type.kind === 'infer' && cx.policy.infer) return cx.policy.infer(param, arg.type.span)
    return lowerType(arg.type, cx)
  }
  return constArgument(arg.type, param, cx)
}

function constForType(span: Span, cx: Context): Ty {
  cx.policy.report(error('E0747', 'constant provided when a type was expected', span))
  return ERROR
}

/** An argument for `impl Trait` or an elided lifetime: never written. */
function synthetic(param: GenericParamDef, span: Span, cx: Context): GenericArg {
  return cx.policy.inferArgs?.(param, span) ?? cx.policy.infer?.(param, span) ?? ERROR
}

function missingArg(
  target: Target,
  param: GenericParamDef,
  found: readonly GenericArg[],
  segment: ast.PathSegment,
  written: number,
  cx: Context,
  countIsRight: boolean,
): GenericArg {
  if (written === 0 && cx.policy.inferArgs) return cx.policy.inferArgs(param, segment.name.span)
  const fallback = countIsRight ? fallbackOf(param) : null
  if (!fallback) return param.kind === 'const' ? errorConst : ERROR
  return new Substitution(target.generics, [...target.before, ...found]).part(fallback)
}

const errorConst: Const = { kind: 'const', of: 'value', value: 0 }

/** False, and E0107, when too many or too few types and constants are written. */
function checkCount(target: Target, segment: ast.PathSegment, written: number, cx: Context): boolean {
  const params = target.params.filter((param) => param.kind !== 'lifetime' && !param.synthetic)
  if (written === 0 && cx.policy.inferArgs) return true
  const least = params.filter((param) => !fallbackOf(param)).length
  if (written >= least && written <= params.length) return true
  cx.policy.report(wrongArgCount(target, segment, 'generic', written, least, params))
  return false
}

function lowerRegions(
  target: Target,
  segment: ast.PathSegment,
  written: readonly ast.Lifetime[],
  cx: Context,
): Region[] {
  const params = target.params.filter((param) => param.kind === 'lifetime')
  if (!written.length) return params.map((_, index) => elided(segment, params.length, index, cx))
  const regions = written.map((lifetime) => lowerLifetime(lifetime, cx))
  const wanted = params.filter((param) => !param.synthetic)
  if (written.length !== wanted.length) {
    cx.policy.report(wrongArgCount(target, segment, 'lifetime', written.length, wanted.length, wanted))
  }
  return params.map((_, index) => regions[index] ?? elided(segment, 0, index + 1, cx))
}

/** One of the lifetimes of `Ref<T>` or `Ref`. */
function elided(segment: ast.PathSegment, count: number, index: number, cx: Context): Region {
  const end = segment.name.span.to
  const span = segment.args ? { from: end, to: end + 1 } : segment.name.span
  return cx.policy.elided(span, { kind: 'path', count, index })
}
