import type { Exploration, ExploreOptions, ExploreProgress } from '../../explore/result'
import type { Diagnostic } from '../../program/diagnostic'
import type { Answer, Question } from './protocol'

/** What the desk needs of an explorer: the real one, or a made-up one in tests. */
export interface Explores {
  advance(milliseconds: number): boolean
  readonly progress: ExploreProgress
  cancel(): void
  result(): Exploration
}

/** Compiles a text and sets an explorer to it, or says what is wrong with the text. */
export type MakeExplorer = (source: string, options: ExploreOptions) => Made | Promise<Made>
type Made = Explores | { readonly diagnostics: readonly Diagnostic[] }

type Explore = Question & { readonly kind: 'explore' }

/** How long the explorer works before it listens, in milliseconds. */
const sliceMs = 50
/** How often it tells how far it is. */
const progressMs = 150
/** When it first shows what it has; each time after that, it waits twice as long. */
const firstPartialMs = 200
/** Showing what there is so far takes at most this part of the time. */
const partialShare = 0.05

/** The worker's side of the door: explores in slices, tells how far it is, and listens in between. */
export class ExplorerDesk {
  readonly #tell: (answer: Answer) => void
  readonly #make: MakeExplorer
  #id = -1
  #explorer: Explores | null = null
  /** What is known already while the same text is explored on another runtime. */
  #first: Exploration | null = null
  /** Somebody lost patience, perhaps before there was an explorer. */
  #cancelled = false
  #begun = 0
  #nextProgress = 0
  #nextPartial = 0

  constructor(tell: (answer: Answer) => void, make: MakeExplorer) {
    this.#tell = tell
    this.#make = make
  }

  /** A question that comes while another is worked on takes its place; the older gets no more answers. */
  ask(question: Question): void {
    if (question.kind === 'cancel') {
      if (question.id !== this.#id) return
      this.#cancelled = true
      this.#explorer?.cancel()
      return
    }
    const { id } = question
    this.#id = id
    this.#explorer = this.#first = null
    this.#cancelled = false
    this.#begin(question, question.options)
  }

  #begin(question: Explore, options: ExploreOptions) {
    const { id, source } = question
    void this.#attempt(id, async () => {
      const made = await this.#make(source, options)
      if (id !== this.#id) return
      if (!('advance' in made)) return this.#tell({ kind: 'rejected', id, diagnostics: made.diagnostics })
      this.#explorer = made
      if (this.#cancelled) made.cancel()
      this.#begun = performance.now()
      this.#nextProgress = progressMs
      this.#nextPartial = firstPartialMs
      this.#goOn(question)
    })
  }

  #goOn(question: Explore) {
    const { id } = question
    const explorer = this.#explorer
    if (id !== this.#id || explorer === null) return
    void this.#attempt(id, () => {
      if (explorer.advance(sliceMs)) return this.#finish(question, explorer.result())
      if (this.#first === null) this.#report(id, explorer)
      // A timer, so that what the page sends is heard first.
      setTimeout(() => this.#goOn(question), 0)
    })
  }

  #finish(question: Explore, exploration: Exploration) {
    const { id, elsewhere } = question
    this.#explorer = null
    if (this.#first !== null) this.#tell({ kind: 'done', id, exploration: this.#first, elsewhere: exploration })
    else if (elsewhere === null || !exploration.complete || exploration.outcomes.length < 2)
      this.#tell({ kind: 'done', id, exploration, elsewhere: null })
    else {
      this.#tell({ kind: 'partial', id, exploration })
      this.#first = exploration
      this.#begin(question, elsewhere)
    }
  }

  #report(id: number, explorer: Explores) {
    const elapsed = performance.now() - this.#begun
    if (elapsed >= this.#nextProgress) {
      this.#tell({ kind: 'progress', id, progress: explorer.progress })
      this.#nextProgress = elapsed + progressMs
    }
    if (elapsed < this.#nextPartial) return
    this.#tell({ kind: 'partial', id, exploration: explorer.result() })
    const cost = performance.now() - this.#begun - elapsed
    this.#nextPartial = elapsed + Math.max(elapsed, cost / partialShare)
  }

  async #attempt(id: number, work: () => void | Promise<void>) {
    try {
      await work()
    } catch (error) {
      if (id !== this.#id) return
      this.#explorer = null
      const message = error instanceof Error ? error.message : String(error)
      this.#tell({ kind: 'failed', id, message })
    }
  }
}
