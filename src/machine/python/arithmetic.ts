import type { Runtime } from '../runtime'
import { Float, type Value } from '../values'
import { positivePower } from './elementary'
import { intToDouble } from './format-spec'
import { bitsOf, fromDouble, MAX_BITS, normalise, type Int } from './integers'
import { ratioToDouble } from './ratio'

/** Binary arithmetic on ints and floats. */

const MAX = Number.MAX_SAFE_INTEGER
const isSafe = (value: number): boolean => value <= MAX && value >= -MAX

/** Whether a value is an int, a bool or a float. */
export function isNumber(value: Value): value is Int | boolean | Float {
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean' || value instanceof Float
}

/** Whether a value is an int or a bool. */
export function isInt(value: Value): value is Int | boolean {
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean'
}

/** A bool as an int. */
export function toInt(value: Int | boolean): Int {
  return typeof value === 'boolean' ? Number(value) : value
}

/** A number as a double. */
export function toDouble(rt: Runtime, value: Int | boolean | Float): number {
  if (value instanceof Float) return value.value
  return typeof value === 'bigint' ? intToDouble(rt, value) : Number(value)
}

/** The result of an arithmetic operator on two numbers; undefined when numbers have no such operator. */
export function numberBinary(rt: Runtime, symbol: string, a: Int | boolean | Float, b: Int | boolean | Float): Value {
  if (a instanceof Float || b instanceof Float) return floatBinary(rt, symbol, toDouble(rt, a), toDouble(rt, b))
  const result = intBinary(rt, symbol, toInt(a), toInt(b))
  const bothBool = typeof a === 'boolean' && typeof b === 'boolean'
  return bothBool && (symbol === '&' || symbol === '|' || symbol === '^') ? result === 1 : result
}

function intBinary(rt: Runtime, symbol: string, a: Int, b: Int): Value {
  switch (symbol) {
    case '+':
      return add(a, b)
    case '-':
      return subtract(a, b)
    case '*':
      return multiply(rt, a, b)
    case '/':
      return new Float(trueDivide(rt, a, b))
    case '//':
      return floorDivide(rt, a, b)
    case '%':
      return b == 0 ? rt.raise('ZeroDivisionError', 'integer modulo by zero') : modulo(a, b)
    case '**':
      return power(rt, a, b)
    case '<<':
      return shiftLeft(rt, a, b)
    case '>>':
      return shiftRight(rt, a, b)
    case '&':
      return bothSmall(a, b) ? (a as number) & (b as number) : normalise(BigInt(a) & BigInt(b))
    case '|':
      return bothSmall(a, b) ? (a as number) | (b as number) : normalise(BigInt(a) | BigInt(b))
    case '^':
      return bothSmall(a, b) ? (a as number) ^ (b as number) : normalise(BigInt(a) ^ BigInt(b))
    default:
      return undefined
  }
}

const isSmall = (a: Int): boolean => typeof a === 'number' && (a | 0) === a
const bothSmall = (a: Int, b: Int): boolean => isSmall(a) && isSmall(b)

export function add(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number' && isSafe(a + b)) return a + b
  return normalise(BigInt(a) + BigInt(b))
}

export function subtract(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number' && isSafe(a - b)) return a - b
  return normalise(BigInt(a) - BigInt(b))
}

export function multiply(rt: Runtime, a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number' && isSafe(a * b)) return a * b + 0
  const [x, y] = [BigInt(a), BigInt(b)]
  if (bitsOf(x) + bitsOf(y) > MAX_BITS) tooLarge(rt)
  return normalise(x * y)
}

function tooLarge(rt: Runtime): never {
  return rt.unsupported('integers of more than 4,000,000 bits')
}

/** a / b, correctly rounded however large both are. */
export function trueDivide(rt: Runtime, a: Int, b: Int): number {
  if (b == 0) rt.raise('ZeroDivisionError', 'division by zero')
  if (typeof a === 'number' && typeof b === 'number') return a / b
  const [x, y] = [BigInt(a), BigInt(b)]
  const result = y < 0n ? ratioToDouble(-x, -y) : ratioToDouble(x, y)
  if (!Number.isFinite(result)) rt.raise('OverflowError', 'integer division result too large for a float')
  return result
}

export function floorDivide(rt: Runtime, a: Int, b: Int): Int {
  if (b == 0) rt.raise('ZeroDivisionError', 'integer division or modulo by zero')
  if (typeof a === 'number' && typeof b === 'number') return (a - (modulo(a, b) as number)) / b + 0
  const [x, y] = [BigInt(a), BigInt(b)]
  const quotient = x / y
  return normalise(x % y !== 0n && x < 0n !== y < 0n ? quotient - 1n : quotient)
}

/** a % b with the sign of b, which is not 0. */
export function modulo(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const rest = a % b
    return (rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest) + 0
  }
  const [x, y] = [BigInt(a), BigInt(b)]
  const rest = x % y
  return normalise(rest !== 0n && rest < 0n !== y < 0n ? rest + y : rest)
}

