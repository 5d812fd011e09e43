import type { StepIndex, ThreadId } from '../base/units'
import type { NextOperation, Trace, TraceStep, TraceThread } from '../trace/trace'
import { detailText, markText, type Told } from './texts'
import type { ThreadLane } from './timeline'
import { extent, Track } from './track'

type Mark = ThreadLane['marks'][number]
type State = Pick<ThreadLane['spans'][number], 'state' | 'waitsFor'>

/** A lane for each thread: its states from birth to the end of the axis, and the steps it took. */
export class ThreadLanes {
  private readonly tracks: Track<State>[] = []
  private readonly marks: Mark[][] = []
  /** The operation each thread's open span was last worked out from. */
  private readonly seen: NextOperation[] = []

  /** The states at position n, where step n begins. */
  position(n: number, row: readonly (NextOperation | undefined)[], taker: ThreadId, trace: Trace): void {
    for (const next of row) {
      if (!next) continue
      const { thread } = next
      const track = (this.tracks[thread] ??= new Track())
      const runs = thread === taker
      if (!runs && this.seen[thread] === next && track.current?.state !== 'running') continue
      this.seen[thread] = next
      const now = runs ? running : stateOf(next, trace)
      const before = track.current
      if (before?.state !== now.state || before.waitsFor !== now.waitsFor) track.begin(n, now)
    }
  }

  step(step: TraceStep, told: Told, trace: Trace): void {
    ;(this.marks[step.thread] ??= []).push(new StepMark(step, told, trace.threads[step.thread]))
  }

  lanes(length: StepIndex, trace: Trace): ThreadLane[] {
    return trace.threads.map(({ id, label, target }) => ({
      kind: 'thread',
      key: `thread ${id}`,
      thread: id,
      label,
      note: target,
      spans: this.spans(id, length, trace),
      marks: (this.marks[id] ?? []).slice(),
    }))
  }

  /** A state that begins where the axis ends, and is more than being ready, is an empty span there. */
  private spans(id: ThreadId, length: StepIndex, trace: Trace): ThreadLane['spans'] {
    const spans = this.tracks[id]?.upTo(length) ?? []
    const last = trace.next[length]?.[id]
    if (!last) return spans
    const now = stateOf(last, trace)
    if (now.state !== 'ready' && now.state !== 'new' && spans.at(-1)?.state !== now.state)
      spans.push(extent(now, length, length))
    return spans
  }
}

/** A step's mark; its sentence is made when asked for, since most are not. */
class StepMark implements Mark {
  readonly at: StepIndex
  readonly operation: Mark['operation']
  readonly text: string
  readonly succeeded: boolean

  constructor(
    private readonly step: TraceStep,
    private readonly told: Told,
    private readonly thread: TraceThread | undefined,
  ) {
    this.at = step.index
    this.operation = step.operation
    this.text = markText(step, told)
    this.succeeded = told.succeeded
  }

  get detail(): string {
    return detailText(this.step, this.thread, this.told)
  }
}

const running: State = { state: 'running', waitsFor: null }

/** The state of a thread that does not take the next step: having run before, it is ready now, or blocked. */
function stateOf({ state, enabled, operation, waits }: NextOperation, trace: Trace): State {
  const waitsFor = waits && waits.reason !== 'sleep' ? waitText(waits, trace) : null
  if (state !== 'running') return { state, waitsFor }
  return { state: enabled || operation === null ? 'ready' : 'blocked', waitsFor }
}

function waitText({ subject, by }: NonNullable<NextOperation['waits']>, trace: Trace): string | null {
  if (subject) return subject.label
  return by.length > 0 ? by.map((id) => trace.threads[id]?.label ?? `T${id}`).join(', ') : null
}
