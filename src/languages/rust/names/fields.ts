import type * as ast from '../syntax/ast'
import type { AdtDef, FieldDef, VariantDef } from '../types/defs'
import { type Context, contextOf, lowerType } from './context'
import { evaluateInteger } from './consts'
import type { Declared, Draft } from './draft'
import { error } from './errors'
import { headSpan } from './heads'
import { itemScope, selfOfAdt } from './item-scopes'
import { itemPolicy } from './policies'

/** Sixth pass: types of fields, constructors, discriminants. */
export function lowerFields(draft: Draft): void {
  for (const declared of draft.adts) lowerAdt(draft, declared)
}

function lowerAdt(draft: Draft, { def, module }: Declared<AdtDef>): void {
  const { node } = def
  const scope = itemScope(draft, module, node, def.generics, selfOfAdt(def))
  const cx = contextOf(scope, itemPolicy(draft.report, def.isEnum ? 'enums' : 'structs'))
  for (const variant of def.variants) {
    const data = node.kind === 'enum' ? node.variants[variant.index].data : node.data
    variant.fields = data.kind === 'unit' ? [] : data.fields.map((field) => lowerField(field, def, cx))
    checkNames(draft, variant, data)
    if (variant.ctor) {
      variant.ctor.generics = def.generics
      variant.ctor.signature = { params: variant.fields.map((field) => field.type), result: scope.self!.type }
    }
  }
  if (node.kind === 'enum') numberVariants(draft, def, node, cx)
}

function lowerField(field: ast.FieldDecl, def: AdtDef, cx: Context): FieldDef {
  const { name, type, isPublic } = field
  return { name: name.name, span: name.span, type: lowerType(type, cx), isPublic: isPublic || def.isEnum }
}

/** E0124 */
function checkNames(draft: Draft, variant: VariantDef, data: ast.VariantData): void {
  if (data.kind !== 'named') return
  const seen = new Map<string, ast.FieldDecl>()
  for (const field of data.fields) {
    const { name } = field.name
    const before = seen.get(name)
    if (!before) seen.set(name, field)
    else {
      const more = [{ span: before.span, message: `\`${name}\` first declared here` }]
      draft.report(error('E0124', `field \`${name}\` is already declared`, field.span, 'field already declared', more))
    }
  }
  void variant
}

/** What `as` makes of each variant: as written, or one more than the one before. */
function numberVariants(draft: Draft, def: AdtDef, node: ast.EnumItem, cx: Context): void {
  let next = 0n
  for (const variant of def.variants) {
    const { discriminant } = node.variants[variant.index]
    if (discriminant) next = evaluateInteger(discriminant, cx) ?? next
    variant.discriminant = next
    next += 1n
  }
  if (def.variants.length > 1) checkDiscriminants(draft, def, node)
}

/** E0081 */
function checkDiscriminants(draft: Draft, def: AdtDef, node: ast.EnumItem): void {
  const byValue = new Map<bigint, VariantDef[]>()
  for (const variant of def.variants) {
    const same = byValue.get(variant.discriminant)
    if (same) same.push(variant)
    else byValue.set(variant.discriminant, [variant])
  }
  for (const [value, variants] of byValue) {
    if (variants.length < 2) continue
    const labels = variants.map((variant) => ({
      span: node.variants[variant.index].discriminant?.span ?? variant.span,
      message: `\`${value}\` assigned here`,
    }))
    draft.report(error('E0081', `discriminant value \`${value}\` assigned more than once`, headSpan(node), '', labels))
  }
}
