import type { Span } from '../../program/diagnostic'
import type { Constant } from '../../program/program'

const token =
  /0[xX][0-9a-fA-F_]*|0[oO][0-9_]*|0[bB][0-9_]*|(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?[jJ]?/y

const based = [
  { prefix: 'x', name: 'hexadecimal', good: /^0[xX](?:_?[0-9a-fA-F])+$/, digit: null },
  { prefix: 'o', name: 'octal', good: /^0[oO](?:_?[0-7])+$/, digit: /[89]/ },
  { prefix: 'b', name: 'binary', good: /^0[bB](?:_?[01])+$/, digit: /[2-9]/ },
] as const
const decimal = /^(?:\d(?:_?\d)*)?(?:\.(?:\d(?:_?\d)*)?)?(?:[eE][+-]?\d(?:_?\d)*)?[jJ]?$/
const keywordAfterNumber = /(?:and|else|for|if|in|is|or|not)(?![\p{XID_Continue}])/uy
const wordAfterNumber = /[\p{XID_Start}_][\p{XID_Continue}]*/uy

/** The offset behind the number literal at `from`, or `from` when there is none. */
export function scanNumber(source: string, from: number): number {
  token.lastIndex = from
  return from + (token.exec(source)?.[0].length ?? 0)
}

/** What CPython's tokenizer has against the number literal in [from, to). */
export function numberProblem(source: string, from: number, to: number): { span: Span; message: string } | null {
  const text = source.slice(from, to)
  const span = { from, to }
  const base = based.find((entry) => text[1]?.toLowerCase() === entry.prefix && text[0] === '0')
  if (base && !base.good.test(text)) {
    const digit = base.digit?.exec(text.slice(2))
    if (digit) return { span, message: `invalid digit '${digit[0]}' in ${base.name} literal` }
    return { span, message: `invalid ${base.name} literal` }
  }
  if (!base) {
    if (!decimal.test(text)) return { span, message: 'invalid decimal literal' }
    const digits = text.replaceAll('_', '')
    if (/^\d{4301,}$/.test(digits)) return { span, message: tooManyDigits(digits.length) }
    if (/^0[\d_]*[1-9]/.test(text) && /^[\d_]+$/.test(text))
      return {
        span,
        message: 'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers',
      }
  }
  return wordProblem(source, from, to, base?.name ?? 'decimal')
}

function tooManyDigits(count: number): string {
  return (
    `Exceeds the limit (4300 digits) for integer string conversion: value has ${count} digits; ` +
    'use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid ' +
    'decimal conversion limits.'
  )
}

function wordProblem(source: string, from: number, to: number, kind: string): { span: Span; message: string } | null {
  keywordAfterNumber.lastIndex = wordAfterNumber.lastIndex = to
  if (keywordAfterNumber.test(source)) return null
  const word = wordAfterNumber.exec(source)?.[0]
  return word ? { span: { from, to: to + word.length }, message: `invalid ${kind} literal` } : null
}

/** The value of a number literal (0 of a faulty one). */
export function numberValue(text: string): Constant {
  if (numberProblem(text, 0, text.length)) return { kind: 'int', value: 0n }
  const plain = text.replaceAll('_', '')
  if (/^0[xXoObB]/.test(plain)) return { kind: 'int', value: BigInt(plain.toLowerCase()) }
  if (/[jJ]$/.test(plain)) return { kind: 'imaginary', value: Number(plain.slice(0, -1)) }
  if (/^\d+$/.test(plain)) return { kind: 'int', value: BigInt(plain) }
  return { kind: 'float', value: Number(plain) }
}
