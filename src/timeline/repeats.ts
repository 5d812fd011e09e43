/** A stretch of a sequence in which a cycle of `period` symbols stands `count` times, one after the other. */
export interface Repeat {
  readonly from: number
  readonly period: number
  readonly count: number
}

const longestPeriod = 64
/** A repeat that hides less than this is no relief. */
const leastHidden = 8

/**
 * Tandem repeats of a sequence, from left to right and without overlap. At each place that is not in one yet, every period
 * up to `longestPeriod` is tried: a cycle goes on as long as each symbol equals the one a period before it (what Main and
 * Lorentz, "An O(n log n) algorithm for finding all repetitions in a string", J. Algorithms 1984, call the extension of a
 * square). How far it does is remembered by period, so all is done in n · longestPeriod comparisons. The repeat that hides
 * most is taken, of equal ones the one with the shortest cycle.
 */
export function repeatsOf(symbols: ArrayLike<number>): Repeat[] {
  const found: Repeat[] = []
  /** By period: up to where symbols equal those a period before; no need to look there again. */
  const reach = new Int32Array(longestPeriod + 1)
  for (let from = 0; from < symbols.length;) {
    const best = bestAt(symbols, from, reach)
    if (best === null) from++
    else {
      found.push(best)
      from += best.period * best.count
    }
  }
  return found
}

function bestAt(symbols: ArrayLike<number>, from: number, reach: Int32Array): Repeat | null {
  let best: Repeat | null = null
  for (let period = 1; period <= longestPeriod; period++) {
    let end = Math.max(reach[period]!, from + period)
    if (from + 2 * period > symbols.length) break
    while (end < symbols.length && symbols[end] === symbols[end - period]) end++
    reach[period] = end
    const count = Math.floor((end - from) / period)
    const hidden = (count - 1) * period
    if (count >= 2 && hidden >= leastHidden && (best === null || hidden > (best.count - 1) * best.period))
      best = { from, period, count }
  }
  return best
}

/** The sequence with each repeat once. */
export function collapse<T>(items: readonly T[], repeats: readonly Repeat[]): T[] {
  const parts: (readonly T[])[] = []
  let next = 0
  for (const { from, period, count } of repeats) {
    parts.push(items.slice(next, from + period))
    next = from + period * count
  }
  return [...parts, items.slice(next)].flat()
}

/** What `collapse` made shorter, at its full length again. */
export function expand<T>(shown: readonly T[], repeats: readonly Repeat[]): T[] {
  const parts: (readonly T[])[] = []
  let [next, length] = [0, 0]
  for (const { from, period, count } of repeats) {
    const upTo = next + (from - length) + period
    const cycle = shown.slice(upTo - period, upTo)
    parts.push(shown.slice(next, upTo), ...Array.from({ length: count - 1 }, () => cycle))
    next = upTo
    length = from + period * count
  }
  return [...parts, shown.slice(next)].flat()
}
