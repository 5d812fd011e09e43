import type { Span } from '../../../program/diagnostic'
import type * as ast from '../syntax/ast'
import { variableName } from '../syntax/hygiene'
import type { AdtDef, Def, FnDef, TraitDef, VariantDef } from '../types/defs'
import { type GenericArg, type GenericArgs, type Ty } from '../types/ty'
import { lowerArgs, lowerTraitArgs, type Target } from './args'
import { associatedType, projected } from './assoc-types'
import { type Context, contextOf, lowerType } from './context'
import { inBlocks } from './lookup'
import { prefixType, targetOf } from './path-types'
import { type Prefix, walk } from './paths'
import { valuePolicy } from './policies'
import type { Expectation, ValueDef, ValueResolution } from './resolve'
import type { BodyHooks, Scope } from './scope'
import { resolveTrait } from './trait-paths'
import { missingTraitItem, missingValue, noReceiver, notAValue, selfAsValue, traitAsBase } from './value-errors'
import { kindOf } from './words'

const FAILED = { kind: 'error' } as const

/** What a path in a body means as a value. Also for tuple-struct and path patterns. */
export function resolveValue<V>(
  path: ast.Path,
  scope: Scope,
  hooks: BodyHooks<V>,
  expect: Expectation,
): ValueResolution<V> {
  const local = path.self || path.segments.length > 1 ? null : localNamed(path.segments[0].name, scope, hooks)
  if (local) return { kind: 'local', variable: local.variable }
  const cx = contextOf(scope, valuePolicy(hooks))
  if (path.self) return qualified(path, cx)
  if (path.segments.length === 1 && path.segments[0].name.name === 'self') return report(cx, noReceiver(path, scope))
  const prefix = walk(path, scope, 'values', hooks.report)
  switch (prefix.kind) {
    case 'error':
      return FAILED
    case 'missing':
      return report(cx, missingValue(path, prefix, scope, hooks, expect))
    case 'self':
      return path.segments.length === 1 ? selfConstructor(path, cx, expect) : typeRelative(path, prefix, 1, cx)
    case 'param':
      if (prefix.param.kind === 'const') return { kind: 'const-param', param: prefix.param }
      return typeRelative(path, prefix, 1, cx)
    case 'def':
      return defined(path, prefix, cx, expect)
  }
}

/** A variable, unless an item of a block further in has the name. */
function localNamed<V>(ident: ast.Ident, scope: Scope, hooks: BodyHooks<V>): { readonly variable: V } | null {
  const local = hooks.local(variableName(ident))
  if (!local || local.module === scope.module) return local
  return inBlocks(scope.names, scope.module, local.module, 'values', ident.name) ? null : local
}

function report(cx: Context, diagnostic: Parameters<Context['policy']['report']>[0]): typeof FAILED {
  cx.policy.report(diagnostic)
  return FAILED
}

function defined<V>(
  path: ast.Path,
  prefix: Prefix & { kind: 'def' },
  cx: Context,
  expect: Expectation,
): ValueResolution<V> {
  const { def, used } = prefix
  const { length } = path.segments
  if (used === length) return wholePath(path, def, cx, expect)
  if (def.kind === 'trait' && used === length - 1) return traitItem(path, def, used, cx)
  return typeRelative(path, prefix, used, cx)
}

function wholePath<V>(path: ast.Path, def: Def, cx: Context, expect: Expectation): ValueResolution<V> {
  switch (def.kind) {
    case 'fn':
      return {
        kind: 'def',
        def,
        args: def.constructs ? variantArgs(path, def.constructs, cx) : functionArgs(path, def, cx),
      }
    case 'variant':
      return { kind: 'def', def, args: variantArgs(path, def, cx) }
    case 'const':
    case 'static':
      return { kind: 'def', def, args: [] }
    default:
      return report(cx, notAValue(path, def, cx.scope, expect))
  }
}

function functionArgs(path: ast.Path, def: FnDef, cx: Context): GenericArgs {
  if (!def.generics.params.length && !path.segments.at(-1)!.args) return []
  return lowerArgs(functionTarget(def, []), path.segments.at(-1)!, cx)
}

function functionTarget(def: FnDef, before: readonly GenericArg[]): Target {
  return { name: def.name, kind: kindOf(def), generics: def.generics, params: def.generics.params, before }
}

