import type { Span } from '../../../../program/diagnostic'
import type * as ast from '../../syntax/ast'
import type { VariantDef } from '../defs'
import { ERROR, type Ty } from '../ty'
import { dereference } from './adjust'
import type { BodyChecker } from './body-checker'
import { errorDraft, type Draft } from './draft'
import { noField, privateField } from './errors/fields'
import { typeNeeded } from './errors/annotations'
import { checkExpr } from './expressions'
import { hasError, isUnknown } from './type-walk'

/** The type of a field of `adt`. */
export function fieldType(cx: BodyChecker, adt: Ty, variant: VariantDef, index: number, span: Span): Ty {
  if (adt.kind !== 'adt') return ERROR
  const type = cx.solver.substitute(variant.fields[index].type, variant.adt.generics, adt.args)
  return cx.infer.normalize(type, { span, callee: null })
}

interface Found {
  readonly variant: VariantDef | null
  readonly index: number
  readonly type: Ty
}

/** `object.name`, through whatever the object refers to. */
export function checkField(cx: BodyChecker, node: Extract<ast.Expr, { kind: 'field' }>): Draft {
  const object = checkExpr(cx, node.object)
  const type = cx.known(object.type)
  if (hasError(type)) return errorDraft(node.span)
  if (isUnknown(type)) {
    typeNeeded(cx, type, node.object.span)
    return errorDraft(node.span)
  }
  const steps = cx.infer.autoderef(type)
  let hidden: Ty | null = null
  for (const [count, step] of steps.entries()) {
    const found = fieldOf(cx, cx.known(step.type), node.name.name, node.span)
    if (found?.variant && !isVisible(cx, found.variant, found.index)) hidden ??= step.type
    else if (found) {
      const place = dereference(cx, object, steps, count, object.span)
      return {
        kind: 'field',
        object: place,
        variant: found.variant,
        index: found.index,
        type: found.type,
        span: node.span,
      }
    }
  }
  if (hidden) privateField(cx, node, hidden)
  else noField(cx, node, type, steps)
  return errorDraft(node.span)
}

function fieldOf(cx: BodyChecker, type: Ty, name: string, span: Span): Found | null {
  if (type.kind === 'tuple') {
    const index = /^\d+$/.test(name) ? Number(name) : -1
    return index >= 0 && index < type.items.length ? { variant: null, index, type: type.items[index] } : null
  }
  if (type.kind !== 'adt' || type.def.isEnum || type.def.isBuiltin) return null
  const variant = type.def.variants[0]
  const index = variant?.fields.findIndex((field) => field.name === name) ?? -1
  return index < 0 ? null : { variant, index, type: fieldType(cx, type, variant, index, span) }
}

/** Private fields are seen in the module of their type and inside it. */
export function isVisible(cx: BodyChecker, variant: VariantDef, index: number): boolean {
  if (variant.fields[index].isPublic || variant.adt.isEnum) return true
  if (variant.isLibrary) return cx.owner.isLibrary
  for (let module: typeof cx.scope.module | null = cx.scope.module; module; module = module.parent)
    if (Object.is(module, moduleOf(cx, variant))) return true
  return false
}

/** The module in which the variant's type is declared; the root where it is not found by name. */
function moduleOf(cx: BodyChecker, variant: VariantDef) {
  for (let module = cx.scope.module; ; module = module.parent!) {
    if (module.types.get(variant.adt.name) === variant.adt && isDeclaredIn(module.path, variant.adt.path)) return module
    if (!module.parent) break
  }
  return null
}

function isDeclaredIn(module: string, path: string): boolean {
  const at = path.lastIndexOf('::')
  return (at < 0 ? '' : path.slice(0, at)) === module
}
