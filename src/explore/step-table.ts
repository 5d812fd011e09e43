import type { Contents } from './contents'

/** What a known step is, besides its effects. */
export interface Step {
  /** The local state its thread comes to. */
  readonly local: number
  /** What it prints, as a value; 0: nothing. */
  readonly output: number
  /** CPython would not switch behind it, unless its thread is then blocked. */
  readonly stays: boolean
  /** The process ends with it. */
  readonly exits: boolean
}

/** Known steps, by number. */
export class StepTable {
  private readonly list: Step[] = []
  /** By step: where its effects begin; and where the last one's end. */
  private readonly starts: number[] = [0]
  /** Pairs: column, then what it becomes (from 0), or -1 minus the number of an operation on its content. */
  private readonly effects: number[] = []

  get bytes(): number {
    return this.effects.length * 8 + this.list.length * 48
  }

  /** Adds to the effects of the step that will be finished next. */
  effect(column: number, effect: number): void {
    this.effects.push(column, effect)
  }

  /** @returns the step's number */
  finish(step: Step): number {
    this.starts.push(this.effects.length)
    return this.list.push(step) - 1
  }

  get(step: number): Step {
    return this.list[step]!
  }

  /** Does to a state what a step does to shared things. */
  apply(step: number, state: Int32Array, contents: Contents): void {
    const { effects } = this
    const end = this.starts[step + 1]!
    for (let i = this.starts[step]!; i < end; i += 2) {
      const column = effects[i]!
      const effect = effects[i + 1]!
      state[column] = effect >= 0 ? effect : contents.apply(column, state[column]!, -1 - effect)
    }
  }
}

/** As an effect: an operation on a content. */
export const operation = (op: number): number => -1 - op
