import { grown, hashOf } from '../base/int-tables'
import type { Columns } from './columns'

/**
 * The set of states met, each packed into as few bits as its columns need now (after Holzmann's collapse compression, SPIN
 * 1997): a column that never changed takes none. Where one outgrows its bits, everything is packed anew.
 *
 * Layout of `words`: `wordsPerState` words a state, in order of numbers. A column lies within one word: `place[c]` is its
 * word, `shift[c]` its lowest bit, `mask[c]` its largest value; mask 0: it is `fixed[c]` in every state.
 */
export class StateStore {
  private words = new Int32Array(1024)
  private wordsPerState = 1
  private slots = new Int32Array(1024).fill(-1)
  private count = 0
  private readonly fixed: number[] = []
  private readonly place: number[] = []
  private readonly shift: number[] = []
  private readonly mask: number[] = []
  /** Columns that changed, and those that never did. */
  private readonly active: number[] = []
  private readonly still: number[] = []
  private scratch = new Int32Array(1)
  /** Whether the last `add` met a state for the first time. */
  isNew = false

  constructor(private readonly columns: Columns) {}

  get size(): number {
    return this.count
  }

  get bytes(): number {
    return this.count * this.wordsPerState * 4 + this.slots.byteLength
  }

  /** The number of a state, from 0 in order of first appearance. */
  add(state: Int32Array): number {
    if (this.count === 0) this.fix(state)
    while (!this.pack(state)) this.widen(state)
    const { scratch, wordsPerState } = this
    const mask = this.slots.length - 1
    for (let i = hashOf(scratch, wordsPerState) & mask; ; i = (i + 1) & mask) {
      const number = this.slots[i]!
      if (number < 0) {
        this.isNew = true
        this.slots[i] = this.count
        return this.append()
      }
      if (this.isAt(number)) {
        this.isNew = false
        return number
      }
    }
  }

  /** Writes a state into a row. */
  load(number: number, state: Int32Array): void {
    const { words, place, shift, mask } = this
    const start = number * this.wordsPerState
    state.set(this.fixed)
    for (const column of this.active)
      state[column] = (words[start + place[column]!]! >>> shift[column]!) & mask[column]!
  }

  private append(): number {
    const { wordsPerState } = this
    const start = this.count * wordsPerState
    this.words = grown(this.words, start + wordsPerState)
    for (let i = 0; i < wordsPerState; i++) this.words[start + i] = this.scratch[i]!
    const number = this.count++
    if (this.count * 2 > this.slots.length) this.rehash(this.slots.length * 2)
    return number
  }

  private isAt(number: number): boolean {
    const { words, scratch, wordsPerState } = this
    const start = number * wordsPerState
    for (let i = 0; i < wordsPerState; i++) if (words[start + i] !== scratch[i]) return false
    return true
  }

  /** Packs a row into `scratch`. @returns false where a column has outgrown its bits */
  private pack(state: Int32Array): boolean {
    const { scratch, fixed, place, shift, mask, active, still, wordsPerState } = this
    if (this.columns.count > fixed.length) return false
    for (let i = 0; i < wordsPerState; i++) scratch[i] = 0
    for (let i = 0; i < active.length; i++) {
      const column = active[i]!
      const value = state[column]!
      if (value > mask[column]!) return false
      scratch[place[column]!]! |= value << shift[column]!
    }
    for (let i = 0; i < still.length; i++) if (state[still[i]!] !== fixed[still[i]!]) return false
    return true
  }

  private fix(state: Int32Array): void {
    const { columns, fixed, mask, place, shift } = this
    for (let column = 0; column < columns.count; column++) {
      fixed[column] = state[column]!
      mask[column] = place[column] = shift[column] = 0
      this.still.push(column)
    }
  }

  /** Gives columns the bits they need for `state`, with room to grow, and packs all states anew. */
  private widen(state: Int32Array): void {
    const row = new Int32Array(this.columns.count)
    const old = this.snapshot()
    const { fixed, mask, place, shift } = this
    for (let column = fixed.length; column < this.columns.count; column++)
      fixed[column] = mask[column] = place[column] = shift[column] = 0
    for (let column = 0; column < fixed.length; column++) {
      const outgrown = mask[column] === 0 ? state[column] !== fixed[column] : state[column]! > mask[column]!
      if (outgrown) mask[column] = bitsFor(this.columns.sizes[column]!)
    }
    this.arrange()
    this.words = new Int32Array(Math.max(1024, this.count * this.wordsPerState * 2))
    for (let number = 0; number < this.count; number++) {
      old.load(number, row)
      this.pack(row)
      this.words.set(this.scratch.subarray(0, this.wordsPerState), number * this.wordsPerState)
    }
    this.rehash(this.slots.length)
  }

  private snapshot(): { load(number: number, row: Int32Array): void } {
    const old = Object.create(StateStore.prototype) as StateStore
    return Object.assign(old, this, {
      fixed: [...this.fixed],
      place: [...this.place],
      shift: [...this.shift],
      mask: [...this.mask],
      active: [...this.active],
      still: [...this.still],
    })
  }

  /** Lays the columns out, first fit. */
  private arrange(): void {
    const { mask, place, shift, active, still } = this
    const free: number[] = []
    active.length = still.length = 0
    mask.forEach((most, column) => {
      if (most === 0) {
        still.push(column)
        return
      }
      active.push(column)
      const bits = 32 - Math.clz32(most)
      let word = free.findIndex((left) => left >= bits)
      if (word < 0) word = free.push(32) - 1
      place[column] = word
      shift[column] = 32 - free[word]!
      free[word]! -= bits
    })
    this.wordsPerState = Math.max(1, free.length)
    this.scratch = new Int32Array(this.wordsPerState)
  }

  private rehash(length: number): void {
    this.slots = new Int32Array(length).fill(-1)
    const { wordsPerState, words, slots } = this
    const mask = length - 1
    for (let number = 0; number < this.count; number++) {
      const start = number * wordsPerState
      let i = hashOf(words.subarray(start, start + wordsPerState), wordsPerState) & mask
      while (slots[i]! >= 0) i = (i + 1) & mask
      slots[i] = number
    }
  }
}

/** The largest value of as many bits as numbers below `size` need, and twice as many again where that may grow. */
function bitsFor(size: number): number {
  const bits = 32 - Math.clz32(size - 1)
  return 2 ** Math.min(31, bits <= 1 ? bits : bits + 1) - 1
}
