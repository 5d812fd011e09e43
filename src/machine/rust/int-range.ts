import { type IntType, intTypes, type Layout } from '../../program/layouts'
import type { Runtime } from '../runtime'

/** An integer as the machine holds it: a number while it is a safe integer, a bigint beyond. */
export type Int = number | bigint

/** What an integer type can hold. */
export interface IntRange {
  readonly bits: number
  readonly signed: boolean
  readonly min: bigint
  readonly max: bigint
}

const bitsOf = (type: IntType) => (type.endsWith('size') ? 64 : Number(type.slice(1)))

function rangeOf(type: IntType): IntRange {
  const bits = bitsOf(type)
  const signed = type.startsWith('i')
  const half = 1n << BigInt(bits - 1)
  return signed ? { bits, signed, min: -half, max: half - 1n } : { bits, signed, min: 0n, max: 2n * half - 1n }
}

export const intRanges: Readonly<Record<IntType, IntRange>> = Object.fromEntries(
  intTypes.map((type) => [type, rangeOf(type)]),
) as Record<IntType, IntRange>

/** The range of the integer type that a layout is of. */
export function intRange(rt: Runtime, layout: number): IntRange {
  const found = rt.program.layouts[layout] as Layout
  if (found.kind !== 'int') throw new Error(`${found.name} is no integer type`)
  return intRanges[found.type]
}

/** As the machine holds it. */
export function normal(value: bigint): Int {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value
}

export const fits = (value: bigint, { min, max }: IntRange): boolean => value >= min && value <= max

/** The low bits of any integer, read as the type reads them. */
export function wrap(value: bigint, { bits, signed }: IntRange): Int {
  return normal(signed ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value))
}

/** The bits of a value of the type, as a number that is not negative. */
export const bitsAs = (value: Int, { bits }: IntRange): bigint => BigInt.asUintN(bits, BigInt(value))
