import { Op } from '../../../program/opcodes'
import type { Terminator } from '../mir/mir'
import type { BodyEmitter } from './body-emitter'
import { emitCall } from './calls'
import { glueFor } from './glue'
import { typeOf, value } from './operands'
import { find, load } from './places'
import { typeOfPlace } from './place-types'
import { forget } from './statements'

export function emitTerminator(e: BodyEmitter, terminator: Terminator, block: number): void {
  const { frame, labels } = e
  frame.span = e.hidden ? null : terminator.span
  frame.release()
  const goTo = (target: number) => {
    if (target !== block + 1) frame.emit(Op.JUMP, labels[target]!)
  }
  switch (terminator.kind) {
    case 'goto':
      return goTo(terminator.target)
    case 'switch':
      return emitSwitch(e, terminator, goTo)
    case 'call':
      emitCall(e, terminator)
      if (terminator.target === null) return frame.emit(Op.UNREACHABLE)
      return goTo(terminator.target)
    case 'drop':
      emitDrop(e, terminator)
      return goTo(terminator.target)
    case 'return':
      return emitReturn(e)
    case 'resume':
      return frame.emit(Op.RERAISE, e.panicRegister)
    case 'unreachable':
      return frame.emit(Op.UNREACHABLE)
  }
}

function emitReturn(e: BodyEmitter): void {
  const { frame } = e
  const register = e.register(0)
  if (e.cells.has(0)) {
    const result = frame.temporary()
    frame.emit(Op.LOAD_FIELD, result, register, 0)
    return frame.emit(Op.RETURN, result)
  }
  frame.emit(Op.RETURN, register)
}

function emitDrop(e: BodyEmitter, { place }: Terminator & { kind: 'drop' }): void {
  const type = typeOfPlace(e, place)
  const glue = glueFor(e.unit, type)
  if (glue === null) return
  const { frame } = e
  const found = find(e, place)
  if (type.kind === 'dyn') return frame.emit(Op.DROP_DYN, load(e, found))
  frame.call(frame.temporary(), glue, [load(e, found)])
  forget(e, { kind: 'move', place })
}

function emitSwitch(e: BodyEmitter, terminator: Terminator & { kind: 'switch' }, goTo: (target: number) => void): void {
  const { frame, labels } = e
  const type = typeOf(e, terminator.operand)
  const x = value(e, terminator.operand)
  for (const { value: wanted, target } of terminator.cases) {
    const label = labels[target]!
    if (type.kind === 'bool') frame.emit(wanted === 0n ? Op.JUMP_FALSE : Op.JUMP_TRUE, x, label)
    else if (typeof wanted === 'string' || type.kind === 'char') {
      const text = frame.temporary()
      frame.loadText(text, typeof wanted === 'string' ? wanted : String.fromCodePoint(Number(wanted)))
      frame.emit(Op.JUMP_SAME, x, text, label)
    } else if (wanted >= -(2n ** 31n) && wanted < 2n ** 31n) frame.emit(Op.JUMP_SAME_I, x, Number(wanted), label)
    else frame.emit(Op.JUMP_SAME, x, frame.int(wanted), label)
  }
  goTo(terminator.otherwise)
}
