import type { Exploration, ExploredOutcome, ExploreOptions, ExploreProgress } from '../explore/result'
import type { Diagnostic } from '../program/diagnostic'
import { languageOf } from '../program/language'
import { Line } from './exploring/line'
import type { Answer, Question } from './exploring/protocol'
import type { Settings } from './settings'
import type { WorkerLike } from './worker-like'

export type Observe = ExploreOptions['observe']
export type ExploredTime = ExploreOptions['time']

/** What a search is about: another text or another setting is another question. */
export interface Subject {
  readonly source: string
  readonly observe: Observe
  readonly time: ExploredTime
  readonly runtime: ExploreOptions['runtime']
  readonly stdin: string
}

/** An answer as the screen shows it. */
export interface Explored {
  readonly subject: Subject
  readonly exploration: Exploration
  /** What there is on CPython 3.11, where that was looked at: fewer ends, or the same. */
  readonly elsewhere: Exploration | null
  /** The search still goes on. */
  readonly partial: boolean
  /** Only a glance was taken: a search that is asked for goes further. */
  readonly glance: boolean
}

export type Phase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly glance: boolean; readonly progress: ExploreProgress | null }
  | { readonly kind: 'rejected'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'failed'; readonly message: string }

/** What the session tells about what is shown. */
interface Host {
  readonly source: string
  readonly settings: Settings
  readonly run: unknown
  readonly stale: boolean
  readonly busy: boolean
}

/** Small programs are explored unasked while their outcomes are in sight; this is how far such a glance goes. */
const glanceLimits = { maxStates: 200_000, maxSeconds: 1, maxBytes: 128 * 1024 ** 2 }
/** And how far a search goes that was asked for. A page has less room than a terminal. */
const fullLimits = { maxStates: 20_000_000, maxSeconds: 60, maxBytes: 1024 ** 3 }
const mostKept = 8

/** The exploration of the program that is shown: what was asked, how far it is, what came of it. */
export class ExplorationState {
  observe = $state<Observe>('state')
  time = $state<ExploredTime>('free')
  phase = $state.raw<Phase>({ kind: 'idle' })
  /** Ends that the reader says are wrong, by `keyOfEnd`. */
  wrong = $state.raw<readonly string[]>([])
  /** The newest answer, which may be about an older text: see `stale`. */
  answer = $state.raw<Explored | null>(null)
  /** The question asked last, whatever came of it. */
  #asked = $state.raw<string | null>(null)
  /** Answers that may be wanted again, the newest first. */
  #kept: readonly Explored[] = []
  readonly #line: Line
  readonly #host: Host

  readonly running = $derived(this.phase.kind === 'running')
  /** Tells questions apart. */
  readonly #key = $derived.by(() => keyOf(this.subject))
  /** The answer is about another text or other settings than those shown. */
  readonly stale = $derived.by(() => this.answer !== null && keyOf(this.answer.subject) !== this.#key)
  /** Nobody has looked into this program yet. */
  readonly due = $derived.by(
    () => this.#ready() && !this.running && this.#asked !== this.#key && this.#known() === null,
  )
  /** There is a text that can be explored. */
  readonly possible = $derived.by(() => this.#ready())

  constructor(host: Host, open: () => WorkerLike<Question, Answer>) {
    this.#host = host
    this.#line = new Line(open)
  }

  /** What would be explored now. */
  get subject(): Subject {
    const { source, settings } = this.#host
    return { source, observe: this.observe, time: this.time, runtime: settings.runtime, stdin: settings.stdin }
  }

  /** To be called whenever anything has changed: gives up what is no longer wanted, takes a glance where one is due. */
  keepUp(inSight: boolean) {
    if (this.running && this.#asked !== this.#key) this.#giveUp()
    const known = this.#known()
    if (known !== null && this.answer !== known && !this.running) {
      this.answer = known
      this.phase = { kind: 'idle' }
    }
    if (inSight && this.due) this.#start(true)
  }

  /** Explores as far as the limits allow. */
  explore() {
    if (this.#ready()) this.#start(false)
  }

  /** What was found until now stays. */
  cancel() {
    if (this.running) this.#line.cancel()
  }

  /** Another program is opened: what is known of this one says nothing about it. */
  leave() {
    if (this.running) this.#giveUp()
    this.#asked = null
    this.answer = null
    this.wrong = []
    this.phase = { kind: 'idle' }
  }

  /** The reader says whether an end is wrong, or takes it back. */
  toggleWrong(outcome: ExploredOutcome) {
    const key = keyOfEnd(outcome, this.answer?.subject.observe ?? this.observe)
    this.wrong = this.wrong.includes(key) ? this.wrong.filter((one) => one !== key) : [...this.wrong, key]
  }

  #ready() {
    const { run, stale, busy } = this.#host
    return run !== null && !stale && !busy
  }

  #known(): Explored | null {
    return this.#kept.find((one) => keyOf(one.subject) === this.#key) ?? null
  }

  #giveUp() {
    this.#line.cancel()
    this.phase = { kind: 'idle' }
    if (this.answer?.partial) this.answer = { ...this.answer, partial: false }
  }

  #start(glance: boolean) {
    const { subject } = this
    const { source, observe, time, runtime, stdin } = subject
    this.#asked = keyOf(subject)
    this.phase = { kind: 'running', glance, progress: null }
    const limits = glance ? glanceLimits : fullLimits
    const options: ExploreOptions = { observe, time, runtime, stdin, counts: true, ...limits }
    this.#line.explore(source, options, elsewhere(options, source), (answer) => this.#hear(answer, subject, glance))
  }

