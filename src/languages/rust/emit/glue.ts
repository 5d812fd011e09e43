import { Op } from '../../../program/opcodes'
import { keyOf } from '../types/solving/keys'
import type { Ty } from '../types/ty'
import type { Frame } from './frame'
import { forEachElement, functionOf, ownFunction } from './functions'
import { DespitePanic } from './despite-panic'
import {
  type AdtType,
  capturesOf,
  contentOf,
  fieldTypes,
  isBox,
  isLang,
  onlyVariant,
  representationOf,
  unsizedTail,
} from './representation'
import type { FunctionRef } from './references'
import { ofType, type Unit } from './unit'

/** The function that drops a value of a type other than `dyn`; null where nothing happens. It takes the value itself. */
export function glueFor(unit: Unit, type: Ty): FunctionRef | null {
  if (!unit.solver.dropActs(type)) return null
  return ownFunction(unit, `drop ${keyOf(type)}`, ofType(type), 1, (frame) => {
    drop(frame, type)
    const result = frame.temporary()
    frame.loadNull(result)
    frame.emit(Op.RETURN, result)
  })
}

/** Drops the value in register 0. */
function drop(frame: Frame, type: Ty): void {
  const impl = frame.unit.solver.dropImpl(type)
  if (!impl) return dropParts(frame, type)
  const pointer = frame.temporary()
  frame.pointToNew(pointer, 0)
  const own = () => frame.call(frame.temporary(), functionOf(frame.unit, impl.fn, impl.args), [pointer])
  if (type.kind === 'adt' && type.def.isBuiltin) return own()
  inTurn(frame, [
    own,
    () => {
      frame.emit(Op.LOAD_THROUGH, 0, pointer)
      dropParts(frame, type)
    },
  ])
}

/** What the value in register 0 is made of. */
function dropParts(frame: Frame, type: Ty): void {
  switch (type.kind) {
    case 'tuple':
      return dropFields(frame, type.items, 0)
    case 'closure':
      return dropFields(
        frame,
        capturesOf(frame.unit.solver, type).map((capture) => capture.type),
        0,
      )
    case 'array':
    case 'slice':
      return dropElements(frame, type.of, 0)
    case 'adt':
      return dropAdt(frame, type)
    default:
  }
}

function dropAdt(frame: Frame, type: AdtType): void {
  if (isBox(type)) return dropContent(frame, contentOf(type))
  if (isLang(type, 'Vec')) return dropElements(frame, contentOf(type), 0)
  if (type.def.isBuiltin) return
  const { solver } = frame.unit
  if (!type.def.isEnum) return dropFields(frame, fieldTypes(solver, type, onlyVariant(type.def)), 0)
  const representation = representationOf(solver, type)
  if (representation.kind === 'tagged') return dropVariants(frame, type)
  if (representation.kind !== 'niche') return
  const skip = frame.fn.label()
  frame.emit(Op.JUMP_NULL, 0, skip)
  const [payload] = fieldTypes(solver, type, type.def.variants[representation.payload]!)
  dropValue(frame, payload!, 0)
  frame.fn.place(skip)
}

function dropVariants(frame: Frame, type: AdtType): void {
  const { fn, unit } = frame
  const tag = frame.temporary()
  frame.emit(Op.LOAD_FIELD, tag, 0, 0)
  const done = fn.label()
  for (const variant of type.def.variants) {
    const types = fieldTypes(unit.solver, type, variant)
    if (!types.some((one) => acts(unit, one))) continue
    const next = fn.label()
    frame.emit(Op.JUMP_NOT_SAME_I, tag, variant.index, next)
    dropFields(frame, types, 1)
    frame.emit(Op.JUMP, done)
    fn.place(next)
  }
  fn.place(done)
}

const acts = (unit: Unit, type: Ty) => type.kind === 'dyn' || unit.solver.dropActs(type)

/** Fields of the object in register 0, in order. */
function dropFields(frame: Frame, types: readonly Ty[], first: number): void {
  const steps = types.flatMap((type, i) => {
    if (!acts(frame.unit, type)) return []
    return () => {
      const field = frame.temporary()
      frame.emit(Op.LOAD_FIELD, field, 0, first + i)
      dropValue(frame, type, field)
    }
  })
  inTurn(frame, steps)
}

/** Each of some steps, whichever of them panics; in the end the panic goes on. */
function inTurn(frame: Frame, steps: readonly (() => void)[]): void {
  if (steps.length < 2) return steps[0]?.()
  const despite = new DespitePanic(frame)
  for (const step of steps) despite.step(step)
  despite.finish()
}

/** Drops the value in a register, unless nothing stands there any more: a library's hole. */
function dropValue(frame: Frame, type: Ty, register: number): void {
  if (type.kind === 'dyn') return frame.emit(Op.DROP_DYN, register)
  const glue = glueFor(frame.unit, type)
  if (glue === null) return
  const nothing = frame.temporary()
  const skip = frame.fn.label()
  frame.emit(Op.CLEAR, nothing)
  frame.emit(Op.JUMP_SAME, register, nothing, skip)
  frame.call(frame.temporary(), glue, [register])
  frame.fn.place(skip)
}

function dropElements(frame: Frame, of: Ty, list: number): void {
  if (!acts(frame.unit, of)) return
  const element = frame.temporary()
  const despite = new DespitePanic(frame)
  forEachElement(frame, list, (index) => {
    despite.step(() => {
      frame.emit(Op.LOAD_ELEMENT, element, list, index)
      dropValue(frame, of, element)
    })
  })
  despite.finish()
}

/** Drops what a pointer leads to, of a type that ends in a `dyn`: only the pointer tells what that is. */
export function dropThrough(frame: Frame, type: Ty, pointer: number): void {
  if (type.kind === 'dyn') return frame.emit(Op.DROP_DYN, pointer)
  if (type.kind !== 'adt') throw new Error(`a ${type.kind} that ends in a dyn`)
  const { unit } = frame
  const impl = unit.solver.dropImpl(type)
  const own = impl ? [() => frame.call(frame.temporary(), functionOf(unit, impl.fn, impl.args), [pointer])] : []
  const fields = type.def.isBuiltin ? [] : fieldTypes(unit.solver, type, onlyVariant(type.def))
  const parts = fields.map((field, slot) => () => {
    const part = frame.temporary()
    const isLast = slot === fields.length - 1
    frame.emit(isLast ? Op.POINT_TAIL : Op.LOAD_THROUGH_FIELD, part, pointer, slot)
    if (isLast) dropThrough(frame, field, part)
    else dropValue(frame, field, part)
  })
  inTurn(frame, [...own, ...parts])
}

/** What the box in register 0 holds; a box of what ends in a `dyn` is a pointer into it. */
function dropContent(frame: Frame, content: Ty): void {
  if (unsizedTail(frame.unit.solver, content)?.kind === 'dyn') return dropThrough(frame, content, 0)
  if (!acts(frame.unit, content)) return
  const value = frame.temporary()
  frame.emit(Op.LOAD_FIELD, value, 0, 0)
  if (content.kind === 'slice') return dropElements(frame, content.of, value)
  dropValue(frame, content, value)
}
