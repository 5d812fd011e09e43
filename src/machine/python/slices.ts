import type { Runtime } from '../runtime'
import { plain, type HeapObject, type Value } from '../values'
import { isInt } from './arithmetic'

/** What a slice selects of a sequence: `count` items from `start` on, `step` apart; `stop` as CPython clamps it. */
export interface Bounds {
  readonly start: number
  readonly stop: number
  readonly step: number
  readonly count: number
}

const MAX = Number.MAX_SAFE_INTEGER
const BAD = 'slice indices must be integers or None or have an __index__ method'

/** slice.indices(length) */
export function sliceBounds(rt: Runtime, slice: HeapObject, length: number): Bounds {
  const step = part(rt, slice.fields[2], 1)
  if (step === 0) rt.raise('ValueError', 'slice step cannot be zero')
  const lowest = step < 0 ? -1 : 0
  const highest = step < 0 ? length - 1 : length
  const clamp = (value: Value, fallback: number): number => {
    if (value === null) return fallback
    const index = part(rt, value, 0)
    return Math.min(Math.max(index < 0 ? index + length : index, lowest), highest)
  }
  const start = clamp(slice.fields[0], step < 0 ? highest : lowest)
  const stop = clamp(slice.fields[1], step < 0 ? lowest : highest)
  const count = Math.max(0, Math.ceil((stop - start) / step)) + 0
  return { start, stop, step, count }
}

function part(rt: Runtime, given: Value, fallback: number): number {
  if (given === null) return fallback
  const value = plain(given)
  if (isInt(value)) return Math.max(-MAX, Math.min(Number(value), MAX))
  if (rt.types.programMethod(value, '__index__'))
    rt.unsupported(`a slice by objects with __index__ (class ${rt.types.nameOf(value)})`)
  return rt.raise('TypeError', BAD)
}
