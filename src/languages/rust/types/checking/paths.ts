import type { Span } from '../../../../program/diagnostic'
import { lowerOwnArgs, resolveValue, type Expectation as Wanted } from '../../names/resolve'
import type * as ast from '../../syntax/ast'
import type { ConstDef, FnDef, Generics, StaticDef, VariantDef } from '../defs'
import type { AssociatedPick } from '../solver'
import type { GenericArgs, Ty } from '../ty'
import type { BodyChecker } from './body-checker'
import { errorDraft, fnDraft, type Draft, type DraftVariable } from './draft'
import { noAssociatedItem } from './errors/methods'
import { noteGenerics } from './errors/inference-sources'
import { notAValue } from './errors/paths'
import { hasError, isUnknown } from './type-walk'
import { typeNeeded } from './errors/annotations'
import { usesUnsafe } from './unsafety'
import { requireVisible } from './visibility'

type Value =
  | { readonly kind: 'local'; readonly variable: DraftVariable }
  | { readonly kind: 'const-param'; readonly param: Generics['params'][number] }
  | {
      readonly kind: 'def'
      readonly def: FnDef | ConstDef | StaticDef | VariantDef
      readonly args: GenericArgs
    }

/** What is declared under a path, with generic arguments. */
export type NamedValue = Extract<Value, { kind: 'def' }>

/** A path that does not begin with a variable, with generic arguments for what it names; null: reported. */
export function resolvePath(cx: BodyChecker, path: ast.Path, wanted: Wanted): NamedValue | null {
  const value = resolveAny(cx, path, wanted)
  return value?.kind === 'def' ? value : null
}

function resolveAny(cx: BodyChecker, path: ast.Path, wanted: Wanted): Value | null {
  const found = resolveValue(path, cx.scope, cx.hooks, wanted)
  if (found.kind === 'error') return null
  return found.kind === 'associated' ? resolveAssociated(cx, path, found) : found
}

/** `Type::name` */
function resolveAssociated(
  cx: BodyChecker,
  path: ast.Path,
  found: { readonly base: Ty; readonly baseSpan: Span; readonly segment: ast.PathSegment },
): Value | null {
  const { segment } = found
  const base = cx.known(found.base)
  if (hasError(base)) return null
  if (isUnknown(base)) {
    typeNeeded(cx, base, found.baseSpan)
    return null
  }
  const pick = cx.infer.associated(base, segment.name.name, cx.traits, cx.scope.module)
  if (!pick || pick.def.kind === 'assoc-type') {
    noAssociatedItem(cx, base, segment.name)
    return null
  }
  if (pick.def.kind === 'fn') requireVisible(cx, pick.def, segment.name.span)
  return { kind: 'def', def: pick.def, args: withWritten(cx, pick, segment) }
}

/** The arguments with those that are written behind the name. */
function withWritten(cx: BodyChecker, pick: AssociatedPick, segment: ast.PathSegment): GenericArgs {
  if (!segment.args || pick.def.kind !== 'fn') return pick.args
  const { generics } = pick.def
  const own = lowerOwnArgs(segment.args, generics, segment.name, cx.scope, cx.hooks)
  return [...pick.args.slice(0, pick.args.length - generics.params.length), ...own]
}

/** A path as an expression: a variable, function, constant, static, or unit struct or variant. */
export function checkPath(cx: BodyChecker, path: ast.Path, span: Span, wanted: Wanted = 'value'): Draft {
  const value = resolveAny(cx, path, wanted)
  if (!value) return errorDraft(span)
  switch (value.kind) {
    case 'local':
      return checkVariable(cx, value.variable, span)
    case 'const-param':
      return { kind: 'const-param', param: value.param, type: value.param.type ?? cx.fresh(), span }
    case 'def':
      if ((value.def.kind === 'fn' || value.def.kind === 'variant') && !path.segments.some((segment) => segment.args))
        noteGenerics(cx, value.def, value.args, span)
      return checkDef(cx, value.def, value.args, path, span)
  }
}

/** A use of a variable; closures in between will capture it. */
export function checkVariable(cx: BodyChecker, variable: DraftVariable, span: Span): Draft {
  for (let frame = cx.frame; frame && !frame.variables.has(variable); frame = frame.outer)
    frame.closure?.mentioned.add(variable)
  return { kind: 'variable', variable, type: variable.type, span }
}

function checkDef(
  cx: BodyChecker,
  def: FnDef | ConstDef | StaticDef | VariantDef,
  args: GenericArgs,
  path: ast.Path,
  span: Span,
): Draft {
  switch (def.kind) {
    case 'fn':
      cx.requireBounds(def.generics, args, { span, callee: def })
      return fnDraft(def, args, span)
    case 'const': {
      const cause = { span, callee: null }
      cx.requireBounds(def.generics, args, cause)
      const type = cx.infer.normalize(cx.solver.substitute(def.type, def.generics, args), cause)
      return { kind: 'const', def, args, type, span }
    }
    case 'static':
      if (def.mutable) usesUnsafe(cx, 'use of mutable static', span)
      return { kind: 'static', def, type: def.type, span }
    case 'variant':
      return checkVariant(cx, def, args, path, span)
  }
}

function checkVariant(cx: BodyChecker, def: VariantDef, args: GenericArgs, path: ast.Path, span: Span): Draft {
  if (def.shape === 'tuple' && def.ctor) return fnDraft(def.ctor, args, span)
  if (def.shape !== 'unit') {
    notAValue(cx, def, path)
    return errorDraft(span)
  }
  cx.requireBounds(def.adt.generics, args, { span, callee: null })
  return { kind: 'struct', variant: def, fields: [], base: null, type: { kind: 'adt', def: def.adt, args }, span }
}
