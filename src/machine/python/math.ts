import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { Float, type Value } from '../values'
import { floatPower, integerOf, isInt, isNumber, numberBinary, toDouble, toInt } from './arithmetic'
import { notInteger } from './builtin-text'
import { fractionOf } from './float-text'
import { bitsOf, MAX_BITS, normalise, type Int } from './integers'
import { nativeOver } from './items-of'
import { pythonBinary } from './operators'
import { ratioToDouble } from './ratio'

/** The module math. */

function real(rt: Runtime, value: Value): number {
  if (isNumber(value)) return toDouble(rt, value)
  if (rt.types.programMethod(value, '__float__')) return rt.unsupported('functions of math on objects with __float__')
  return rt.raise('TypeError', `must be real number, not ${rt.types.nameOf(value)}`)
}

function integer(rt: Runtime, value: Value): Int {
  return isInt(value) ? toInt(value) : notInteger(rt, value)
}

function domain(rt: Runtime): never {
  return rt.raise('ValueError', 'math domain error')
}

/** A function of one double; a result that is no number, or infinite, from a number that is neither, is an error. */
function simple(name: string, compute: (x: number) => number): Native {
  return native(`${name}(x, /)`, (rt, [x]) => {
    const number = real(rt, x)
    const result = compute(number)
    if (Number.isNaN(result) && !Number.isNaN(number)) domain(rt)
    if (!Number.isFinite(result) && Number.isFinite(number)) rt.raise('OverflowError', 'math range error')
    return new Float(result)
  })
}

/** floor, ceil and trunc: ints stay as they are. */
function rounding(name: 'floor' | 'ceil' | 'trunc'): Native {
  return native(`${name}(x, /)`, (rt, [x]) => {
    if (isInt(x!)) return toInt(x)
    const method = rt.types.programMethod(x, `__${name}__`)
    if (method) return rt.tailCall(method, [x])
    if (name === 'trunc' && !(x instanceof Float))
      return rt.raise('TypeError', `type ${rt.types.nameOf(x)} doesn't define __trunc__ method`)
    return integerOf(rt, Math[name](real(rt, x)))
  })
}

/** Logarithms of ints go beyond what a double holds. */
function logarithm(rt: Runtime, value: Value, log: (x: number) => number, ofTwo: number): number {
  if (isInt(value) && toInt(value) > 0 && !Number.isFinite(Number(toInt(value)))) {
    const big = BigInt(toInt(value))
    const shift = bitsOf(big) - 64
    return log(Number(big >> BigInt(shift))) + shift * ofTwo
  }
  const x = real(rt, value)
  return x > 0 || Number.isNaN(x) ? log(x) : domain(rt)
}

function log(rt: Runtime, [x, base]: Value[]): Value {
  const numerator = logarithm(rt, x, Math.log, Math.LN2)
  if (base === undefined) return new Float(numerator)
  const denominator = logarithm(rt, base, Math.log, Math.LN2)
  if (denominator === 0) rt.raise('ZeroDivisionError', 'float division by zero')
  return new Float(numerator / denominator)
}

function factorial(rt: Runtime, [x]: Value[]): Value {
  const n = integer(rt, x)
  if (n < 0) return rt.raise('ValueError', 'factorial() not defined for negative values')
  if (n > 100_000) return rt.unsupported('math.factorial() beyond 100,000')
  return normalise(product(1n, BigInt(n)))
}

/** from * (from + 1) * … * to, in halves so that the factors stay balanced. */
function product(from: bigint, to: bigint): bigint {
  if (from > to) return 1n
  if (to - from < 8n) {
    let result = from
    for (let i = from + 1n; i <= to; i++) result *= i
    return result
  }
  const middle = (from + to) / 2n
  return product(from, middle) * product(middle + 1n, to)
}

function choose(rt: Runtime, n: Int, k: Int, ordered: boolean, name: string): Value {
  if (n < 0) rt.raise('ValueError', 'n must be a non-negative integer')
  if (k < 0) rt.raise('ValueError', 'k must be a non-negative integer')
  if (k > n) return 0
  const least = ordered || BigInt(k) * 2n <= BigInt(n) ? BigInt(k) : BigInt(n) - BigInt(k)
  if (least > 100_000n || Number(least) * bitsOf(BigInt(n)) > MAX_BITS)
    return rt.unsupported(`math.${name}() this large`)
  const top = product(BigInt(n) - least + 1n, BigInt(n))
  return normalise(ordered ? top : top / product(1n, least))
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a < 0n ? -a : a
}

function isqrt(rt: Runtime, [x]: Value[]): Value {
  const n = integer(rt, x)
  if (n < 0) return rt.raise('ValueError', 'isqrt() argument must be nonnegative')
  const big = BigInt(n)
  if (big === 0n) return 0
  let root = 1n << BigInt((bitsOf(big) >> 1) + 1)
  for (;;) {
    const next = (root + big / root) >> 1n
    if (next >= root) return normalise(root)
    root = next
  }
}

/** The exactly rounded sum. */
function exactSum(rt: Runtime, items: readonly Value[]): Value {
  let [numerator, denominator] = [0n, 1n]
  let special = 0
  for (const item of items) {
    const x = real(rt, item)
    if (!Number.isFinite(x)) special += x
    else {
      const [n, d] = fractionOf(x)
      if (d > denominator) [numerator, denominator] = [numerator * (d / denominator), d]
      numerator += n * (denominator / d)
    }
  }
  if (special !== 0) return new Float(special)
  return new Float(ratioToDouble(numerator, denominator))
}

