import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { Float, HeapObject, Kind, type Value } from '../values'
import { integerOf, isNumber, toDouble } from './arithmetic'
import * as elementary from './elementary'
import { itemsOf, nativeOver } from './items-of'
import { integerFunctions } from './math-integers'
import { ratioToDouble } from './ratio'
import { fractionOf } from './float-text'
import { pythonBinary } from './operators'

/** The module `math`. */

const owner = { owner: 'math' }

const domainError = (rt: Runtime): never => rt.raise('ValueError', 'math domain error')
const rangeError = (rt: Runtime): never => rt.raise('OverflowError', 'math range error')

/** A number given to a function as a double. */
function realOf(rt: Runtime, value: Value): number {
  if (isNumber(value)) return toDouble(rt, value)
  if (rt.types.programMethod(value, '__float__') ?? rt.types.programMethod(value, '__index__'))
    return rt.unsupported(`math functions of an object with __float__ (class ${rt.types.nameOf(value)})`)
  return rt.raise('TypeError', `must be real number, not ${rt.types.nameOf(value)}`)
}

/** A function of one double, where a result of nan is a domain error and an infinite one a range error. */
function ofOne(name: string, compute: (x: number) => number): Native {
  return native(
    `${name}(x, /)`,
    (rt, [value]) => {
      const x = realOf(rt, value)
      const result = compute(x)
      if (Number.isNaN(result) && !Number.isNaN(x)) domainError(rt)
      if (!Number.isFinite(result) && Number.isFinite(x)) rangeError(rt)
      return new Float(result)
    },
    owner,
  )
}

const finite = (compute: (x: number) => number) => (x: number) => (Number.isFinite(x) ? compute(x) : NaN)
const withinOne = (compute: (x: number) => number) => (x: number) => (Math.abs(x) <= 1 ? compute(x) : NaN)

/** A function of two doubles; `compute` raises what it must. */
function ofTwo(name: string, compute: (rt: Runtime, x: number, y: number) => number): Native {
  const call = (rt: Runtime, [x, y]: Value[]) => new Float(compute(rt, realOf(rt, x), realOf(rt, y)))
  return native(`${name}(x, y, /)`, call, owner)
}

function test(name: string, holds: (x: number) => boolean): Native {
  return native(`${name}(x, /)`, (rt, [x]) => holds(realOf(rt, x)), owner)
}

// Logarithms. Of an int too large for a double, they go by its size.

function logarithm(rt: Runtime, value: Value, compute: (x: number) => number): number {
  if (typeof value === 'bigint' && !Number.isFinite(Number(value))) {
    if (value < 0n) return domainError(rt)
    const exponent = value.toString(2).length
    return compute(ratioToDouble(value, 1n << BigInt(exponent))) + compute(2) * exponent
  }
  const x = realOf(rt, value)
  if (x <= 0) return domainError(rt)
  return Number.isNaN(x) ? x : compute(x)
}

function log(rt: Runtime, [args]: Value[]): Value {
  const [value, base, ...more] = (args as HeapObject).fields
  if (value === undefined || more.length > 0) return rt.raise('TypeError', 'math.log requires 1 to 2 arguments')
  const numerator = logarithm(rt, value, elementary.log)
  if (base === undefined) return new Float(numerator)
  const denominator = logarithm(rt, base, elementary.log)
  if (denominator === 0) return rt.raise('ZeroDivisionError', 'float division by zero')
  return new Float(numerator / denominator)
}

function pow(rt: Runtime, x: number, y: number): number {
  if (x === 1 || y === 0) return 1
  if (!Number.isFinite(x) || !Number.isFinite(y)) return x === -1 && !Number.isNaN(y) ? 1 : x ** y
  if (x === 0) return y < 0 ? domainError(rt) : x ** y
  if (x < 0 && !Number.isInteger(y)) return domainError(rt)
  const magnitude = elementary.positivePower(Math.abs(x), y)
  if (magnitude === Infinity) return rangeError(rt)
  return x < 0 && y % 2 !== 0 ? -magnitude : magnitude
}

function fmod(rt: Runtime, x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN
  return Number.isFinite(x) && y !== 0 ? x % y : domainError(rt)
}

