/**
 * Least and greatest of any stretch of numbers, in time logarithmic in its length: a pyramid in which each level keeps the
 * extremes of pairs of the level below (a segment tree, bottom up).
 */
export class Extremes {
  private readonly low: Float64Array
  private readonly high: Float64Array
  private readonly size: number

  constructor(numbers: ArrayLike<number>) {
    this.size = Math.max(1, numbers.length)
    this.low = new Float64Array(2 * this.size).fill(Infinity)
    this.high = new Float64Array(2 * this.size).fill(-Infinity)
    for (let i = 0; i < numbers.length; i++) this.low[this.size + i] = this.high[this.size + i] = numbers[i]!
    for (let i = this.size - 1; i > 0; i--) {
      this.low[i] = Math.min(this.low[2 * i]!, this.low[2 * i + 1]!)
      this.high[i] = Math.max(this.high[2 * i]!, this.high[2 * i + 1]!)
    }
  }

  /** Of the numbers from index `from` up to but not `to`; [∞, −∞] of none. */
  between(from: number, to: number): readonly [number, number] {
    let [low, high] = [Infinity, -Infinity]
    let [left, right] = [from + this.size, Math.max(from, to) + this.size]
    for (; left < right; left >>= 1, right >>= 1) {
      if (left & 1) ({ low, high } = this.with(left++, low, high))
      if (right & 1) ({ low, high } = this.with(--right, low, high))
    }
    return [low, high]
  }

  private with(index: number, low: number, high: number) {
    return { low: Math.min(low, this.low[index]!), high: Math.max(high, this.high[index]!) }
  }
}
