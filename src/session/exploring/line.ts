import type { ExploreOptions } from '../../explore/result'
import type { WorkerLike } from '../worker-like'
import type { Answer, Question } from './protocol'

/** How long a worker may take to stop before it is ended from outside, in milliseconds. */
const patienceMs = 1500

/** The page's side of the door: one worker, made when first needed and kept, for it has its engine warm. */
export class Line {
  readonly #open: () => WorkerLike<Question, Answer>
  #worker: WorkerLike<Question, Answer> | null = null
  #id = 0
  #hear: ((answer: Answer) => void) | null = null
  #patience: ReturnType<typeof setTimeout> | undefined

  constructor(open: () => WorkerLike<Question, Answer>) {
    this.#open = open
  }

  /** Asks; a question asked before gets no more answers. */
  explore(
    source: string,
    options: ExploreOptions,
    elsewhere: ExploreOptions | null,
    hear: (answer: Answer) => void,
  ): void {
    const id = ++this.#id
    clearTimeout(this.#patience)
    this.#hear = hear
    try {
      this.#worker ??= this.#connect()
      this.#worker.postMessage({ kind: 'explore', id, source, options, elsewhere })
    } catch (error) {
      this.#break(error instanceof Error ? error.message : String(error))
    }
  }

  /** Asks to stop: the last word is still to come, at once if the worker does not say it. */
  cancel(): void {
    if (this.#hear === null) return
    this.#worker?.postMessage({ kind: 'cancel', id: this.#id })
    clearTimeout(this.#patience)
    this.#patience = setTimeout(() => this.#hangUp({ kind: 'stopped', id: this.#id }), patienceMs)
  }

  #connect(): WorkerLike<Question, Answer> {
    const worker = this.#open()
    worker.onmessage = ({ data }) => this.#answer(data)
    worker.onerror = (event) => {
      event.preventDefault?.()
      this.#break(event.message ?? '')
    }
    return worker
  }

  #answer(answer: Answer) {
    if (answer.id !== this.#id || this.#hear === null) return
    const hear = this.#hear
    if (answer.kind !== 'progress' && answer.kind !== 'partial') {
      this.#hear = null
      clearTimeout(this.#patience)
    }
    hear(answer)
  }

  #break(message: string) {
    this.#hangUp({ kind: 'failed', id: this.#id, message })
  }

  /** The worker is beyond help: out of memory, could not be loaded, or deaf. The next question gets a new one. */
  #hangUp(lastWord: Answer) {
    this.#worker?.terminate()
    this.#worker = null
    this.#answer(lastWord)
  }
}
