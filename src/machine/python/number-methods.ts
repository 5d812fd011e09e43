import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { Float, type Value } from '../values'
import { toInt } from './arithmetic'
import { bytesCall } from './bytes-calls'
import { floatRepr, fractionOf } from './float-text'
import { bitLength, normalise, type Int } from './integers'

/** Methods and properties of int and float. */

const int = { owner: 'int' }
const float = { owner: 'float' }

const intOf = (value: Value): Int => toInt(value as Int | boolean)
const doubleOf = (value: Value): number => (value as Float).value

/** How many bits of the magnitude are 1. */
function bitCount(value: Int): number {
  const bits = (value < 0 ? -value : value).toString(2)
  let count = 0
  for (let i = 0; i < bits.length; i++) if (bits[i] === '1') count++
  return count
}

function ratio(rt: Runtime, [self]: Value[]): Value {
  const value = doubleOf(self)
  if (Number.isNaN(value)) return rt.raise('ValueError', 'cannot convert NaN to integer ratio')
  if (!Number.isFinite(value)) return rt.raise('OverflowError', 'cannot convert Infinity to integer ratio')
  return rt.heap.tuple(fractionOf(value).map(normalise))
}

const EXPONENT_BIAS = 1023
const FRACTION_DIGITS = 13

/** float.hex() */
function hexText(value: number): string {
  if (!Number.isFinite(value)) return floatRepr(value)
  const sign = value < 0 || Object.is(value, -0) ? '-' : ''
  if (value === 0) return `${sign}0x0.0p+0`
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  const bits = view.getBigUint64(0)
  const biased = Number((bits >> 52n) & 0x7ffn)
  const exponent = Math.max(biased, 1) - EXPONENT_BIAS
  const fraction = (bits & 0xfffffffffffffn).toString(16).padStart(FRACTION_DIGITS, '0')
  return `${sign}0x${biased === 0 ? 0 : 1}.${fraction}p${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`
}

export const intMethods: readonly Native[] = [
  native('bit_length(self, /)', (_rt, [self]) => bitLength(intOf(self)), int),
  native('bit_count(self, /)', (_rt, [self]) => bitCount(intOf(self)), int),
  native('as_integer_ratio(self, /)', (rt, [self]) => rt.heap.tuple([intOf(self), 1]), int),
  native('conjugate(self, /)', (_rt, [self]) => intOf(self), int),
  native(
    "to_bytes(self, length=1, byteorder='big', *, signed=False)",
    (rt, args) => bytesCall(rt, 'int_to_bytes', args),
    int,
  ),
]

/** Static methods of int: read through the class they are not bound. */
export const intStatics: readonly Native[] = [
  native(
    "from_bytes(self, bytes, byteorder='big', *, signed=False)",
    (rt, args) => bytesCall(rt, 'int_from_bytes', args),
    int,
  ),
]

export const intProperties: readonly Native[] = [
  native('real(self, /)', (_rt, [self]) => intOf(self)),
  native('imag(self, /)', () => 0),
  native('numerator(self, /)', (_rt, [self]) => intOf(self)),
  native('denominator(self, /)', () => 1),
]

export const floatMethods: readonly Native[] = [
  native('is_integer(self, /)', (_rt, [self]) => Number.isInteger(doubleOf(self)), float),
  native('as_integer_ratio(self, /)', ratio, float),
  native('conjugate(self, /)', (_rt, [self]) => self, float),
  native('hex(self, /)', (_rt, [self]) => hexText(doubleOf(self)), float),
]

/** Static methods of float. */
export const floatStatics: readonly Native[] = [
  native('fromhex(string, /)', (rt) => rt.unsupported('float.fromhex'), float),
]

export const floatProperties: readonly Native[] = [
  native('real(self, /)', (_rt, [self]) => self),
  native('imag(self, /)', () => new Float(0)),
]
