import type { StepIndex } from '../base/units'
import { questionAt, type Question } from './question'
import type { Run } from './work'

/** What the session tells about what is shown. */
interface Host {
  readonly run: Run | null
  readonly position: StepIndex
}

/** Predict, then step: asks before a step what will come, and keeps count. */
export class Quiz {
  on = $state(false)
  question = $state.raw<Question | null>(null)
  /** Which option was chosen; null: not answered yet. */
  chosen = $state<number | null>(null)
  right = $state(0)
  of = $state(0)
  readonly #host: Host

  constructor(host: Host) {
    this.#host = host
  }

  toggle() {
    this.on = !this.on
    this.forget()
    this.right = this.of = 0
  }

  /** Whether something has to be answered before the next step may be taken. */
  holds(): boolean {
    if (!this.on) return false
    const { run, position } = this.#host
    if (this.question?.at === position) {
      if (this.chosen === null) return true
      this.forget()
      return false
    }
    this.chosen = null
    this.question = run === null ? null : questionAt(run, position)
    return this.question !== null
  }

  answer(option: number) {
    const { question } = this
    if (question === null || this.chosen !== null || question.options[option] === undefined) return
    this.chosen = option
    this.of++
    if (option === question.right) this.right++
  }

  /** The reader is elsewhere: what was asked no longer fits. */
  leave() {
    if (this.question !== null && this.question.at !== this.#host.position) this.forget()
  }

  /** What was asked is about another run. */
  forget() {
    this.question = null
    this.chosen = null
  }
}
