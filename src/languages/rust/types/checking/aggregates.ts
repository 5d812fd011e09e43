import { lowerBodyType } from '../../names/resolve'
import type * as ast from '../../syntax/ast'
import type { AdtDef } from '../defs'
import { BOOL, type Const, type Ty } from '../ty'
import type { BodyChecker } from './body-checker'
import { CommonType, type Site } from './common-type'
import { errorDraft, type Draft } from './draft'
import { mismatch } from './errors/mismatch'
import { expects, hinted, required, NOTHING, type Expectation } from './expectation'
import { checkCoerced, checkExpr } from './expressions'
import { isUnknown } from './type-walk'

type NodeOf<K extends ast.Expr['kind']> = Extract<ast.Expr, { kind: K }>

/** `(a, b)` */
export function checkTuple(cx: BodyChecker, node: NodeOf<'tuple'>, expected: Expectation): Draft {
  const hint = required(cx, expected)
  const hints = hint?.kind === 'tuple' ? hint.items : []
  const items = node.items.map((item, index) => {
    return index < hints.length ? checkCoerced(cx, item, hints[index]) : checkExpr(cx, item)
  })
  return { kind: 'tuple', items, type: { kind: 'tuple', items: items.map((item) => item.type) }, span: node.span }
}

/** `[a, b, c]` */
export function checkArray(cx: BodyChecker, node: NodeOf<'array'>, expected: Expectation): Draft {
  const common = new CommonType(elementHint(cx, expected) ?? cx.fresh())
  const sites = node.items.map((item): Site => {
    const site = { value: checkExpr(cx, item, expects(common.type)) }
    common.add(cx, site, (wanted, found) => mismatch(cx, { span: item.span, expected: wanted, found }))
    return site
  })
  const of = node.items.length ? common.complete() : common.type
  const length: Const = { kind: 'const', of: 'value', value: sites.length }
  return { kind: 'array', items: sites.map((site) => site.value), type: { kind: 'array', of, length }, span: node.span }
}

function elementHint(cx: BodyChecker, expected: Expectation): Ty | null {
  const type = hinted(cx, expected)
  if (type?.kind !== 'array' && type?.kind !== 'slice') return null
  // What is still open is what the items make of it together.
  return isUnknown(cx.shallow(type.of)) ? null : type.of
}

/** `[value; count]` */
export function checkRepeat(cx: BodyChecker, node: NodeOf<'repeat'>, expected: Expectation): Draft {
  const { span } = node
  const hint = elementHint(cx, expected)
  const value = hint ? checkCoerced(cx, node.value, hint) : checkExpr(cx, node.value, NOTHING)
  // The count is a constant: whoever lowers types knows how to work it out.
  const type = lowerBodyType(
    { kind: 'array', of: { kind: 'infer', span: node.value.span }, length: node.count, span },
    cx.scope,
    cx.hooks,
  )
  if (type.kind !== 'array') return errorDraft(span)
  cx.unify(type.of, value.type)
  const count = type.length.of === 'value' ? type.length.value : null
  if ((count === null || count > 1) && value.kind !== 'const' && !isConstBlock(node.value))
    cx.requireTrait(cx.langTrait('Copy'), [value.type], node.value.span)
  return { kind: 'repeat', value, count, type, span }
}

function isConstBlock(node: ast.Expr): boolean {
  return node.kind === 'block' && node.isConst === true
}

/** `a..b` and its kin: values of the library's structs. */
export function checkRange(cx: BodyChecker, node: NodeOf<'range'>, expected: Expectation): Draft {
  const { from, to, inclusive, span } = node
  const def = cx.defs.lang(nameOfRange(from, to, inclusive)) as AdtDef
  const hint = hinted(cx, expected)
  const of = hint?.kind === 'adt' && hint.def === def && hint.args.length ? (hint.args[0] as Ty) : cx.fresh()
  const common = new CommonType(of)
  const ends = new Map<string, Site>()
  for (const [name, end] of [['start', from] as const, ['end', to] as const]) {
    if (!end) continue
    const site = { value: checkExpr(cx, end, expects(common.type)) }
    common.add(cx, site, (wanted, found) => mismatch(cx, { span: end.span, expected: wanted, found }))
    ends.set(name, site)
  }
  const [variant] = def.variants
  const fields = variant.fields.map((field, index) => {
    const value: Draft = ends.get(field.name)?.value ?? { kind: 'bool', value: false, type: BOOL, span }
    return { index, value }
  })
  const args = def.generics.params.length ? [common.type] : []
  return { kind: 'struct', variant, fields, base: null, type: { kind: 'adt', def, args }, span }
}

function nameOfRange(from: ast.Expr | null, to: ast.Expr | null, inclusive: boolean): string {
  if (from && to) return inclusive ? 'RangeInclusive' : 'Range'
  if (from) return 'RangeFrom'
  if (to) return inclusive ? 'RangeToInclusive' : 'RangeTo'
  return 'RangeFull'
}
