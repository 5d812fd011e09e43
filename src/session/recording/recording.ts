import { stepIndex, type StepIndex, type ThreadId } from '../../base/units'
import { Machine, sliceInstructions } from '../../machine/machine'
import type { Library } from '../../machine/core'
import type { Program } from '../../program/program'
import { createPolicy } from '../../schedule/create-policy'
import type { Policy } from '../../schedule/policy'
import { situationOf } from '../../schedule/situation'
import { fingerprint } from '../../trace/fingerprint'
import { Recorder } from '../../trace/recorder'
import type { Outcome, Trace } from '../../trace/trace'
import { writtenBy } from '../../trace/written'
import type { Ending } from '../goal'
import { policyText, type PolicyChoice, type Settings } from '../settings'
import type { Limit, RecordingProgress } from '../work'
import { breathe, sliceMs } from './breathe'
import type { Ask, Job, Recorded, Took } from './job'
import type { Piece } from './piece'

/** How often one step's local work is gone on with before the run counts as stuck. */
const mostSlices = 4e8 / sliceInstructions

/** Why recording stopped. `over`: nothing is enabled any more. */
type Stop = 'over' | 'unwanted' | Limit

/** Records a program in slices, so that whoever waits for it can be told how far it is, and want it no longer. */
export class Recording {
  readonly #machine: Machine
  readonly #recorder: Recorder
  #policy: Policy | null = null
  #policyName = ''
  /** The reader did not want to wait any longer. */
  #stopped = false
  /** How much of the trace was told. */
  #told = { step: stepIndex(0), subject: 0 }

  constructor(
    readonly program: Program,
    library: Library,
    settings: Settings,
  ) {
    this.#machine = new Machine(program, library, settings)
    this.#recorder = new Recorder(this.#machine)
  }

  get length(): StepIndex {
    return this.#recorder.length
  }

  get progress(): RecordingProgress {
    return { steps: this.length, clock: this.#machine.clock }
  }

  /** All of it so far. Its arrays grow and shrink with the recording. */
  get trace(): Trace {
    return this.#recorder.trace
  }

  /** With how many steps a schedule begins that are recorded here as they are there. */
  inCommonWith(schedule: readonly ThreadId[]): StepIndex {
    const { steps } = this.trace
    let length = 0
    while (length < steps.length && steps[length]!.thread === schedule[length]) length++
    return stepIndex(length)
  }

  /** Records what a job asks for, from where this run goes another way. Null: it is no longer wanted. */
  async record({ schedule, goesOn, policy, settings }: Job, ask: Ask): Promise<Took | null> {
    const common = this.inCommonWith(schedule)
    const isThere = common === this.length && common === schedule.length
    // A step under way is gone on with only by the policy that chose it.
    if (!isThere || goesOn === 'no') {
      this.#truncate(common)
      if ((await this.#follow(schedule, ask)) === 'unwanted') return null
    }
    const taken = this.length
    if (goesOn !== 'no') {
      const length = goesOn === 'a-step' ? taken + 1 : Math.max(taken + 1, settings.maxSteps)
      if ((await this.#advance(policy, length, ask)) === 'unwanted') return null
    }
    return { kind: 'recorded', recorded: this.#recorded(goesOn === 'to-the-end'), taken }
  }

  /** What the trace has that was not told before. */
  untold(): Piece {
    const { steps, threads, subjects, next } = this.trace
    const from = this.#told
    this.#told = { step: stepIndex(steps.length), subject: subjects.length }
    return {
      from,
      steps: steps.slice(from.step),
      next: next.slice(from.step),
      subjects: subjects.slice(from.subject),
      threads,
    }
  }

  /** Forgets everything after a position, a step still under way included. */
  #truncate(position: StepIndex) {
    if (position === this.length && !this.#recorder.busy) return
    this.#recorder.rewind(position)
    const { step, subject } = this.#told
    if (step > position) this.#told = { step: position, subject: Math.min(subject, this.trace.subjects.length) }
    // A policy may remember what it chose; it starts anew from here.
    this.#policy = null
  }

  /** Lets the policy go on until the run ends or has so many steps. */
  async #advance(choice: PolicyChoice, length: number, ask: Ask): Promise<Stop> {
    const policy = this.#policyFor(choice)
    return this.#drive(ask, () => {
      if (this.length >= length) return 'steps'
      const enabled = this.#machine.enabled()
      if (enabled.length === 0) return 'over'
      return policy.choose(situationOf(this.#machine, enabled))
    })
  }

  /** Follows what is left of a schedule as far as it fits. */
  async #follow(schedule: readonly ThreadId[], ask: Ask): Promise<Stop> {
    return this.#drive(ask, () => {
      const thread = schedule[this.length]
      if (thread === undefined) return 'steps'
      return this.#machine.enabled().includes(thread) ? thread : 'over'
    })
  }

  /** @param limited whether a run that is not over yet was meant to come to its end */
  #recorded(limited: boolean): Recorded {
    const { steps, threads, subjects, next, outcome } = this.trace
    const limit = this.#limitOf(limited && outcome === 'running')
    // The recorder's arrays grow on; what was recorded stays as it is.
    const trace: Trace = {
      steps: steps.slice(),
      threads: threads.slice(),
      subjects: subjects.slice(),
      next: next.slice(),
      outcome: limit === null ? outcome : 'limit',
    }
    return { trace, limit, ending: this.#ending(outcome), fingerprint: this.#fingerprint() }
  }

  #ending(outcome: Outcome): Ending | null {
    if (outcome !== 'completed' && outcome !== 'failed' && outcome !== 'deadlock') return null
    return { outcome, final: this.#recorder.final(), stdout: writtenBy(this.trace.steps) }
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
      // A step under way was another's choice.
      if (this.#policy !== null) this.#truncate(this.length)
      this.#policy = created.policy
      this.#policyName = name
    }
    return this.#policy
  }

  /** Takes steps as `choose` says until it says why not, and lets others have the thread in between. */
  async #drive(ask: Ask, choose: () => ThreadId | 'over' | 'steps'): Promise<Stop> {
    let since = performance.now()
    let slices = 0
    this.#stopped = false
    for (;;) {
      if (performance.now() - since >= sliceMs) {
        await breathe()
        since = performance.now()
        const wish = ask()
        if (wish === 'unwanted') return wish
        this.#stopped = wish === 'stop'
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
