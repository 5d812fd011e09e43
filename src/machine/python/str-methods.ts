import { liveFields } from '../heap'
import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { HeapObject, Kind, type Value } from '../values'
import { isInt, toInt } from './arithmetic'
import { notInteger } from './builtin-text'
import { bytesCall } from './bytes-calls'
import { Conversion, convert } from './conversions'
import { formatNeedsProgram, pythonFormat } from './format'
import { formatText } from './format-spec'
import { reprNeedsProgram, strNeedsProgram } from './repr'
import { caseMethods } from './str-case'
import { fillTemplate, type Field } from './str-format'
import { searchMethods } from './str-search'
import { splitMethods } from './str-split'
import { SPACE, textLength } from './text'

/** Methods of str. */

const owner = { owner: 'str' }
const MAX_TEXT = 100_000_000

function strip(name: string, left: boolean, right: boolean): Native {
  return native(
    `${name}(self, chars=None, /)`,
    (rt, [text, chars]) => {
      if (chars !== null && typeof chars !== 'string') rt.raise('TypeError', `${name} arg must be None or str`)
      return stripped(text as string, chars as string | null, left, right)
    },
    owner,
  )
}

function stripped(text: string, chars: string | null, left: boolean, right: boolean): string {
  let from = 0
  let to = text.length
  if (chars === null) {
    while (left && from < to && isWhiteCode(text.charCodeAt(from))) from++
    while (right && to > from && isWhiteCode(text.charCodeAt(to - 1))) to--
    return text.slice(from, to)
  }
  const isDropped = (c: string) => chars.includes(c)
  for (let c; left && from < to && isDropped((c = characterAt(text, from)));) from += c.length
  for (let c; right && to > from && isDropped((c = characterBefore(text, to)));) to -= c.length
  return text.slice(from, to)
}

const characterAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at)!)

/** The character that ends before a position. */
function characterBefore(text: string, at: number): string {
  const isPair = at > 1 && text.codePointAt(at - 2)! > 0xffff
  return text.slice(isPair ? at - 2 : at - 1, at)
}

const WHITE = new RegExp(`[${SPACE}]`)

/** No white space is beyond 16 bits. */
function isWhiteCode(code: number): boolean {
  if (code > 0x20 && code < 0x7f) return false
  return code === 0x20 || code === 0x0a || WHITE.test(String.fromCharCode(code))
}

function replace(rt: Runtime, [self, old, by, count]: Value[]): Value {
  const text = self as string
  textArgument(rt, 'replace', 1, old)
  textArgument(rt, 'replace', 2, by)
  if (!isInt(count)) return notInteger(rt, count)
  const limit = Number(count) < 0 ? Infinity : Number(count)
  if (old !== '' && text.length < SHORT && (by as string).length < SHORT)
    return replacedOneByOne(text, old as string, by as string, limit)
  if (!text.includes(old as string)) return text
  const parts = old === '' ? ['', ...text] : text.split(old as string)
  if (old === '') parts.push('')
  if ((by as string).length * Math.min(parts.length, limit) > MAX_TEXT) rt.raise('MemoryError')
  if (parts.length - 1 <= limit) return parts.join(by as string)
  return [...parts.slice(0, limit), parts.slice(limit).join(old as string)].join(by as string)
}

/** Up to how many characters a text is put together of its parts one by one, which takes no array of them. */
const SHORT = 1000

function replacedOneByOne(text: string, old: string, by: string, limit: number): string {
  let result = ''
  let from = 0
  for (let left = limit; left > 0; left--) {
    const at = text.indexOf(old, from)
    if (at < 0) break
    result += text.slice(from, at) + by
    from = at + old.length
  }
  return from === 0 ? text : result + text.slice(from)
}

