/** Columns that every state has. */
export const enum Column {
  /** Who must go on because the runtime would not switch here: 1 + its id; 0: nobody. */
  Pinned,
  /** What was printed so far, where that tells outcomes apart. */
  Output,
  /** The clock, where the program looks at it. */
  Clock,
  First,
}

/**
 * What a state is made of: a row of small numbers, one a column. Columns are added as a search meets threads, globals and
 * components; in each, 0 stands for what does not exist yet, and contents are numbered from 1 as they are met.
 */
export class Columns {
  /** By column: how many numbers it has used, 0 included. */
  readonly sizes: number[] = new Array<number>(Column.First).fill(1)
  private readonly ofThread: number[] = []
  private readonly ofTimer: number[] = []
  private readonly ofGlobal: number[] = []
  private readonly ofComponent: number[] = []

  get count(): number {
    return this.sizes.length
  }

  /** The column of a thread's local state. */
  thread(id: number): number {
    const column = this.ofThread[id]
    return column === undefined ? (this.ofThread[id] = this.add()) : column
  }

  /** The column of when a thread wakes or gives up. */
  timer(id: number): number {
    return (this.ofTimer[id] ??= this.add())
  }

  global(index: number): number {
    return (this.ofGlobal[index] ??= this.add())
  }

  component(number: number): number {
    return (this.ofComponent[number] ??= this.add())
  }

  /** Says that a column has numbers up to and including this one. */
  uses(column: number, number: number): number {
    if (number >= this.sizes[column]!) this.sizes[column] = number + 1
    return number
  }

  private add(): number {
    return this.sizes.push(1) - 1
  }
}
