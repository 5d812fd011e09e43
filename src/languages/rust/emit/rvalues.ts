import { castTypes, intTypes } from '../../../program/layouts'
import { Op } from '../../../program/opcodes'
import type { Operand, Place, Rvalue } from '../mir/mir'
import type { BinaryOp } from '../types/thir'
import type { IntName, Ty } from '../types/ty'
import type { BodyEmitter } from './body-emitter'
import { coerceInto } from './coercions'
import { formatInto } from './formats'
import type { Frame } from './frame'
import { typeOf, value, valueInto } from './operands'
import { find, load, pointInto } from './places'
import { typeOfPlace } from './place-types'
import { layoutOf } from './references'
import { type AdtType, representationOf } from './representation'
import { adtInto, rowOf } from './values'
import { NotSupported } from './unit'

/** The value of an rvalue into a register. @param place it is assigned to */
export function rvalueInto(e: BodyEmitter, rvalue: Rvalue, into: number, place: Place): void {
  const { frame } = e
  switch (rvalue.kind) {
    case 'use':
      return valueInto(e, rvalue.operand, into)
    case 'ref':
    case 'raw-ref':
      return referenceInto(e, rvalue, into)
    case 'binary':
      return binaryInto(e, rvalue, into)
    case 'unary':
      return unaryInto(e, rvalue, into)
    case 'cast':
      return castInto(e, rvalue, into)
    case 'coerce':
      return coerceInto(e, rvalue, into)
    case 'tuple':
      return frame.makeTuple(into, rowValues(e, rvalue.items), typeOfPlace(e, place))
    case 'array':
      return frame.emit(Op.MAKE_LIST, into, rowOf(e, rvalue.items), rvalue.items.length)
    case 'adt':
      return adtInto(e, typeOfPlace(e, place) as AdtType, rvalue.variant, rvalue.fields, into)
    case 'closure':
      return frame.emit(Op.MAKE_STRUCT, into, rowOf(e, rvalue.captures), layoutOf(typeOfPlace(e, place)))
    case 'repeat': {
      const type = typeOfPlace(e, place)
      const count = rvalue.count ?? (type.kind === 'array' && type.length.of === 'value' ? type.length.value : 0)
      return frame.emit(Op.FILL, into, value(e, rvalue.value), frame.int(count))
    }
    case 'variant-index':
      return variantIndexInto(frame, typeOfPlace(e, rvalue.place), load(e, find(e, rvalue.place)), into)
    case 'length': {
      const found = find(e, rvalue.place)
      return frame.emit(Op.LENGTH, into, load(e, found))
    }
    case 'format':
      return formatInto(e, rvalue, typeOfPlace(e, place) as AdtType, into)
  }
}

function referenceInto(e: BodyEmitter, rvalue: Extract<Rvalue, { kind: 'ref' | 'raw-ref' }>, into: number): void {
  const found = find(e, rvalue.place)
  const isMutable = rvalue.kind === 'ref' ? rvalue.borrow !== 'shared' : rvalue.mutable
  if (found.spot.kind === 'array-part' && isMutable)
    throw new NotSupported('a mutable reference to a part of an array, as an array', e.frame.span ?? e.body.span)
  pointInto(e, found, into)
}

/** Operands that an rvalue takes its values from. */
export function operandsOf(rvalue: Rvalue): readonly Operand[] {
  switch (rvalue.kind) {
    case 'use':
    case 'unary':
    case 'cast':
    case 'coerce':
      return [rvalue.operand]
    case 'tuple':
    case 'array':
      return rvalue.items
    case 'adt':
      return rvalue.fields
    case 'closure':
      return rvalue.captures
    case 'repeat':
      return [rvalue.value]
    default:
      return []
  }
}

const rowValues = (e: BodyEmitter, operands: readonly Operand[]): number[] =>
  operands.map((operand) => value(e, operand))

const intOps: Partial<Record<BinaryOp, Op>> = {
  ...{ '+': Op.INT_ADD, '-': Op.INT_SUB, '*': Op.INT_MUL, '/': Op.INT_DIV, '%': Op.INT_REM },
  ...{ '&': Op.INT_AND, '|': Op.INT_OR, '^': Op.INT_XOR, '<<': Op.INT_SHL, '>>': Op.INT_SHR },
}
const floatOps: Partial<Record<BinaryOp, Op>> = {
  ...{ '+': Op.ADD, '-': Op.SUB, '*': Op.MUL, '/': Op.FLOAT_DIV, '%': Op.FLOAT_REM },
}
const boolOps: Partial<Record<BinaryOp, Op>> = { '&': Op.AND, '|': Op.OR, '^': Op.XOR }
const orders: Partial<Record<BinaryOp, Op>> = { '<': Op.LT, '<=': Op.LE, '>': Op.GT, '>=': Op.GE }

/** Place in `intTypes`, as instructions have it. */
export const intCode = (name: IntName): number => intTypes.indexOf(name)

/** Constants up to here stand in the instruction itself. */
const largestImmediate = 2 ** 26

