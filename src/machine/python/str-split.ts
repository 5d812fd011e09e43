import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { plain, type Value } from '../values'
import { isInt } from './arithmetic'
import { notInteger } from './builtin-text'
import { nativeOver } from './items-of'
import { SPACE, trimEnd, trimStart } from './text'

/** Methods of str that take it apart, and join, which puts it together. */

const owner = { owner: 'str' }
const WORDS = new RegExp(`[^${SPACE}]+`, 'g')

const BREAKS = '\\n\\r\\v\\f\\x1c-\\x1e\\x85\\u2028\\u2029'
const LINES = new RegExp(`[^${BREAKS}]*(?:\\r\\n|[${BREAKS}])|[^${BREAKS}]+$`, 'g')
const LINE_END = new RegExp(`(?:\\r\\n|[${BREAKS}])$`)

function limitOf(rt: Runtime, value: Value): number {
  if (!isInt(value)) return notInteger(rt, value)
  return Number(value) < 0 ? Infinity : Number(value)
}

function separatorOf(rt: Runtime, value: Value): string | null {
  if (value === null) return null
  if (typeof value !== 'string') return rt.raise('TypeError', `must be str or None, not ${rt.types.nameOf(value)}`)
  return value === '' ? rt.raise('ValueError', 'empty separator') : value
}

function splitWords(text: string, limit: number): string[] {
  if (limit === Infinity) return text.match(WORDS) ?? []
  const words: string[] = []
  let rest = trimStart(text)
  while (rest !== '' && words.length < limit) {
    const [word] = rest.match(WORDS)!
    words.push(word)
    rest = trimStart(rest.slice(word.length))
  }
  return rest === '' ? words : [...words, rest]
}

function splitWordsFromRight(text: string, limit: number): string[] {
  if (limit === Infinity) return text.match(WORDS) ?? []
  const words: string[] = []
  let rest = trimEnd(text)
  while (rest !== '' && words.length < limit) {
    const word = rest.match(WORDS)!.at(-1)!
    words.unshift(word)
    rest = trimEnd(rest.slice(0, rest.length - word.length))
  }
  return rest === '' ? words : [rest, ...words]
}

function split(rt: Runtime, [self, sep, maxsplit]: Value[]): Value {
  const text = self as string
  const separator = separatorOf(rt, sep)
  const limit = limitOf(rt, maxsplit)
  if (separator === null) return rt.heap.list(splitWords(text, limit))
  const parts = splitBy(text, separator)
  if (parts.length - 1 > limit) parts.splice(limit, parts.length, parts.slice(limit).join(separator))
  return rt.heap.list(parts)
}

/** Up to how many characters JavaScript's own way of splitting a text takes longer to begin than to do. */
const SHORT = 500

function splitBy(text: string, separator: string): string[] {
  if (text.length >= SHORT) return text.split(separator)
  return separator.length === 1 ? splitByCode(text, separator.charCodeAt(0)) : splitOneByOne(text, separator)
}

/** At each place of one UTF-16 unit. Where a part is a character, V8 has the text of it already. */
function splitByCode(text: string, code: number): string[] {
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) !== code) continue
    parts.push(at - from === 1 ? text[from]! : text.slice(from, at))
    from = at + 1
  }
  parts.push(text.slice(from))
  return parts
}

function splitOneByOne(text: string, separator: string): string[] {
  const parts: string[] = []
  let from = 0
  for (let at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
    parts.push(text.slice(from, at))
    from = at + separator.length
  }
  parts.push(text.slice(from))
  return parts
}

function splitFromRight(rt: Runtime, [self, sep, maxsplit]: Value[]): Value {
  const text = self as string
  const separator = separatorOf(rt, sep)
  const limit = limitOf(rt, maxsplit)
  if (separator === null) return rt.heap.list(splitWordsFromRight(text, limit))
  const parts: string[] = []
  let end = text.length
  while (parts.length < limit) {
    const at = end < separator.length ? -1 : text.lastIndexOf(separator, end - separator.length)
    if (at < 0) break
    parts.unshift(text.slice(at + separator.length, end))
    end = at
  }
  return rt.heap.list([text.slice(0, end), ...parts])
}

function splitLines(rt: Runtime, [text, keepEnds]: Value[]): Value {
  const lines = (text as string).match(LINES) ?? []
  return rt.heap.list(keepEnds ? [...lines] : lines.map((line) => line.replace(LINE_END, '')))
}

function partition(rt: Runtime, [text, sep]: Value[], fromRight: boolean): Value {
  if (typeof sep !== 'string') return rt.raise('TypeError', `must be str, not ${rt.types.nameOf(sep)}`)
  if (sep === '') return rt.raise('ValueError', 'empty separator')
  const whole = text as string
  const at = fromRight ? whole.lastIndexOf(sep) : whole.indexOf(sep)
  if (at < 0) return rt.heap.tuple(fromRight ? ['', '', whole] : [whole, '', ''])
  return rt.heap.tuple([whole.slice(0, at), sep, whole.slice(at + sep.length)])
}

function join(rt: Runtime, values: readonly Value[], separator: string): Value {
  if (values.length < MANY) {
    const text = joinedOneByOne(values, separator)
    if (text !== undefined) return text
  }
  const items = values.map(plain)
  for (let i = 0; i < items.length; i++)
    if (typeof items[i] !== 'string')
      rt.raise('TypeError', `sequence item ${i}: expected str instance, ${rt.types.nameOf(items[i])} found`)
  return items.join(separator)
}

/** From how many texts on JavaScript's own way of joining them is the faster. */
const MANY = 64

/** undefined where some are no texts */
function joinedOneByOne(values: readonly Value[], separator: string): string | undefined {
  let text = ''
  for (let i = 0; i < values.length; i++) {
    const value = values[i]
    if (typeof value !== 'string') return undefined
    text = i === 0 ? value : text + separator + value
  }
  return text
}

export const splitMethods: readonly Native[] = [
  native('split(self, /, sep=None, maxsplit=-1)', split, owner),
  native('rsplit(self, /, sep=None, maxsplit=-1)', splitFromRight, owner),
  native('splitlines(self, /, keepends=False)', splitLines, owner),
  native('partition(self, sep, /)', (rt, args) => partition(rt, args, false), owner),
  native('rpartition(self, sep, /)', (rt, args) => partition(rt, args, true), owner),
  nativeOver(1, 'join(self, iterable, /)', (rt, items, [separator]) => join(rt, items, separator as string), {
    ...owner,
    complaint: () => 'can only join an iterable',
    borrows: true,
  }),
]
