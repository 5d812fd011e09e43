import { SequenceTable } from '../base/int-tables'
import { Column } from './columns'
import type { Model } from './model'
import type { Path } from './path'

/** A way in which the program can end: states that differ only in where threads stand are one. */
export interface End {
  readonly outcome: 'completed' | 'failed' | 'deadlock'
  readonly exitCode: number
  /** Steps that lead there. */
  readonly schedule: Int32Array
}

/** Exit status of a process in a deadlock. */
const DEADLOCK = 3

/** Collects the ends that a search meets. */
export class Ends {
  private table = new SequenceTable()
  readonly list: End[] = []
  /** How often all were forgotten. */
  generation = 0

  constructor(private readonly model: Model) {}

  /** @returns the number of the end that a state is */
  add(state: Int32Array, path: Path): number {
    const number = this.numberOf(state)
    if (number < this.list.length) return number
    const over = this.model.isOver(state)
    const exitCode = over ? this.model.exitCode(state) : DEADLOCK
    this.list.push({
      outcome: !over ? 'deadlock' : exitCode === 0 ? 'completed' : 'failed',
      exitCode,
      schedule: path.ids.slice(0, path.length),
    })
    return number
  }

  private numberOf(state: Int32Array): number {
    const { model } = this
    const words = Array.from(state)
    for (let t = 0; t < model.threads; t++) {
      words[model.columns.thread(t)] = 0
      if (model.timers) words[model.columns.timer(t)] = 0
    }
    words[Column.Clock] = words[Column.Pinned] = 0
    // Rows may have room for columns that do not exist yet.
    words.length = model.width
    while (words.at(-1) === 0) words.pop()
    words.push(model.isOver(state) ? model.exitCode(state) : -1)
    return this.table.intern(words, words.length)
  }

  clear(): void {
    this.list.length = 0
    this.generation++
    this.table = new SequenceTable()
  }
}
