import type { Runtime } from '../runtime'
import { Float, type Value } from '../values'
import { plainOrder } from './compare'
import { compareText } from './text'

/** Code of the program must compare. */
class NeedsProgram {}

/** The positions of keys in sorted order, stable; undefined where objects of the program must compare themselves. */
export function sortedOrder(rt: Runtime, keys: readonly Value[], reverse: boolean): number[] | undefined {
  const order = keys.map((_, i) => i)
  if (reverse) order.reverse()
  try {
    const total = totalOrder(keys)
    if (total && order.length >= SMALL) order.sort(total)
    else sortPositions(order, total ? (a, b) => total(a, b) < 0 : partialOrder(rt, keys))
  } catch (error) {
    if (error instanceof NeedsProgram) return undefined
    throw error
  }
  if (reverse) order.reverse()
  return order
}

/**
 * The values in sorted order where equal ones cannot be told apart, which are those that are all ints or all texts; undefined
 * for others.
 */
export function sortedValues(values: readonly Value[], reverse: boolean): Value[] | undefined {
  const sorted = sortedNumbers(values) ?? sortedTexts(values)
  if (sorted && reverse) sorted.reverse()
  return sorted
}

/** By an array of doubles, which V8 sorts by value. */
function sortedNumbers(values: readonly Value[]): Value[] | undefined {
  const numbers = new Float64Array(values.length)
  for (let i = 0; i < values.length; i++) {
    const value = values[i]
    if (typeof value !== 'number') return undefined
    numbers[i] = value
  }
  numbers.sort()
  const sorted: Value[] = []
  for (let i = 0; i < numbers.length; i++) sorted.push(numbers[i]!)
  return sorted
}

function sortedTexts(values: readonly Value[]): Value[] | undefined {
  for (let i = 0; i < values.length; i++) if (typeof values[i] !== 'string') return undefined
  return (values as readonly string[]).slice().sort(compareText)
}

type Less = (a: number, b: number) => boolean

/** Of keys that are all ints or all texts: less than 0 where the first of two comes first. */
function totalOrder(keys: readonly Value[]): ((a: number, b: number) => number) | null {
  if (keys.every((key) => typeof key === 'number')) {
    const numbers = keys as readonly number[]
    return (a, b) => numbers[a]! - numbers[b]!
  }
  if (keys.every((key) => typeof key === 'string')) return (a, b) => compareText(keys[a] as string, keys[b] as string)
  return null
}

function partialOrder(rt: Runtime, keys: readonly Value[]): Less {
  if (keys.every((key) => key instanceof Float)) return (a, b) => (keys[a] as Float).value < (keys[b] as Float).value
  return (a, b) => {
    const less = plainOrder(rt, '<', keys[a], keys[b])
    if (less === undefined) throw new NeedsProgram()
    return less
  }
}

/** From how many items on CPython does not sort by insertion alone. */
const SMALL = 64

/** Stable. Asks in the order in which CPython's binary insertion sort does, as long as that is what it uses. */
function sortPositions(order: number[], less: Less): void {
  if (order.length < SMALL) insertionSort(order, less)
  else order.sort((a, b) => (less(a, b) ? -1 : less(b, a) ? 1 : 0))
}

function insertionSort(order: number[], less: Less): void {
  for (let i = countRun(order, less); i < order.length; i++) {
    const item = order[i]!
    let low = 0
    let high = i
    while (low < high) {
      const middle = (low + high) >> 1
      if (less(item, order[middle]!)) high = middle
      else low = middle + 1
    }
    order.copyWithin(low + 1, low, i)
    order[low] = item
  }
}

/** How many items stand in order already; a strictly falling run is turned round. */
function countRun(order: number[], less: Less): number {
  if (order.length < 2) return order.length
  let end = 2
  const falling = less(order[1]!, order[0]!)
  while (end < order.length && less(order[end]!, order[end - 1]!) === falling) end++
  if (falling) order.splice(0, end, ...order.slice(0, end).reverse())
  return end
}

/** The position of the least (or greatest) key; undefined where objects of the program must compare themselves. */
export function extreme(rt: Runtime, keys: readonly Value[], symbol: '<' | '>'): number | undefined {
  let best = 0
  for (let i = 1; i < keys.length; i++) {
    const better = plainOrder(rt, symbol, keys[i], keys[best])
    if (better === undefined) return undefined
    if (better) best = i
  }
  return best
}
