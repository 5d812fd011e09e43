import { asciiDigits } from './integers'
import { trimEnd, trimStart } from './text'

/** repr() of a float: the shortest digits that read back the same, as CPython writes them. */
export function floatRepr(value: number): string {
  const magnitude = Math.abs(value)
  if (magnitude >= 1e-4 && magnitude < 1e16) {
    const text = String(value)
    return Number.isInteger(value) ? text + '.0' : text
  }
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0'
  return notFinite(value) ?? exponentText(value.toExponential())
}

/** `inf`, `-inf` or `nan`; undefined for finite numbers. */
export function notFinite(value: number): string | undefined {
  if (Number.isFinite(value)) return undefined
  return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf'
}

/** JavaScript's `1e-7` as `1e-07`. */
function exponentText(text: string): string {
  return text.replace(/e([+-])(\d)$/, 'e$10$2')
}

/** A finite double as a fraction: numerator (with sign) and denominator. */
export function fractionOf(value: number): [bigint, bigint] {
  if (Number.isInteger(value)) return [BigInt(value), 1n]
  let exponent = 0
  while (!Number.isInteger(value)) {
    value *= 2
    exponent++
  }
  return [BigInt(value), 1n << BigInt(exponent)]
}

/** The integer nearest to numerator / denominator, halves to even. Both are positive or 0. */
export function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator
  const twice = 2n * (numerator % denominator)
  if (twice < denominator || (twice === denominator && quotient % 2n === 0n)) return quotient
  return quotient + 1n
}

/** The integer nearest to a positive double times 10 ** places, halves to even. */
function scaled(value: number, places: number): bigint {
  const [numerator, denominator] = fractionOf(value)
  if (places >= 0) return divideHalfEven(numerator * 10n ** BigInt(places), denominator)
  return divideHalfEven(numerator, denominator * 10n ** BigInt(-places))
}

/** A magnitude with exactly `places` decimals, correctly rounded. */
export function fixedText(magnitude: number, places: number): string {
  // JavaScript's toFixed rounds halves up; where there is no half, it agrees.
  if (places <= 20 && magnitude < 1e20 && !Number.isInteger(magnitude * 2 ** (places + 1)))
    return magnitude.toFixed(places)
  const digits = scaled(magnitude, places)
    .toString()
    .padStart(places + 1, '0')
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** A magnitude as `count` significant digits and its decimal exponent, correctly rounded. */
export function significant(magnitude: number, count: number): { digits: string; exponent: number } {
  if (magnitude === 0) return { digits: '0'.repeat(count), exponent: 0 }
  const text = magnitude.toExponential()
  let exponent = Number(text.slice(text.indexOf('e') + 1))
  let digits = scaled(magnitude, count - 1 - exponent).toString()
  // 1e23 is just below its power of ten; 9.99 rounds up to the next.
  if (digits.length < count) digits = scaled(magnitude, count - 1 - --exponent).toString()
  if (digits.length > count) digits = scaled(magnitude, count - 1 - ++exponent).toString()
  return { digits, exponent }
}

/** A magnitude in the form `d.ddde+dd` with `places` decimals. */
export function scientificText(magnitude: number, places: number, point = false): string {
  const { digits, exponent } = significant(magnitude, places + 1)
  return withExponent(digits, exponent, point)
}

function withExponent(digits: string, exponent: number, point: boolean): string {
  const mantissa = digits.length > 1 || point ? `${digits[0]}.${digits.slice(1)}` : digits
  return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`
}

/**
 * A magnitude in `g` form: `precision` significant digits, an exponent only where it is large or small.
 * @param keepZeros the alternate form: trailing zeros and the point stay
 * @param dotZero the form without a type: an integral number gets `.0`
 */
export function generalText(magnitude: number, precision: number, keepZeros: boolean, dotZero: boolean): string {
  const count = Math.max(precision, 1)
  let { digits } = significant(magnitude, count)
  const { exponent } = significant(magnitude, count)
  if (!keepZeros) digits = digits.replace(/(?!^)0+$/, '')
  if (exponent < -4 || exponent >= count - (dotZero ? 1 : 0)) return withExponent(digits, exponent, keepZeros)
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0')
  const fraction = digits.slice(exponent + 1)
  if (fraction || keepZeros) return `${whole}.${fraction}`
  return dotZero ? whole + '.0' : whole
}

/** round(value, places) of a finite float. */
export function roundDecimals(value: number, places: number): number {
  if (value === 0 || places > 323) return value
  if (places < -308) return 0 * value
  const digits = scaled(Math.abs(value), places)
  return Number(`${digits}e${-places}`) * (value < 0 ? -1 : 1)
}

/** The nearest integer, halves to even. */
export function roundHalfEven(value: number): number {
  const floor = Math.floor(value)
  const rest = value - floor
  return rest < 0.5 || (rest === 0.5 && floor % 2 === 0) ? floor : floor + 1
}

/** The text of a float as Python reads it; undefined when it is none. */
export function parseFloatText(text: string): number | undefined {
  const body = trimStart(trimEnd(asciiDigits(text)))
  const special = /^([+-]?)(inf|infinity|nan)$/i.exec(body)
  if (special) {
    if (special[2]!.toLowerCase() === 'nan') return NaN
    return special[1] === '-' ? -Infinity : Infinity
  }
  if (!/^[+-]?(\d+(_\d+)*\.?(\d+(_\d+)*)?|\.\d+(_\d+)*)(e[+-]?\d+(_\d+)*)?$/i.test(body)) return undefined
  return Number(body.replaceAll('_', ''))
}
