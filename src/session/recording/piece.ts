import type { StepIndex } from '../../base/units'
import type { NextOperation, Outcome, Subject, Trace, TraceStep, TraceThread } from '../../trace/trace'

/** How a trace went on since it was told last: what is sent of a long one. */
export interface Piece {
  /** Where the trace goes on: what was told of anything after it holds no longer. */
  readonly from: { readonly step: StepIndex; readonly subject: number }
  readonly steps: readonly TraceStep[]
  /** Of every position from there on, itself included. */
  readonly next: Trace['next']
  readonly subjects: readonly Subject[]
  /** All that there are. */
  readonly threads: readonly TraceThread[]
}

/** Puts the pieces of a trace together again, in another place than it was recorded in. */
export class Mirror {
  readonly #steps: TraceStep[] = []
  readonly #next: (readonly NextOperation[])[] = []
  readonly #subjects: Subject[] = []
  #threads: readonly TraceThread[] = []

  take({ from, steps, next, subjects, threads }: Piece) {
    // One more of a trace that is no longer wanted.
    if (from.step > this.#steps.length) return
    this.#steps.length = this.#next.length = from.step
    this.#subjects.length = from.subject
    // One by one: a call takes only so many arguments.
    for (const step of steps) this.#steps.push(step)
    for (const row of next) this.#next.push(row)
    for (const subject of subjects) this.#subjects.push(subject)
    this.#threads = threads
  }

  /** All of it so far. Its arrays grow and shrink with what is taken. */
  get live(): Trace {
    const [steps, next, subjects, threads] = [this.#steps, this.#next, this.#subjects, this.#threads]
    return { steps, next, subjects, threads, outcome: 'running' }
  }

  /** All of it, to be kept. */
  trace(outcome: Outcome): Trace {
    const [steps, next, subjects] = [this.#steps.slice(), this.#next.slice(), this.#subjects.slice()]
    return { steps, next, subjects, threads: this.#threads, outcome }
  }
}
