import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import type { HeapObject, Value } from '../values'
import { makeBuiltin, makeList } from './builtins'
import { isPrintable } from './chars'
import { objectAt, sliceOf, slicePointer } from './pointers'
import { byteLength, bytesOf, lossyText, textOf, unitAt, validUpTo } from './utf8'

const text = (value: Value) => value as string

/** The elements of a `&[T]`. */
function elements(slice: Value): Value[] {
  const { list, start, length } = sliceOf(slice)
  return list.fields.slice(start, start + length)
}

const bytesIn = (slice: Value) => elements(slice) as number[]

/** Byte where `found`, an index in UTF-16 units, is; null where it is -1. */
const byteAt = (whole: string, found: number) => (found < 0 ? null : byteLength(whole, found))

const whitespace = '\\p{White_Space}'
const leading = new RegExp(`^${whitespace}+`, 'u')
const trailing = new RegExp(`${whitespace}+$`, 'u')

function trimmed(whole: string, ends: number): string {
  const fromStart = ends === 2 ? whole : whole.replace(leading, '')
  return ends === 1 ? fromStart : fromStart.replace(trailing, '')
}

/** By code points, which is by bytes of UTF-8. */
function compare(a: string, b: string): number {
  if (a === b) return 0
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  // Not inside a pair.
  if (at > 0 && /[\udc00-\udfff]/.test(a[at] ?? b[at]!)) at--
  const [x, y] = [a.codePointAt(at) ?? -1, b.codePointAt(at) ?? -1]
  return x < y ? -1 : 1
}

/** Case changes of ASCII alone. */
const asciiUpper = (whole: string) => whole.replace(/[a-z]+/g, (part) => part.toUpperCase())
const asciiLower = (whole: string) => whole.replace(/[A-Z]+/g, (part) => part.toLowerCase())

const escapes: Readonly<Record<string, string>> = { '\0': '\\0', '\t': '\\t', '\r': '\\r', '\n': '\\n', '\\': '\\\\' }

/** As Debug shows a text, without the quotes. What joins the char in front of it is escaped. */
export function escapeDebug(whole: string, quote: string): string {
  let shown = ''
  for (const c of whole) {
    const joins = /\p{Grapheme_Extend}/u.test(c)
    const escape = c === quote ? `\\${c}` : escapes[c]
    shown += escape ?? (isPrintable(c) && !joins ? c : `\\u{${c.codePointAt(0)!.toString(16)}}`)
  }
  return shown
}

function charBefore(whole: string, unit: number): string | null {
  if (unit === 0) return null
  const isPair = unit > 1 && /[\udc00-\udfff]/.test(whole[unit - 1]!) && /[\ud800-\udbff]/.test(whole[unit - 2]!)
  return whole.slice(unit - (isPair ? 2 : 1), unit)
}

function charAt(whole: string, unit: number): string | null {
  return unit >= whole.length ? null : String.fromCodePoint(whole.codePointAt(unit)!)
}

function find(whole: string, needle: string, from: number): number | null {
  return byteAt(whole, whole.indexOf(needle, unitAt(whole, from)))
}

function rfind(whole: string, needle: string, to: number): number | null {
  const last = unitAt(whole, to) - needle.length
  return last < 0 ? null : byteAt(whole, whole.lastIndexOf(needle, last))
}

