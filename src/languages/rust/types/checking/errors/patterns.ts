import type { Span } from '../../../../../program/diagnostic'
import { mostSimilar } from '../../../names/similar'
import type * as ast from '../../../syntax/ast'
import type { ConstDef, FieldDef, FnDef, StaticDef, VariantDef } from '../../defs'
import type { Ty } from '../../ty'
import type { BodyChecker } from '../body-checker'
import type { PatternContext, PatternOrigin } from '../patterns/patterns'
import { counted, describe } from './describe'
import { mismatch } from './mismatch'

/** E0308 for a pattern that cannot match what it is held against. */
export function patternMismatch(px: PatternContext, span: Span, expected: Ty, found: Ty): void {
  const { cx, origin } = px
  const isOutside = origin && (origin.span.from >= span.to || origin.span.to <= span.from)
  const also = isOutside ? [{ span: origin.span, message: originText(cx, origin) }] : []
  mismatch(cx, { span, expected, found, also })
}

function originText(cx: BodyChecker, origin: PatternOrigin): string {
  if (origin.kind === 'declared' || !origin.type) return 'expected due to this'
  const what = origin.kind === 'items' ? 'is an iterator with items of' : 'expression has'
  return `this ${what} type \`${describe(cx, origin.type)}\``
}

/** E0527, E0528: an array pattern with a different number of items than the array. */
export function arraySizeMismatch(cx: BodyChecker, span: Span, written: number, length: number, isOpen: boolean): void {
  const atLeast = isOpen ? 'at least ' : ''
  cx.report({
    code: isOpen ? 'E0528' : 'E0527',
    message: `pattern requires ${atLeast}${counted(written, 'element')} but array has ${length}`,
    span,
    labels: [
      isOpen
        ? { span, message: `pattern cannot match array of ${counted(length, 'element')}` }
        : { span, message: `expected ${counted(length, 'element')}` },
    ],
  })
}

/** E0529: a slice pattern for something else. */
export function notASequence(cx: BodyChecker, node: ast.Pattern, type: Ty, isUnknown: boolean): void {
  if (isUnknown) {
    cx.report({
      code: 'E0282',
      message: 'type annotations needed',
      span: node.span,
      labels: [{ span: node.span, message: 'cannot infer type' }],
    })
    return
  }
  cx.report({
    code: 'E0529',
    message: `expected an array or slice, found \`${describe(cx, type)}\``,
    span: node.span,
    labels: [{ span: node.span, message: `pattern cannot match with input type \`${describe(cx, type)}\`` }],
  })
}

/** `struct`, `tuple struct`, `variant`… as messages call it. */
export function kindOfVariant(variant: VariantDef): string {
  return variant.adt.isEnum ? 'variant' : 'struct'
}

/** `Enum::Variant` or `Struct`. */
export function nameOfVariant(variant: VariantDef): string {
  return variant.adt.isEnum ? `${variant.adt.name}::${variant.name}` : variant.adt.name
}

/** E0026: no field of that name. `seen`: names that the pattern has already. */
export function noSuchField(cx: BodyChecker, name: ast.Ident, variant: VariantDef, seen: readonly string[]): void {
  const others = variant.fields.map((field) => field.name).filter((other) => !seen.includes(other))
  const similar = mostSimilar(others, name.name)
  cx.report({
    code: 'E0026',
    message: `${kindOfVariant(variant)} \`${nameOfVariant(variant)}\` does not have a field named \`${name.name}\``,
    span: name.span,
    labels: [
      {
        span: name.span,
        message: `${kindOfVariant(variant)} \`${nameOfVariant(variant)}\` does not have this field`,
      },
    ],
    ...(similar ? { help: `a field with a similar name exists: \`${similar}\`` } : {}),
  })
}

/** E0025 */
export function fieldBoundTwice(cx: BodyChecker, name: ast.Ident, first: Span): void {
  cx.report({
    code: 'E0025',
    message: `field \`${name.name}\` bound multiple times in the pattern`,
    span: name.span,
    labels: [
      { span: name.span, message: `multiple uses of \`${name.name}\` in pattern` },
      { span: first, message: `first use of \`${name.name}\`` },
    ],
  })
}

