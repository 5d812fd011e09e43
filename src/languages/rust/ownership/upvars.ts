import type { Span } from '../../../program/diagnostic'
import type { Body, Place, Statement } from '../mir/mir'
import { placeType } from '../mir/places'
import { mayChange } from './mutability'
import { isRef, type RefStatement } from './loans/loans'
import type { ClosureDef } from '../types/defs'

/** A variable that a closure captured, as its body sees it. */
export interface Upvar {
  readonly name: string
  readonly by: 'value' | 'shared' | 'mutable'
  /** Whether what was captured may be changed: declared `mut`, or reached through `&mut`. */
  readonly mutable: boolean
  /** The use in the closure that had it captured. */
  readonly span: Span
  /** The name of the variable where it is declared. */
  readonly declared: Span | null
}

/** The variables captured by the closure that a body is of; none for other bodies. */
export class Upvars {
  private readonly behindReference: boolean

  constructor(
    body: Body,
    readonly all: readonly Upvar[],
  ) {
    this.behindReference = all.length > 0 && body.locals[1]?.type.kind === 'ref'
  }

  /** Which capture a place is: the closure's field, or what that refers to where it was captured by reference. */
  fieldOf(place: Place): number | null {
    const start = this.behindReference ? 1 : 0
    const field = place.projections[start]
    if (place.local !== 1 || this.all.length === 0 || field?.kind !== 'field') return null
    if (start === 1 && place.projections[0].kind !== 'deref') return null
    const length = place.projections.length - start - 1
    if (length === 0) return field.index
    const isReferent = length === 1 && this.isByReference(field.index) && place.projections[start + 1].kind === 'deref'
    return isReferent ? field.index : null
  }

  /** How many projections of a place make up a capture with the dereference it needs; 0 where it begins with none. */
  lengthIn(place: Place): number {
    const start = this.behindReference ? 2 : 1
    for (const length of [start + 1, start]) {
      if (place.projections.length < length) continue
      const field = this.fieldOf({ local: place.local, projections: place.projections.slice(0, length) })
      if (field !== null) return length
    }
    return 0
  }

  isByReference(index: number): boolean {
    return this.all[index].by !== 'value'
  }
}

/** What the closures made in a body capture there. */
export function upvarsOfClosures(body: Body, own: Upvars): ReadonlyMap<ClosureDef, readonly Upvar[]> {
  const result = new Map<ClosureDef, readonly Upvar[]>()
  for (const block of body.blocks) {
    block.statements.forEach((statement, i) => {
      if (statement.kind !== 'assign' || statement.value.kind !== 'closure') return
      const { def, captures } = statement.value
      result.set(
        def,
        def.captures.map((capture, index) => {
          const operand = captures[index]
          const place = operand === undefined || operand.kind === 'constant' ? null : operand.place
          const captured = place === null ? null : (lending(block.statements, i, place)?.value.place ?? place)
          const declared = captured === null ? null : declarationOf(body, own, captured)
          return {
            name: captured === null ? capture.name : capturedName(body, own, captured),
            by: capture.by,
            span: capture.span,
            mutable: captured === null || isDeclaredMutable(body, own, captured),
            declared,
          }
        }),
      )
    })
  }
  return result
}

/** The statement just before that puts a reference into a temporary. */
export function lending(statements: readonly Statement[], before: number, temporary: Place): RefStatement | null {
  if (temporary.projections.length > 0) return null
  for (let i = before - 1; i >= 0; i--) {
    const statement = statements[i]
    if (statement.kind !== 'assign' || statement.place.local !== temporary.local) continue
    return isRef(statement) && statement.place.projections.length === 0 ? statement : null
  }
  return null
}

/** The statements that make the references which closures capture. */
export function captureBorrows(body: Body): ReadonlySet<Statement> {
  const result = new Set<Statement>()
  for (const { statements } of body.blocks) {
    statements.forEach((statement, i) => {
      if (statement.kind !== 'assign' || statement.value.kind !== 'closure') return
      for (const operand of statement.value.captures) {
        const made = operand.kind === 'constant' ? null : lending(statements, i, operand.place)
        if (made !== null) result.add(made)
      }
    })
  }
  return result
}

function declarationOf(body: Body, own: Upvars, place: Place): Span | null {
  const upvar = own.fieldOf({ local: place.local, projections: place.projections.slice(0, own.lengthIn(place)) })
  return upvar === null ? body.locals[place.local].span : own.all[upvar].declared
}

/** As rustc names captured places: each dereference stands in front of what there is so far. */
function capturedName(body: Body, own: Upvars, place: Place): string {
  const start = own.lengthIn(place)
  const upvar = own.fieldOf({ local: place.local, projections: place.projections.slice(0, start) })
  let name = upvar === null ? (body.locals[place.local].name ?? 'value') : own.all[upvar].name
  for (let i = start; i < place.projections.length; i++) {
    const projection = place.projections[i]
    if (projection.kind === 'deref') name = `*${name}`
    else if (projection.kind === 'field') {
      const type = placeType(body.locals, { local: place.local, projections: place.projections.slice(0, i) })
      const field = type.kind === 'adt' ? type.def.variants[0]?.fields[projection.index] : undefined
      name += `.${field?.name ?? projection.index}`
    }
  }
  return name
}

/** Of the captured references those whose variable is not `mut`: rustc calls them unique. */
export function uniqueBorrows(body: Body, own: Upvars): ReadonlySet<Statement> {
  const result = new Set<Statement>()
  for (const statement of captureBorrows(body)) {
    if (!isRef(statement)) continue
    const { place } = statement.value
    const upvar = own.fieldOf({ local: place.local, projections: place.projections.slice(0, own.lengthIn(place)) })
    const isMutable = upvar === null ? mayChange(body.locals[place.local]) : own.all[upvar].mutable
    if (!isMutable) result.add(statement)
  }
  return result
}

/** Whether a place may be changed by who owns it: the last `&` or `&mut` on the way decides, else the variable. */
function isDeclaredMutable(body: Body, own: Upvars, place: Place): boolean {
  for (let depth = place.projections.length; depth > 0; depth--) {
    const prefix = { local: place.local, projections: place.projections.slice(0, depth) }
    const upvar = own.fieldOf(prefix)
    if (upvar !== null) return own.all[upvar].mutable
    if (place.projections[depth - 1].kind !== 'deref') continue
    const type = placeType(body.locals, { local: place.local, projections: place.projections.slice(0, depth - 1) })
    if (type.kind === 'ref' || type.kind === 'pointer') return type.mutable
  }
  return mayChange(body.locals[place.local])
}
