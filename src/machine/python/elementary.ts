import { fractionOf } from './float-text'
import { ratioToDouble } from './ratio'

/**
 * Elementary functions of doubles, correctly rounded: what the C library under CPython gives but for one argument in
 * hundreds, and the same in every browser, whose own functions differ from each other in the last digit. They compute
 * with fixed-point numbers: integers that count 2 ** -PLACES.
 */

const PLACES = 192
const SHIFT = BigInt(PLACES)
const ONE = 1n << SHIFT
/** Below this, odd functions like the sine round to their argument. */
const TINY = 2 ** -27
/** Bits that are dropped before rounding: what is exact but for the last of them, is exact. */
const NOISE = 40n

function toFixed(value: number): bigint {
  const [numerator, denominator] = fractionOf(value)
  return (numerator << SHIFT) / denominator
}

/** fixed * 2 ** exponent */
function toDouble(fixed: bigint, exponent = 0): number {
  const rounded = (fixed + (1n << (NOISE - 1n))) >> NOISE
  const places = PLACES - Number(NOISE) - exponent
  return places >= 0 ? ratioToDouble(rounded, 1n << BigInt(places)) : ratioToDouble(rounded << BigInt(-places), 1n)
}

const times = (a: bigint, b: bigint): bigint => (a * b) >> SHIFT

function bitCount(value: bigint): number {
  return value.toString(2).length
}

/** The quotient nearest to a / b; b is positive. */
const nearest = (a: bigint, b: bigint): bigint => {
  const twice = 2n * a + b
  const quotient = twice / (2n * b)
  return twice < 0n && twice % (2n * b) !== 0n ? quotient - 1n : quotient
}

/** The sum of 1 / (k * n ** k) over odd k, with alternating signs for the arc tangent of 1 / n. */
function inverseSeries(n: bigint, one: bigint, alternating: boolean): bigint {
  let power = one / n
  let sum = power
  for (let k = 3n; power !== 0n; k += 2n) {
    power /= n * n
    sum += alternating && k % 4n === 3n ? -power / k : power / k
  }
  return sum
}

const LN2 =
  18n * inverseSeries(26n, ONE, false) - 2n * inverseSeries(4801n, ONE, false) + 8n * inverseSeries(8749n, ONE, false)

const halfPis = new Map<number, bigint>()

/** Half of pi to so many binary places (Machin's formula). */
function halfPi(places: number): bigint {
  let value = halfPis.get(places)
  if (value === undefined) {
    const one = 1n << BigInt(places)
    value = 8n * inverseSeries(5n, one, true) - 2n * inverseSeries(239n, one, true)
    halfPis.set(places, value)
  }
  return value
}

/** e ** x as a fixed-point number and a power of two. */
function expFixed(x: bigint): { fixed: bigint; exponent: number } {
  const exponent = nearest(x, LN2)
  const rest = (x - exponent * LN2) >> 8n
  let term = ONE
  let sum = ONE
  for (let k = 1n; term !== 0n && term !== -1n; k++) sum += term = times(term, rest) / k
  for (let i = 0; i < 8; i++) sum = times(sum, sum)
  return { fixed: sum, exponent: Number(exponent) }
}

/** The natural logarithm of a positive double. */
function logFixed(value: number): bigint {
  const [numerator, denominator] = fractionOf(value)
  const width = bitCount(numerator)
  const exponent = width - bitCount(denominator)
  const mantissa = (numerator << SHIFT) >> BigInt(width - 1)
  // The engine's own result, and the little that it is off.
  const guess = toFixed(Math.log(Number(mantissa >> (SHIFT - 60n)) / 2 ** 60))
  const inverse = expFixed(-guess)
  const product = times(mantissa, inverse.fixed)
  const d = (inverse.exponent < 0 ? product >> BigInt(-inverse.exponent) : product << BigInt(inverse.exponent)) - ONE
  const square = times(d, d)
  const correction = d - square / 2n + times(square, d) / 3n - times(square, square) / 4n
  return BigInt(exponent) * LN2 + guess + correction
}

/** Sine and cosine of a fixed-point angle that is not large. */
function sineCosine(angle: bigint): [bigint, bigint] {
  const sums: [bigint, bigint] = [0n, ONE]
  let term = ONE
  for (let k = 1; term !== 0n && term !== -1n; k++) {
    term = times(term, angle) / BigInt(k)
    sums[(k + 1) % 2]! += k % 4 < 2 ? term : -term
  }
  return sums
}

