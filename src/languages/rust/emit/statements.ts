import { Op } from '../../../program/opcodes'
import type { Operand, Statement } from '../mir/mir'
import type { BodyEmitter } from './body-emitter'
import { find, store } from './places'
import { operandsOf, rvalueInto } from './rvalues'

export function emitStatement(e: BodyEmitter, statement: Statement): void {
  const { frame } = e
  e.at(statement.span)
  frame.release()
  switch (statement.kind) {
    case 'assign': {
      const { place, value } = statement
      const isRegister = place.projections.length === 0 && !e.cells.has(place.local)
      const into = isRegister ? e.register(place.local) : frame.temporary()
      rvalueInto(e, value, into, place)
      operandsOf(value).forEach((operand) => forget(e, operand))
      if (!isRegister) store(e, find(e, place), into)
      return
    }
    case 'live':
      if (e.cells.has(statement.local)) frame.emit(Op.NEW_CELL, e.register(statement.local))
      return
    default:
  }
}

/**
 * A variable of the program that was moved out of holds nothing any more: people see who owns what, and what nobody can
 * reach must not tell two states apart.
 */
export function forget(e: BodyEmitter, operand: Operand): void {
  if (!isForgotten(e, operand)) return
  const { frame } = e
  const { local } = operand.place
  if (!e.cells.has(local)) return frame.emit(Op.CLEAR, e.register(local))
  const nothing = frame.temporary()
  frame.emit(Op.CLEAR, nothing)
  frame.emit(Op.STORE_FIELD, e.register(local), 0, nothing)
}

type Move = Operand & { readonly kind: 'move' }

/** Whether a variable of the program is moved out of. */
export function isForgotten(e: BodyEmitter, operand: Operand): operand is Move {
  if (e.hidden || operand.kind !== 'move' || operand.place.projections.length > 0) return false
  return e.body.locals[operand.place.local]!.name !== null
}