  #hear(answer: Answer, subject: Subject, glance: boolean) {
    // Given up meanwhile: the last word is for nobody.
    if (this.#asked !== keyOf(subject) || !this.running) return
    switch (answer.kind) {
      case 'progress':
        this.phase = { kind: 'running', glance, progress: answer.progress }
        return
      case 'partial':
        this.#show({ subject, exploration: answer.exploration, elsewhere: null, partial: true, glance })
        return
      case 'done':
        this.phase = { kind: 'idle' }
        this.#show({ subject, exploration: answer.exploration, elsewhere: answer.elsewhere, partial: false, glance })
        return
      case 'rejected':
        this.phase = { kind: 'rejected', diagnostics: answer.diagnostics }
        return
      case 'stopped':
        this.phase = { kind: 'idle' }
        this.#stopShort()
        return
      case 'failed':
        this.phase = { kind: 'failed', message: answer.message }
        if (this.answer?.partial) this.answer = { ...this.answer, partial: false }
    }
  }

  /** The reader stopped a search that was too busy to say a last word: what it, or a glance before it, found is all there is. */
  #stopShort() {
    const { answer } = this
    if (answer === null || answer.exploration.complete) return
    this.answer = {
      ...answer,
      partial: false,
      glance: false,
      exploration: { ...answer.exploration, limit: 'cancelled' },
    }
  }

  #show(explored: Explored) {
    const before = this.answer
    // At its beginning, a longer search knows less than the glance before it did.
    const knowsLess = (before?.exploration.outcomes.length ?? 0) > explored.exploration.outcomes.length
    if (explored.partial && knowsLess && keyOf(before!.subject) === keyOf(explored.subject)) return
    this.answer = explored
    if (explored.partial) return
    const others = this.#kept.filter((one) => keyOf(one.subject) !== keyOf(explored.subject))
    this.#kept = [explored, ...others].slice(0, mostKept)
  }
}

/** Python's ends are compared with those on CPython 3.11, as far as a glance goes. */
function elsewhere(options: ExploreOptions, source: string): ExploreOptions | null {
  if (options.runtime === 'cpython3.11' || languageOf(source) !== 'python') return null
  return { ...options, runtime: 'cpython3.11', counts: false, ...glanceLimits }
}

/** Tells ends apart in any answer about the same program. */
export function keyOfEnd({ outcome, exitCode, final, stdout }: ExploredOutcome, observe: Observe): string {
  return JSON.stringify([outcome, exitCode, observe === 'state' ? Object.entries(final).toSorted() : stdout])
}

const keyOf = ({ source, observe, time, runtime, stdin }: Subject) =>
  [observe, time, runtime, JSON.stringify(stdin), source].join('\n')