/** The rest to the nearest multiple of y, as IEEE 754 has it. */
function remainder(rt: Runtime, x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN
  if (!Number.isFinite(x) || y === 0) return domainError(rt)
  if (!Number.isFinite(y)) return x
  const [absX, absY] = [Math.abs(x), Math.abs(y)]
  const m = absX % absY
  const c = absY - m
  const rest = m < c ? m : m > c ? -c : m - 2 * ((0.5 * (absX - m)) % absY)
  return x < 0 || Object.is(x, -0) ? -rest : rest
}

const isNegative = (x: number) => x < 0 || Object.is(x, -0)

function modf(rt: Runtime, [value]: Value[]): Value {
  const x = realOf(rt, value)
  const sign = isNegative(x) ? -1 : 1
  const parts = Number.isFinite(x) ? [sign * Math.abs(x % 1), Math.trunc(x)] : [Number.isNaN(x) ? x : sign * 0, x]
  return rt.heap.tuple(parts.map((part) => new Float(part)))
}

function frexp(rt: Runtime, [value]: Value[]): Value {
  const x = realOf(rt, value)
  const [mantissa, exponent] = x === 0 || !Number.isFinite(x) ? [Math.abs(x), 0] : elementary.split(Math.abs(x))
  return rt.heap.tuple([new Float(isNegative(x) ? -mantissa : mantissa), exponent])
}

function ldexp(rt: Runtime, [value, exponent]: Value[]): Value {
  const x = realOf(rt, value)
  if (typeof exponent !== 'number' && typeof exponent !== 'bigint' && typeof exponent !== 'boolean')
    return rt.raise('TypeError', 'Expected an int as second argument to ldexp.')
  if (x === 0 || !Number.isFinite(x)) return new Float(x)
  const by = BigInt(Math.max(-5000, Math.min(Number(exponent), 5000)))
  const [numerator, denominator] = fractionOf(x)
  const result = by < 0n ? ratioToDouble(numerator, denominator << -by) : ratioToDouble(numerator << by, denominator)
  return Number.isFinite(result) ? new Float(result || x * 0) : rangeError(rt)
}

function isClose(rt: Runtime, [first, second, relative, absolute]: Value[]): Value {
  const [a, b] = [realOf(rt, first), realOf(rt, second)]
  const relativeTolerance = relative === undefined ? 1e-9 : realOf(rt, relative)
  const absoluteTolerance = realOf(rt, absolute)
  if (relativeTolerance < 0 || absoluteTolerance < 0) return rt.raise('ValueError', 'tolerances must be non-negative')
  if (a === b) return true
  if (Math.abs(a) === Infinity || Math.abs(b) === Infinity) return false
  const difference = Math.abs(b - a)
  return (
    difference <= Math.abs(relativeTolerance * b) ||
    difference <= Math.abs(relativeTolerance * a) ||
    difference <= absoluteTolerance
  )
}

function length(values: readonly number[]): number {
  if (values.some((x) => Math.abs(x) === Infinity)) return Infinity
  return values.some(Number.isNaN) ? NaN : elementary.hypotenuse(values)
}

function hypot(rt: Runtime, [coordinates]: Value[]): Value {
  return new Float(length((coordinates as HeapObject).fields.map((x) => realOf(rt, x))))
}

function dist(rt: Runtime, points: Value[]): Value {
  const [p, q] = points.map((point) => coordinatesOf(rt, point))
  if (p!.length !== q!.length) return rt.raise('ValueError', 'both points must have the same number of dimensions')
  return new Float(length(p!.map((x, i) => x - q![i]!)))
}

function coordinatesOf(rt: Runtime, point: Value): number[] {
  const items = itemsOf(rt, point, (type) => `'${type}' object is not iterable`)
  return Array.isArray(items) ? items.map((x) => realOf(rt, x)) : rt.unsupported('math.dist() of generators')
}

function fsum(rt: Runtime, items: Value[]): Value {
  const values = items.map((x) => realOf(rt, x))
  const special = values.filter((x) => !Number.isFinite(x))
  if (special.length > 0) {
    const sum = special.reduce((a, b) => a + b)
    return Number.isNaN(sum) && !special.some(Number.isNaN)
      ? rt.raise('ValueError', '-inf + inf in fsum')
      : new Float(sum)
  }
  const sum = elementary.exactSum(values)
  return Number.isFinite(sum) ? new Float(sum) : rt.raise('OverflowError', 'intermediate overflow in fsum')
}

