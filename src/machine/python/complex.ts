import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { Float, HeapObject, Kind, plain, type Value } from '../values'
import { isNumber, numberBinary, toDouble } from './arithmetic'
import * as elementary from './elementary'
import { floatRepr, parseFloatText } from './float-text'

/** Complex numbers, by CPython's algorithms (Objects/complexobject.c), so that the last digit is the same. */

export interface Parts {
  readonly re: number
  readonly im: number
}

export const isComplex = (value: Value): value is HeapObject =>
  value instanceof HeapObject && value.kind === Kind.Complex

/** The parts of a value that is complex. */
export const partsOf = ({ fields }: HeapObject): Parts => ({
  re: (fields[0] as Float).value,
  im: (fields[1] as Float).value,
})

export const complexOf = (rt: Runtime, { re, im }: Parts): HeapObject =>
  rt.heap.allocate(Kind.Complex, rt.types.complex, [new Float(re), new Float(im)])

/** A number of any type as a complex one; null for what is none. */
function asParts(rt: Runtime, value: Value): Parts | null {
  if (isComplex(value)) return partsOf(value)
  return isNumber(value) ? { re: toDouble(rt, value), im: 0 } : null
}

/** Whether a negative number is raised to a fraction: the result is complex. */
function isRootOfNegative(base: Value, exponent: Value): boolean {
  if (!(exponent instanceof Float) || Number.isInteger(exponent.value) || !Number.isFinite(exponent.value)) return false
  return base instanceof Float ? base.value < 0 && base.value > -Infinity : isNumber(base) && Number(base) < 0
}

/** The result of an arithmetic operator on two numbers; undefined when they have no such operator, or are none. */
export function numericBinary(rt: Runtime, symbol: string, a: Value, b: Value): Value {
  const result = complexBinary(rt, symbol, a, b)
  return result === undefined && isNumber(a) && isNumber(b) ? numberBinary(rt, symbol, a, b) : result
}

/** The same, if it is complex; undefined otherwise. */
function complexBinary(rt: Runtime, symbol: string, one: Value, other: Value): Value {
  if (!isComplex(one) && !isComplex(other) && !(symbol === '**' && isRootOfNegative(one, other))) return undefined
  const operator = operators[symbol]
  const [a, b] = [asParts(rt, one), asParts(rt, other)]
  return operator === undefined || a === null || b === null ? undefined : complexOf(rt, operator(rt, a, b))
}

const operators: Readonly<Record<string, (rt: Runtime, a: Parts, b: Parts) => Parts>> = {
  '+': (_rt, a, b) => ({ re: a.re + b.re, im: a.im + b.im }),
  '-': (_rt, a, b) => ({ re: a.re - b.re, im: a.im - b.im }),
  '*': (_rt, a, b) => product(a, b),
  '/': (rt, a, b) => quotient(a, b) ?? rt.raise('ZeroDivisionError', 'complex division by zero'),
  '**': power,
}

/** -value */
export function complexNegative(rt: Runtime, value: HeapObject): HeapObject {
  const { re, im } = partsOf(value)
  return complexOf(rt, { re: -re, im: -im })
}

const product = (a: Parts, b: Parts): Parts => ({ re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re })

/** a / b; null where b is 0. */
function quotient(a: Parts, b: Parts): Parts | null {
  const [real, imaginary] = [Math.abs(b.re), Math.abs(b.im)]
  if (real >= imaginary) {
    if (real === 0) return null
    const ratio = b.im / b.re
    const divisor = b.re + b.im * ratio
    return { re: (a.re + a.im * ratio) / divisor, im: (a.im - a.re * ratio) / divisor }
  }
  if (imaginary >= real) {
    const ratio = b.re / b.im
    const divisor = b.re * ratio + b.im
    return { re: (a.re * ratio + a.im) / divisor, im: (a.im * ratio - a.re) / divisor }
  }
  return { re: NaN, im: NaN }
}

/** Beyond this, powers to whole numbers go by logarithms too. */
const LARGEST_EXPONENT = 100

/** a ** b */
function power(rt: Runtime, a: Parts, b: Parts): Parts {
  const isWhole = b.im === 0 && Number.isInteger(b.re) && Math.abs(b.re) <= LARGEST_EXPONENT
  const result = isWhole ? wholePower(a, b.re) : anyPower(a, b)
  if (result === null) return rt.raise('ZeroDivisionError', '0.0 to a negative or complex power')
  if ([result.re, result.im].some((part) => Math.abs(part) === Infinity))
    return rt.raise('OverflowError', 'complex exponentiation')
  return result
}

const ONE: Parts = { re: 1, im: 0 }

function wholePower(base: Parts, exponent: number): Parts | null {
  let result = ONE
  let square = base
  for (let left = Math.abs(exponent); left > 0; left >>= 1) {
    if (left & 1) result = product(result, square)
    square = product(square, square)
  }
  return exponent > 0 ? result : quotient(ONE, result)
}

