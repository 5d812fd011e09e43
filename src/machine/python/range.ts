import type { Runtime } from '../runtime'
import { type HeapObject, Kind, type Value } from '../values'
import { add, multiply } from './arithmetic'
import { normalise, type Int } from './integers'

export function makeRange(rt: Runtime, start: Int, stop: Int, step: Int): HeapObject {
  return rt.heap.allocate(Kind.Range, rt.types.named('range'), [start, stop, step])
}

/** len(range) */
export function rangeLength(range: HeapObject): Int {
  const [start, stop, step] = range.fields as Int[]
  if (typeof start === 'number' && typeof stop === 'number' && typeof step === 'number')
    return Math.max(0, Math.ceil((stop - start) / step)) + 0
  const [a, b, s] = [BigInt(start!), BigInt(stop!), BigInt(step!)]
  if (s > 0n) return a >= b ? 0 : normalise((b - a - 1n) / s + 1n)
  return a <= b ? 0 : normalise((a - b - 1n) / -s + 1n)
}

/** range[index] for an index inside it. */
export function rangeAt(rt: Runtime, range: HeapObject, index: Int): Int {
  const [start, , step] = range.fields as Int[]
  return add(start!, multiply(rt, index, step!))
}

/** The position of an int in a range; undefined when it is not in it. */
export function rangeIndex(range: HeapObject, value: Int): Int | undefined {
  const [start, , step] = range.fields as Int[]
  const distance = BigInt(value) - BigInt(start!)
  if (distance % BigInt(step!) !== 0n) return undefined
  const index = distance / BigInt(step!)
  return index >= 0n && index < BigInt(rangeLength(range)) ? normalise(index) : undefined
}

/** The members of a range, which must not be absurdly many. */
export function rangeItems(rt: Runtime, range: HeapObject): Value[] {
  const length = rangeLength(range)
  if (length > 20_000_000) rt.raise('MemoryError')
  const items: Value[] = []
  for (let i = 0; i < length; i++) items.push(rangeAt(rt, range, i))
  return items
}