function isClose(rt: Runtime, [a, b, relative, absolute]: Value[]): Value {
  const [x, y] = [real(rt, a), real(rt, b)]
  const [r, t] = [relative === undefined ? 1e-9 : real(rt, relative), real(rt, absolute)]
  if (r < 0 || t < 0) return rt.raise('ValueError', 'tolerances must be non-negative')
  if (x === y) return true
  if (!Number.isFinite(x) || !Number.isFinite(y)) return false
  const difference = Math.abs(y - x)
  return difference <= Math.abs(r * y) || difference <= Math.abs(r * x) || difference <= t
}

function power(rt: Runtime, [a, b]: Value[]): Value {
  const [x, y] = [real(rt, a), real(rt, b)]
  if (x === 1 || y === 0) return new Float(1)
  if ((x === 0 && y < 0) || (x < 0 && Number.isFinite(x) && Number.isFinite(y) && !Number.isInteger(y))) domain(rt)
  const result = x ** y
  if (!Number.isFinite(result)) {
    if (Number.isFinite(x) && Number.isFinite(y)) rt.raise('OverflowError', 'math range error')
    return new Float(result)
  }
  return new Float(floatPower(rt, x, y))
}

function product2(rt: Runtime, items: readonly Value[], start: Value): Value {
  let total = start
  for (const item of items)
    total = isNumber(total) && isNumber(item) ? numberBinary(rt, '*', total, item) : pythonBinary(rt, '*', total, item)
  return total
}

const both =
  (compute: (x: number, y: number) => number) =>
  (rt: Runtime, [x, y]: Value[]): Value =>
    new Float(compute(real(rt, x), real(rt, y)))

function fmod(rt: Runtime, [a, b]: Value[]): Value {
  const [x, y] = [real(rt, a), real(rt, b)]
  if (y === 0 || (!Number.isFinite(x) && !Number.isNaN(x) && !Number.isNaN(y))) domain(rt)
  return new Float(x % y)
}

function modf(rt: Runtime, [value]: Value[]): Value {
  const x = real(rt, value)
  const whole = Math.trunc(x)
  const rest = Number.isFinite(x) ? x - whole : Number.isNaN(x) ? x : 0
  const negative = x < 0 || Object.is(x, -0)
  return rt.heap.tuple([new Float(negative && rest === 0 ? -0 : rest), new Float(whole)])
}

const copySign = (x: number, y: number) => {
  const negative = y < 0 || Object.is(y, -0)
  return negative ? -Math.abs(x) : Math.abs(x)
}

const fieldsOf = (tuple: Value) => (tuple as { fields: Value[] }).fields

export const mathFunctions: readonly Native[] = [
  native('sqrt(x, /)', (rt, [x]) => {
    const number = real(rt, x)
    return number < 0 ? domain(rt) : new Float(Math.sqrt(number))
  }),
  native('isqrt(n, /)', isqrt),
  rounding('floor'),
  rounding('ceil'),
  rounding('trunc'),
  simple('fabs', Math.abs),
  native('factorial(n, /)', factorial),
  native('gcd(*integers)', (rt, [values]) =>
    normalise(fieldsOf(values).reduce<bigint>((a, b) => gcd(a, BigInt(integer(rt, b))), 0n)),
  ),
  native('lcm(*integers)', (rt, [values]) =>
    normalise(
      fieldsOf(values).reduce<bigint>((a, value) => {
        const b = BigInt(integer(rt, value))
        const product = a * b
        return product === 0n ? 0n : (product < 0n ? -product : product) / gcd(a, b)
      }, 1n),
    ),
  ),
  native('log(x, base=..., /)', log),
  native('log2(x, /)', (rt, [x]) => new Float(logarithm(rt, x, Math.log2, 1))),
  native('log10(x, /)', (rt, [x]) => new Float(logarithm(rt, x, Math.log10, Math.LN2 / Math.LN10))),
  simple('exp', Math.exp),
  native('pow(x, y, /)', power),
  simple('sin', Math.sin),
  simple('cos', Math.cos),
  simple('tan', Math.tan),
  simple('atan', Math.atan),
  native('atan2(y, x, /)', both(Math.atan2)),
  native('hypot(*coordinates)', (rt, [values]) => new Float(Math.hypot(...fieldsOf(values).map((x) => real(rt, x))))),
  native('degrees(x, /)', (rt, [x]) => new Float(real(rt, x) * (180 / Math.PI))),
  native('radians(x, /)', (rt, [x]) => new Float(real(rt, x) * (Math.PI / 180))),
  native('isnan(x, /)', (rt, [x]) => Number.isNaN(real(rt, x))),
  native('isinf(x, /)', (rt, [x]) => Math.abs(real(rt, x)) === Infinity),
  native('isclose(a, b, *, rel_tol=..., abs_tol=0)', isClose),
  nativeOver(0, 'prod(iterable, /, *, start=1)', (rt, items, [, start]) => product2(rt, items, start)),
  native('comb(n, k, /)', (rt, [n, k]) => choose(rt, integer(rt, n), integer(rt, k), false, 'comb')),
  native('perm(n, k=None, /)', (rt, [n, k]) =>
    k === null ? factorial(rt, [n]) : choose(rt, integer(rt, n), integer(rt, k), true, 'perm'),
  ),
  nativeOver(0, 'fsum(seq, /)', (rt, items) => exactSum(rt, items)),
  native('copysign(x, y, /)', both(copySign)),
  native('fmod(x, y, /)', fmod),
  native('modf(x, /)', modf),
]

export const mathConstants: Readonly<Record<string, Value>> = {
  pi: new Float(Math.PI),
  e: new Float(Math.E),
  tau: new Float(2 * Math.PI),
  inf: new Float(Infinity),
  nan: new Float(NaN),
}
