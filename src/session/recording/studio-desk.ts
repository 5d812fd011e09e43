import type { Wish } from '../work'
import { gilRuns } from './gil-runs'
import type { Ask, Job } from './job'
import type { Answer, LastWord, Question } from './protocol'
import { Studio } from './studio'

/** How often it is told how far a recording is, in milliseconds, and what of it there is; sooner when there are many steps. */
const progressMs = 100
const stepsAPiece = 500

/** The worker's side of the door: records what it is asked for, sends it in pieces, and listens in between. */
export class StudioDesk {
  readonly #tell: (answer: Answer) => void
  readonly #studio = new Studio()
  /** How it stands with the questions that are worked on. */
  readonly #wishes = new Map<number, Wish>()
  #toldAt = 0
  #toldSteps = 0

  constructor(tell: (answer: Answer) => void) {
    this.#tell = tell
  }

  async ask(question: Question): Promise<void> {
    if (question.kind === 'forget') return this.#studio.forget()
    const { id } = question
    if (question.kind === 'wish') {
      if (this.#wishes.has(id)) this.#wishes.set(id, question.wish)
      return
    }
    this.#wishes.set(id, 'go-on')
    this.#tell({ kind: 'progress', id, piece: null, progress: null })
    this.#tell(await this.#lastWord(question).catch((error: unknown) => failure(id, error)))
    this.#wishes.delete(id)
  }

  async #lastWord(question: Exclude<Question, { kind: 'wish' | 'forget' }>): Promise<LastWord> {
    const { id } = question
    const ask = () => this.#wishes.get(id)!
    if (question.kind === 'record') return this.#record(id, question.job, ask)
    const answer = await gilRuns(question, ask)
    return answer === null ? { kind: 'unwanted', id } : { kind: 'gil', id, ...answer }
  }

  async #record(id: number, job: Job, ask: Ask): Promise<LastWord> {
    const took = await this.#studio.record(job, () => {
      this.#report(id)
      return ask()
    })
    if (took === null) return { kind: 'unwanted', id }
    if (took.kind === 'rejected') return { ...took, id }
    this.#sendPiece(id)
    const { trace, ...rest } = took.recorded
    return { kind: 'recorded', id, recorded: { ...rest, outcome: trace.outcome }, taken: took.taken }
  }

  #report(id: number) {
    const isLate = performance.now() - this.#toldAt >= progressMs
    if (isLate || Math.abs((this.#studio.progress?.steps ?? 0) - this.#toldSteps) >= stepsAPiece) this.#sendPiece(id)
  }

  #sendPiece(id: number) {
    const { progress } = this.#studio
    this.#tell({ kind: 'progress', id, piece: this.#studio.untold(), progress })
    this.#toldAt = performance.now()
    this.#toldSteps = progress?.steps ?? 0
  }
}

function failure(id: number, error: unknown): LastWord {
  return { kind: 'failed', id, message: error instanceof Error ? error.message : String(error) }
}
