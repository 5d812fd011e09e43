import type { Trace } from '../../trace/trace'
import type { RecordingProgress, Wish } from '../work'
import type { WorkerLike } from '../worker-like'
import type { GilAnswer, GilQuestion } from './gil-runs'
import type { Ask, Job, Took } from './job'
import { Mirror } from './piece'
import type { Answer, LastWord, Question } from './protocol'

/** How often it is asked whether an answer is still wanted, in milliseconds. */
const listenMs = 50
/** How long the worker may take to do as is wished before it is ended from outside, in milliseconds. */
const patienceMs = 1500

/** No worker can be had: what was asked for has to be done here. */
export class NobodyThere extends Error {}

/** A question without its number. */
type Asked = { readonly kind: 'record'; readonly job: Job } | ({ readonly kind: 'gil' } & GilQuestion)

/** A question that the last word was not said about. */
interface Waiting {
  /** Called at each sign of life. */
  readonly begun: () => void
  readonly hear: (word: LastWord) => void
  readonly fail: (error: Error) => void
  hasBegun: boolean
}

/** The page's side of the door: one worker, made when first needed and kept, for it has what it recorded to go on from. */
export class StudioLine {
  readonly #open: () => WorkerLike<Question, Answer>
  #worker: WorkerLike<Question, Answer> | null = null
  #id = 0
  readonly #waiting = new Map<number, Waiting>()
  #mirror = new Mirror()
  #progress: RecordingProgress | null = null

  constructor(open: () => WorkerLike<Question, Answer>) {
    this.#open = open
  }

  /** How far the recording is that is worked on. */
  get progress(): RecordingProgress | null {
    return this.#waiting.has(this.#id) ? this.#progress : null
  }

  /** What of it there is; its arrays go on changing. */
  get trace(): Trace {
    return this.#mirror.live
  }

  /**
   * As `Studio.record`.
   * @param begun called when the worker has set to work, and whenever there is more of the trace
   * @throws NobodyThere
   */
  async record(job: Job, ask: Ask, begun: () => void): Promise<Took | null> {
    this.#progress = null
    const word = await this.#converse({ kind: 'record', job }, ask, begun)
    if (word?.kind === 'rejected') return word
    if (word?.kind !== 'recorded') return null
    const { outcome, ...rest } = word.recorded
    return { kind: 'recorded', recorded: { trace: this.#mirror.trace(outcome), ...rest }, taken: word.taken }
  }

  /**
   * As `gilRuns`.
   * @throws NobodyThere
   */
  async gilRuns(question: GilQuestion, ask: Ask, begun: () => void): Promise<GilAnswer | null> {
    const word = await this.#converse({ kind: 'gil', ...question }, ask, begun)
    return word?.kind === 'gil' ? word : null
  }

  /** What was recorded last will not be gone on with. */
  forget() {
    this.#worker?.postMessage({ kind: 'forget' })
    this.#mirror = new Mirror()
  }

  #converse(asked: Asked, ask: Ask, begun: () => void): Promise<LastWord | null> {
    const id = ++this.#id
    return new Promise((resolve, reject) => {
      let wish: Wish = 'go-on'
      let patience: ReturnType<typeof setTimeout> | undefined
      const listen = setInterval(() => {
        const now = ask()
        if (now === wish || now === 'go-on') return
        wish = now
        this.#worker?.postMessage({ kind: 'wish', id, wish })
        patience ??= setTimeout(() => this.#hangUp('the worker does not answer'), patienceMs)
        if (wish === 'unwanted') resolve(null)
      }, listenMs)
      const end = () => {
        clearInterval(listen)
        clearTimeout(patience)
      }
      const hear = (word: LastWord) => (end(), resolve(word))
      const fail = (error: Error) => (end(), reject(error))
      this.#waiting.set(id, { begun, hear, fail, hasBegun: false })
      this.#post({ ...asked, id })
    })
  }

  #post(question: Question) {
    try {
      this.#worker ??= this.#connect()
      this.#worker.postMessage(question)
    } catch (error) {
      this.#hangUp(error instanceof Error ? error.message : String(error))
    }
  }

  #connect(): WorkerLike<Question, Answer> {
    const worker = this.#open()
    worker.onmessage = ({ data }) => this.#answer(data)
    worker.onerror = (event) => {
      event.preventDefault?.()
      this.#hangUp(event.message ?? '')
    }
    return worker
  }

  #answer(answer: Answer) {
    const waiting = this.#waiting.get(answer.id)
    if (answer.kind !== 'progress') {
      this.#waiting.delete(answer.id)
      if (answer.kind === 'failed') waiting?.fail(new Error(answer.message))
      else waiting?.hear(answer)
      return
    }
    // Also of a question that nobody waits for: the next piece goes on from it.
    if (answer.piece !== null) this.#mirror.take(answer.piece)
    if (answer.id === this.#id) this.#progress = answer.progress
    if (waiting === undefined) return
    waiting.hasBegun = true
    waiting.begun()
  }

  /** The worker is beyond help: it could not be loaded, is out of memory, or deaf. The next question gets a new one. */
  #hangUp(message: string) {
    this.#worker?.terminate()
    const waiting = [...this.#waiting.values()]
    this.#worker = null
    this.#mirror = new Mirror()
    this.#waiting.clear()
    for (const { fail, hasBegun } of waiting) fail(hasBegun ? new Error(message) : new NobodyThere())
  }
}