function power(rt: Runtime, base: Int, exponent: Int): Value {
  if (exponent < 0) {
    if (base == 0) rt.raise('ZeroDivisionError', '0.0 cannot be raised to a negative power')
    return new Float(floatPower(rt, intToDouble(rt, base), intToDouble(rt, exponent)))
  }
  if (base === 0 || base === 1) return exponent == 0 ? 1 : base
  if (base === -1) return BigInt(exponent) % 2n === 0n ? 1 : -1
  const quick = typeof base === 'number' && typeof exponent === 'number' ? base ** exponent : Infinity
  if (isSafe(quick)) return quick
  const size = bitsOf(BigInt(base)) - 3
  if (Number(exponent) * Math.max(size, 1) > MAX_BITS) tooLarge(rt)
  return normalise(BigInt(base) ** BigInt(exponent))
}

/** pow(base, exponent, modulus) */
export function powerModulo(rt: Runtime, base: Int, exponent: Int, modulus: Int): Int {
  if (modulus == 0) rt.raise('ValueError', 'pow() 3rd argument cannot be 0')
  const m = BigInt(modulus)
  let b = BigInt(modulo(base, modulus))
  let e = BigInt(exponent)
  if (e < 0n) {
    b = inverse(rt, b, m < 0n ? -m : m)
    e = -e
  }
  let result = 1n
  for (; e > 0n; e >>= 1n) {
    if (e & 1n) result = (result * b) % m
    b = (b * b) % m
  }
  return modulo(normalise(result), modulus)
}

function inverse(rt: Runtime, value: bigint, modulus: bigint): bigint {
  let [r, next, s, nextS] = [modulus, ((value % modulus) + modulus) % modulus, 0n, 1n]
  while (next !== 0n) {
    const q = r / next
    ;[r, next, s, nextS] = [next, r - q * next, nextS, s - q * nextS]
  }
  if (r !== 1n) rt.raise('ValueError', 'base is not invertible for the given modulus')
  return ((s % modulus) + modulus) % modulus
}

function shiftLeft(rt: Runtime, a: Int, b: Int): Int {
  if (b < 0) rt.raise('ValueError', 'negative shift count')
  if (a === 0) return 0
  if (typeof a === 'number' && b < 53 && isSafe(a * 2 ** Number(b))) return a * 2 ** Number(b)
  if (Number(b) + bitsOf(BigInt(a)) > MAX_BITS) tooLarge(rt)
  return normalise(BigInt(a) << BigInt(b))
}

function shiftRight(rt: Runtime, a: Int, b: Int): Int {
  if (b < 0) rt.raise('ValueError', 'negative shift count')
  if (typeof b === 'bigint' || b > MAX_BITS) return a < 0 ? -1 : 0
  if (isSmall(a)) return (a as number) >> Math.min(b, 31)
  return normalise(BigInt(a) >> BigInt(b))
}

function floatBinary(rt: Runtime, symbol: string, a: number, b: number): Value {
  switch (symbol) {
    case '+':
      return new Float(a + b)
    case '-':
      return new Float(a - b)
    case '*':
      return new Float(a * b)
    case '/':
      if (b === 0) rt.raise('ZeroDivisionError', 'float division by zero')
      return new Float(a / b)
    case '//':
      if (b === 0) rt.raise('ZeroDivisionError', 'float floor division by zero')
      return new Float(floatDivmod(a, b)[0])
    case '%':
      if (b === 0) rt.raise('ZeroDivisionError', 'float modulo')
      return new Float(floatDivmod(a, b)[1])
    case '**':
      return new Float(floatPower(rt, a, b))
    default:
      return undefined
  }
}

/** Floor division and modulo of floats as CPython computes them. `b` is not 0. */
export function floatDivmod(a: number, b: number): [number, number] {
  let rest = a % b
  let quotient = (a - rest) / b
  if (rest !== 0) {
    if (b < 0 !== rest < 0) {
      rest += b
      quotient -= 1
    }
  } else rest = b < 0 || Object.is(b, -0) ? -0 : 0
  if (quotient === 0) return [a / b < 0 || Object.is(a / b, -0) ? -0 : 0, rest]
  const floor = Math.floor(quotient)
  return [quotient - floor > 0.5 ? floor + 1 : floor, rest]
}

/** base ** exponent, which is not a fraction where the base is negative: see complex.ts. */
export function floatPower(rt: Runtime, base: number, exponent: number): number {
  if (base === 1 || exponent === 0) return 1
  if (base === 0 && exponent < 0) rt.raise('ZeroDivisionError', '0.0 cannot be raised to a negative power')
  if (base === -1 && !Number.isFinite(exponent) && !Number.isNaN(exponent)) return 1
  if (base === 0 || !Number.isFinite(base) || !Number.isFinite(exponent)) return base ** exponent
  const quick = base ** exponent
  if (Number.isSafeInteger(base) && Number.isSafeInteger(quick) && exponent > 0 && Number.isInteger(exponent))
    return quick
  const magnitude = positivePower(Math.abs(base), exponent)
  if (magnitude === Infinity) rt.raise('OverflowError', 34, 'Numerical result out of range')
  return base < 0 && exponent % 2 !== 0 ? -magnitude : magnitude
}

/** -value */
export function negate(value: Int): Int {
  return typeof value === 'number' ? 0 - value : normalise(-value)
}

/** ~value */
export function invert(value: Int): Int {
  return typeof value === 'number' ? -1 - value : normalise(~value)
}

/** An integral double from math.floor and the like, as an int. */
export function integerOf(rt: Runtime, value: number): Int {
  if (Number.isNaN(value)) rt.raise('ValueError', 'cannot convert float NaN to integer')
  if (!Number.isFinite(value)) rt.raise('OverflowError', 'cannot convert float infinity to integer')
  return fromDouble(value)
}
