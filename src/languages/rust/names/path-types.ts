import type * as ast from '../syntax/ast'
import type { AdtDef, Def, TypeAliasDef } from '../types/defs'
import { Substitution } from '../types/solving/substitution'
import { ERROR, type Ty } from '../types/ty'
import { aliasedType } from './aliases'
import { lowerArgs, type Target } from './args'
import { associatedType, qualifiedType } from './assoc-types'
import { type Context, failed, lowerType, noteFormed } from './context'
import { error } from './errors'
import { type Prefix, walk } from './paths'
import { missingType, notAType, selfNotAllowed, traitAsType } from './type-errors'
import { kindOf } from './words'

/** A path as a type: a definition, a parameter, `Self`, and associated types behind them. */
export function lowerPathType(path: ast.Path, cx: Context): Ty {
  if (path.self) {
    if (path.self.traitSegments) return qualifiedType(path, cx)
    return associated(lowerType(path.self.type, cx), path, 0, cx)
  }
  const prefix = walk(path, cx.scope, 'types', cx.policy.report)
  const base = prefixType(path, prefix, cx)
  if (base === null) return ERROR
  return associated(base, path, usedBy(prefix), cx)
}

function usedBy(prefix: Prefix): number {
  return 'used' in prefix ? prefix.used : 0
}

/** The type that the first `count` segments of a path denote; for values that belong to a type. null: reported. */
export function prefixType(path: ast.Path, prefix: Prefix, cx: Context): Ty | null {
  switch (prefix.kind) {
    case 'error':
      return null
    case 'missing':
      cx.policy.report(missingType(path, prefix, cx.scope))
      return null
    case 'self': {
      if (!cx.scope.self) return report(cx, selfNotAllowed(path, cx.scope))
      noArgs(path.segments[0], 'self type `Self`', cx)
      return cx.scope.self.type
    }
    case 'param':
      noArgs(path.segments[0], `type parameter \`${prefix.param.name}\``, cx)
      return { kind: 'param', def: prefix.param }
    case 'def':
      return definedType(path, prefix.def, prefix.used, cx)
  }
}

function report(cx: Context, diagnostic: Parameters<Context['policy']['report']>[0]): null {
  cx.policy.report(diagnostic)
  return null
}

function definedType(path: ast.Path, def: Def, used: number, cx: Context): Ty | null {
  const segment = path.segments[used - 1]
  switch (def.kind) {
    case 'primitive':
      noArgs(segment, `builtin type \`${def.name}\``, cx)
      return def.type
    case 'adt': {
      const args = lowerArgs(targetOf(def), segment, noBindings(segment, cx))
      const type: Ty = { kind: 'adt', def, args }
      return args.length ? noteFormed(cx, type, path.span) : type
    }
    case 'alias': {
      const args = lowerArgs(targetOf(def), segment, noBindings(segment, cx))
      const type = aliasedType(def, segment.name.span, cx)
      const expanded = new Substitution(def.generics, args).type(type)
      return expanded.kind === 'adt' && !def.isLibrary ? noteFormed(cx, expanded, path.span) : expanded
    }
    case 'trait':
      return report(cx, traitAsType(path))
    default:
      return report(cx, notAType(path, def))
  }
}

/** A type definition as what arguments are given to. */
export function targetOf(def: AdtDef | TypeAliasDef): Target {
  return { name: def.name, kind: kindOf(def), generics: def.generics, params: def.generics.params, before: [] }
}

/** E0229 for `Item = T` where no trait stands. */
function noBindings(segment: ast.PathSegment, cx: Context): Context {
  for (const binding of segment.args?.bindings ?? []) {
    const message = 'associated item constraints are not allowed here'
    failed(cx, error('E0229', message, binding.span, 'associated item constraint not allowed here'))
  }
  return cx
}

/** E0109 for arguments where none can be. */
export function noArgs(segment: ast.PathSegment, what: string, cx: Context): void {
  const [first] = segment.args?.args ?? []
  if (!first) return
  const span =
    first.kind === 'type' ? first.type.span : first.kind === 'lifetime' ? first.lifetime.span : first.value.span
  const kind = first.kind === 'const' ? 'const' : first.kind
  const more = [{ span: segment.name.span, message: `not allowed on ${what}` }]
  cx.policy.report(
    error('E0109', `${kind} arguments are not allowed on ${what}`, span, `${kind} argument not allowed`, more),
  )
}

function associated(base: Ty, path: ast.Path, used: number, cx: Context): Ty {
  let type = base
  for (let index = used; index < path.segments.length; index++) type = associatedType(type, path, index, cx)
  return type
}