const textNatives: readonly Native[] = [
  native('str_len(text, /)', (_rt, [whole]) => byteLength(text(whole))),
  native('str_is_boundary(text, at, /)', (_rt, [whole, at]) => unitAt(text(whole), at as number) >= 0),
  native('str_range(text, from, to, /)', (_rt, [whole, from, to]) =>
    text(whole).slice(unitAt(text(whole), from as number), unitAt(text(whole), to as number)),
  ),
  native('str_bytes(text, /)', (rt, [whole]) => makeList(rt, bytesOf(text(whole)))),
  native('str_as_bytes(text, /)', (rt, [whole]) => slicePointer(makeList(rt, bytesOf(text(whole))))),
  native('str_from_bytes(bytes, /)', (_rt, [bytes]) => textOf(bytesIn(bytes))),
  native('str_valid_up_to(bytes, /)', (_rt, [bytes]) => validUpTo(bytesIn(bytes))),
  native('str_from_bytes_lossy(bytes, /)', (_rt, [bytes]) => lossyText(bytesIn(bytes))),
  native('str_units(text, /)', (_rt, [whole]) => text(whole).length),
  native('str_char_at(text, unit, /)', (_rt, [whole, unit]) => charAt(text(whole), unit as number)),
  native('str_char_before(text, unit, /)', (_rt, [whole, unit]) => charBefore(text(whole), unit as number)),
  native('str_unit_range(text, from, to, /)', (_rt, [whole, from, to]) =>
    text(whole).slice(from as number, to as number),
  ),
  native('str_char_count(text, /)', (_rt, [whole]) => [...text(whole)].length),
  native('str_find(text, needle, from, /)', (_rt, [a, b, from]) => find(text(a), text(b), from as number)),
  native('str_rfind(text, needle, to, /)', (_rt, [a, b, to]) => rfind(text(a), text(b), to as number)),
  native('str_starts_with(text, prefix, /)', (_rt, [a, b]) => text(a).startsWith(text(b))),
  native('str_ends_with(text, suffix, /)', (_rt, [a, b]) => text(a).endsWith(text(b))),
  native('str_equal(a, b, /)', (_rt, [a, b]) => a === b),
  native('str_compare(a, b, /)', (_rt, [a, b]) => compare(text(a), text(b))),
  native('str_concat(a, b, /)', (_rt, [a, b]) => text(a) + text(b)),
  native('str_repeat(text, count, /)', (rt, [a, count]) => repeated(rt, text(a), count as number)),
  native('str_replace_all(text, from, to, /)', (_rt, [a, from, to]) => replaced(text(a), text(from), text(to))),
  native('str_trim(text, ends, /)', (_rt, [a, ends]) => trimmed(text(a), ends as number)),
  native('str_to_upper(text, /)', (_rt, [a]) => text(a).toUpperCase()),
  native('str_to_lower(text, /)', (_rt, [a]) => text(a).toLowerCase()),
  native('str_to_ascii_upper(text, /)', (_rt, [a]) => asciiUpper(text(a))),
  native('str_to_ascii_lower(text, /)', (_rt, [a]) => asciiLower(text(a))),

  native('str_is_ascii(text, /)', (_rt, [a]) => /^[\0-\x7f]*$/.test(text(a))),
  native('str_from_char(c, /)', (_rt, [c]) => c),
  native('str_from_chars(chars, /)', (_rt, [chars]) => elements(chars).join('')),
  native('str_escape_debug(text, quote, /)', (_rt, [a, quote]) => escapeDebug(text(a), text(quote))),
]

/** Longer texts would take the page's memory. */
const LONGEST = 1 << 28

function repeated(rt: Runtime, part: string, count: number): string {
  if (part.length * count > LONGEST) rt.panic('capacity overflow')
  return part.repeat(count)
}

/** An empty text is found before every character and at the end. */
function replaced(whole: string, from: string, to: string): string {
  return from === '' ? to + [...whole].map((c) => c + to).join('') : whole.replaceAll(from, () => to)
}

/** A String's text is its object's only field. */
const stringText = (string: Value) => objectAt(string).fields[0] as string

function setString(rt: Runtime, string: Value, now: string): null {
  if (now.length > LONGEST) rt.panic('capacity overflow')
  rt.heap.write(objectAt(string), 0, now)
  return null
}

const stringNatives: readonly Native[] = [
  native('string_new(text, /)', (rt, [whole]): HeapObject => makeBuiltin(rt, 'String', [whole])),
  native('string_as_str(string, /)', (_rt, [string]) => stringText(string)),
  native('string_set(string, text, /)', (rt, [string, whole]) => setString(rt, string, text(whole))),
  native('string_push(string, text, /)', (rt, [string, more]) =>
    setString(rt, string, stringText(string) + text(more)),
  ),
  native('string_push_char(string, c, /)', (rt, [string, c]) => setString(rt, string, stringText(string) + text(c))),
]

export const allTextNatives: readonly Native[] = [...textNatives, ...stringNatives]
