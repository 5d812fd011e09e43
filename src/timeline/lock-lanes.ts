import type { StepIndex, ThreadId } from '../base/units'
import type { Subject, TraceStep } from '../trace/trace'
import type { LockLane } from './timeline'
import { Track } from './track'
import type { Waiting } from './waiting'

type Holding = Omit<LockLane['held'][number], 'from' | 'to'>

interface Lock {
  readonly subject: Subject
  readonly held: Track<Holding>
  readonly refused: { readonly at: StepIndex; readonly thread: ThreadId }[]
}

/** A lane for each lock: who holds it, who waits, whom it refused. */
export class LockLanes {
  private readonly locks = new Map<string, Lock>()

  step(step: TraceStep): void {
    for (const { subject, owner, readers = [] } of step.objects) {
      if (subject.kind !== 'lock') continue
      const { held } = this.lock(subject)
      const now: Holding = owner === null ? { by: readers, access: 'read' } : { by: [owner], access: 'all' }
      if (now.by.length === 0) held.end(step.index + 1)
      else if (!sameHolding(held.current, now)) held.begin(step.index + 1, now)
    }
    if (step.subject?.kind === 'lock' && !step.succeeded)
      this.lock(step.subject).refused.push({ at: step.index, thread: step.thread })
  }

  lanes(length: StepIndex, waiting: Waiting): LockLane[] {
    return [...this.locks.values()].map(({ subject, held, refused }) => ({
      kind: 'lock',
      key: subject.key,
      label: subject.label,
      held: held.upTo(length),
      waiting: waiting.of(subject.key, length),
      refused: refused.slice(),
    }))
  }

  private lock(subject: Subject): Lock {
    let lock = this.locks.get(subject.key)
    if (!lock) this.locks.set(subject.key, (lock = { subject, held: new Track(), refused: [] }))
    return lock
  }
}

const sameHolding = (a: Holding | null, b: Holding) =>
  a !== null && a.access === b.access && a.by.length === b.by.length && a.by.every((thread, i) => thread === b.by[i])
