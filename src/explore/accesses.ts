import type { Machine } from '../machine/machine'
import type { Pending } from '../machine/visible'
import { type Access, clashes } from './access'
import { Touching } from './touching'

/** Touches nothing that another thread could notice. */
export const NOTHING = 0
/** May touch anything. */
export const ANYTHING = 1

/** What operations touch, as sets of accesses by number, and which of them conflict: operations whose sets do not commute. */
export class Accesses {
  private readonly sets: (readonly Access[])[] = [[], []]
  private readonly numbers = new Map<string, number>([['', NOTHING]])
  /** By set: the sets it conflicts with, as bits. */
  private readonly conflicts: Uint32Array[] = []
  private readonly touching: Touching

  constructor(machine: Machine, outputShows: boolean) {
    this.touching = new Touching(machine, outputShows)
    this.extend()
    this.extend()
  }

  /** Whether operations with these sets do not commute. Symmetric. */
  conflict(a: number, b: number): boolean {
    return ((this.conflicts[a]![b >> 5]! >>> (b & 31)) & 1) === 1
  }

  /** How many sets there are. */
  get size(): number {
    return this.sets.length
  }

  /** Adds the sets that conflict with one, as bits. */
  addConflicts(a: number, bits: Uint32Array): void {
    const row = this.conflicts[a]!
    for (let i = 0; i < row.length && i < bits.length; i++) bits[i]! |= row[i]!
  }

  /** What an operation a thread stands in front of touches, and only it, not the local work behind it. */
  of(thread: number, pending: Pending): number {
    return this.number(this.touching.of(thread, pending))
  }

  /** What can let an operation go on that has to wait. */
  waitsFor(thread: number, pending: Pending): number {
    return this.number(this.touching.waitedFor(thread, pending))
  }

  private number(list: readonly Access[] | null): number {
    if (list === null) return ANYTHING
    const key = list.map(({ target, place, use }) => `${target},${place},${use}`).join(';')
    let number = this.numbers.get(key)
    if (number === undefined) {
      number = this.sets.push(list) - 1
      this.numbers.set(key, number)
      this.extend()
    }
    return number
  }

  /** Works out the conflicts of the newest set. */
  private extend(): void {
    const a = this.conflicts.length
    this.conflicts.push(new Uint32Array((a >> 5) + 1))
    for (let b = 0; b <= a; b++) {
      if (!this.clash(a, b)) continue
      this.mark(a, b)
      this.mark(b, a)
    }
  }

  private mark(a: number, b: number): void {
    let row = this.conflicts[a]!
    if (b >> 5 >= row.length) {
      const longer = new Uint32Array((b >> 5) + 8)
      longer.set(row)
      this.conflicts[a] = row = longer
    }
    row[b >> 5]! |= 1 << (b & 31)
  }

  private clash(a: number, b: number): boolean {
    if (a === NOTHING || b === NOTHING) return false
    if (a === ANYTHING || b === ANYTHING) return true
    return this.sets[a]!.some((x) => this.sets[b]!.some((y) => clashes(x, y)))
  }
}