function prod(rt: Runtime, items: Value[], [, start]: Value[]): Value {
  const hasProgram = (value: Value) => value instanceof HeapObject && value.kind === Kind.Instance
  if (items.some(hasProgram) || hasProgram(start)) return rt.tailCallLibrary('product_of', [rt.heap.list(items), start])
  return items.reduce((product, item) => pythonBinary(rt, '*', product, item), start)
}

/** floor, ceil and trunc: an int, or what the object's own method says. */
function toWhole(name: string, compute: (x: number) => number): Native {
  return native(
    `${name}(x, /)`,
    (rt, [value]) => {
      if (typeof value === 'number' || typeof value === 'bigint') return value
      if (typeof value === 'boolean') return Number(value)
      const method = rt.types.programMethod(value, `__${name}__`)
      if (method) return rt.tailCall(method, [value])
      if (name === 'trunc' && !(value instanceof Float))
        return rt.raise('TypeError', `type ${rt.types.nameOf(value)} doesn't define __trunc__ method`)
      const x = realOf(rt, value)
      return integerOf(rt, Number.isFinite(x) ? compute(x) : x)
    },
    owner,
  )
}

function ulp(x: number): number {
  const magnitude = Math.abs(x)
  if (!Number.isFinite(magnitude)) return magnitude
  const next = nextAfter(magnitude, Infinity)
  return next === Infinity ? magnitude - nextAfter(magnitude, 0) : next - magnitude
}

function nextAfter(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN
  if (x === y) return y
  if (x === 0) return y > 0 ? Number.MIN_VALUE : -Number.MIN_VALUE
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, x)
  view.setBigInt64(0, view.getBigInt64(0) + (x < y === x > 0 ? 1n : -1n))
  return view.getFloat64(0)
}

export const mathFunctions: readonly Native[] = [
  ...integerFunctions,
  toWhole('floor', Math.floor),
  toWhole('ceil', Math.ceil),
  toWhole('trunc', Math.trunc),
  ofOne('sqrt', Math.sqrt),
  ofOne('exp', elementary.exp),
  ofOne('exp2', elementary.exp2),
  ofOne('sin', finite(elementary.sin)),
  ofOne('cos', finite(elementary.cos)),
  ofOne('tan', finite(elementary.tan)),
  ofOne('asin', withinOne(elementary.asin)),
  ofOne('acos', withinOne(elementary.acos)),
  ofOne('atan', elementary.atan),
  ofOne('fabs', Math.abs),
  ofOne('degrees', (x) => x * (180 / Math.PI)),
  ofOne('radians', (x) => x * (Math.PI / 180)),
  ofOne('ulp', ulp),
  ofTwo('atan2', (_rt, y, x) => elementary.atan2(y, x)),
  ofTwo('copysign', (_rt, x, y) => (isNegative(y) ? -Math.abs(x) : Math.abs(x))),
  ofTwo('nextafter', (_rt, x, y) => nextAfter(x, y)),
  ofTwo('pow', pow),
  ofTwo('fmod', fmod),
  ofTwo('remainder', remainder),
  test('isnan', Number.isNaN),
  test('isinf', (x) => Math.abs(x) === Infinity),
  test('isfinite', Number.isFinite),
  native('log(*args)', log, owner),
  native('log2(x, /)', (rt, [x]) => new Float(logarithm(rt, x, elementary.log2)), owner),
  native('log10(x, /)', (rt, [x]) => new Float(logarithm(rt, x, elementary.log10)), owner),
  native('modf(x, /)', modf, owner),
  native('frexp(x, /)', frexp, owner),
  native('ldexp(x, i, /)', ldexp, owner),
  native('isclose(a, b, *, rel_tol=..., abs_tol=0)', isClose, owner),
  native('hypot(*coordinates)', hypot, owner),
  native('dist(p, q, /)', dist, owner),
  nativeOver(0, 'fsum(seq, /)', fsum, owner),
  nativeOver(0, 'prod(iterable, /, *, start=1)', prod, owner),
]

export const mathConstants: Readonly<Record<string, Value>> = {
  pi: new Float(Math.PI),
  e: new Float(Math.E),
  tau: new Float(2 * Math.PI),
  inf: new Float(Infinity),
  nan: new Float(NaN),
}
