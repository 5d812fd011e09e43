import { IntStack } from './stacks'

/** What a step may change of the run as a whole, by place in the rows of a StepLog. */
export const enum Kept {
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

/** As Kept, of what needs more than 32 bits. Where work takes no time, the last two never change. */
export const enum KeptTime {
  Clock,
  SliceStart,
  CpuTime,
  Worked,
  Width,
}

/**
 * A row of numbers for each step, of which only the newest is there as it is: of those before it stand only the numbers that
 * are others in the row behind, last of all a mask that says which. So a step costs what it changes.
 */
export class StepLog {
  private readonly differences = new IntStack()
  /** The newest row. */
  private readonly newest = new Int32Array(Kept.Width)
  private readonly newestTimes = new Float64Array(KeptTime.Width)
  /** To be filled before `push`. */
  readonly row = new Int32Array(Kept.Width)
  private mask = 0

  /** To be called before `push` for each time that may differ, by rising place. */
  setTime(place: KeptTime, value: number): void {
    const before = this.newestTimes[place]!
    if (before === value) return
    this.differences.pushDouble(before)
    this.newestTimes[place] = value
    this.mask |= 1 << (Kept.Width + place)
  }

  /** Takes `row`, and the times that were set, as the newest one. */
  push(): void {
    const { differences, newest, row } = this
    let { mask } = this
    for (let i = 0; i < Kept.Width; i++) {
      if (row[i] === newest[i]) continue
      differences.push(newest[i]!)
      newest[i] = row[i]!
      mask |= 1 << i
    }
    differences.push(mask)
    this.mask = 0
  }

  /** A number of the newest row. */
  at(place: Kept): number {
    return this.newest[place]!
  }

  timeAt(place: KeptTime): number {
    return this.newestTimes[place]!
  }

  /** Drops the newest row. */
  pop(): void {
    const { differences, newest, newestTimes } = this
    const mask = differences.pop()
    for (let i = Kept.Width - 1; i >= 0; i--) if (mask & (1 << i)) newest[i] = differences.pop()
    for (let i = KeptTime.Width - 1; i >= 0; i--)
      if (mask & (1 << (Kept.Width + i))) newestTimes[i] = differences.popDouble()
  }
}
