import type { Runtime } from '../runtime'
import { Float, HeapObject, Kind, plain, type Value } from '../values'
import { integerOf, isInt, toDouble, toInt } from './arithmetic'
import { formatFloat, formatInt } from './format-spec'
import type { Int } from './integers'
import { plainAscii, plainRepr, plainStr, reprNeedsProgram, strNeedsProgram } from './repr'
import { textLength, textSlice } from './text'

/** One conversion of a template: `%-8.2f`, `%(name)s`. */
interface Directive {
  readonly key: string | undefined
  readonly flags: string
  readonly width: string
  readonly precision: string | undefined
  readonly type: string
  readonly at: number
}

const DIRECTIVE = /%(?:\(([^)]*)\))?([-+ #0]*)(\*|\d*)(?:\.(\*|\d*))?[hlL]?(.)?/gsu

/** template % values: a string, or a tail call. */
export function percentFormat(rt: Runtime, template: string, values: Value): Value {
  const isTuple = values instanceof HeapObject && values.kind === Kind.Tuple
  const all = isTuple ? values.fields : isMapping(values) ? (values as HeapObject).fields : [values]
  // Objects of the program become texts first, where the template asks for their text.
  if (all.some((value) => strNeedsProgram(rt, value) || reprNeedsProgram(rt, value)))
    return rt.tailCallLibrary('percent_format', [template, values])
  return new Percent(rt, values, null).format(template)
}

/** What a template asks the text of, in order: pairs of a value and `s`, `r` or `a`. */
export function percentWanted(rt: Runtime, template: string, values: Value): Value[] {
  const plan = new Percent(rt, values, null, [])
  plan.format(template)
  return plan.wanted!
}

/** template % values with those texts. */
export function percentJoin(rt: Runtime, template: string, values: Value, texts: string[]): string {
  return new Percent(rt, values, texts).format(template)
}

function isMapping(value: Value): boolean {
  return value instanceof HeapObject && value.kind === Kind.Dict
}

class Percent {
  private next = 0
  private nextText = 0
  private readonly isTuple: boolean

  constructor(
    private readonly rt: Runtime,
    private readonly values: Value,
    /** Texts for the directives that take one, made already. */
    private readonly texts: string[] | null,
    /** Present to find out which texts are wanted. */
    readonly wanted: Value[] | null = null,
  ) {
    this.isTuple = values instanceof HeapObject && values.kind === Kind.Tuple
  }

  format(template: string): string {
    let result = ''
    let last = 0
    for (const match of template.matchAll(DIRECTIVE)) {
      result += template.slice(last, match.index)
      last = match.index + match[0].length
      const [, key, flags, width, precision, type] = match
      if (type === undefined)
        this.rt.raise(
          'ValueError',
          match[1] === undefined && match[0].includes('(') ? 'incomplete format key' : 'incomplete format',
        )
      const at = last - type!.length
      result +=
        match[0] === '%%' ? '%' : this.convert({ key, flags: flags!, width: width!, precision, type: type!, at })
    }
    this.checkAllUsed()
    return result + template.slice(last)
  }

  private checkAllUsed(): void {
    const used = this.isTuple ? this.next >= (this.values as HeapObject).fields.length : this.next > 0
    // A mapping, a list and the like may stand without being used.
    const optional = this.values instanceof HeapObject && !this.isTuple && this.values.kind <= Kind.Range
    if (!used && !optional) this.rt.raise('TypeError', 'not all arguments converted during string formatting')
  }

  private take(): Value {
    const fields = this.isTuple ? (this.values as HeapObject).fields : [this.values]
    if (this.next >= fields.length) this.rt.raise('TypeError', 'not enough arguments for format string')
    return fields[this.next++]
  }

  private keyed(key: string): Value {
    if (!isMapping(this.values)) this.rt.raise('TypeError', 'format requires a mapping')
    this.next = 1
    const value = this.rt.heap.dictGet(this.values as HeapObject, key)
    return value === undefined ? this.rt.raise('KeyError', key) : value
  }

  private star(text: string): number {
    if (text !== '*') return Number(text)
    const value = this.take()
    return typeof value === 'number' ? value : this.rt.raise('TypeError', '* wants int')
  }

  private convert(directive: Directive): string {
    const width = this.star(directive.width)
    const precision = directive.precision === undefined ? -1 : Math.max(0, this.star(directive.precision))
    const value = directive.key === undefined ? this.take() : this.keyed(directive.key)
    if (!'sradiuoxXeEfFgGc'.includes(directive.type)) this.unknown(directive)
    const left = directive.flags.includes('-') || width < 0
    return this.pad(this.body(directive, value, precision, left ? 0 : width), left, Math.abs(width))
  }

  private unknown({ type, at }: Directive): never {
    const code = type.codePointAt(0)!.toString(16)
    const shown = type >= ' ' && type <= '~' ? type : '?'
    return this.rt.raise('ValueError', `unsupported format character '${shown}' (0x${code}) at index ${at}`)
  }

  private pad(text: string, left: boolean, width: number): string {
    const missing = width - textLength(text)
    if (missing <= 0) return text
    if (missing > 10_000_000) this.rt.raise('MemoryError')
    return left ? text + ' '.repeat(missing) : ' '.repeat(missing) + text
  }

  private body({ flags, type }: Directive, value: Value, precision: number, width: number): string {
    const { rt } = this
    const sign = flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : ''
    const zero = flags.includes('0') && width > 0 ? `0${width}` : ''
    const alternate = flags.includes('#') ? '#' : ''
    const cut = (text: string) => (precision < 0 ? text : textSlice(text, 0, precision))
    switch (type) {
      case 's':
      case 'r':
      case 'a':
        return cut(this.text(value, type))
      case 'c':
        return this.character(value)
      case 'd':
      case 'i':
      case 'u':
        return this.digits(
          formatInt(rt, this.integer(value, type), sign + (precision < 0 ? zero : '')),
          precision,
          zero,
        )
      case 'o':
      case 'x':
      case 'X':
        return this.digits(
          formatInt(rt, this.whole(value, type), sign + alternate + (precision < 0 ? zero : '') + type),
          precision,
          zero,
        )
      default:
        return formatFloat(
          rt,
          this.float(value),
          sign + alternate + zero + (precision < 0 ? '.6' : `.${precision}`) + type,
        )
    }
  }

  private text(value: Value, type: 's' | 'r' | 'a'): string {
    if (this.texts) return this.texts[this.nextText++]!
    if (this.wanted) {
      this.wanted.push(value, type)
      return ''
    }
    if (type === 's') return plainStr(this.rt, value)
    return type === 'r' ? plainRepr(this.rt, value) : plainAscii(this.rt, value)
  }

  /** The precision of an integer is its least number of digits. */
  private digits(text: string, precision: number, zero: string): string {
    if (precision < 0) return text
    const [, lead, digits] = /^([-+ ]?(?:0[xXo])?)(.*)$/.exec(text)!
    const padded = lead + digits!.padStart(precision, '0')
    return zero ? lead + digits!.padStart(Math.max(precision, Number(zero) - lead!.length), '0') : padded
  }

  private integer(given: Value, type: string): Int {
    const value = plain(given)
    if (isInt(value)) return toInt(value)
    if (value instanceof Float) return integerOf(this.rt, Math.trunc(value.value))
    return this.rt.raise('TypeError', `%${type} format: a real number is required, not ${this.rt.types.nameOf(value)}`)
  }

  private whole(given: Value, type: string): Int {
    const value = plain(given)
    if (isInt(value)) return toInt(value)
    return this.rt.raise('TypeError', `%${type} format: an integer is required, not ${this.rt.types.nameOf(value)}`)
  }

  private float(given: Value): number {
    const value = plain(given)
    if (isInt(value) || value instanceof Float) return toDouble(this.rt, value)
    return this.rt.raise('TypeError', `must be real number, not ${this.rt.types.nameOf(value)}`)
  }

  private character(given: Value): string {
    const value = plain(given)
    if (typeof value === 'string' && textLength(value) === 1) return value
    if (!isInt(value)) return this.rt.raise('TypeError', '%c requires int or char')
    const code = toInt(value)
    if (code < 0 || code > 0x10ffff) return this.rt.raise('OverflowError', '%c arg not in range(0x110000)')
    return String.fromCodePoint(Number(code))
  }
}
