import type { TraceStep } from '../trace/trace'
import { repeatsOf, type Repeat } from './repeats'

/** Each step as a number: the same for steps of one thread that do the same to the same thing from the same place. */
export function symbolsOf(steps: readonly TraceStep[]): Int32Array {
  const known = new Map<string, number>()
  return Int32Array.from(steps, ({ thread, operation, subject, span, succeeded }) => {
    const text = `${thread} ${operation} ${subject?.key ?? ''} ${span?.from ?? ''} ${succeeded}`
    let symbol = known.get(text)
    if (symbol === undefined) known.set(text, (symbol = known.size))
    return symbol
  })
}

const known = new WeakMap<readonly TraceStep[], readonly Repeat[]>()

/** The repeats of a run's steps. Found once for each run: timelines and lists ask for them alike. */
export function stepRepeats(steps: readonly TraceStep[]): readonly Repeat[] {
  let repeats = known.get(steps)
  if (repeats === undefined) known.set(steps, (repeats = repeatsOf(symbolsOf(steps))))
  return repeats
}

/**
 * An axis of steps on which a repeat takes the room of its first cycle alone. Units are steps shown; what is hidden lies
 * where its repeat ends.
 */
export class ShortAxis {
  readonly length: number
  /** Where on the axis each repeat's cycle begins. */
  readonly starts: readonly number[]

  constructor(
    steps: number,
    readonly repeats: readonly Repeat[],
  ) {
    let hidden = 0
    this.starts = repeats.map((repeat) => {
      const start = repeat.from - hidden
      hidden += repeat.period * (repeat.count - 1)
      return start
    })
    this.length = steps - hidden
  }

  /** The unit of a position. */
  at(position: number): number {
    const index = lastUpTo(this.repeats, (repeat) => repeat.from, position)
    if (index < 0) return position
    const { from, period, count } = this.repeats[index]!
    const start = this.starts[index]!
    if (position < from + period) return start + position - from
    return start + period + Math.max(0, position - (from + period * count))
  }

  /** The position of a unit, as far on as any that lies there: behind a repeat, all of it has happened. */
  back(unit: number): number {
    const index = lastUpTo(this.starts, (start) => start, unit)
    if (index < 0) return unit
    const { from, period, count } = this.repeats[index]!
    const inside = unit - this.starts[index]!
    return inside < period ? from + inside : from + period * (count - 1) + inside
  }
}

/** Index of the last item whose key is not above `limit`; -1: none. */
function lastUpTo<T>(items: readonly T[], key: (item: T) => number, limit: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (key(items[middle]!) <= limit) low = middle + 1
    else high = middle
  }
  return low - 1
}
