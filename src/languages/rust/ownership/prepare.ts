import type { Body, Local, Place, Statement } from '../mir/mir'
import { placeType, project, samePlace } from '../mir/places'

/**
 * A body as rustc's borrow checker would see it, where ours differs in what does not matter to its code: a `&mut` that
 * becomes a raw pointer is borrowed again, not given away; `&[]` is a constant.
 */
export function prepared(body: Body): Body {
  const blocks = body.blocks.map((block) => ({ ...block, statements: reborrowed(body, block.statements) }))
  return { ...body, blocks, locals: promoted(body) }
}

function reborrowed(body: Body, statements: readonly Statement[]): Statement[] {
  const result = [...statements]
  statements.forEach((statement, i) => {
    const from = toRaw(body, statement)
    if (from === null || statement.kind !== 'assign' || statement.value.kind !== 'coerce') return
    const before = result[i - 1]
    const handedOver = before === undefined ? null : movedInto(before, from)
    if (handedOver !== null) result[i - 1] = { kind: 'nop', span: before.span }
    const mutable = statement.value.to.kind === 'pointer' && statement.value.to.mutable
    const place = project(handedOver ?? from, { kind: 'deref' })
    result[i] = { ...statement, value: { kind: 'raw-ref', mutable, place } }
  })
  return result
}

/** The reference that a statement makes a raw pointer of. */
function toRaw(body: Body, statement: Statement): Place | null {
  if (statement.kind !== 'assign' || statement.value.kind !== 'coerce' || statement.value.by !== 'to-raw') return null
  const { operand } = statement.value
  const isReference = operand.kind !== 'constant' && placeType(body.locals, operand.place).kind === 'ref'
  return isReference ? operand.place : null
}

/** What a statement moves into a place. */
function movedInto(statement: Statement, place: Place): Place | null {
  if (statement.kind !== 'assign' || statement.value.kind !== 'use' || !samePlace(statement.place, place)) return null
  const { operand } = statement.value
  return operand.kind === 'move' ? operand.place : null
}

/** Temporaries that hold an empty array live for ever. */
function promoted(body: Body): readonly Local[] {
  const empty = new Set<number>()
  const others = new Set<number>()
  for (const { statements } of body.blocks) {
    for (const statement of statements) {
      if (statement.kind !== 'assign') continue
      const isEmpty = statement.value.kind === 'array' && statement.value.items.length === 0
      ;(isEmpty && statement.place.projections.length === 0 ? empty : others).add(statement.place.local)
    }
  }
  return body.locals.map((local, i) =>
    empty.has(i) && !others.has(i) && local.name === null ? { ...local, isPromoted: true } : local,
  )
}
