import type { Layout } from '../../program/layouts'
import { native, type Native } from '../native'
import * as elementary from '../python/elementary'
import { fixedText, roundHalfEven, significant } from '../python/float-text'
import type { Runtime } from '../runtime'
import { Float, type Value } from '../values'
import { normal } from './int-range'

const isSingle = (rt: Runtime, layout: number) =>
  (rt.program.layouts[layout] as Layout & { type: string }).type === 'f32'
const numberIn = (x: Value) => (x as Float).value
/** As the type holds it. */
const rounded = (rt: Runtime, layout: Value, x: number) =>
  new Float(isSingle(rt, layout as number) ? Math.fround(x) : x)

/** Halves away from zero, as `round` has it. */
function roundAway(x: number): number {
  const whole = Math.trunc(x)
  return Math.abs(x - whole) >= 0.5 ? whole + Math.sign(x) : whole || x * 0
}

/** Functions of one argument, the same in every browser where JavaScript leaves a choice. */
const functions: Readonly<Record<string, (x: number) => number>> = {
  ...{
    abs: Math.abs,
    sqrt: Math.sqrt,
    cbrt: Math.cbrt,
    floor: Math.floor,
    ceil: Math.ceil,
    trunc: Math.trunc,
    round: roundAway,
  },
  ...{ round_ties_even: (x) => (Number.isFinite(x) ? roundHalfEven(x) : x) },
  ...{ exp: elementary.exp, exp2: elementary.exp2, exp_m1: Math.expm1, ln_1p: Math.log1p },
  ...{ ln: ofPositive(elementary.log), log2: ofPositive(elementary.log2), log10: ofPositive(elementary.log10) },
  ...{ sin: ofFinite(elementary.sin), cos: ofFinite(elementary.cos), tan: ofFinite(elementary.tan) },
  ...{ asin: ofUnit(elementary.asin), acos: ofUnit(elementary.acos), atan: elementary.atan },
  ...{ sinh: Math.sinh, cosh: Math.cosh, tanh: Math.tanh, asinh: Math.asinh, acosh: Math.acosh, atanh: Math.atanh },
}

function ofPositive(f: (x: number) => number) {
  return (x: number) => (x > 0 && x < Infinity ? f(x) : Math.log(x))
}
function ofFinite(f: (x: number) => number) {
  return (x: number) => (Number.isFinite(x) ? f(x) : NaN)
}
function ofUnit(f: (x: number) => number) {
  return (x: number) => (x >= -1 && x <= 1 ? f(x) : NaN)
}

function powf(x: number, y: number): number {
  const usual = x > 0 && x < Infinity && Number.isFinite(y) && y !== 0 && x !== 1
  if (y === 0 || x === 1) return 1
  return usual ? elementary.positivePower(x, y) : x ** y
}

const functionsOfTwo: Readonly<Record<string, (x: number, y: number) => number>> = {
  powf,
  atan2: (y, x) => (Number.isFinite(x) && Number.isFinite(y) ? elementary.atan2(y, x) : Math.atan2(y, x)),
  hypot: Math.hypot,
  copysign: (x, y) => (y < 0 || Object.is(y, -0) ? -Math.abs(x) : Math.abs(x)),
}

const words = new DataView(new ArrayBuffer(8))

function toBits(rt: Runtime, [t, x]: Value[]): Value {
  if (isSingle(rt, t as number)) {
    words.setFloat32(0, numberIn(x))
    return words.getUint32(0)
  }
  words.setFloat64(0, numberIn(x))
  return normal(words.getBigUint64(0))
}

function fromBits(rt: Runtime, [t, bits]: Value[]): Value {
  words.setBigUint64(0, BigInt(bits as number | bigint))
  return new Float(isSingle(rt, t as number) ? words.getFloat32(4) : words.getFloat64(0))
}

/** `NaN`, `inf`; null for finite magnitudes. */
const notFinite = (x: number) => (Number.isNaN(x) ? 'NaN' : x === Infinity ? 'inf' : null)