function pad(name: string, place: (missing: number, width: number) => number): Native {
  return native(
    `${name}(self, width, fillchar=' ', /)`,
    (rt, [self, width, fill]) => {
      if (!isInt(width!)) return notInteger(rt, width)
      if (typeof fill !== 'string')
        return rt.raise('TypeError', `The fill character must be a unicode character, not ${rt.types.nameOf(fill)}`)
      if (textLength(fill) !== 1) rt.raise('TypeError', 'The fill character must be exactly one character long')
      const missing = Number(width) - textLength(self as string)
      if (missing <= 0) return self
      if (missing > MAX_TEXT) rt.raise('MemoryError')
      const left = place(missing, Number(width))
      return fill.repeat(left) + (self as string) + fill.repeat(missing - left)
    },
    owner,
  )
}

function zfill(rt: Runtime, [self, width]: Value[]): Value {
  if (!isInt(width!)) return notInteger(rt, width)
  const text = self as string
  const missing = Number(width) - textLength(text)
  if (missing > MAX_TEXT) rt.raise('MemoryError')
  if (missing <= 0) return text
  const signed = text[0] === '+' || text[0] === '-'
  return signed ? text[0]! + '0'.repeat(missing) + text.slice(1) : '0'.repeat(missing) + text
}

function expandTabs(rt: Runtime, [self, size]: Value[]): Value {
  if (!isInt(size!)) return notInteger(rt, size)
  let column = 0
  let result = ''
  for (const character of self as string) {
    if (character === '\t') {
      const spaces = Number(size) > 0 ? Number(size) - (column % Number(size)) : 0
      result += ' '.repeat(spaces)
      column += spaces
    } else {
      result += character
      column = character === '\n' || character === '\r' ? 0 : column + 1
    }
  }
  return result
}

/** How complaints about an argument name its type. */
const argumentType = (rt: Runtime, value: Value): string => (value === null ? 'None' : rt.types.nameOf(value))

function affixText(rt: Runtime, name: string, value: Value): string {
  if (typeof value === 'string') return value
  return rt.raise('TypeError', `${name}() argument must be str, not ${argumentType(rt, value)}`)
}

function removePrefix(rt: Runtime, [self, prefix]: Value[]): Value {
  const [text, part] = [self as string, affixText(rt, 'removeprefix', prefix)]
  return text.startsWith(part) ? text.slice(part.length) : text
}

function removeSuffix(rt: Runtime, [self, suffix]: Value[]): Value {
  const [text, part] = [self as string, affixText(rt, 'removesuffix', suffix)]
  return part && text.endsWith(part) ? text.slice(0, -part.length) : text
}

// str.format: fields whose text takes code of the program go through a library function.

function format(rt: Runtime, [template, args, keywords]: Value[]): Value {
  const fill = (field: Field) => (fieldNeedsProgram(rt, field) ? field : fieldText(rt, field))
  const pieces = fillTemplate(rt, template as string, (args as HeapObject).fields, keywords as HeapObject, fill)
  if (pieces.every((piece) => typeof piece === 'string')) return pieces.join('')
  const plan = pieces.map((piece) =>
    typeof piece === 'string' ? piece : rt.heap.tuple([piece.value, piece.conversion, piece.spec]),
  )
  return rt.tailCallLibrary('format_pieces', [rt.heap.list(plan)])
}

function fieldNeedsProgram(rt: Runtime, { value, conversion, spec }: Field): boolean {
  if (conversion === Conversion.None)
    return formatNeedsProgram(rt, value) || (spec === '' && strNeedsProgram(rt, value))
  return conversion === Conversion.Str ? strNeedsProgram(rt, value) : reprNeedsProgram(rt, value)
}

function fieldText(rt: Runtime, { value, conversion, spec }: Field): string {
  if (conversion === Conversion.None) return pythonFormat(rt, value, spec) as string
  return formatText(rt, convert(rt, value, conversion), spec)
}

function formatMap(rt: Runtime, [template, mapping]: Value[]): Value {
  if (!(mapping instanceof HeapObject) || mapping.kind !== Kind.Dict)
    return rt.unsupported('str.format_map() with this')
  return format(rt, [template, rt.heap.tuple([]), mapping])
}

// str.translate

