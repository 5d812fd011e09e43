import type { StepIndex, ThreadId } from '../base/units'
import { Machine } from '../machine/machine'
import type { Library } from '../machine/core'
import type { Program } from '../program/program'
import { createPolicy } from '../schedule/create-policy'
import type { Policy } from '../schedule/policy'
import { situationOf } from '../schedule/situation'
import { GrowingLayout } from '../timeline/lay-out'
import { fingerprint } from '../trace/fingerprint'
import { Recorder } from '../trace/recorder'
import type { Trace } from '../trace/trace'
import { writtenBy } from '../trace/written'
import { GrowingFindings } from './growing-findings'
import type { Ending } from './goal'
import { policyText, type PolicyChoice, type Settings } from './settings'
import type { Limit, Origin, RecordingProgress, Run, Wish } from './work'

/** How long the engine may hold the page before it lets it breathe, in milliseconds: well under a frame. */
const sliceMs = 10
/** How often one step's local work is gone on with before the run counts as stuck: each time is a million instructions. */
const mostSlices = 400

/** By a message to oneself: browsers hold back timers that follow each other, by as much as a slice is long. */
const breathe = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })

/** Why recording stopped. `over`: nothing is enabled any more. */
type Stop = 'over' | 'unwanted' | Limit

/** Records in slices, so that a long run neither freezes the page nor outlives the wish for it. */
export class Recording {
  readonly source: string
  readonly settings: Settings
  readonly #machine: Machine
  readonly #recorder: Recorder
  readonly #layout = new GrowingLayout()
  readonly #findings: GrowingFindings
  #policy: Policy | null = null
  #policyName = ''
  /** The reader did not want to wait any longer. */
  #stopped = false

  constructor(program: Program, library: Library, source: string, settings: Settings) {
    this.source = source
    this.settings = settings
    this.#machine = new Machine(program, library, settings)
    this.#recorder = new Recorder(this.#machine)
    this.#findings = new GrowingFindings(source)
  }

  get length(): StepIndex {
    return this.#recorder.length
  }

  get progress(): RecordingProgress {
    return { steps: this.length, clock: this.#machine.clock }
  }

  /** Forgets everything after a position, a step still under way included. */
  truncate(position: StepIndex) {
    if (position === this.length && !this.#recorder.busy) return
    this.#recorder.rewind(position)
    // A policy may remember what it chose; it starts anew from here.
    this.#policy = null
  }

  /** Lets the policy go on until the run ends or has so many steps. */
  async advance(choice: PolicyChoice, length: number, wish: () => Wish): Promise<Stop> {
    const policy = this.#policyFor(choice)
    return this.#drive(wish, () => {
      if (this.length >= length) return 'steps'
      const enabled = this.#machine.enabled()
      if (enabled.length === 0) return 'over'
      return policy.choose(situationOf(this.#machine, enabled))
    })
  }

  /** Follows a schedule as far as it fits. */
  async follow(schedule: readonly ThreadId[], wish: () => Wish): Promise<Stop> {
    const start = this.length
    return this.#drive(wish, () => {
      const thread = schedule[this.length - start]
      if (thread === undefined) return 'steps'
      return this.#machine.enabled().includes(thread) ? thread : 'over'
    })
  }

  /** @param limited whether a run that is not over yet was meant to come to its end */
  snapshot(origin: Origin, policy: PolicyChoice, limited: boolean): Run {
    const { steps, threads, subjects, next, outcome } = this.#recorder.trace
    const limit = this.#limitOf(limited && outcome === 'running')
    // The recorder's arrays grow on; a run stays as it is.
    const trace: Trace = {
      steps: steps.slice(),
      threads: threads.slice(),
      subjects: subjects.slice(),
      next: next.slice(),
      outcome: limit === null ? outcome : 'limit',
    }
    const timeline = this.#layout.timeline(trace)
    const { source, settings } = this
    const threadOf = threadsBySubject(trace)
    const findings = once(() => this.#findings.of(trace))
    const [fingerprint, ending] = [this.#fingerprint(), this.#ending(trace)]
    return { source, settings, origin, policy, trace, timeline, threadOf, findings, limit, ending, fingerprint }
  }

  #ending({ outcome, steps }: Trace): Ending | null {
    if (outcome !== 'completed' && outcome !== 'failed' && outcome !== 'deadlock') return null
    return { outcome, final: this.#recorder.final(), stdout: writtenBy(steps) }
  }

  #limitOf(isOpen: boolean): Limit | null {
    if (this.#stopped && (isOpen || this.#recorder.busy)) return 'stopped'
    return this.#recorder.busy ? 'work' : isOpen ? 'steps' : null
  }

  #fingerprint(): number | null {
    return this.#recorder.busy ? null : fingerprint(this.#machine)
  }

  #policyFor(choice: PolicyChoice): Policy {
    const name = policyText(choice)
    if (this.#policy === null || this.#policyName !== name) {
      const created = createPolicy(name)
      if (!created.ok) throw new Error(created.message)
      this.#policy = created.policy
      this.#policyName = name
    }
    return this.#policy
  }

  /** Takes steps as `choose` says until it says why not, and lets the page breathe between. */
  async #drive(wish: () => Wish, choose: () => ThreadId | 'over' | 'steps'): Promise<Stop> {
    let since = performance.now()
    let slices = 0
    this.#stopped = false
    for (;;) {
      if (performance.now() - since >= sliceMs) {
        await breathe()
        since = performance.now()
        const now = wish()
        if (now === 'unwanted') return now
        this.#stopped = now === 'stop'
        if (this.#stopped) return 'stopped'
      }
      if (this.#recorder.busy) {
        if (++slices > mostSlices) return 'work'
        this.#recorder.resume()
        continue
      }
      slices = 0
      const chosen = choose()
      if (typeof chosen === 'string') return chosen
      this.#recorder.step(chosen)
    }
  }
}

function once<T extends object>(make: () => T): () => T {
  let made: T | null = null
  return () => (made ??= make())
}

function threadsBySubject(trace: Trace): ReadonlyMap<string, ThreadId> {
  const threads = new Map<string, ThreadId>()
  for (const { subject, spawned } of trace.steps)
    if (subject !== null && spawned !== null) threads.set(subject.key, spawned)
  return threads
}
