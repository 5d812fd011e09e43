import type { StepIndex, ThreadId } from '../base/units'
import type { NextOperation, TraceStep } from '../trace/trace'
import type { LockLane } from './timeline'
import { type Extent, Track } from './track'

/** A lane for Python's global interpreter lock, in runs in which a thread had to give it up in the middle of its work. */
export class GilLane {
  private readonly held = new Track<{ readonly by: readonly ThreadId[]; readonly access: 'all' }>()
  private readonly waiting = new Map<ThreadId, Track<{ readonly thread: ThreadId }>>()
  private changesHands = false

  /** @param row what each thread could do where the step began */
  step(step: TraceStep, row: readonly (NextOperation | undefined)[]): void {
    const { thread, index } = step
    this.changesHands ||= step.operation === 'gil'
    if (this.held.current?.by[0] !== thread) this.held.begin(index, { by: [thread], access: 'all' })
    for (const next of row) {
      if (!next) continue
      const track = this.trackOf(next.thread)
      const waits = next.enabled && next.thread !== thread
      if (!waits) track.end(index)
      else if (track.current === null) track.begin(index, { thread: next.thread })
    }
  }

  lanes(length: StepIndex): LockLane[] {
    if (!this.changesHands) return []
    const waiting = [...this.waiting.values()].flatMap((track) => track.upTo(length)).sort(byBeginning)
    return [{ kind: 'lock', key: 'gil', label: 'GIL', held: this.held.upTo(length), waiting, refused: [] }]
  }

  private trackOf(thread: ThreadId): Track<{ readonly thread: ThreadId }> {
    let track = this.waiting.get(thread)
    if (!track) this.waiting.set(thread, (track = new Track()))
    return track
  }
}

const byBeginning = (a: Extent, b: Extent): number => a.from - b.from
