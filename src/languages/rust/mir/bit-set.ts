/** A set of small numbers below a fixed size. */
export class BitSet {
  // 32 bits each. A plain list: there are very many small sets, and a typed array takes several times as long to make.
  private readonly words: number[]

  /** @param words of another set, to go on from */
  constructor(
    readonly size: number,
    words?: readonly number[],
  ) {
    if (words !== undefined) {
      this.words = words.slice()
      return
    }
    this.words = []
    for (let left = size; left > 0; left -= 32) this.words.push(0)
  }

  has(item: number): boolean {
    return (this.words[item >>> 5] & (1 << (item & 31))) !== 0
  }

  add(item: number): void {
    this.words[item >>> 5] |= 1 << (item & 31)
  }

  delete(item: number): void {
    this.words[item >>> 5] &= ~(1 << (item & 31))
  }

  clear(): void {
    this.words.fill(0)
  }

  equals(other: BitSet): boolean {
    return this.words.every((word, i) => word === other.words[i])
  }

  copy(): BitSet {
    return new BitSet(this.size, this.words)
  }

  /** Takes everything of `other` in; true when something was new. */
  union(other: BitSet): boolean {
    let changed = false
    for (let i = 0; i < this.words.length; i++) {
      const before = this.words[i]
      this.words[i] |= other.words[i]
      changed ||= this.words[i] !== before
    }
    return changed
  }

  /** Keeps only what `other` has too; true when something went. */
  intersect(other: BitSet): boolean {
    let changed = false
    for (let i = 0; i < this.words.length; i++) {
      const before = this.words[i]
      this.words[i] &= other.words[i]
      changed ||= this.words[i] !== before
    }
    return changed
  }

  *[Symbol.iterator](): Generator<number> {
    for (let w = 0; w < this.words.length; w++) {
      for (let rest = this.words[w]; rest !== 0; rest &= rest - 1) yield w * 32 + 31 - Math.clz32(rest & -rest)
    }
  }
}
