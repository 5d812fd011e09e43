import { fixedText, floatRepr, generalText, notFinite, scientificText } from './float-text'
import { intText, type Int, type Raiser } from './integers'
import { textLength, textSlice } from './text'

/** What a format specification like `*>+10,.2f` says. */
export interface FormatSpec {
  readonly fill: string
  readonly align: '' | '<' | '>' | '^' | '='
  readonly sign: '' | '+' | '-' | ' '
  readonly noNegativeZero: boolean
  readonly alternate: boolean
  readonly width: number
  readonly grouping: '' | ',' | '_'
  /** -1: none. */
  readonly precision: number
  readonly type: string
}

const PATTERN = /^(?:(.)?([<>=^]))?([+\- ]?)(z?)(#?)(0?)(\d*)([,_]?)([,_]?)(?:\.(\d*))?(.*)$/su
const LIMIT = 10_000_000

/** Reads a specification for a value of type `typeName`. */
export function parseSpec(raiser: Raiser, text: string, typeName: string): FormatSpec {
  const parts = PATTERN.exec(text)!
  const [, fill, align = '', sign = '', z, alternate, zero, width, grouping = '', second, precision, type = ''] = parts
  if (second)
    raiser.raise('ValueError', second === grouping ? cannot(grouping, grouping) : "Cannot specify both ',' and '_'.")
  if (precision === '') raiser.raise('ValueError', 'Format specifier missing precision')
  if (type.length > 1 && [...type].length > 1)
    raiser.raise('ValueError', `Invalid format specifier '${text}' for object of type '${typeName}'`)
  if (Number(width) > Number.MAX_SAFE_INTEGER || Number(precision ?? 0) > Number.MAX_SAFE_INTEGER)
    raiser.raise('ValueError', 'Too many decimal digits in format string')
  if (Number(precision ?? 0) > LIMIT) raiser.raise('ValueError', 'precision too big')
  if (Number(width) > LIMIT) raiser.raise('MemoryError')
  const shown = type || (typeName === 'str' ? 's' : '')
  if (grouping && shown && !'defgEFG%'.includes(shown) && !(grouping === '_' && 'boxX'.includes(shown)))
    raiser.raise('ValueError', cannot(grouping, shown))
  return {
    fill: fill ?? (zero ? '0' : ' '),
    align: (align || (zero && typeName !== 'str' ? '=' : '')) as FormatSpec['align'],
    sign: sign as FormatSpec['sign'],
    noNegativeZero: Boolean(z),
    alternate: Boolean(alternate),
    width: Number(width),
    grouping: grouping as FormatSpec['grouping'],
    precision: precision === undefined ? -1 : Number(precision),
    type,
  }
}

const cannot = (what: string, type: string) => `Cannot specify '${what}' with '${type}'.`

function unknownCode(raiser: Raiser, type: string, typeName: string): never {
  return raiser.raise('ValueError', `Unknown format code '${type}' for object of type '${typeName}'`)
}

/** format(text, spec) */
export function formatText(raiser: Raiser, text: string, specText: string): string {
  if (specText === '') return text
  const spec = parseSpec(raiser, specText, 'str')
  const fail = (message: string) => raiser.raise('ValueError', message)
  if (spec.type !== '' && spec.type !== 's') unknownCode(raiser, spec.type, 'str')
  if (spec.sign === ' ') fail('Space not allowed in string format specifier')
  if (spec.sign) fail('Sign not allowed in string format specifier')
  if (spec.noNegativeZero) fail('Negative zero coercion (z) not allowed in string format specifier')
  if (spec.alternate) fail('Alternate form (#) not allowed in string format specifier')
  if (spec.align === '=') fail("'=' alignment not allowed in string format specifier")
  return pad(spec.precision < 0 ? text : textSlice(text, 0, spec.precision), spec, '<')
}

/** Fills up to the width. */
function pad(text: string, spec: FormatSpec, fallback: '<' | '>'): string {
  const missing = spec.width - textLength(text)
  if (missing <= 0) return text
  const align = spec.align || fallback
  const left = align === '<' ? 0 : align === '^' ? missing >> 1 : missing
  return spec.fill.repeat(left) + text + spec.fill.repeat(missing - left)
}

/** format(value, spec) of an int; a bool counts as one. */
export function formatInt(raiser: Raiser, value: Int, specText: string, typeName = 'int'): string {
  if (specText === '') return intText(raiser, value)
  const spec = parseSpec(raiser, specText, typeName)
  const { type } = spec
  if ('eEfFgG%'.includes(type) && type !== '') return formatFloatBy(raiser, intToDouble(raiser, value), spec)
  if (!'bcdonxX'.includes(type)) unknownCode(raiser, type, typeName)
  if (spec.precision >= 0) raiser.raise('ValueError', 'Precision not allowed in integer format specifier')
  if (spec.noNegativeZero)
    raiser.raise('ValueError', 'Negative zero coercion (z) not allowed in integer format specifier')
  if (type === 'c') return formatCharacter(raiser, value, spec)
  const magnitude = value < 0 ? -value : value
  const base = type === 'b' ? 2 : type === 'o' ? 8 : type === 'x' || type === 'X' ? 16 : 10
  let digits = base === 10 ? intText(raiser, magnitude) : magnitude.toString(base)
  let prefix = spec.alternate && base !== 10 ? '0' + type : ''
  if (type === 'X') {
    digits = digits.toUpperCase()
    prefix = prefix.toUpperCase()
  }
  return assemble(value < 0, prefix, digits, '', spec, base === 10 ? 3 : 4)
}

function formatCharacter(raiser: Raiser, value: Int, spec: FormatSpec): string {
  if (spec.sign) raiser.raise('ValueError', "Sign not allowed with integer format specifier 'c'")
  if (spec.alternate) raiser.raise('ValueError', "Alternate form (#) not allowed with integer format specifier 'c'")
  if (value < 0 || value > 0x10ffff) raiser.raise('OverflowError', '%c arg not in range(0x110000)')
  return pad(String.fromCodePoint(Number(value)), spec.align === '=' ? { ...spec, align: '>' } : spec, '>')
}

/** An int as the nearest double. */
export function intToDouble(raiser: Raiser, value: Int): number {
  const double = Number(value)
  if (!Number.isFinite(double)) raiser.raise('OverflowError', 'int too large to convert to float')
  return double
}

/** format(value, spec) of a float. */
export function formatFloat(raiser: Raiser, value: number, specText: string): string {
  if (specText === '') return floatRepr(value)
  const spec = parseSpec(raiser, specText, 'float')
  if (!'eEfFgGn%'.includes(spec.type)) unknownCode(raiser, spec.type, 'float')
  return formatFloatBy(raiser, value, spec)
}

/** format(value, spec) of a complex number: both parts by the same rules, and the text of both filled up. */
export function formatComplex(raiser: Raiser, { re, im }: { re: number; im: number }, specText: string): string {
  const spec = parseSpec(raiser, specText, 'complex')
  const fail = (message: string) => raiser.raise('ValueError', message)
  if (!'eEfFgGn'.includes(spec.type)) unknownCode(raiser, spec.type, 'complex')
  if (spec.fill === '0') fail('Zero padding is not allowed in complex format specifier')
  if (spec.align === '=') fail("'=' alignment flag is not allowed in complex format specifier")
  const withParentheses = spec.type === '' && !Object.is(re, 0)
  const part = (value: number, sign: FormatSpec['sign']) => {
    const text = formatFloatBy(raiser, value, { ...spec, sign, width: 0, align: '>' })
    return spec.type === '' && spec.precision < 0 ? text.replace(/\.0$/, '') : text
  }
  const isPure = spec.type === '' && Object.is(re, 0)
  const text = isPure ? `${part(im, spec.sign)}j` : `${part(re, spec.sign)}${part(im, '+')}j`
  return pad(withParentheses ? `(${text})` : text, spec, '>')
}

function formatFloatBy(raiser: Raiser, value: number, spec: FormatSpec): string {
  const percent = spec.type === '%'
  let negative = value < 0 || Object.is(value, -0)
  let body = floatBody(percent ? value * 100 : value, spec)
  if (negative && spec.noNegativeZero && !/[1-9]/.test(body.split('e')[0]!) && Number.isFinite(value)) negative = false
  if ('EFG'.includes(spec.type) && spec.type) body = body.toUpperCase()
  const [, digits, rest] = /^(\d*)(.*)$/s.exec(body)!
  return assemble(negative, '', digits!, percent ? rest + '%' : rest!, spec, 3)
}

/** The magnitude of a float in the form its type asks for. */
function floatBody(value: number, spec: FormatSpec): string {
  const special = notFinite(value)
  if (special) return special.replace('-', '')
  const magnitude = Math.abs(value)
  const precision = spec.precision < 0 ? 6 : spec.precision
  switch (spec.type.toLowerCase()) {
    case 'e':
      return scientificText(magnitude, precision, spec.alternate)
    case 'f':
    case '%': {
      const text = fixedText(magnitude, precision)
      return spec.alternate && precision === 0 ? text + '.' : text
    }
    case '':
      if (spec.precision < 0) return floatRepr(magnitude)
      return generalText(magnitude, precision, spec.alternate, true)
    default:
      return generalText(magnitude, precision, spec.alternate, false)
  }
}

/** Sign, prefix, grouped digits and the rest, filled up to the width. */
function assemble(
  negative: boolean,
  prefix: string,
  digits: string,
  rest: string,
  spec: FormatSpec,
  groupSize: number,
): string {
  const sign = negative ? '-' : spec.sign === '+' || spec.sign === ' ' ? spec.sign : ''
  const lead = sign + prefix
  if (spec.align !== '=') return pad(lead + group(digits, spec.grouping, groupSize) + rest, spec, '>')
  const room = spec.width - lead.length - rest.length
  if (spec.fill === '0' && digits !== '') return lead + zeroFill(digits, spec.grouping, groupSize, room) + rest
  const grouped = group(digits, spec.grouping, groupSize)
  return lead + spec.fill.repeat(Math.max(0, room - grouped.length)) + grouped + rest
}

/** Leading zeros take part in the grouping, and the text never begins with a separator. */
function zeroFill(digits: string, separator: string, size: number, room: number): string {
  if (!separator) return digits.padStart(room, '0')
  const count = Math.ceil((room * size) / (size + 1))
  let text = group(digits.padStart(count, '0'), separator, size)
  if (text.length < room) text = group(digits.padStart(count + 1, '0'), separator, size)
  return text
}

function group(digits: string, separator: string, size: number): string {
  if (!separator || digits.length <= size) return digits
  const first = digits.length % size || size
  let text = digits.slice(0, first)
  for (let i = first; i < digits.length; i += size) text += separator + digits.slice(i, i + size)
  return text
}
