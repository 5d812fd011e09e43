/**
 * How much of a stretch of the axis extents of each class cover, in time logarithmic in their number: sums from the left
 * (prefix sums) are kept for each class, so that any stretch is the difference of two of them.
 */
export class Coverage {
  readonly from: Float64Array
  readonly to: Float64Array
  readonly classes: Uint8Array
  /** By class: how much the extents before each one cover. Absent for classes that do not occur. */
  private readonly sums: (Float64Array | undefined)[] = []
  readonly occurring: readonly number[]

  /** @param extents from left to right, without overlap */
  constructor(extents: readonly { readonly from: number; readonly to: number; readonly cls: number }[]) {
    const { length } = extents
    this.from = Float64Array.from(extents, ({ from }) => from)
    this.to = Float64Array.from(extents, ({ to }) => to)
    this.classes = Uint8Array.from(extents, ({ cls }) => cls)
    this.occurring = [...new Set(this.classes)].sort((a, b) => a - b)
    for (const cls of this.occurring) {
      const sums = (this.sums[cls] = new Float64Array(length + 1))
      for (let i = 0; i < length; i++)
        sums[i + 1] = sums[i]! + (this.classes[i] === cls ? this.to[i]! - this.from[i]! : 0)
    }
  }

  get length(): number {
    return this.from.length
  }

  /** Index of the first extent that ends after a place. */
  firstAfter(place: number): number {
    let low = 0
    let high = this.to.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.to[middle]! <= place) low = middle + 1
      else high = middle
    }
    return low
  }

  /** How much of what lies before a place extents of a class cover; `index` is `firstAfter(place)`. */
  before(place: number, index: number, cls: number): number {
    const whole = this.sums[cls]?.[index] ?? 0
    const reaches = index < this.length && this.classes[index] === cls && this.from[index]! < place
    return whole + (reaches ? place - this.from[index]! : 0)
  }
}
