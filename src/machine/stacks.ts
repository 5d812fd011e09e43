/**
 * Stacks in chunks of one size: however long they get, growing copies nothing. What undoing needs of each step stands on them,
 * and a run of some million steps would spend most of its time moving larger and larger arrays.
 */

/** Chunks of this size are too large for V8 to move. */
const BITS = 15
const MASK = (1 << BITS) - 1
/** What a stack begins with: most runs are short. V8 makes room for the rest of the first chunk. */
const FIRST = 64

/** Of 32-bit integers; of doubles too, which take the room of two. */
export class IntStack {
  private readonly chunks: Int32Array[] = []
  private chunk!: Int32Array
  length = 0

  push(value: number): void {
    const at = this.length++
    if ((at & MASK) === 0) this.chunk = this.chunks[at >> BITS] ??= new Int32Array(MASK + 1)
    this.chunk[at & MASK] = value
  }

  pop(): number {
    const at = --this.length
    this.chunk = this.chunks[at >> BITS]!
    return this.chunk[at & MASK]!
  }

  at(index: number): number {
    return this.chunks[index >> BITS]![index & MASK]!
  }

  pushDouble(value: number): void {
    double[0] = value
    this.push(halves[0]!)
    this.push(halves[1]!)
  }

  popDouble(): number {
    halves[1] = this.pop()
    halves[0] = this.pop()
    return double[0]!
  }
}

const double = new Float64Array(1)
const halves = new Int32Array(double.buffer)

/** Of anything. */
export class Stack<T> {
  private readonly chunks: (T | undefined)[][] = []
  private chunk!: (T | undefined)[]
  length = 0

  push(value: T): void {
    const at = this.length++
    if ((at & MASK) === 0) this.chunk = this.chunks[at >> BITS] ??= newChunk(at === 0 ? FIRST : MASK + 1)
    this.chunk[at & MASK] = value
  }

  pop(): T {
    const at = --this.length
    this.chunk = this.chunks[at >> BITS]!
    const value = this.chunk[at & MASK]
    this.chunk[at & MASK] = undefined
    return value as T
  }

  at(index: number): T {
    return this.chunks[index >> BITS]![index & MASK] as T
  }

  /** Lets go of everything. */
  clear(): void {
    this.length = this.chunks.length = 0
  }
}

/**
 * Of anything, where the same comes again and again: the stack itself is of numbers, small integers as they are, everything
 * else by its place in a pool, into which it goes once more only where it is not the last that was pushed for its site.
 */
export class PooledStack<T> {
  private readonly codes = new IntStack()
  private readonly pool = new Stack<T>()
  /** By site: where in the pool the last thing is that was pushed for it. */
  private readonly last = new Int32Array(SITES)

  get length(): number {
    return this.codes.length
  }

  /** @param site any integer; the same where the same is to be expected */
  push(value: T, site: number): void {
    const { codes, pool, last } = this
    if (typeof value === 'number' && (value << 2) >> 2 === value) return codes.push((value << 2) | INTEGER)
    const at = last[site & (SITES - 1)]!
    if (at < pool.length && pool.at(at) === value) return codes.push((at << 2) | AGAIN)
    last[site & (SITES - 1)] = pool.length
    codes.push((pool.length << 2) | FIRST_TIME)
    pool.push(value)
  }

  pop(): T {
    const code = this.codes.pop()
    return (code & 3) === FIRST_TIME ? this.pool.pop() : this.decoded(code)
  }

  at(index: number): T {
    return this.decoded(this.codes.at(index))
  }

  /** Lets go of everything. */
  clear(): void {
    this.codes.length = 0
    this.pool.clear()
  }

  private decoded(code: number): T {
    return (code & 3) === INTEGER ? ((code >> 2) as T) : this.pool.at(code >> 2)
  }
}

const SITES = 1024
/** What a code stands for, in its two lowest bits; the others are the integer, or the place in the pool. */
const [INTEGER, AGAIN, FIRST_TIME] = [0, 1, 2]

const newChunk = <T>(size: number): (T | undefined)[] => new Array<T | undefined>(size).fill(undefined)
