import { native, type Native } from '../native'
import type { Runtime } from '../runtime'
import { HeapObject, Kind, type Value } from '../values'
import { isInt } from './arithmetic'
import { textLength, toPoint, toUnit } from './text'

/** Methods of str that look for other text in it. */

/** A stretch of a text, in JavaScript's positions; null where its start is beyond the text. */
interface Stretch {
  readonly from: number
  readonly to: number
}

function stretch(rt: Runtime, text: string, start: Value, end: Value): Stretch | null {
  if (start === null && end === null) return { from: 0, to: text.length }
  const length = textLength(text)
  const clamp = (value: Value, fallback: number): number => {
    if (value === null) return fallback
    if (!isInt(value))
      return rt.raise('TypeError', 'slice indices must be integers or None or have an __index__ method')
    const index = Number(value)
    return index < 0 ? Math.max(0, index + length) : index
  }
  const from = clamp(start, 0)
  const to = Math.min(clamp(end, length), length)
  return from > length || from > to ? null : { from: toUnit(text, from), to: toUnit(text, to) }
}

function needText(rt: Runtime, value: Value): string {
  return typeof value === 'string' ? value : rt.raise('TypeError', `must be str, not ${rt.types.nameOf(value)}`)
}

type Find = (text: string, part: string) => number

function search(rt: Runtime, [text, part, start, end]: Value[], find: Find): number {
  const whole = text as string
  const within = stretch(rt, whole, start, end)
  const wanted = needText(rt, part)
  if (!within) return -1
  const at = find(whole.slice(within.from, within.to), wanted)
  return at < 0 ? -1 : toPoint(whole, within.from + at)
}

const first: Find = (text, part) => text.indexOf(part)
const last: Find = (text, part) => text.lastIndexOf(part)

function index(rt: Runtime, args: Value[], find: Find): Value {
  const at = search(rt, args, find)
  return at < 0 ? rt.raise('ValueError', 'substring not found') : at
}

function count(rt: Runtime, [text, part, start, end]: Value[]): Value {
  const within = stretch(rt, text as string, start, end)
  const wanted = needText(rt, part)
  if (!within) return 0
  const inside = (text as string).slice(within.from, within.to)
  return wanted === '' ? textLength(inside) + 1 : inside.split(wanted).length - 1
}

function affix(name: 'startswith' | 'endswith'): Native {
  const test = (inside: string, part: string) =>
    name === 'startswith' ? inside.startsWith(part) : inside.endsWith(part)
  return native(
    `${name}(self, prefix, start=None, end=None, /)`,
    (rt, [text, part, start, end]) => {
      const within = stretch(rt, text as string, start, end)
      const inside = within && (text as string).slice(within.from, within.to)
      if (typeof part === 'string') return inside !== null && test(inside, part)
      const parts = part instanceof HeapObject && part.kind === Kind.Tuple ? part.fields : null
      if (!parts)
        return rt.raise('TypeError', `${name} first arg must be str or a tuple of str, not ${rt.types.nameOf(part)}`)
      return parts.some((p) => {
        if (typeof p !== 'string')
          rt.raise('TypeError', `tuple for ${name} must only contain str, not ${rt.types.nameOf(p)}`)
        return inside !== null && test(inside, p as string)
      })
    },
    { owner: 'str' },
  )
}

const RANGE = '(self, sub, start=None, end=None, /)'
const owner = { owner: 'str' }

export const searchMethods: readonly Native[] = [
  native(`find${RANGE}`, (rt, args) => search(rt, args, first), owner),
  native(`rfind${RANGE}`, (rt, args) => search(rt, args, last), owner),
  native(`index${RANGE}`, (rt, args) => index(rt, args, first), owner),
  native(`rindex${RANGE}`, (rt, args) => index(rt, args, last), owner),
  native(`count${RANGE}`, count, owner),
  affix('startswith'),
  affix('endswith'),
]
