import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import type { Value } from '../values'
import { bitsAs, fits, type Int, type IntRange, intRange, normal, wrap } from './int-range'

type Combine = (a: bigint, b: bigint) => bigint

const sum: Combine = (a, b) => a + b
const difference: Combine = (a, b) => a - b
const product: Combine = (a, b) => a * b

/** A native of two integers of one type whose exact result is then fitted into the type. */
function fitted(name: string, combine: Combine, fit: (exact: bigint, range: IntRange) => Value): Native {
  return native(`${name}(t, a, b, /)`, (rt, [t, a, b]) => {
    const [x, y] = [BigInt(a as Int), BigInt(b as Int)]
    return fit(combine(x, y), intRange(rt, t as number))
  })
}

const checked = (exact: bigint, range: IntRange): Value => (fits(exact, range) ? normal(exact) : null)
const saturated = (exact: bigint, { min, max }: IntRange): Value =>
  normal(exact < min ? min : exact > max ? max : exact)

/** Powers grow fast: beyond so many bits nothing fits any more. */
const MOST_BITS = 4096n

/** Null where the power is far too large for any type. */
function raised(base: bigint, exponent: bigint): bigint | null {
  const size = BigInt((base < 0n ? -base : base).toString(2).length)
  const isTrivial = base === 0n || base === 1n || base === -1n
  return size * exponent > MOST_BITS && !isTrivial ? null : base ** exponent
}

/** By squaring, so that only the low bits are ever kept. */
function wrappingPower(base: bigint, exponent: bigint, range: IntRange): Int {
  let result = 1n
  for (let factor = base, left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = BigInt.asUintN(range.bits, result * factor)
    factor = BigInt.asUintN(range.bits, factor * factor)
  }
  return wrap(result, range)
}

function squareRoot(value: bigint): bigint {
  if (value < 2n) return value
  let root = BigInt(Math.floor(Math.sqrt(Number(value))))
  while (root * root > value) root--
  while ((root + 1n) * (root + 1n) <= value) root++
  return root
}

/** A native that looks at the bits of one integer, the highest first. */
const ofBits = (name: string, look: (bits: string, range: IntRange) => Value): Native =>
  native(`${name}(t, a, /)`, (rt, [t, a]) => {
    const range = intRange(rt, t as number)
    return look(
      bitsAs(a as Int, range)
        .toString(2)
        .padStart(range.bits, '0'),
      range,
    )
  })

function shifted(name: string, shift: (value: bigint, by: bigint) => bigint): Native {
  return native(`${name}(t, a, by, /)`, (rt, [t, a, by]) => {
    const range = intRange(rt, t as number)
    return wrap(shift(BigInt(a as Int), BigInt((by as number) % range.bits)), range)
  })
}

const readBits = (bits: string, range: IntRange): Value => wrap(BigInt(`0b${bits}`), range)

function rotated(name: string, turn: (bits: string, by: number) => string): Native {
  return native(`${name}(t, a, by, /)`, (rt, [t, a, by]) => {
    const range = intRange(rt, t as number)
    const bits = bitsAs(a as Int, range)
      .toString(2)
      .padStart(range.bits, '0')
    return readBits(turn(bits, (by as number) % range.bits), range)
  })
}

function intText(rt: Runtime, [t, value, base, bits]: Value[]): Value {
  const int = BigInt(value as Int)
  const shown = bits === true ? bitsAs(value as Int, intRange(rt, t as number)) : int < 0n ? -int : int
  return shown.toString(base as number)
}

/** Null where a digit is wrong, there is none, or the number does not fit. */
function intParse(rt: Runtime, [t, text, base]: Value[]): Value {
  const range = intRange(rt, t as number)
  const [, sign, digits] = /^([+-]?)([0-9a-z]+)$/i.exec(text as string) ?? []
  if (digits === undefined) return null
  let value = 0n
  for (const digit of digits) {
    const worth = Number.parseInt(digit, 36)
    if (worth >= (base as number)) return null
    value = value * BigInt(base as number) + BigInt(worth)
  }
  return checked(sign === '-' ? -value : value, range)
}

export const integerNatives: readonly Native[] = [
  fitted('wrapping_add', sum, wrap),
  fitted('wrapping_sub', difference, wrap),
  fitted('wrapping_mul', product, wrap),
  fitted('checked_add', sum, checked),
  fitted('checked_sub', difference, checked),
  fitted('checked_mul', product, checked),
  fitted('saturating_add', sum, saturated),
  fitted('saturating_sub', difference, saturated),
  fitted('saturating_mul', product, saturated),
  shifted('wrapping_shl', (value, by) => value << by),
  shifted('wrapping_shr', (value, by) => value >> by),
  native('checked_pow(t, a, exponent, /)', (rt, [t, a, exponent]) => {
    const exact = raised(BigInt(a as Int), BigInt(exponent as Int))
    return exact === null ? null : checked(exact, intRange(rt, t as number))
  }),
  native('wrapping_pow(t, a, exponent, /)', (rt, [t, a, exponent]) =>
    wrappingPower(BigInt(a as Int), BigInt(exponent as Int), intRange(rt, t as number)),
  ),
  native('int_sqrt(t, a, /)', (_rt, [, a]) => normal(squareRoot(BigInt(a as Int)))),
  ofBits('count_ones', (bits) => bits.replaceAll('0', '').length),
  ofBits('leading_zeros', (bits) => bits.length - bits.replace(/^0+/, '').length),
  ofBits('trailing_zeros', (bits) => bits.length - bits.replace(/0+$/, '').length),
  ofBits('reverse_bits', (bits, range) => readBits([...bits].reverse().join(''), range)),
  ofBits('swap_bytes', (bits, range) => readBits(bits.match(/.{8}/g)!.reverse().join(''), range)),
  rotated('rotate_left', (bits, by) => bits.slice(by) + bits.slice(0, by)),
  rotated('rotate_right', (bits, by) => bits.slice(bits.length - by) + bits.slice(0, bits.length - by)),
  native('int_convert(a, b, value, /)', (rt, [, b, value]) => checked(BigInt(value as Int), intRange(rt, b as number))),
  native('int_text(t, value, base, bits, /)', intText),
  native('int_parse(t, text, base, /)', intParse),
]
