import type { VirtualThread } from '../machine/thread'
import { Column, type Columns } from './columns'

/** No sleep, no deadline, or no patience to lose. */
const NEVER = -1

/**
 * When sleeping threads wake and waiting ones give up, as part of a state: counted from now, so that states that differ
 * only in the time of day are one. Only where the clock matters: in `virtual` time, or where the program looks at it. The
 * rules are the machine's own (findEnabled, advanceClock).
 */
export class Timers {
  private readonly numbers = new Map<string, number>()
  /** By number from 1: nanoseconds until the thread wakes, until it gives up, and until its patience ends; NEVER. */
  private readonly wakes: number[] = [NEVER]
  private readonly deadlines: number[] = [NEVER]
  private readonly patiences: number[] = [NEVER]
  private readonly clocks = new Map<number, number>()
  private readonly clockAt: number[] = [0]
  private readonly times: number[] = []

  constructor(
    private readonly columns: Columns,
    private readonly time: 'free' | 'virtual',
    readonly clockShows: boolean,
  ) {}

  /** The number of a thread's timer now. */
  of(t: VirtualThread, clock: number): number {
    const until = (time: number) => (time < Infinity && !t.ended ? Math.max(0, time - clock) : NEVER)
    const wake = t.sleeping ? until(t.readyAt) : NEVER
    return this.columns.uses(this.columns.timer(t.id), this.intern(wake, until(t.deadline), until(t.patience)))
  }

  set(state: Int32Array, t: VirtualThread, clock: number): void {
    state[this.columns.timer(t.id)] = this.of(t, clock)
  }

  setClock(state: Int32Array, clock: number): void {
    if (this.clockShows) state[Column.Clock] = this.clock(clock)
  }

  clear(state: Int32Array, thread: number): void {
    state[this.columns.timer(thread)] = 0
  }

  /** As Model.enabled. */
  enabled(state: Int32Array, threads: number, ids: Int32Array, isReady: (thread: number) => boolean): number {
    const { times } = this
    let soonest = Infinity
    for (let t = 0; t < threads; t++) soonest = Math.min(soonest, (times[t] = this.enabledIn(state, t, isReady(t))))
    if (soonest === Infinity) return 0
    let count = 0
    for (let t = 0; t < threads; t++) if (times[t]! <= soonest) ids[count++] = t
    return count
  }

  /** Moves the clock to when a thread takes its step. @param waits whether its operation cannot happen by itself */
  advance(state: Int32Array, thread: number, threads: number, waits: boolean): void {
    const own = state[this.columns.timer(thread)]!
    const wake = this.wakes[own]!
    const deadline = this.deadlines[own]!
    let passed = wake === NEVER ? 0 : wake
    if (waits && deadline !== NEVER && (this.time === 'virtual' || wake === NEVER)) passed = Math.max(passed, deadline)
    if (passed === 0) return
    for (let t = 0; t < threads; t++) this.pass(state, this.columns.timer(t), passed)
    if (this.clockShows) state[Column.Clock] = this.clock(this.clockAt[state[Column.Clock]!]! + passed)
  }

  private enabledIn(state: Int32Array, thread: number, ready: boolean): number {
    const own = state[this.columns.timer(thread)]!
    if (own === 0) return Infinity
    const wake = this.time === 'free' ? 0 : Math.max(0, this.wakes[own]!)
    if (ready) return wake
    const deadline = this.deadlines[own]!
    if (deadline === NEVER) return Infinity
    return this.time === 'free' ? 0 : Math.max(wake, deadline)
  }

  private pass(state: Int32Array, column: number, passed: number): void {
    const number = state[column]!
    if (number === 0) return
    const less = (time: number) => (time === NEVER ? NEVER : Math.max(0, time - passed))
    const [wake, deadline, patience] = [this.wakes, this.deadlines, this.patiences].map((times) => less(times[number]!))
    state[column] = this.columns.uses(column, this.intern(wake!, deadline!, patience!))
  }

  private intern(wake: number, deadline: number, patience: number): number {
    const key = `${wake},${deadline},${patience}`
    let number = this.numbers.get(key)
    if (number === undefined) {
      number = this.wakes.push(wake) - 1
      this.deadlines.push(deadline)
      this.patiences.push(patience)
      this.numbers.set(key, number)
    }
    return number
  }

  private clock(clock: number): number {
    let number = this.clocks.get(clock)
    if (number === undefined) {
      number = this.clockAt.push(clock) - 1
      this.clocks.set(clock, number)
    }
    return this.columns.uses(Column.Clock, number)
  }
}