/** `Option::<i32>::Some`, `Option::Some::<i32>`, `Some::<i32>`: arguments of the enum in either place. */
export function variantArgs(path: ast.Path, variant: VariantDef, cx: Context): GenericArgs {
  const { adt } = variant
  const before = adt.isEnum ? path.segments.at(-2) : undefined
  const onEnum = before?.args && before.name.name !== 'Self'
  return lowerArgs(targetOf(adt), onEnum ? before : path.segments.at(-1)!, cx)
}

/** `Self` alone: the constructor of the type around. */
function selfConstructor<V>(path: ast.Path, cx: Context, expect: Expectation): ValueResolution<V> {
  const type = cx.scope.self?.type
  if (type?.kind === 'adt' && !type.def.isEnum && type.def.variants.length) {
    const [variant] = type.def.variants
    if (variant.shape !== 'named') return { kind: 'def', def: variant.ctor ?? variant, args: type.args }
  }
  return report(cx, selfAsValue(path, type ?? null, expect))
}

/** `Trait::name`: Self is whatever inference finds. */
function traitItem<V>(path: ast.Path, trait: TraitDef, used: number, cx: Context): ValueResolution<V> {
  const segment = path.segments[used]
  const item = trait.items.get(segment.name.name)
  if (!item || item.kind === 'assoc-type') return report(cx, traitAsBase(path, trait, used))
  const self = cx.policy.inferArgs!(trait.generics.params[0], path.segments[used - 1].name.span) as Ty
  return ofTrait(item, lowerTraitArgs(trait, self, path.segments[used - 1], cx), segment, cx)
}

function ofTrait<V>(
  item: Exclude<ValueDef, VariantDef>,
  traitArgs: GenericArgs,
  segment: ast.PathSegment,
  cx: Context,
): ValueResolution<V> {
  if (item.kind !== 'fn') return { kind: 'def', def: item, args: traitArgs }
  const own = lowerArgs(functionTarget(item, traitArgs), segment, cx)
  return { kind: 'def', def: item, args: [...traitArgs, ...own] }
}

/** `<T>::name`, `<T as Trait>::name`, `<T as Trait>::Type::name`. */
function qualified<V>(path: ast.Path, cx: Context): ValueResolution<V> {
  const { type, traitSegments } = path.self!
  const { segments } = path
  const self = lowerType(type, typeContext(cx))
  if (!traitSegments) return behind(self, type.span, path, 0, cx)
  const trait = resolveTrait({ ...path, self: null, segments: segments.slice(0, traitSegments) }, cx)
  if (!trait) return FAILED
  const args = lowerTraitArgs(trait, self, segments[traitSegments - 1], cx)
  const segment = segments[traitSegments]
  const item = trait.items.get(segment.name.name)
  if (segments.length > traitSegments + 1 && item?.kind === 'assoc-type') {
    const base = projected(item, args, segment, cx)
    return behind(base, { from: path.span.from, to: segment.span.to }, path, traitSegments + 1, cx)
  }
  if (!item || item.kind === 'assoc-type') return report(cx, missingTraitItem(segment.name, trait))
  return ofTrait(item, args, segment, cx)
}

/** In `<…>` types are written out: nothing is inferred but `_`. */
function typeContext(cx: Context): Context {
  return { ...cx, policy: { ...cx.policy, inferArgs: null } }
}

/** The type that a path begins with, and what is behind it. */
function typeRelative<V>(path: ast.Path, prefix: Prefix, used: number, cx: Context): ValueResolution<V> {
  const base = prefixType(path, prefix, cx)
  if (!base) return FAILED
  return behind(base, { from: path.span.from, to: path.segments[used - 1].span.to }, path, used, cx)
}

/** All but the last segment are associated types; the last one is the type's own: an enum's variant, or for later. */
function behind<V>(base: Ty, baseSpan: Span, path: ast.Path, used: number, cx: Context): ValueResolution<V> {
  const last = path.segments.length - 1
  let type = base
  let span = baseSpan
  for (let index = used; index < last; index++) {
    type = associatedType(type, path, index, cx)
    span = { from: path.span.from, to: path.segments[index].span.to }
  }
  const segment = path.segments[last]
  const variant = type.kind === 'adt' ? variantNamed(type.def, segment.name.name) : null
  if (variant && type.kind === 'adt') return { kind: 'def', def: variant.ctor ?? variant, args: type.args }
  return type.kind === 'error' ? FAILED : { kind: 'associated', base: type, baseSpan: span, segment }
}

/** An enum's variant by its name. */
export function variantNamed(adt: AdtDef, name: string): VariantDef | null {
  return adt.isEnum ? (adt.variants.find((variant) => variant.name === name) ?? null) : null
}
