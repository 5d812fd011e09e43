/** A set of small numbers below a fixed size. */
export class BitSet {
  private readonly words: Uint32Array

  constructor(readonly size: number) {
    this.words = new Uint32Array((size + 31) >>> 5)
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

  copy(): BitSet {
    const result = new BitSet(this.size)
    result.words.set(this.words)
    return result
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
