/** Strings of the program: JavaScript strings, counted and indexed by code point as Python does. */

const SURROGATES = /[\ud800-\udfff]/

/** The text that was looked through last and is not wide: loops ask again and again about one. */
let narrow = ''

/** Whether positions in the text differ between JavaScript and Python. */
export function isWide(text: string): boolean {
  if (text === narrow) return false
  if (text.length < 16 ? hasSurrogate(text) : SURROGATES.test(text)) return true
  narrow = text
  return false
}

/** As the regular expression, which takes longer to start. */
function hasSurrogate(text: string): boolean {
  for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) & 0xf800) === 0xd800) return true
  return false
}

const IDENTIFIER = /^[\p{XID_Start}_]\p{XID_Continue}*$/u

/** Whether the text could be a name. */
export const isIdentifier = (text: string): boolean => IDENTIFIER.test(text)

/** len(text) */
export function textLength(text: string): number {
  if (!isWide(text)) return text.length
  let count = 0
  for (let i = 0; i < text.length; i++, count++) if (text.codePointAt(i)! > 0xffff) i++
  return count
}

/** The character at an index that is inside the text; undefined when it is not. */
export function textAt(text: string, index: number): string | undefined {
  if (index < 0) return undefined
  return isWide(text) ? [...text][index] : text[index]
}

/** Characters from `from` up to `to`, both inside the text. */
export function textSlice(text: string, from: number, to: number): string {
  return isWide(text) ? [...text].slice(from, to).join('') : text.slice(from, to)
}

/** Position by code point of a JavaScript position. */
export function toPoint(text: string, unit: number): number {
  return unit <= 0 || !isWide(text) ? unit : textLength(text.slice(0, unit))
}

/** JavaScript position of a position by code point. */
export function toUnit(text: string, point: number): number {
  if (!isWide(text)) return point
  let unit = 0
  for (let i = 0; i < point && unit < text.length; i++) unit += text.codePointAt(unit)! > 0xffff ? 2 : 1
  return unit
}

/** Order by code point, as Python compares; JavaScript's own goes by UTF-16 unit. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0
  if (!isWide(a) && !isWide(b)) return a < b ? -1 : 1
  const x = [...a]
  const y = [...b]
  for (let i = 0; i < x.length && i < y.length; i++)
    if (x[i] !== y[i]) return x[i]!.codePointAt(0)! - y[i]!.codePointAt(0)!
  return x.length - y.length
}

/** Characters repr() shows as they are: all but separators (the space excepted), controls and unassigned ones. */
const UNPRINTABLE = /[\p{C}\p{Z}]/u

export function isPrintable(character: string): boolean {
  return character === ' ' || !UNPRINTABLE.test(character)
}

/** repr() of a str. */
export function textRepr(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  if (/^[ !#-&(-[\]-~]*$/.test(text)) return quote + text + quote
  let body = ''
  for (const character of text) body += escaped(character, quote)
  return quote + body + quote
}

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' }

function escaped(character: string, quote: string): string {
  if (character === quote) return '\\' + quote
  const short = SHORT[character]
  if (short) return short
  return isPrintable(character) ? character : numericEscape(character.codePointAt(0)!)
}

function numericEscape(code: number): string {
  const hex = code.toString(16)
  if (code < 0x100) return '\\x' + hex.padStart(2, '0')
  return code < 0x10000 ? '\\u' + hex.padStart(4, '0') : '\\U' + hex.padStart(8, '0')
}

/** ascii(): a repr with everything beyond ASCII escaped. */
export function asciiRepr(repr: string): string {
  return repr.replace(/[^\x00-\x7f]/gu, (character) => numericEscape(character.codePointAt(0)!))
}

/** What Python counts as white space. */
export const SPACE = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'
const LEADING = new RegExp(`^[${SPACE}]+`)
const TRAILING = new RegExp(`[${SPACE}]+$`)

export function trimStart(text: string): string {
  return text.replace(LEADING, '')
}

export function trimEnd(text: string): string {
  return text.replace(TRAILING, '')
}