/** E0027: fields that a struct pattern does not mention. */
export function missingFields(cx: BodyChecker, node: ast.Pattern, missing: readonly FieldDef[]): void {
  const names = missing.map((field) => `\`${field.name}\``)
  const list = names.length < 3 ? names.join(' and ') : `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`
  const plural = names.length === 1 ? '' : 's'
  cx.report({
    code: 'E0027',
    message: `pattern does not mention field${plural} ${list}`,
    span: node.span,
    labels: [{ span: node.span, message: `missing field${plural} ${list}` }],
    help: "if you don't care about these missing fields, you can explicitly ignore them: `..`",
  })
}

/** E0023: a tuple struct pattern with the wrong number of fields. */
export function wrongFieldCount(
  cx: BodyChecker,
  node: Extract<ast.Pattern, { kind: 'tuple-struct' }>,
  variant: VariantDef,
  written: number,
): void {
  const count = variant.fields.length
  const what = variant.adt.isEnum ? 'tuple variant' : 'tuple struct'
  const items = node.items.length ? node.items : [node]
  cx.report({
    code: 'E0023',
    message:
      `this pattern has ${counted(written, 'field')}, but the corresponding ${what} has ` + counted(count, 'field'),
    span: { from: items[0].span.from, to: items[items.length - 1].span.to },
    labels: [
      { span: items[items.length - 1].span, message: `expected ${counted(count, 'field')}, found ${written}` },
      ...(variant.isLibrary
        ? []
        : variant.fields
            .slice(-1)
            .map((field) => ({ span: field.span, message: `${what} has ${counted(count, 'field')}` }))),
    ],
  })
}

/** E0532, E0164, E0533: a name that a pattern cannot have there. */
export function notAPattern(
  cx: BodyChecker,
  def: FnDef | ConstDef | StaticDef | VariantDef,
  path: ast.Path,
  span: Span,
  wanted: 'unit' | 'tuple',
): void {
  const expected = wanted === 'unit' ? 'unit struct, unit variant or constant' : 'tuple struct or tuple variant'
  const text = path.segments.map((segment) => segment.name.name).join('::')
  const isStruct = def.kind === 'variant' && def.shape === 'named'
  const variant = def.kind === 'variant' ? def : def.kind === 'fn' ? def.constructs : null
  const report = {
    code: isStruct ? (wanted === 'tuple' ? 'E0164' : 'E0533') : 'E0532',
    message: `expected ${expected}, found ${kindOfDef(def)} \`${text}\``,
    span,
    labels: [
      ...(variant && !isStruct ? [] : [{ span, message: `not a ${expected}` }]),
      ...(variant && !variant.isLibrary && !isStruct
        ? [{ span: declarationOf(variant), message: `\`${text}\` defined here` }]
        : []),
    ],
    ...(variant ? { help: `use this syntax instead: \`${syntaxOf(variant, text)}\`` } : {}),
  }
  if (isStruct) cx.report(report)
  else cx.reports.resolution(report)
}

/** The whole declaration of a variant; of a struct: its head. */
function declarationOf(variant: VariantDef): Span {
  const { node } = variant.adt
  return node.kind === 'enum' ? node.variants[variant.index].span : node.name.span
}

function syntaxOf(variant: VariantDef, text: string): string {
  if (variant.shape === 'unit') return text
  if (variant.shape === 'tuple') return `${text}(${variant.fields.map(() => '_').join(', ')})`
  return `${text} { ${variant.fields.map((field) => `${field.name}: _`).join(', ')} }`
}

/** What messages call a definition. */
export function kindOfDef(def: FnDef | ConstDef | StaticDef | VariantDef): string {
  switch (def.kind) {
    case 'fn':
      if (def.constructs) return def.constructs.adt.isEnum ? 'tuple variant' : 'tuple struct'
      return def.container ? 'associated function' : 'function'
    case 'const':
      return 'constant'
    case 'static':
      return 'static'
    case 'variant': {
      const shape = def.shape === 'unit' ? 'unit' : def.shape === 'tuple' ? 'tuple' : 'struct'
      if (!def.adt.isEnum) return def.shape === 'named' ? 'struct' : `${shape} struct`
      return `${shape} variant`
    }
  }
}
