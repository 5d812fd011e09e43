import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import type { HeapObject, Value } from '../values'
import { isInt, multiply, toInt } from './arithmetic'
import { integerRoot } from './elementary'
import { bitLength, MAX_BITS, normalise, type Int } from './integers'

/** Functions of the module `math` on ints: exact, however large. */

const owner = { owner: 'math' }
const MAX_SIZE = 2n ** 63n - 1n

function wholeOf(rt: Runtime, value: Value): Int {
  if (isInt(value)) return toInt(value)
  if (rt.types.programMethod(value, '__index__'))
    return rt.unsupported(`math functions of an object with __index__ (class ${rt.types.nameOf(value)})`)
  return rt.raise('TypeError', `'${rt.types.nameOf(value)}' object cannot be interpreted as an integer`)
}

const magnitude = (value: Int): Int => (value < 0 ? (typeof value === 'bigint' ? -value : -value) : value)

function tooLarge(rt: Runtime): never {
  return rt.unsupported('integers of more than 4,000,000 bits')
}

/** The product of `count` factors that go up by one from the first. */
function risingProduct(first: bigint, count: number): bigint {
  if (count === 0) return 1n
  if (count < 8) {
    let product = first
    for (let i = 1; i < count; i++) product *= first + BigInt(i)
    return product
  }
  const half = count >> 1
  return risingProduct(first, half) * risingProduct(first + BigInt(half), count - half)
}

function factorial(rt: Runtime, [value]: Value[]): Value {
  const n = wholeOf(rt, value)
  if (n > MAX_SIZE) return rt.raise('OverflowError', `factorial() argument should not exceed ${MAX_SIZE}`)
  if (n < 0) return rt.raise('ValueError', 'factorial() not defined for negative values')
  if (Number(n) * Math.log2(Number(n) + 1) > MAX_BITS) return tooLarge(rt)
  return normalise(risingProduct(1n, Number(n)))
}

function greatestDivisor(a: Int, b: Int): Int {
  let [x, y] = [magnitude(a), magnitude(b)]
  while (y !== 0) {
    if (typeof x === 'number' && typeof y === 'number') [x, y] = [y, x % y]
    else [x, y] = [y, normalise(BigInt(x) % BigInt(y))]
  }
  return x
}

function leastMultiple(rt: Runtime, a: Int, b: Int): Int {
  if (a === 0 || b === 0) return 0
  const quotient = normalise(BigInt(magnitude(a)) / BigInt(greatestDivisor(a, b)))
  return multiply(rt, quotient, magnitude(b))
}

/** All arguments folded into one from a start. */
function fold(name: string, start: Int, combine: (rt: Runtime, a: Int, b: Int) => Int): Native {
  const call = (rt: Runtime, [integers]: Value[]): Value => {
    const values = (integers as HeapObject).fields.map((value) => wholeOf(rt, value))
    return values.reduce((result, value) => combine(rt, result, value), start)
  }
  return native(`${name}(*integers)`, call, owner)
}

function isqrt(rt: Runtime, [value]: Value[]): Value {
  const n = wholeOf(rt, value)
  if (n < 0) return rt.raise('ValueError', 'isqrt() argument must be nonnegative')
  return normalise(integerRoot(BigInt(n)))
}

function checkedPair(rt: Runtime, first: Value, second: Value): [Int, Int] {
  const [n, k] = [wholeOf(rt, first), wholeOf(rt, second)]
  if (n < 0) rt.raise('ValueError', 'n must be a non-negative integer')
  if (k < 0) rt.raise('ValueError', 'k must be a non-negative integer')
  return [n, k]
}

function perm(rt: Runtime, [first, second]: Value[]): Value {
  if (second === null) return factorial(rt, [first])
  const [n, k] = checkedPair(rt, first, second)
  if (k > n) return 0
  return normalise(fallingProduct(rt, n, k))
}

/** n * (n - 1) * … of k factors. */
function fallingProduct(rt: Runtime, n: Int, k: Int): bigint {
  if (Number(k) * bitLength(n) > MAX_BITS) return tooLarge(rt)
  return risingProduct(BigInt(n) - BigInt(k) + 1n, Number(k))
}

function comb(rt: Runtime, [first, second]: Value[]): Value {
  const [n, k] = checkedPair(rt, first, second)
  if (k > n) return 0
  const other = normalise(BigInt(n) - BigInt(k))
  const chosen = k < other ? k : other
  return normalise(fallingProduct(rt, n, chosen) / risingProduct(1n, Number(chosen)))
}

export const integerFunctions: readonly Native[] = [
  native('factorial(x, /)', factorial, owner),
  fold('gcd', 0, (_rt, a, b) => greatestDivisor(a, b)),
  fold('lcm', 1, leastMultiple),
  native('isqrt(n, /)', isqrt, owner),
  native('comb(n, k, /)', comb, owner),
  native('perm(n, k=None, /)', perm, owner),
]