function binaryInto(e: BodyEmitter, { operator, left, right }: Rvalue & { kind: 'binary' }, into: number): void {
  const { frame } = e
  const type = typeOf(e, left)
  if (type.kind === 'int' && (operator === '+' || operator === '-')) {
    const constant = smallConstant(right)
    if (constant !== null) {
      const op = operator === '+' ? Op.INT_ADDI : Op.INT_SUBI
      return frame.emit(op, into, value(e, left), constant * 16 + intCode(type.name))
    }
  }
  const [x, y] = [value(e, left), value(e, right)]
  if (operator === '==' || operator === '!=') return equalInto(e, type, operator === '!=', x, y, into)
  const order = orders[operator]
  if (order !== undefined) {
    if (type.kind === 'pointer') throw new NotSupported('ordering raw pointers', frame.span ?? e.body.span)
    return frame.emit(order, into, x, y)
  }
  if (type.kind === 'int') return frame.emit(intOps[operator]!, into, x, y * 16 + intCode(type.name))
  if (type.kind === 'bool') return frame.emit(boolOps[operator]!, into, x, y)
  frame.emit(floatOps[operator]!, into, x, y)
  if (type.kind === 'float' && type.name === 'f32') frame.emit(Op.ROUND_F32, into, into)
}

function smallConstant(operand: Operand): number | null {
  if (operand.kind !== 'constant' || operand.constant.kind !== 'int') return null
  const { value: constant } = operand.constant
  return constant >= 0n && constant < BigInt(largestImmediate) ? Number(constant) : null
}

function equalInto(e: BodyEmitter, type: Ty, negated: boolean, x: number, y: number, into: number): void {
  const { frame } = e
  if (type.kind === 'float') return frame.emit(negated ? Op.NE : Op.EQ, into, x, y)
  if (type.kind !== 'pointer') return frame.emit(negated ? Op.NOT_SAME : Op.SAME, into, x, y)
  frame.emit(Op.SAME_POINTER, into, x, y)
  if (negated) frame.emit(Op.NOT, into, into)
}

function unaryInto(e: BodyEmitter, { operator, operand }: Rvalue & { kind: 'unary' }, into: number): void {
  const { frame } = e
  const type = typeOf(e, operand)
  const x = value(e, operand)
  if (type.kind === 'bool') return frame.emit(Op.NOT, into, x)
  if (type.kind === 'float') return frame.emit(Op.FLOAT_NEG, into, x)
  frame.emit(operator === '-' ? Op.INT_NEG : Op.INT_NOT, into, x, intCode((type as Ty & { kind: 'int' }).name))
}

function castInto(e: BodyEmitter, { operand, from, to }: Rvalue & { kind: 'cast' }, into: number): void {
  const { frame } = e
  const [source, target] = [e.type(from), e.type(to)]
  if (source.kind === 'adt') {
    discriminantInto(e, source, value(e, operand), into)
    return frame.emit(Op.CAST, into, into, castCode(e, { kind: 'int', name: 'isize' }) * 32 + castCode(e, target))
  }
  const isPointer = (type: Ty) => type.kind === 'pointer' || type.kind === 'ref' || type.kind === 'fn-pointer'
  if (isPointer(source) && isPointer(target)) return valueInto(e, operand, into)
  frame.emit(Op.CAST, into, value(e, operand), castCode(e, source) * 32 + castCode(e, target))
}

function castCode(e: BodyEmitter, type: Ty): number {
  const name = type.kind === 'int' || type.kind === 'float' ? type.name : type.kind === 'ref' ? 'pointer' : type.kind
  const code = (castTypes as readonly string[]).indexOf(name)
  if (code < 0) throw new NotSupported(`casting ${e.unit.input.nameOf(type)}`, e.frame.span ?? e.body.span)
  return code
}

/** The index of the variant that an enum's value is. */
export function variantIndexInto(frame: Frame, type: Ty, x: number, into: number): void {
  if (type.kind !== 'adt') throw new Error(`variant of a ${type.kind}`)
  const representation = representationOf(frame.unit.solver, type)
  if (representation.kind === 'c-like') return frame.move(into, x)
  if (representation.kind === 'niche') return frame.emit(Op.NICHE_VARIANT, into, x, representation.unit)
  frame.emit(Op.LOAD_FIELD, into, x, 0)
}

/** What `as` makes of an enum without data: the number its variant was given. */
function discriminantInto(e: BodyEmitter, type: AdtType, x: number, into: number): void {
  const { frame } = e
  const { variants } = type.def
  if (variants.every(({ index, discriminant }) => BigInt(index) === discriminant)) return frame.move(into, x)
  const done = frame.fn.label()
  const index = frame.temporary()
  frame.move(index, x)
  for (const variant of variants) {
    const next = frame.fn.label()
    frame.emit(Op.JUMP_NOT_SAME_I, index, variant.index, next)
    frame.loadInt(into, variant.discriminant)
    frame.emit(Op.JUMP, done)
    frame.fn.place(next)
  }
  frame.fn.place(done)
}
