import type { Ty } from '../types/ty'
import { splitColumn } from './columns'
import { covers, wildcard, type Constructor, type Deconstructed } from './constructors'
import type { FieldTypes } from './fields'

/** A place that a column is about. */
interface Place {
  readonly type: Ty
  /** The whole value that is matched: what is missing of it is always listed. */
  readonly isWhole: boolean
  /** Behind a reference there might be anything, even of a type without values. */
  readonly isValid: boolean
}

type Values = readonly Deconstructed[]

/** `guarded`: it takes nothing for certain, but says what is worth telling apart. */
interface Row {
  readonly values: Values
  readonly guarded: boolean
}

/**
 * Values that no pattern matches, as patterns: none when all are matched. Maranget, "Warnings for pattern matching"
 * (2007), in the form in which rustc has it: a row of values is taken apart constructor by constructor.
 */
export function missedBy(
  patterns: readonly { readonly pattern: Deconstructed; readonly guarded: boolean }[],
  type: Ty,
  isValid: boolean,
  types: FieldTypes,
): readonly Deconstructed[] {
  const rows = patterns.map(({ pattern, guarded }) => ({ values: [pattern], guarded }))
  return missed(rows, [{ type, isWhole: true, isValid }], types).map(([witness]) => witness)
}

function missed(rows: readonly Row[], places: readonly Place[], types: FieldTypes): readonly Values[] {
  if (places.length === 0) return rows.every((row) => row.guarded) ? [[]] : []
  const expanded = rows.flatMap(expand)
  const [place, ...rest] = places
  const heads = expanded.flatMap(({ values: [head] }) => (head.constructor === null ? [] : [head.constructor]))
  const { present, missing, empty } = splitColumn(place.type, heads, types)
  const reported = place.isValid ? missing : [...missing, ...empty]
  // What is missing altogether is told before what is missing inside something.
  if (reported.length > 0) return outside(expanded, place, rest, reported, present.length > 0, types)
  return present.flatMap((shape) => inside(expanded, place, rest, shape, types))
}

/** Rows of alternatives one by one. */
function expand(row: Row): readonly Row[] {
  const [head, ...rest] = row.values
  if (head.alternatives === null) return [row]
  return head.alternatives.flatMap((alternative) => expand({ ...row, values: [alternative, ...rest] }))
}

/** Values whose head has a shape that no pattern names: only rows with a wildcard count. */
function outside(
  rows: readonly Row[],
  place: Place,
  rest: readonly Place[],
  reported: readonly Constructor[],
  someNamed: boolean,
  types: FieldTypes,
): readonly Values[] {
  const tails = rows.flatMap(({ values: [head, ...tail], guarded }) =>
    head.constructor === null ? [{ values: tail, guarded }] : [],
  )
  const found = missed(tails, rest, types)
  const cannotList = reported.some((shape) => shape.kind === 'other') || !(place.isWhole || someNamed)
  const heads = cannotList ? [wildcard(place.type)] : reported.map((shape) => wild(shape, place.type, types))
  return heads.flatMap((head) => found.map((tail) => [head, ...tail]))
}

function wild(constructor: Constructor, type: Ty, types: FieldTypes): Deconstructed {
  return { constructor, fields: types.fields(constructor, type).map(wildcard), type, alternatives: null }
}

/** Values whose head has this shape: its fields take the place of the head. */
function inside(
  rows: readonly Row[],
  place: Place,
  rest: readonly Place[],
  shape: Constructor,
  types: FieldTypes,
): readonly Values[] {
  const fields = types.fields(shape, place.type)
  const isPointer = place.type.kind === 'ref' || place.type.kind === 'pointer'
  const inner = fields.map((type) => ({ type, isWhole: false, isValid: place.isValid && !isPointer }))
  const specialised = rows.flatMap(({ values: [head, ...tail], guarded }) => {
    if (head.constructor === null) return [{ values: [...fields.map(wildcard), ...tail], guarded }]
    return covers(head.constructor, shape) ? [{ values: [...spread(head, shape), ...tail], guarded }] : []
  })
  return missed(specialised, [...inner, ...rest], types).map((row) => {
    const own = row.slice(0, fields.length)
    return [{ constructor: shape, fields: own, type: place.type, alternatives: null }, ...row.slice(fields.length)]
  })
}

/** A pattern's fields as those of a shape that it covers: a slice with `..` has wildcards in its middle. */
function spread({ constructor, fields }: Deconstructed, shape: Constructor): readonly Deconstructed[] {
  if (constructor?.kind !== 'slice' || shape.kind !== 'slice') return fields
  const length = shape.before + shape.after
  if (length === fields.length) return fields
  const type = fields[0]?.type
  const middle = Array.from({ length: length - fields.length }, () => wildcard(type ?? { kind: 'error' }))
  return [...fields.slice(0, constructor.before), ...middle, ...fields.slice(constructor.before)]
}
