import { IntStack } from './stacks'

/** What a step may change of the run as a whole, by place in the rows of a StepLog. */
export const enum Kept {
  // The first need more than 32 bits.
  Clock,
  CpuTime,
  SliceStart,
  Worked,
  Current,
  Ended,
  Pinned,
  SpawnedLast,
  ExitStatus,
  Threads,
  Output,
  Bulk,
  Journal,
  Lives,
  Width,
}

/**
 * A row of numbers for each step, of which only the newest is there as it is: of those before it stand only the numbers that
 * are others in the row behind, last of all a mask that says which. So a step costs what it changes.
 */
export class StepLog {
  private readonly differences = new IntStack()
  /** The newest row. */
  private readonly newest = new Float64Array(Kept.Width)
  private mask = 0

  /** Sets a number of a new row: to be called for all that may differ, by rising place, before `push`. */
  set(place: Kept, value: number): void {
    const before = this.newest[place]!
    if (before === value) return
    if (place < Kept.Current) this.differences.pushDouble(before)
    else this.differences.push(before)
    this.newest[place] = value
    this.mask |= 1 << place
  }

  /** Takes the row that was set as the newest one. */
  push(): void {
    this.differences.push(this.mask)
    this.mask = 0
  }

  /** A number of the newest row. */
  at(place: Kept): number {
    return this.newest[place]!
  }

  /** Drops the newest row. */
  pop(): void {
    const { differences, newest } = this
    const mask = differences.pop()
    for (let i = Kept.Width - 1; i >= 0; i--)
      if (mask & (1 << i)) newest[i] = i < Kept.Current ? differences.popDouble() : differences.pop()
  }
}