/** The fewest significant digits that mean this magnitude among the values of its type, and its decimal exponent. */
function shortest(x: number, single: boolean): { digits: string; exponent: number } {
  let text = x.toExponential()
  if (single)
    for (let count = 0; count < 9; count++) {
      text = x.toExponential(count)
      if (Math.fround(Number(text)) === x) break
    }
  const [mantissa, exponent] = text.split('e') as [string, string]
  return { digits: mantissa.replace('.', ''), exponent: Number(exponent) }
}

function floatText(rt: Runtime, [t, value, minDecimals]: Value[]): Value {
  return decimalText(Math.abs(numberIn(value)), isSingle(rt, t as number), minDecimals as number)
}

/** The shortest text of a magnitude without an exponent. */
function decimalText(x: number, single: boolean, minDecimals: number): string {
  const special = notFinite(x)
  if (special) return special
  const { digits, exponent } = shortest(x, single)
  const whole = exponent < 0 ? '0' : digits.slice(0, exponent + 1).padEnd(exponent + 1, '0')
  const rest = exponent < 0 ? '0'.repeat(-exponent - 1) + digits : digits.slice(exponent + 1)
  const decimals = (rest === '0' && x === 0 ? '' : rest).padEnd(minDecimals, '0')
  return decimals === '' ? whole : `${whole}.${decimals}`
}

/** A float as `{:?}` shows it. */
export function floatDebug(value: number, single: boolean): string {
  const x = Math.abs(value)
  const sign = (value < 0 || Object.is(value, -0)) && !Number.isNaN(value) ? '-' : ''
  const plain = x === 0 || (x >= 1e-5 && x < 1e16) || !Number.isFinite(x)
  if (plain) return sign + decimalText(x, single, 1)
  const { digits, exponent } = shortest(x, single)
  return `${sign}${digits[0]}${digits.length > 1 ? `.${digits.slice(1)}` : ''}e${exponent}`
}

function fixedDecimals(_rt: Runtime, [, value, decimals]: Value[]): Value {
  const x = Math.abs(numberIn(value))
  return notFinite(x) ?? fixedText(x, decimals as number)
}

function exponentText(rt: Runtime, [t, value, decimals, upper]: Value[]): Value {
  const x = Math.abs(numberIn(value))
  const special = notFinite(x)
  if (special) return special
  const { digits, exponent } =
    decimals === null ? shortest(x, isSingle(rt, t as number)) : significant(x, (decimals as number) + 1)
  const text = digits.length > 1 ? `${digits[0]}.${digits.slice(1)}` : digits
  return `${text}${upper === true ? 'E' : 'e'}${exponent}`
}

/** As `str::parse` reads a float; null for what it does not. */
function parse(rt: Runtime, [t, text]: Value[]): Value {
  const body = text as string
  const special = /^([+-]?)(inf|infinity|nan)$/i.exec(body)
  if (special) {
    const size = special[2]!.toLowerCase() === 'nan' ? NaN : Infinity
    return new Float(special[1] === '-' ? -size : size)
  }
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(body)) return null
  return rounded(rt, t, Number(body))
}

export const floatNatives: readonly Native[] = [
  native('float_function(t, name, x, /)', (rt, [t, name, x]) =>
    rounded(rt, t, functions[name as string]!(numberIn(x))),
  ),
  native('float_function_2(t, name, x, y, /)', (rt, [t, name, x, y]) =>
    rounded(rt, t, functionsOfTwo[name as string]!(numberIn(x), numberIn(y))),
  ),
  native('float_mul_add(t, x, a, b, /)', (rt, [t, x, a, b]) => rounded(rt, t, numberIn(x) * numberIn(a) + numberIn(b))),
  native('float_to_bits(t, x, /)', toBits),
  native('float_from_bits(t, bits, /)', fromBits),
  native('float_text(t, x, min_decimals, /)', floatText),
  native('float_text_fixed(t, x, decimals, /)', fixedDecimals),
  native('float_text_exponent(t, x, decimals, upper, /)', exponentText),
  native('float_parse(t, text, /)', parse),
]
