import type * as ast from '../syntax/ast'
import type { Ty } from '../types/ty'
import { associatedType } from './assoc-types'
import { type Context, contextOf, lowerType } from './context'
import { prefixType } from './path-types'
import { walk } from './paths'
import { valuePolicy } from './policies'
import type { StructResolution } from './resolve'
import type { BodyHooks, Scope } from './scope'
import { noVariantNamed } from './assoc-errors'
import { missingValue, notAStruct, notAStructType, paramAsValue } from './value-errors'
import { variantArgs, variantNamed } from './value-paths'

/** `Path { … }`, in an expression or a pattern. null: told why not. */
export function resolveStruct(path: ast.Path, scope: Scope, hooks: BodyHooks<unknown>): StructResolution | null {
  const cx = contextOf(scope, valuePolicy(hooks))
  if (path.self) return behind(lowerType(path.self.type, cx), path, 0, cx)
  const prefix = walk(path, scope, 'types', hooks.report)
  if (prefix.kind === 'error') return null
  if (prefix.kind === 'missing') {
    hooks.report(missingValue(path, prefix, scope, hooks, 'struct'))
    return null
  }
  const { used } = prefix
  if (prefix.kind === 'param') {
    hooks.report(paramAsValue(prefix.param, path.span, 'struct'))
    return null
  }
  if (prefix.kind === 'def' && prefix.def.kind === 'variant') {
    return { variant: prefix.def, args: variantArgs(path, prefix.def, cx) }
  }
  if (prefix.kind === 'def' && used === path.segments.length && !canBeStruct(prefix.def)) {
    hooks.report(notAStruct(path, prefix.def, scope))
    return null
  }
  const base = prefixType(path, prefix, cx)
  return base && behind(base, path, used, cx)
}

function canBeStruct(def: { readonly kind: string; readonly isEnum?: boolean }): boolean {
  return (def.kind === 'adt' && !def.isEnum) || def.kind === 'alias'
}

/** A struct behind an alias or `Self`, or a variant of an enum behind one. */
function behind(base: Ty, path: ast.Path, used: number, cx: Context): StructResolution | null {
  const { segments } = path
  let type = base
  for (let index = used; index < segments.length; index++) {
    const last = index === segments.length - 1
    if (last && type.kind === 'adt' && type.def.isEnum) return variantOf(type, path, cx)
    type = associatedType(type, path, index, cx)
  }
  if (type.kind === 'adt' && !type.def.isEnum && type.def.variants.length) {
    return { variant: type.def.variants[0], args: type.args }
  }
  if (type.kind !== 'error') cx.policy.report(notAStructType(path, type))
  return null
}

function variantOf(type: Ty & { kind: 'adt' }, path: ast.Path, cx: Context): StructResolution | null {
  const name = path.segments.at(-1)!.name
  const variant = variantNamed(type.def, name.name)
  if (variant) return { variant, args: type.args }
  cx.policy.report(noVariantNamed(type.def, name))
  return null
}
