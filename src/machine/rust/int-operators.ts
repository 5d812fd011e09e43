import { intTypes } from '../../program/layouts'
import type { Value } from '../values'
import { fits, intRanges as byType, normal, wrap, type Int, type IntRange } from './int-range'

/** By place in intTypes. */
export const intRanges: readonly IntRange[] = intTypes.map((type) => byType[type])

const limit = (value: bigint): number => {
  const safe = BigInt(Number.MAX_SAFE_INTEGER)
  return Number(value < -safe ? -safe : value > safe ? safe : value)
}
/** By place in intTypes: what a type holds as far as numbers go. A result between these two is right and fits. */
export const leastInts = Float64Array.from(intRanges, ({ min }) => limit(min))
export const greatestInts = Float64Array.from(intRanges, ({ max }) => limit(max))

/** The exact value of an integer. */
const exact = (value: Value): bigint => BigInt(value as Int)

/** Why an operator has no result; the message of the panic. */
export class NoResult {
  constructor(readonly message: string) {}
}

export type IntOperator = '+' | '-' | '*' | '/' | '%' | '&' | '|' | '^' | '<<' | '>>'

const names: Readonly<Record<string, string>> = { '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide' }
const overflow = (what: string) => new NoResult(`attempt to ${what} with overflow`)

/** What a binary operator makes of two integers of a type; the right one of a shift may be of any other. */
export function intBinary(operator: IntOperator, range: IntRange, x: Value, y: Value): Int | NoResult {
  const [a, b] = [exact(x), exact(y)]
  switch (operator) {
    case '/':
    case '%':
      return quotient(operator, range, a, b)
    case '<<':
    case '>>':
      if (b < 0n || b >= BigInt(range.bits)) return overflow(`shift ${operator === '<<' ? 'left' : 'right'}`)
      return operator === '<<' ? wrap(a << b, range) : normal(a >> b)
    case '&':
      return normal(a & b)
    case '|':
      return normal(a | b)
    case '^':
      return normal(a ^ b)
    default: {
      const result = operator === '+' ? a + b : operator === '-' ? a - b : a * b
      return fits(result, range) ? normal(result) : overflow(names[operator]!)
    }
  }
}

function quotient(operator: '/' | '%', range: IntRange, a: bigint, b: bigint): Int | NoResult {
  if (b === 0n)
    return new NoResult(
      operator === '/' ? 'attempt to divide by zero' : 'attempt to calculate the remainder with a divisor of zero',
    )
  if (!fits(a / b, range)) return overflow(operator === '/' ? 'divide' : 'calculate the remainder')
  return normal(operator === '/' ? a / b : a % b)
}

export function intNegate(range: IntRange, x: Value): Int | NoResult {
  const result = -exact(x)
  return fits(result, range) ? normal(result) : overflow('negate')
}

export const intNot = (range: IntRange, x: Value): Int => wrap(~exact(x), range)
