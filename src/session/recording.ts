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
import { GrowingFindings } from './growing-findings'
import { policyText, type PolicyChoice, type Settings } from './settings'
import type { Limit, Origin, Run } from './work'

/** How long the engine may hold the page before it lets it breathe, in milliseconds: well under a frame. */
const sliceMs = 10
/** How long one step's local work may take before the run counts as stuck, in milliseconds. */
const longestStepMs = 4000

const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

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

  /** Forgets everything after a position, a step still under way included. */
  truncate(position: StepIndex) {
    if (position === this.length && !this.#recorder.busy) return
    this.#recorder.rewind(position)
    // A policy may remember what it chose; it starts anew from here.
    this.#policy = null
  }

  /** Lets the policy go on until the run ends or has so many steps. */
  async advance(choice: PolicyChoice, length: number, wanted: () => boolean): Promise<Stop> {
    const policy = this.#policyFor(choice)
    return this.#drive(wanted, () => {
      if (this.length >= length) return 'steps'
      const enabled = this.#machine.enabled()
      if (enabled.length === 0) return 'over'
      return policy.choose(situationOf(this.#machine, enabled))
    })
  }

  /** Follows a schedule as far as it fits. */
  async follow(schedule: readonly ThreadId[], wanted: () => boolean): Promise<Stop> {
    const start = this.length
    return this.#drive(wanted, () => {
      const thread = schedule[this.length - start]
      if (thread === undefined) return 'steps'
      return this.#machine.enabled().includes(thread) ? thread : 'over'
    })
  }

  /** @param limited whether a run that is not over yet was meant to come to its end */
  snapshot(origin: Origin, policy: PolicyChoice, limited: boolean): Run {
    const { steps, threads, subjects, next, outcome } = this.#recorder.trace
    const limit = this.#recorder.busy ? 'work' : limited && outcome === 'running' ? 'steps' : null
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
    const fingerprint = this.#fingerprint()
    return { source, settings, origin, policy, trace, timeline, threadOf, findings, limit, fingerprint }
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
  async #drive(wanted: () => boolean, choose: () => ThreadId | 'over' | 'steps'): Promise<Stop> {
    let since = performance.now()
    let begun = since
    const rest = async () => {
      if (performance.now() - since < sliceMs) return true
      await breathe()
      since = performance.now()
      return wanted()
    }
    for (;;) {
      if (!(await rest())) return 'unwanted'
      if (this.#recorder.busy) {
        if (performance.now() - begun > longestStepMs) return 'work'
        this.#recorder.resume()
        continue
      }
      begun = performance.now()
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
