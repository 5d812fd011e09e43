import { hashOf } from '../hash'
import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { Float, HeapObject, Kind, plain, type Value } from '../values'
import {
  floatDivmod,
  floorDivide,
  integerOf,
  isInt,
  isNumber,
  modulo,
  negate,
  powerModulo,
  toDouble,
  toInt,
} from './arithmetic'
import { notInteger } from './builtin-text'
import { isComplex, magnitude, partsOf } from './complex'
import { roundDecimals, roundHalfEven } from './float-text'
import { requireHashable } from './hashable'
import { normalise, type Int } from './integers'
import { pythonBinary } from './operators'

/** Builtin functions on numbers, and hash() and id(). */

function abs(rt: Runtime, [operand]: Value[]): Value {
  const method = rt.types.programMethod(operand, '__abs__')
  if (method) return rt.tailCall(method, [operand])
  const value = plain(operand)
  if (isInt(value)) {
    const int = toInt(value)
    return int < 0 ? negate(int) : int
  }
  if (value instanceof Float) return new Float(Math.abs(value.value))
  if (isComplex(value)) return new Float(magnitude(rt, partsOf(value)))
  return rt.raise('TypeError', `bad operand type for abs(): '${rt.types.nameOf(value)}'`)
}

function divmod(rt: Runtime, [one, other]: Value[]): Value {
  if (rt.types.programMethod(one, '__divmod__') ?? rt.types.programMethod(other, '__rdivmod__'))
    return rt.tailCallLibrary('operator', [one, other, '__divmod__', '__rdivmod__', 'divmod()'])
  return plainDivmod(rt, one, other)
}

/** divmod() of two numbers. */
export function plainDivmod(rt: Runtime, one: Value, other: Value): Value {
  const [a, b] = [plain(one), plain(other)]
  if (!isNumber(a) || !isNumber(b))
    return rt.raise(
      'TypeError',
      `unsupported operand type(s) for divmod(): '${rt.types.nameOf(one)}' and '${rt.types.nameOf(other)}'`,
    )
  if (a instanceof Float || b instanceof Float) {
    const [x, y] = [toDouble(rt, a), toDouble(rt, b)]
    if (y === 0) rt.raise('ZeroDivisionError', 'float divmod()')
    return rt.heap.tuple(floatDivmod(x, y).map((part) => new Float(part)))
  }
  const quotient = floorDivide(rt, toInt(a), toInt(b))
  return rt.heap.tuple([quotient, modulo(toInt(a), toInt(b))])
}

function pow(rt: Runtime, [base, exponent, modulus]: Value[]): Value {
  if (modulus === null) {
    const programmed = rt.types.programMethod(base, '__pow__') ?? rt.types.programMethod(exponent, '__rpow__')
    return programmed ? rt.tailCallLibrary('power_of', [base, exponent]) : pythonBinary(rt, '**', base, exponent)
  }
  const [b, e, m] = [plain(base), plain(exponent), plain(modulus)]
  if (isInt(b) && isInt(e) && isInt(m)) return powerModulo(rt, toInt(b), toInt(e), toInt(m))
  if ([b, e, m].some(isComplex)) return rt.raise('ValueError', 'complex modulo')
  return rt.raise('TypeError', 'pow() 3rd argument not allowed unless all arguments are integers')
}

function round(rt: Runtime, [number, digits]: Value[]): Value {
  const method = rt.types.programMethod(number, '__round__')
  if (method) return rt.tailCall(method, digits === null ? [number] : [number, digits])
  const value = plain(number)
  if (digits !== null && !isInt(digits)) return notInteger(rt, digits)
  if (isInt(value)) return digits === null ? toInt(value) : roundInt(toInt(value), Number(digits))
  if (value instanceof Float) return roundFloat(rt, value, digits === null ? null : Number(digits))
  return rt.raise('TypeError', `type ${rt.types.nameOf(value)} doesn't define __round__ method`)
}

function roundFloat(rt: Runtime, value: Float, digits: number | null): Value {
  if (digits === null) return integerOf(rt, Number.isFinite(value.value) ? roundHalfEven(value.value) : value.value)
  if (!Number.isFinite(value.value)) return value
  const rounded = roundDecimals(value.value, digits)
  if (!Number.isFinite(rounded)) rt.raise('OverflowError', 'rounded value too large to represent')
  return new Float(rounded)
}

function roundInt(value: Int, digits: number): Int {
  if (digits >= 0) return value
  if (digits < -5000) return 0
  const unit = 10n ** BigInt(-digits)
  const magnitude = value < 0 ? -BigInt(value) : BigInt(value)
  const quotient = magnitude / unit
  const twice = 2n * (magnitude % unit)
  const up = twice > unit || (twice === unit && quotient % 2n === 1n)
  const rounded = (up ? quotient + 1n : quotient) * unit
  return normalise(value < 0 ? -rounded : rounded)
}

function hash(rt: Runtime, [value]: Value[]): Value {
  const method = rt.types.programMethod(value, '__hash__')
  if (method) return rt.tailCallLibrary('hash_of_object', [value])
  if (value instanceof HeapObject && value.kind === Kind.Tuple && value.fields.some((item) => decidesHash(rt, item)))
    return rt.tailCallLibrary('hash_of_tuple', [value])
  requireHashable(rt, value)
  return hashOf(value)
}

const decidesHash = (rt: Runtime, value: Value) => rt.types.programMethod(value, '__hash__') !== undefined

function id(rt: Runtime, [value]: Value[]): Value {
  if (value instanceof HeapObject) return Number(rt.addressOf(value))
  return 0x7f1000000000 + Number(BigInt.asUintN(36, BigInt(hashOf(value)))) * 16
}

export const numberBuiltins: readonly Native[] = [
  native('abs(x, /)', abs),
  native('divmod(x, y, /)', divmod),
  native('pow(base, exp, mod=None)', pow),
  native('round(number, ndigits=None)', round),
  native('hash(obj, /)', hash),
  native('id(obj, /)', id),
]