/** The angle less a multiple of half a pi, and that multiple modulo 4. */
function reduced(angle: number): [bigint, number] {
  const [numerator, denominator] = fractionOf(angle)
  const extra = Math.max(0, bitCount(numerator) - bitCount(denominator)) + 8
  const places = PLACES + Math.ceil(extra / 64) * 64
  const fixed = (numerator << BigInt(places)) / denominator
  const count = nearest(fixed, halfPi(places))
  const rest = (fixed - count * halfPi(places)) >> BigInt(places - PLACES)
  return [rest, Number(((count % 4n) + 4n) % 4n)]
}

/** The angle of the point (x, y), whose coordinates are whole and not both 0. */
function angleOf(y: bigint, x: bigint): bigint {
  const size = bitCount(y < 0n ? -y : y) > bitCount(x < 0n ? -x : x) ? y : x
  const excess = BigInt(Math.max(0, bitCount(size < 0n ? -size : size) - 64))
  const guess = toFixed(Math.atan2(Number(y >> excess), Number(x >> excess)))
  const [sine, cosine] = sineCosine(guess)
  const d = ((y * cosine - x * sine) << SHIFT) / (x * cosine + y * sine)
  return guess + d - times(times(d, d), d) / 3n
}

/** The whole part of a square root. */
export function integerRoot(value: bigint): bigint {
  if (value < 1n << 52n) return BigInt(Math.floor(Math.sqrt(Number(value))))
  let root = 1n << BigInt(Math.ceil(bitCount(value) / 2))
  for (;;) {
    const next = (root + value / root) >> 1n
    if (next >= root) return root
    root = next
  }
}

/** e ** x */
export function exp(x: number): number {
  if (Number.isNaN(x) || x > 710) return x > 0 ? Infinity : x
  if (x < -746) return 0
  const { fixed, exponent } = expFixed(toFixed(x))
  return toDouble(fixed, exponent)
}

/** 2 ** x */
export function exp2(x: number): number {
  if (Number.isNaN(x) || x >= 1024) return x > 0 ? Infinity : x
  if (x < -1076) return 0
  const { fixed, exponent } = expFixed(times(toFixed(x), LN2))
  return toDouble(fixed, exponent)
}

/** Logarithm of a positive double. */
export function log(x: number): number {
  return x === Infinity ? x : toDouble(logFixed(x))
}

export function log2(x: number): number {
  return x === Infinity ? x : toDouble((logFixed(x) << SHIFT) / LN2)
}

/** Not correctly rounded, but as the C library computes it. */
export function log10(x: number): number {
  if (x === Infinity) return x
  const [numerator, denominator] = fractionOf(x)
  const exponent = bitCount(numerator) - bitCount(denominator)
  const even = exponent < 0 ? exponent + 1 : exponent
  const mantissa = ratioToDouble(
    even < 0 ? numerator << BigInt(-even) : numerator,
    even < 0 ? denominator : denominator << BigInt(even),
  )
  return (
    even * 3.69423907715893078616e-13 + 4.34294481903251816668e-1 * log(mantissa) + even * 3.01029995663611771306e-1
  )
}

/** base ** exponent for a positive finite base and a finite exponent. */
export function positivePower(base: number, exponent: number): number {
  const estimate = exponent * Math.log(base)
  if (estimate > 710) return Infinity
  if (estimate < -746) return 0
  const [numerator, denominator] = fractionOf(exponent)
  const power = expFixed((logFixed(base) * numerator) / denominator)
  return toDouble(power.fixed, power.exponent)
}

/** Sine of a finite double. */
export function sin(x: number): number {
  if (Math.abs(x) < TINY) return x
  const [rest, quarter] = reduced(x)
  const [sine, cosine] = sineCosine(rest)
  return toDouble([sine, cosine, -sine, -cosine][quarter]!)
}

export function cos(x: number): number {
  const [rest, quarter] = reduced(x)
  const [sine, cosine] = sineCosine(rest)
  return toDouble([cosine, -sine, -cosine, sine][quarter]!)
}

export function tan(x: number): number {
  if (Math.abs(x) < TINY) return x
  const [rest, quarter] = reduced(x)
  const [sine, cosine] = sineCosine(rest)
  return toDouble(quarter % 2 ? (-cosine << SHIFT) / sine : (sine << SHIFT) / cosine)
}

