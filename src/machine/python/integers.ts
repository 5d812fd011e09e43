import type { Runtime } from '../runtime'
import { trimEnd, trimStart } from './text'

/** A Python int: a JavaScript number while it is a safe integer, a bigint beyond. */
export type Int = number | bigint

/** What functions need that can only fail: a test passes one of its own. */
export type Raiser = Pick<Runtime, 'raise'>

const MAX = Number.MAX_SAFE_INTEGER
const MAX_BIG = BigInt(MAX)

/** Results of more bits than this are refused: computing on would freeze the page. */
export const MAX_BITS = 4_000_000

/** CPython 3.11's limit on digits between int and str. */
const MAX_DIGITS = 4300
const DIGITS_LIMIT = 10n ** BigInt(MAX_DIGITS)

/** A bigint as a Python int. */
export function normalise(value: bigint): Int {
  return value <= MAX_BIG && value >= -MAX_BIG ? Number(value) : value
}

/** An integral double as a Python int; never -0. */
export function fromDouble(value: number): Int {
  return value <= MAX && value >= -MAX ? value + 0 : BigInt(value)
}

/** How many bits the magnitude of a bigint has, give or take three. */
export function bitsOf(value: bigint): number {
  return 4 * (value < 0n ? -value : value).toString(16).length
}

/** int.bit_length() */
export function bitLength(value: Int): number {
  const magnitude = value < 0 ? -value : value
  return magnitude === 0 ? 0 : magnitude.toString(2).length
}

const TOO_LONG = `Exceeds the limit (${MAX_DIGITS} digits) for integer string conversion`
const ADVICE = 'use sys.set_int_max_str_digits() to increase the limit'

/** str() of an int. */
export function intText(raiser: Raiser, value: Int): string {
  if (typeof value === 'number') return String(value)
  if (value >= DIGITS_LIMIT || value <= -DIGITS_LIMIT) raiser.raise('ValueError', `${TOO_LONG}; ${ADVICE}`)
  return value.toString()
}

const PREFIXES: Readonly<Record<number, string>> = { 2: '0b', 8: '0o', 16: '0x' }

/** bin(), oct() and hex(). */
export function intTextBase(value: Int, base: 2 | 8 | 16): string {
  const sign = value < 0 ? '-' : ''
  return sign + PREFIXES[base] + (value < 0 ? -value : value).toString(base)
}

/** What Number reads as Python does. */
const PLAIN = /^[0-9]{1,15}$/

/** Without a digit, of whatever script, a text is no decimal integer. */
const DIGIT = /[\d\u0080-\uffff]/

/** The text of an integer as Python reads it; undefined when it is none. `base` 0 goes by the prefix. */
export function parseIntText(raiser: Raiser, text: string, base: number): Int | undefined {
  if (base === 10 && PLAIN.test(text)) return Number(text)
  if (base === 10 && !DIGIT.test(text)) return undefined
  const match = /^([+-]?)(.*)$/su.exec(trimStart(trimEnd(text)))!
  let body = asciiDigits(match[2]!)
  const prefix = /^0[box]/i.exec(body)?.[0].toLowerCase()
  if (prefix) {
    const prefixBase = { '0b': 2, '0o': 8, '0x': 16 }[prefix]!
    if (base === 0 || base === prefixBase) {
      base = prefixBase
      body = body.slice(2)
      if (body.startsWith('_')) body = body.slice(1)
    }
  }
  if (base === 0) {
    if (/^0[0_]*[1-9]/.test(body)) return undefined
    base = 10
  }
  if (!/^[0-9a-z]+(_[0-9a-z]+)*$/i.test(body)) return undefined
  const digits = body.replaceAll('_', '').toLowerCase()
  for (let i = 0; i < digits.length; i++) if (digitValue(digits.charCodeAt(i)) >= base) return undefined
  if ((base & (base - 1)) !== 0 && digits.length > MAX_DIGITS)
    raiser.raise('ValueError', `${TOO_LONG}: value has ${digits.length} digits; ${ADVICE}`)
  const magnitude = readDigits(digits, base)
  return match[1] === '-' ? (typeof magnitude === 'number' ? 0 - magnitude : -magnitude) : magnitude
}

/** Digits of other scripts as 0 to 9. */
export function asciiDigits(text: string): string {
  return /^[\x00-\x7f]*$/.test(text) ? text : text.replace(/\p{Nd}/gu, (digit) => String(decimalValue(digit)))
}

/** The value of a decimal digit of any script: they come in runs of ten. */
export function decimalValue(digit: string): number {
  const code = digit.codePointAt(0)!
  let first = code
  while (code - first < 9 && /\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--
  // Mathematical digits are five runs without a gap.
  return code >= 0x1d7ce && code <= 0x1d7ff ? (code - 0x1d7ce) % 10 : code - first
}

function digitValue(code: number): number {
  return code < 58 ? code - 48 : code - 87
}

function readDigits(digits: string, base: number): Int {
  const small = Number.parseInt(digits, base)
  if (small <= MAX) return small
  if (base === 10) return normalise(BigInt(digits))
  if (base === 2 || base === 8 || base === 16) return normalise(BigInt(PREFIXES[base] + digits))
  let value = 0n
  const big = BigInt(base)
  for (let i = 0; i < digits.length; i++) value = value * big + BigInt(digitValue(digits.charCodeAt(i)))
  return normalise(value)
}
