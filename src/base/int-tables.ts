/** An empty slot of a table: no key or value that is stored is ever this. */
const EMPTY = -0x80000000

/**
 * From pairs of 32-bit integers to one: open addressing with linear probing. Layout of `slots`: first, second, value;
 * value is EMPTY where the slot is free.
 */
export class IntPairMap {
  private slots = new Int32Array(3 * 64).fill(EMPTY)
  private mask = 63
  private used = 0

  get size(): number {
    return this.used
  }

  get bytes(): number {
    return this.slots.byteLength
  }

  /** @returns the value; -1 where there is none */
  get(first: number, second: number): number {
    const { slots, mask } = this
    for (let i = mix(first, second) & mask; ; i = (i + 1) & mask) {
      const at = i * 3
      const value = slots[at + 2]!
      if (value === EMPTY) return -1
      if (slots[at] === first && slots[at + 1] === second) return value
    }
  }

  /** Adds or replaces. */
  set(first: number, second: number, value: number): void {
    if (this.used * 2 > this.mask) this.grow()
    const { slots, mask } = this
    for (let i = mix(first, second) & mask; ; i = (i + 1) & mask) {
      const at = i * 3
      if (slots[at + 2] === EMPTY) this.used++
      else if (slots[at] !== first || slots[at + 1] !== second) continue
      slots[at] = first
      slots[at + 1] = second
      slots[at + 2] = value
      return
    }
  }

  clear(): void {
    this.slots.fill(EMPTY)
    this.used = 0
  }

  private grow(): void {
    const old = this.slots
    this.mask = this.mask * 2 + 1
    this.slots = new Int32Array(3 * (this.mask + 1)).fill(EMPTY)
    this.used = 0
    for (let at = 0; at < old.length; at += 3) if (old[at + 2] !== EMPTY) this.set(old[at]!, old[at + 1]!, old[at + 2]!)
  }
}

/** Gives equal sequences of 32-bit integers equal numbers, from 0 in order of first appearance. */
export class SequenceTable {
  /** The sequences one after the other. */
  private words = new Int32Array(1024)
  /** Where each begins, and where the last ends. */
  private readonly starts: number[] = [0]
  private slots = new Int32Array(64).fill(-1)
  private mask = 63

  get size(): number {
    return this.starts.length - 1
  }

  get bytes(): number {
    return this.words.byteLength + this.slots.byteLength + this.starts.length * 8
  }

  /** The number of source[0, length). */
  intern(source: ArrayLike<number>, length: number): number {
    const { slots, mask } = this
    for (let i = hashOf(source, length) & mask; ; i = (i + 1) & mask) {
      const number = slots[i]!
      if (number < 0) return this.add(source, length, i)
      if (this.equals(number, source, length)) return number
    }
  }

  at(number: number, index: number): number {
    return this.words[this.starts[number]! + index]!
  }

  /** A copy of a sequence. */
  toArray(number: number): number[] {
    return Array.from(this.words.subarray(this.starts[number], this.starts[number + 1]))
  }

  private equals(number: number, source: ArrayLike<number>, length: number): boolean {
    const { words } = this
    const start = this.starts[number]!
    if (this.starts[number + 1]! - start !== length) return false
    for (let i = 0; i < length; i++) if (words[start + i] !== source[i]) return false
    return true
  }

  private add(source: ArrayLike<number>, length: number, slot: number): number {
    const start = this.starts[this.size]!
    if (start + length > this.words.length) {
      const larger = new Int32Array(Math.max(this.words.length * 2, start + length))
      larger.set(this.words)
      this.words = larger
    }
    for (let i = 0; i < length; i++) this.words[start + i] = source[i]!
    const number = this.size
    this.starts.push(start + length)
    this.slots[slot] = number
    if (this.size * 2 > this.mask) this.rehash()
    return number
  }

  private rehash(): void {
    this.mask = this.mask * 2 + 1
    this.slots = new Int32Array(this.mask + 1).fill(-1)
    for (let number = 0; number < this.size; number++) {
      const sequence = this.words.subarray(this.starts[number], this.starts[number + 1])
      let i = hashOf(sequence, sequence.length) & this.mask
      while (this.slots[i]! >= 0) i = (i + 1) & this.mask
      this.slots[i] = number
    }
  }
}

/** A bijective mixer's last steps (MurmurHash3, Appleby) over two words. */
function mix(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}

/** 32 bits over source[0, length). */
export function hashOf(source: ArrayLike<number>, length: number): number {
  let hash = length
  for (let i = 0; i < length; i++) {
    hash = Math.imul(hash ^ source[i]!, 0x9e3779b1)
    hash ^= hash >>> 15
  }
  hash = Math.imul(hash, 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}

/** Room in an Int32Array that grows: the same array where it is large enough, else a larger copy. */
export function grown(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= array.length) return array
  const larger = new Int32Array(Math.max(array.length * 2, length))
  larger.set(array)
  return larger
}
