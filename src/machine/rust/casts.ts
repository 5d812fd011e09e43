import { castTypes, type CastType } from '../../program/layouts'
import { Float, Pointer, type Value } from '../values'
import { intRanges, normal, wrap, type Int, type IntRange } from './int-range'
import { addressOf } from './pointers'

/** `value as to`. Undefined where the machine has no such conversion (an integer as a pointer, unless it is 0). */
export function cast(value: Value, from: number, to: number): Value | undefined {
  const source = castTypes[from]!
  const target = castTypes[to]!
  if (target === 'pointer') return source === 'pointer' ? value : value === 0 ? null : undefined
  if (target === 'bool') return value
  if (target === 'char') return String.fromCodePoint(value as number)
  if (target === 'f32' || target === 'f64') return toFloat(value, source, target)
  const range = intRanges[target]
  return source === 'f32' || source === 'f64'
    ? saturated(range, (value as Float).value)
    : wrap(BigInt(asInt(value, source)), range)
}

function asInt(value: Value, source: CastType): Int {
  switch (source) {
    case 'bool':
      return value === true ? 1 : 0
    case 'char':
      return (value as string).codePointAt(0)!
    case 'pointer':
      return value instanceof Pointer ? addressOf(value) : 0
    default:
      return value as Int
  }
}

function toFloat(value: Value, source: CastType, target: 'f32' | 'f64'): Float {
  const number = value instanceof Float ? value.value : nearest(asInt(value, source), target)
  return new Float(target === 'f32' ? Math.fround(number) : number)
}

/** Rounded once: an integer that is no double must not be rounded to one first on its way to a single. */
function nearest(value: Int, target: 'f32' | 'f64'): number {
  if (typeof value === 'number' || target === 'f64') return Number(value)
  const magnitude = value < 0n ? -value : value
  // 24 bits count; whatever lies below them only has to say on which side of the middle the number is.
  const drop = magnitude.toString(2).length - 32
  const kept = (magnitude >> BigInt(drop)) | (magnitude & ((1n << BigInt(drop)) - 1n) ? 1n : 0n)
  return Math.fround(Number(kept)) * 2 ** drop * (value < 0n ? -1 : 1)
}

/** Towards zero; beyond the ends, the nearer end; NaN is 0. */
function saturated({ min, max }: IntRange, number: number): Int {
  if (Number.isNaN(number)) return 0
  if (number === Infinity) return normal(max)
  if (number === -Infinity) return normal(min)
  const whole = BigInt(Math.trunc(number))
  return normal(whole < min ? min : whole > max ? max : whole)
}