function makeTranslation(rt: Runtime, [x, y, z]: Value[]): Value {
  if (y === undefined) return tableOfDict(rt, x)
  if (typeof x !== 'string')
    return rt.raise('TypeError', 'first maketrans argument must be a string if there is a second argument')
  const table = rt.heap.dict()
  const [from, to] = [[...x], [...textArgument(rt, 'maketrans', 2, y)]]
  const dropped = z === undefined ? '' : textArgument(rt, 'maketrans', 3, z)
  if (from.length !== to.length)
    return rt.raise('ValueError', 'the first two maketrans arguments must have equal length')
  from.forEach((c, i) => rt.heap.dictSet(table, c.codePointAt(0)!, to[i]!.codePointAt(0)!))
  for (const c of dropped) rt.heap.dictSet(table, c.codePointAt(0)!, null)
  return table
}

function textArgument(rt: Runtime, method: string, position: number, value: Value): string {
  if (typeof value === 'string') return value
  return rt.raise('TypeError', `${method}() argument ${position} must be str, not ${argumentType(rt, value)}`)
}

function tableOfDict(rt: Runtime, dict: Value): Value {
  if (!(dict instanceof HeapObject) || dict.kind !== Kind.Dict)
    return rt.raise('TypeError', 'if you give only one argument to maketrans it must be a dict')
  const table = rt.heap.dict()
  const pairs = liveFields(dict)
  for (let i = 0; i < pairs.length; i += 2) rt.heap.dictSet(table, ordinal(rt, pairs[i]), pairs[i + 1])
  return table
}

function ordinal(rt: Runtime, key: Value): Value {
  if (typeof key === 'number') return key
  if (typeof key === 'string' && textLength(key) === 1) return key.codePointAt(0)!
  return typeof key === 'string'
    ? rt.raise('ValueError', 'string keys in translate table must be of length 1')
    : rt.raise('TypeError', 'keys in translate table must be strings or integers')
}

function translate(rt: Runtime, [self, table]: Value[]): Value {
  if (!(table instanceof HeapObject) || table.kind !== Kind.Dict)
    return rt.unsupported('str.translate() with this table')
  let result = ''
  for (const character of self as string) {
    const by = rt.heap.dictGet(table, character.codePointAt(0)!)
    result += by === undefined ? character : translated(rt, by)
  }
  return result
}

function translated(rt: Runtime, by: Value): string {
  if (by === null) return ''
  if (typeof by === 'string') return by
  if (!isInt(by)) return rt.raise('TypeError', 'character mapping must return integer, None or str')
  const code = toInt(by)
  if (code < 0 || code > 0x10ffff) return rt.raise('ValueError', 'character mapping must be in range(0x110000)')
  return String.fromCodePoint(Number(code))
}

export const strMethods: readonly Native[] = [
  ...caseMethods,
  ...searchMethods,
  ...splitMethods,
  strip('strip', true, true),
  strip('lstrip', true, false),
  strip('rstrip', false, true),
  native('replace(self, old, new, count=-1, /)', replace, owner),
  // CPython puts the odd space to the left when the width is odd.
  pad('center', (missing, width) => (missing >> 1) + (missing & width & 1)),
  pad('ljust', () => 0),
  pad('rjust', (missing) => missing),
  native('zfill(self, width, /)', zfill, owner),
  native('expandtabs(self, /, tabsize=8)', expandTabs, owner),
  native('removeprefix(self, prefix, /)', removePrefix, owner),
  native('removesuffix(self, suffix, /)', removeSuffix, owner),
  native('format(self, /, *args, **kwargs)', format, owner),
  native('format_map(self, mapping, /)', formatMap, owner),
  native('translate(self, table, /)', translate, owner),
  native("encode(self, encoding='utf-8', errors='strict')", (rt, args) => bytesCall(rt, 'encode_text', args), owner),
]

export const strStatics: readonly Native[] = [native('maketrans(x, y=..., z=..., /)', makeTranslation, owner)]
