import type { Ty } from '../../ty'
import { wild, type Constructor, type Pat, type PlainPat } from './constructors'
import { covers, split } from './split'
import { fieldTypes, type TypeView } from './type-view'

type Row = readonly Pat[]

/**
 * Patterns for what none of the rows match, one for each column; none where they match everything. After Maranget
 * ("Warnings for pattern matching", 2007) with the refinements of rustc: where constructors are missing only these are
 * looked into. `isWhole`: the first column is the matched value itself, whose missing constructors are listed even if
 * no row names any.
 */
export function uncovered(
  view: TypeView,
  rows: readonly Row[],
  types: readonly Ty[],
  isWhole: boolean,
): readonly (readonly PlainPat[])[] {
  if (types.length === 0) return rows.length === 0 ? [[]] : []
  const expanded = rows.flatMap(expand)
  const [type] = types
  const heads = expanded.map((row) => constructorOf(row[0])).filter((head) => head.kind !== 'wild')
  const { present, missing, isOpen } = split(view, type, heads)
  if (missing.length > 0 || isOpen) {
    const rest = uncovered(
      view,
      expanded.filter((row) => constructorOf(row[0]).kind === 'wild').map((row) => row.slice(1)),
      types.slice(1),
      false,
    )
    const isListed = (isWhole || heads.length > 0) && !isOpen
    const first = isListed ? missing.map((constructor) => applied(view, type, constructor)) : [wild(type)]
    return first.flatMap((pattern) => rest.map((others) => [pattern, ...others]))
  }
  return present.flatMap((constructor) => within(view, expanded, types, constructor))
}

/** What is not matched of the values that this constructor makes. */
function within(
  view: TypeView,
  rows: readonly Row[],
  types: readonly Ty[],
  constructor: Constructor,
): (readonly PlainPat[])[] {
  const [type, ...others] = types
  const fields = fieldTypes(view, type, constructor)
  const inner = rows.flatMap((row) => specialised(row, constructor, fields))
  return uncovered(view, inner, [...fields, ...others], false).map((found) => [
    { kind: 'of', constructor, fields: found.slice(0, fields.length), type },
    ...found.slice(fields.length),
  ])
}

function constructorOf(pattern: Pat): Constructor {
  return pattern.kind === 'of' ? pattern.constructor : { kind: 'wild' }
}

/** One row for each alternative at its head. */
function expand(row: Row): Row[] {
  const [first, ...rest] = row
  return first.kind === 'any' ? first.items.flatMap((item) => expand([item, ...rest])) : [row]
}

/** The row for values that this constructor makes, their fields in front; none where it does not match them. */
function specialised(row: Row, constructor: Constructor, types: readonly Ty[]): Row[] {
  const [first, ...rest] = row
  if (first.kind !== 'of' || !covers(first.constructor, constructor)) return []
  if (first.constructor.kind === 'wild') return [[...types.map(wild), ...rest]]
  if (first.constructor.kind !== 'slice') return [[...first.fields, ...rest]]
  const { prefix } = first.constructor
  const missing = types.length - first.fields.length
  const middle = types.slice(prefix, prefix + missing).map(wild)
  return [[...first.fields.slice(0, prefix), ...middle, ...first.fields.slice(prefix), ...rest]]
}

function applied(view: TypeView, type: Ty, constructor: Constructor): PlainPat {
  return { kind: 'of', constructor, fields: fieldTypes(view, type, constructor).map(wild), type }
}
