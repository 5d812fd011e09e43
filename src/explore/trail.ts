import { grown } from '../base/int-tables'
import type { Path } from './path'

/**
 * The way of a depth-first search from the start to where it is: a state a level, the thread that left it, and which
 * threads are still to be tried there.
 */
export class Trail implements Path {
  /** How many steps were taken. */
  length = 0
  /** By level: the thread that took the step from there. */
  ids: Int32Array<ArrayBuffer> = new Int32Array(64)
  /** By level, `width` numbers: the enabled threads, those to be tried first. */
  private choices: Int32Array<ArrayBuffer> = new Int32Array(1024)
  private counts: Int32Array<ArrayBuffer> = new Int32Array(64)
  private limits: Int32Array<ArrayBuffer> = new Int32Array(64)
  private nexts: Int32Array<ArrayBuffer> = new Int32Array(64)
  private readonly rows: Int32Array<ArrayBuffer>[] = []
  private readonly scratch: Int32Array

  /** @param width columns a state may have; @param threads how many threads there may be */
  constructor(
    private readonly width: number,
    private readonly threads: number,
  ) {
    this.scratch = new Int32Array(threads)
  }

  /** The state at a level. */
  row(level: number): Int32Array<ArrayBuffer> {
    return (this.rows[level] ??= new Int32Array(this.width))
  }

  get top(): Int32Array<ArrayBuffer> {
    return this.row(this.length)
  }

  /** Room for a list of threads. */
  get room(): Int32Array {
    return this.scratch
  }

  /** Says which threads are to be tried at the present level: the first `limit` of ids[0, count) for certain. */
  open(ids: Int32Array, count: number, limit: number): void {
    const level = this.length
    this.counts = grown(this.counts, level + 1)
    this.limits = grown(this.limits, level + 1)
    this.nexts = grown(this.nexts, level + 1)
    this.choices = grown(this.choices, (level + 1) * this.threads)
    this.ids = grown(this.ids, level + 1)
    this.counts[level] = count
    this.limits[level] = limit
    this.nexts[level] = 0
    const start = level * this.threads
    for (let i = 0; i < count; i++) this.choices[start + i] = ids[i]!
  }

  /** Notes who takes the next step, where nothing else is to be tried. */
  append(thread: number): void {
    this.ids = grown(this.ids, this.length + 1)
    this.ids[this.length] = thread
  }

  /** The next thread to be tried here; -1: none is left. */
  next(): number {
    const level = this.length
    const next = this.nexts[level]!
    if (next >= this.limits[level]!) return -1
    this.nexts[level] = next + 1
    return (this.ids[level] = this.choices[level * this.threads + next]!)
  }

  /** How many of the enabled threads are tried here. */
  get limit(): number {
    return this.limits[this.length]!
  }

  /** Tries all the enabled threads here. @returns whether there were others */
  widen(): boolean {
    const level = this.length
    if (this.limits[level] === this.counts[level]) return false
    this.limits[level] = this.counts[level]!
    return true
  }
}
