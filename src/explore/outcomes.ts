import { stepIndex, threadId, type ThreadId } from '../base/units'
import type { Library } from '../machine/core'
import { Machine } from '../machine/machine'
import type { Program } from '../program/program'
import { explain } from '../trace/explain'
import { waitsOf } from '../trace/waits'
import { finalValues } from '../trace/final'
import { Recorder } from '../trace/recorder'
import type { Ends } from './ends'
import type { Model } from './model'
import type { ExploredOutcome, ExploreOptions } from './result'

/** More are listed without the sentence that explains them. */
const MOST_EXPLAINED = 100

/** Ends that the observer cannot tell apart. */
export interface Group {
  readonly ends: number[]
  readonly outcome: 'completed' | 'failed' | 'deadlock'
  readonly exitCode: number
}

/** What some schedule that leads to an end leaves. */
type Left = Pick<ExploredOutcome, 'stdout' | 'stderr' | 'final'>

/** What counting adds to a group. */
export interface Counted {
  /** The end that the schedule leads to. */
  readonly end: number
  readonly interleavings: string | null
  readonly probability: number | null
  readonly preemptions: number | null
  readonly schedule: ArrayLike<number>
}

/** Turns ends into outcomes: what is left, as text, and why. */
export class Outcomes {
  private readonly byKey = new Map<string, Group>()
  /** By end. */
  private readonly left: Left[] = []
  /** Of ends, and of the places whose values tell them apart: what was looked at with others is looked at again. */
  private generation = 0
  private version = 0
  private recorder: Recorder | null = null
  private readonly stories = new Map<string, Pick<ExploredOutcome, 'explanation' | 'waits' | 'stdout' | 'stderr'>>()

  constructor(
    private readonly model: Model,
    private readonly ends: Ends,
    private readonly program: Program,
    private readonly makeLibrary: () => Library,
    private readonly options: ExploreOptions,
  ) {}

  /** Looks at ends met since. @param until of performance.now @returns whether it has looked at all */
  advance(until: number): boolean {
    const { list } = this.ends
    if (this.generation !== this.ends.generation || this.version !== this.model.places.version) this.clear()
    while (this.left.length < list.length) {
      if (performance.now() >= until) return false
      this.look(this.left.length)
    }
    return true
  }

  get groups(): readonly Group[] {
    return [...this.byKey.values()]
  }

  /** What to tell of a group. */
  outcome({ outcome, exitCode }: Group, { end, ...counted }: Counted, rank: number): ExploredOutcome {
    const schedule = Array.from(counted.schedule, threadId)
    const story = rank < MOST_EXPLAINED ? this.story(schedule) : { explanation: null, waits: [] }
    return { outcome, exitCode, ...this.left[end]!, ...story, ...counted, schedule }
  }

  private clear(): void {
    this.generation = this.ends.generation
    this.version = this.model.places.version
    this.left.length = 0
    this.byKey.clear()
  }

  private look(number: number): void {
    const { outcome, exitCode, schedule } = this.ends.list[number]!
    const { cursor, places } = this.model
    cursor.moveTo(schedule, schedule.length)
    const { machine } = cursor
    const final = finalValues(machine, places)
    const text = (stream: string) => machine.output.map((piece) => (piece.stream === stream ? piece.text : '')).join('')
    const stdout = text('stdout')
    const told = this.options.observe === 'stdout' ? stdout : sorted(final)
    const key = JSON.stringify([outcome, exitCode, told])
    const group = this.byKey.get(key)
    if (group) group.ends.push(number)
    else this.byKey.set(key, { ends: [number], outcome, exitCode })
    this.left.push({ stdout, stderr: text('stderr'), final })
  }

  private story(schedule: ExploredOutcome['schedule']) {
    const key = schedule.join()
    let story = this.stories.get(key)
    if (!story) this.stories.set(key, (story = this.tell(schedule)))
    return story
  }

  private tell(schedule: ExploredOutcome['schedule']) {
    const recorder = this.replay(schedule)
    const { trace, machine } = recorder
    const text = (stream: string) => machine.output.map((piece) => (piece.stream === stream ? piece.text : '')).join('')
    const waits = trace.outcome === 'deadlock' ? waitsOf(trace, this.program.source) : []
    return { explanation: explain(trace, this.program.source), waits, stdout: text('stdout'), stderr: text('stderr') }
  }

  /** One recorder serves all: it goes back to where schedules part. */
  private replay(schedule: readonly ThreadId[]): Recorder {
    const { time, runtime, stdin = '' } = this.options
    const recorder = (this.recorder ??= new Recorder(
      new Machine(this.program, this.makeLibrary(), { time, runtime, stdin }),
    ))
    const finish = () => {
      while (recorder.busy) recorder.resume()
    }
    finish()
    const { steps } = recorder.trace
    let common = 0
    while (common < schedule.length && steps[common]?.thread === schedule[common]) common++
    recorder.rewind(stepIndex(common))
    for (const thread of schedule.slice(common)) {
      recorder.step(thread)
      finish()
    }
    return recorder
  }
}

function sorted(final: Readonly<Record<string, string>>): string[][] {
  return Object.entries(final).sort(([a], [b]) => (a < b ? -1 : 1))
}
