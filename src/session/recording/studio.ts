import { compile, rejection, type Compiled } from '../compile'
import type { Trace } from '../../trace/trace'
import type { RecordingProgress } from '../work'
import { isSameProgram, type Ask, type Job, type Took } from './job'
import type { Piece } from './piece'
import { Recording } from './recording'

/** Records in the thread it stands in. It keeps what it recorded last, to go on from. */
export class Studio {
  #compiled: { readonly source: string; readonly compiled: Compiled } | null = null
  #last: { readonly job: Job; readonly recording: Recording } | null = null

  /** Compiles a text and records what is asked for; null when that is no longer wanted. */
  async record(job: Job, ask: Ask): Promise<Took | null> {
    const compiled = await this.#compile(job.source)
    if (ask() === 'unwanted') return null
    if ('diagnostics' in compiled) return { kind: 'rejected', ...compiled }
    try {
      const recording = this.#recordingFor(job) ?? new Recording(compiled.program, compiled.library(), job.settings)
      this.#last = { job, recording }
      return await recording.record(job, ask)
    } catch (error) {
      this.#last = null
      const rejected = rejection(error, compiled.program)
      if (rejected === null) throw error
      return { kind: 'rejected', diagnostics: [rejected] }
    }
  }

  /** How far the recording is that is worked on. */
  get progress(): RecordingProgress | null {
    return this.#last?.recording.progress ?? null
  }

  /** What of it there is; its arrays are the recording's own. */
  get trace(): Trace | null {
    return this.#last?.recording.trace ?? null
  }

  /** What was recorded since this was asked last; null where nothing was begun. */
  untold(): Piece | null {
    return this.#last?.recording.untold() ?? null
  }

  forget() {
    this.#last = null
  }

  /** What was recorded last, where a job can go on from something of it. */
  #recordingFor(job: Job): Recording | null {
    if (this.#last === null || !isSameProgram(this.#last.job, job)) return null
    const { recording } = this.#last
    return recording.length === 0 || recording.inCommonWith(job.schedule) > 0 ? recording : null
  }

  async #compile(source: string): Promise<Compiled> {
    if (this.#compiled?.source !== source) this.#compiled = { source, compiled: await compile(source) }
    return this.#compiled.compiled
  }
}