function anyPower(a: Parts, b: Parts): Parts | null {
  if (b.re === 0 && b.im === 0) return ONE
  if (a.re === 0 && a.im === 0) return b.im !== 0 || b.re < 0 ? null : { re: 0, im: 0 }
  if (![a.re, a.im, b.re, b.im].every(Number.isFinite)) return { re: NaN, im: NaN }
  const size = elementary.hypot(a.re, a.im)
  const angle = elementary.atan2(a.im, a.re)
  let length = elementary.positivePower(size, b.re)
  let phase = angle * b.re
  if (b.im !== 0) {
    length /= elementary.exp(angle * b.im)
    phase += b.im * elementary.log(size)
  }
  return { re: length * elementary.cos(phase), im: length * elementary.sin(phase) }
}

/** abs(value) */
export function magnitude(rt: Runtime, { re, im }: Parts): number {
  if (Math.abs(re) === Infinity || Math.abs(im) === Infinity) return Infinity
  if (Number.isNaN(re) || Number.isNaN(im)) return NaN
  const result = elementary.hypot(re, im)
  if (result === Infinity) rt.raise('OverflowError', 'absolute value too large')
  return result
}

/** repr(value) */
export function complexRepr({ re, im }: Parts): string {
  const text = (part: number) => floatRepr(part).replace(/\.0$/, '')
  if (Object.is(re, 0)) return `${text(im)}j`
  return `(${text(re)}${/^-/.test(text(im)) ? '' : '+'}${text(im)}j)`
}

const NUMBER = String.raw`[+-]?(?:\d[\d_]*\.?[\d_]*(?:[eE][+-]?[\d_]+)?|\.\d[\d_]*(?:[eE][+-]?[\d_]+)?|inf(?:inity)?|nan)`
const REAL = new RegExp(`^${NUMBER}$`, 'i')
const WHOLE = new RegExp(`^(${NUMBER}(?=[+-]|$))?(?:(${NUMBER}|[+-]?)j)?$`, 'i')

/** What complex() reads of a text; null where it is malformed. */
function parsed(given: string): Parts | null {
  const trimmed = given.trim()
  const text = /^\(.*\)$/s.test(trimmed) ? trimmed.slice(1, -1).trim() : trimmed
  if (REAL.test(text)) return partsIn(text, undefined)
  const found = WHOLE.exec(text)
  if (text === '' || found === null || (found[1] !== undefined && found[2] !== undefined && !/^[+-]/.test(found[2])))
    return null
  return partsIn(found[1] ?? '0', found[2])
}

function partsIn(real: string, imaginary: string | undefined): Parts | null {
  const unit = imaginary !== undefined && /^[+-]?$/.test(imaginary) ? `${imaginary}1` : (imaginary ?? '0')
  const [re, im] = [parseFloatText(real), parseFloatText(unit)]
  return re === undefined || im === undefined ? null : { re, im }
}

function makeComplex(rt: Runtime, [given, second]: Value[]): Value {
  for (const value of [given, second])
    if (['__complex__', '__float__', '__index__'].some((name) => rt.types.programMethod(value, name)))
      return rt.unsupported('complex() of an object that says itself what number it is')
  const [real, imaginary] = [plain(given), plain(second)]
  if (typeof real === 'string') return complexFromText(rt, real, imaginary)
  if (typeof imaginary === 'string') return rt.raise('TypeError', "complex() second arg can't be a string")
  if (imaginary === undefined && isComplex(real)) return real
  const re = asParts(rt, real ?? 0)
  const im = asParts(rt, imaginary ?? 0)
  if (re === null)
    return rt.raise(
      'TypeError',
      `complex() first argument must be a string or a number, not '${rt.types.nameOf(given)}'`,
    )
  if (im === null)
    return rt.raise('TypeError', `complex() second argument must be a number, not '${rt.types.nameOf(second)}'`)
  return complexOf(rt, {
    re: isComplex(imaginary) ? re.re - im.im : re.re,
    im: isComplex(real) ? im.re + re.im : im.re,
  })
}

function complexFromText(rt: Runtime, text: string, second: Value): Value {
  if (second !== undefined) return rt.raise('TypeError', "complex() can't take second arg if first is a string")
  const parts = parsed(text)
  return parts ? complexOf(rt, parts) : rt.raise('ValueError', 'complex() arg is a malformed string')
}

export const complexConstructor = native('complex(real=..., imag=...)', makeComplex)

const owner = { owner: 'complex' }

export const complexMethods: readonly Native[] = [
  native(
    'conjugate(self, /)',
    (rt, [self]) => {
      const { re, im } = partsOf(self as HeapObject)
      return complexOf(rt, { re, im: -im })
    },
    owner,
  ),
]

export const complexProperties: readonly Native[] = [
  native('real(self, /)', (_rt, [self]) => (self as HeapObject).fields[0]),
  native('imag(self, /)', (_rt, [self]) => (self as HeapObject).fields[1]),
]
