import type { Diagnostic } from '../../program/diagnostic'
import { fetched } from '../../toolchains/fetched'
import type * as Engine from '../engine'
import type { RecordingProgress, Run } from '../work'
import type { WorkerLike } from '../worker-like'
import type { Book } from './book'
import type { GilAnswer, GilQuestion } from './gil-runs'
import { isSameProgram, type Ask, type Job, type Took } from './job'
import type { Answer, Question } from './protocol'
import { sooner } from './sooner'
import type { Studio } from './studio'
import { NobodyThere, StudioLine } from './studio-line'

/** What came of recording a program. `taken`: how many steps of the schedule fitted. */
type Result =
  | { readonly kind: 'run'; readonly run: Run; readonly taken: number }
  | { readonly kind: 'rejected'; readonly diagnostics: readonly Diagnostic[] }

/** Two studios: one on the page's thread, where most runs are there at once, and one in a worker for what takes long. */
export class Studios {
  readonly engine: () => Promise<typeof Engine> = fetched(() => import('../engine'))
  readonly #there: StudioLine
  #here: Studio | null = null
  /** Of the studio here, and of the one in the worker. */
  #books: readonly [Book, Book] | null = null
  /** What was recorded last, where the worker was first. */
  #long: Job | null = null

  constructor(open: () => WorkerLike<Question, Answer>) {
    this.#there = new StudioLine(open)
  }

  /** How far the recording is that is worked on. */
  get progress(): RecordingProgress | null {
    const [here, there] = [this.#here?.progress ?? null, this.#there.progress]
    return here === null || (there !== null && there.clock >= here.clock) ? there : here
  }

  /** Records what is asked for; null when that is no longer wanted. */
  async record(job: Job, ask: Ask): Promise<Result | null> {
    const { Studio, Book } = await this.engine()
    this.#here ??= new Studio()
    this.#books ??= [new Book(), new Book()]
    return this.#record(job, this.#here, this.#books, ask)
  }

  /** As `gilRuns`. */
  async gilRuns(question: GilQuestion, ask: Ask): Promise<GilAnswer | null> {
    const { gilRuns } = await this.engine()
    return sooner(
      (wish) => gilRuns(question, wish),
      (wish, begun) => this.#there.gilRuns(question, wish, begun),
      ask,
    )
  }

  /** Something broke: whatever is wanted next is recorded from its start. */
  forget() {
    this.#here?.forget()
    this.#forgetLong()
  }

  #forgetLong() {
    if (this.#long !== null) this.#there.forget()
    this.#long = null
  }

  async #record(
    job: Job,
    here: Studio,
    [bookHere, bookThere]: readonly [Book, Book],
    ask: Ask,
  ): Promise<Result | null> {
    const there = async (wish: Ask, begun: () => void) => {
      const took = await this.#there.record(job, wish, () => {
        begun()
        bookThere.follow(this.#there.trace)
      })
      if (took !== null) {
        this.#long = job
        here.forget()
      }
      return resultOf(job, took, bookThere)
    }
    if (this.#long !== null && isSameProgram(this.#long, job)) {
      try {
        return await there(ask, () => {})
      } catch (error) {
        if (!(error instanceof NobodyThere)) throw error
      }
    }
    this.#forgetLong()
    const asked = (wish: Ask) => () => (bookHere.follow(here.trace), wish())
    return sooner(async (wish) => resultOf(job, await here.record(job, asked(wish)), bookHere), there, ask)
  }
}

function resultOf(job: Job, took: Took | null, book: Book): Result | null {
  if (took?.kind !== 'recorded') return took
  return { kind: 'run', run: book.run(job, took.recorded), taken: took.taken }
}
