import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import type { Value } from '../values'

/** Text as UTF-8 and back, bytes being a text with one character for each, as the library's `bytes` holds them. */

/** Where a text stops being UTF-8, and why. */
interface Fault {
  readonly start: number
  readonly end: number
  readonly reason: string
}

const asText = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

/** The bytes that may follow a first byte: how many, and the range of the second. */
function shapeOf(first: number): readonly [count: number, low: number, high: number] | null {
  if (first < 0x80) return [0, 0, 0]
  if (first >= 0xc2 && first <= 0xdf) return [1, 0x80, 0xbf]
  if (first >= 0xe0 && first <= 0xef) return [2, first === 0xe0 ? 0xa0 : 0x80, first === 0xed ? 0x9f : 0xbf]
  if (first >= 0xf0 && first <= 0xf4) return [3, first === 0xf0 ? 0x90 : 0x80, first === 0xf4 ? 0x8f : 0xbf]
  return null
}

/** The character at a place and where it ends, or what is wrong there. */
function characterAt(bytes: string, start: number): Fault | { readonly end: number; readonly code: number } {
  const first = bytes.charCodeAt(start)
  const shape = shapeOf(first)
  if (!shape) return { start, end: start + 1, reason: 'invalid start byte' }
  const [count, low, high] = shape
  let code = count === 0 ? first : first & (0x3f >> count)
  for (let i = 1; i <= count; i++) {
    if (start + i >= bytes.length) return { start, end: bytes.length, reason: 'unexpected end of data' }
    const byte = bytes.charCodeAt(start + i)
    if (byte < (i === 1 ? low : 0x80) || byte > (i === 1 ? high : 0xbf))
      return { start, end: start + i, reason: 'invalid continuation byte' }
    code = (code << 6) | (byte & 0x3f)
  }
  return { end: start + count + 1, code }
}

/** A tuple: the text; where it went wrong, from and to, and why ('' where nothing did). */
function decode(rt: Runtime, [given, errors]: Value[]): Value {
  const bytes = given as string
  if (!['strict', 'ignore', 'replace'].includes(errors as string))
    rt.unsupported(`errors='${String(errors)}' of bytes.decode`)
  let text = ''
  for (let at = 0; at < bytes.length;) {
    const found = characterAt(bytes, at)
    if ('code' in found) text += String.fromCodePoint(found.code)
    else if (errors === 'strict') return rt.heap.tuple(['', found.start, found.end, found.reason])
    else if (errors === 'replace') text += '\ufffd'
    at = found.end
  }
  return rt.heap.tuple([text, 0, 0, ''])
}

function encode(rt: Runtime, [given, errors]: Value[]): Value {
  const text = given as string
  const lone = /[\ud800-\udfff]/u.exec(text)
  if (lone && errors !== 'strict') rt.unsupported('encoding surrogates')
  if (lone) {
    const at = [...text.slice(0, lone.index)].length
    rt.raise('UnicodeEncodeError', 'utf-8', text, at, at + 1, 'surrogates not allowed')
  }
  return asText(new TextEncoder().encode(text))
}

export const utf8Natives: readonly Native[] = [
  native('utf8_of(text, errors, /)', encode),
  native('text_of_utf8(bytes, errors, /)', decode),
]
