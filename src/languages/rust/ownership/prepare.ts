import type { Block, Body, Local, Operand, Place, Rvalue, Statement } from '../mir/mir'
import { isBox, placeType, project, samePlace } from '../mir/places'
import type { Ty } from '../types/ty'

/**
 * A body as rustc's borrow checker would see it, where ours differs in what does not matter to its code: a `&mut` that
 * becomes a raw pointer is borrowed again, not given away; `&[]` is a constant; a boxed function is called by its box.
 */
export function prepared(body: Body): Body {
  const locals = promoted(body)
  const blocks = body.blocks.map((block) =>
    calledByBox({ ...block, statements: reborrowed(body, block.statements) }, locals),
  )
  return { ...body, blocks, locals }
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
function promoted(body: Body): Local[] {
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

/** `(*b)(…)` of a box as `b(…)`: the box has the call traits itself. Changes the types of temporaries in `locals`. */
function calledByBox(block: Block, locals: Local[]): Block {
  const { terminator } = block
  const self = terminator.kind === 'call' && terminator.sugar === 'call' ? terminator.args[0] : undefined
  if (terminator.kind !== 'call' || self === undefined || self.kind === 'constant') return block
  const byValue = boxed(locals, self.place)
  if (byValue !== null) {
    const args: Operand[] = [{ kind: 'move', place: byValue.place }, ...terminator.args.slice(1)]
    return { ...block, terminator: { ...terminator, args, callee: withSelf(terminator.callee, byValue.type) } }
  }
  const at = block.statements.findLastIndex((one) => one.kind === 'assign' && samePlace(one.place, self.place))
  const lending = block.statements[at]
  const given = lending?.kind === 'assign' ? calledPlace(lending.value) : null
  const lent = given && boxed(locals, given)
  if (lending?.kind !== 'assign' || lent === null) return block
  const { local } = self.place
  const { type } = locals[local]
  locals[local] = { ...locals[local], type: type.kind === 'ref' ? { ...type, to: lent.type } : lent.type }
  const { value } = lending
  const instead: Rvalue =
    value.kind === 'ref'
      ? { ...value, place: lent.place }
      : { kind: 'use', operand: { kind: 'move', place: lent.place } }
  const statements = block.statements.with(at, { ...lending, value: instead })
  return { ...block, statements, terminator: { ...terminator, callee: withSelf(terminator.callee, lent.type) } }
}

/** The place that is called, of what becomes the `self` of a call. */
function calledPlace(value: Rvalue): Place | null {
  if (value.kind === 'ref') return value.place
  return value.kind === 'use' && value.operand.kind === 'move' ? value.operand.place : null
}

/** The outermost box that a place is the content of. */
function boxed(locals: readonly Local[], place: Place): { readonly place: Place; readonly type: Ty } | null {
  let found: { readonly place: Place; readonly type: Ty } | null = null
  for (let length = place.projections.length; length > 0; length--) {
    if (place.projections[length - 1].kind !== 'deref') break
    const base = { local: place.local, projections: place.projections.slice(0, length - 1) }
    const type = placeType(locals, base)
    if (!isBox(type)) break
    found = { place: base, type }
  }
  return found
}

function withSelf(callee: Operand, self: Ty): Operand {
  if (callee.kind !== 'constant' || callee.type.kind !== 'fn-def') return callee
  return { ...callee, type: { ...callee.type, args: [self, ...callee.type.args.slice(1)] } }
}
