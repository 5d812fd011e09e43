import { fetched } from '../toolchains/fetched'
import type { StepIndex, ThreadId } from '../base/units'
import type { Diagnostic } from '../program/diagnostic'
import type * as Engine from './engine'
import type { Recording } from './recording'
import { type RecordingProgress, scheduleOf, type Run, type Wish, type Work } from './work'

/** What came of recording a program. */
export type Recorded =
  | {
      readonly kind: 'run'
      readonly run: Run
      /** How many steps of the schedule fitted. */
      readonly taken: number
    }
  | { readonly kind: 'rejected'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'unwanted' }

type Ask = () => Wish

/** Fetches the engine and records with it. It keeps the recording of the run shown, to go on from. */
export class Studio {
  readonly engine: () => Promise<typeof Engine> = fetched(() => import('./engine'))
  #recording: Recording | null = null
  /** The one that was gone on with last. */
  #under: Recording | null = null

  forget() {
    this.#recording = null
  }

  /** How far the recording is that is worked on. */
  get progress(): RecordingProgress | null {
    return this.#under?.progress ?? null
  }

  /** Compiles a text, follows its schedule, and goes on from there where the work says so. */
  async record(work: Work, ask: Ask): Promise<Recorded> {
    const engine = await this.engine()
    const compiled = await engine.compile(work.source)
    if (ask() === 'unwanted') return { kind: 'unwanted' }
    if ('diagnostics' in compiled) return { kind: 'rejected', diagnostics: compiled.diagnostics }
    try {
      const recording = new engine.Recording(compiled.program, compiled.library(), work.source, work.settings)
      this.#under = recording
      return await this.#along(recording, work, ask)
    } catch (error) {
      const rejected = engine.rejection(error, compiled.program)
      if (rejected === null) throw error
      return { kind: 'rejected', diagnostics: [rejected] }
    }
  }

  async #along(recording: Recording, work: Work, ask: Ask): Promise<Recorded> {
    const { schedule, policy, origin, goesOn, settings } = work
    if ((await recording.follow(schedule, ask)) === 'unwanted') return { kind: 'unwanted' }
    const taken = recording.length
    if (goesOn && (await recording.advance(policy, settings.maxSteps, ask)) === 'unwanted') return { kind: 'unwanted' }
    this.#recording = recording
    return { kind: 'run', run: recording.snapshot(origin, policy, goesOn), taken }
  }

  /** The run up to a position, then one step of another thread; null when no longer wanted. */
  async branch(run: Run, position: StepIndex, thread: ThreadId, ask: Ask): Promise<Run | null> {
    const recording = await this.#live(run, ask)
    if (recording === null) return null
    recording.truncate(position)
    if ((await recording.follow([thread], ask)) === 'unwanted') return null
    return recording.snapshot('hand', run.policy, false)
  }

  /** The run, and up to so many steps more as its policy has it; null when no longer wanted. */
  async extend(run: Run, steps: number, ask: Ask): Promise<Run | null> {
    const recording = await this.#live(run, ask)
    if (recording === null) return null
    if ((await recording.advance(run.policy, recording.length + steps, ask)) === 'unwanted') return null
    return recording.snapshot(run.origin, run.policy, steps > 1)
  }

  /** The recording of a run, ready to go on; made again where it is no longer there. */
  async #live(run: Run, ask: Ask): Promise<Recording | null> {
    const { source, settings } = run
    if (this.#recording?.source === source && this.#recording.settings === settings)
      return (this.#under = this.#recording)
    const engine = await this.engine()
    const compiled = await engine.compile(source)
    if ('diagnostics' in compiled) return null
    const recording = new engine.Recording(compiled.program, compiled.library(), source, settings)
    this.#under = recording
    if ((await recording.follow(scheduleOf(run.trace), ask)) === 'unwanted') return null
    return (this.#recording = recording)
  }
}