export function atan(x: number): number {
  if (Math.abs(x) < TINY || !Number.isFinite(x)) return Math.abs(x) < TINY ? x : Math.atan(x)
  return toDouble(angleOf(...fractionOf(x)))
}

/** Angle of the point (x, y). */
export function atan2(y: number, x: number): number {
  if (x === 0 || y === 0 || !Number.isFinite(x) || !Number.isFinite(y)) return Math.atan2(y, x)
  const [yNumerator, yDenominator] = fractionOf(y)
  const [xNumerator, xDenominator] = fractionOf(x)
  const across = xNumerator * yDenominator
  const up = yNumerator * xDenominator
  if (x > 0 && Math.abs(y / x) < TINY) return ratioToDouble(up, across) || y * 0
  return toDouble(angleOf(up, across))
}

/** The other side of a right triangle: sqrt(1 - x * x), with the sine, to one scale. */
function sides(x: number): [bigint, bigint] {
  const [numerator, denominator] = fractionOf(x)
  const square = denominator * denominator - numerator * numerator
  return [numerator << SHIFT, integerRoot(square << (2n * SHIFT))]
}

/** Arc sine of a double from -1 to 1. */
export function asin(x: number): number {
  return Math.abs(x) < TINY ? x : toDouble(angleOf(...sides(x)))
}

export function acos(x: number): number {
  const [sine, other] = sides(x)
  return toDouble(angleOf(other, sine))
}

/** Below this part of the other, a side of a right angle does not show in the third. */
const NOTHING = 2 ** -54
/** Brings what is very large or very small to where squares are doubles. */
const SCALE = 2 ** -600

/**
 * The square root of x * x + y * y, of finite doubles, as the C library's hypot() has it where there is no fused
 * multiplication: within one unit of the last digit (C. F. Borges, An Improved Algorithm for hypot(x, y), 2019).
 */
export function hypot(x: number, y: number): number {
  const [small, large] = [Math.min(Math.abs(x), Math.abs(y)), Math.max(Math.abs(x), Math.abs(y))]
  if (small <= large * NOTHING) return large + small
  if (large > 2 ** 511) return corrected(large * SCALE, small * SCALE) / SCALE
  if (small < 2 ** -459) return corrected(large / SCALE, small / SCALE) * SCALE
  return corrected(large, small)
}

function corrected(x: number, y: number): number {
  const root = Math.sqrt(x * x + y * y)
  if (root <= 2 * y) {
    const more = root - y
    return root - (x * (2 * more - x) + (more - 2 * (x - y)) * more) / (2 * root)
  }
  const more = root - x
  return root - (2 * more * (x - 2 * y) + ((4 * more - y) * y + more * more)) / (2 * root)
}

/** The square root of a sum of squares of finite doubles. */
export function hypotenuse(values: readonly number[]): number {
  let sum = 0n
  let denominator = 1n
  for (const [n, d] of values.map(fractionOf)) {
    if (d > denominator) {
      sum *= (d / denominator) ** 2n
      denominator = d
    }
    sum += (n * (denominator / d)) ** 2n
  }
  // Enough digits that the one behind the last tells on which side the root is.
  const extra = BigInt(Math.max(0, 80 - (bitCount(sum) >> 1)))
  const scaled = sum << (2n * extra)
  const root = integerRoot(scaled)
  const sticky = root * root === scaled ? 0n : 1n
  return ratioToDouble(2n * root + sticky, (2n * denominator) << extra)
}

/** The sum of finite doubles, rounded once. */
export function exactSum(values: readonly number[]): number {
  let sum = 0n
  let denominator = 1n
  for (const value of values) {
    const [n, d] = fractionOf(value)
    if (d > denominator) {
      sum *= d / denominator
      denominator = d
    }
    sum += n * (denominator / d)
  }
  return ratioToDouble(sum, denominator)
}

/** A positive finite double as a fraction from 0.5 up to 1 and a power of two. */
export function split(value: number): [number, number] {
  const [numerator, denominator] = fractionOf(value)
  const exponent = bitCount(numerator) - bitCount(denominator) + 1
  const [n, d] =
    exponent < 0 ? [numerator << BigInt(-exponent), denominator] : [numerator, denominator << BigInt(exponent)]
  return [ratioToDouble(n, d), exponent]
}
