import { stepIndex, type ThreadId } from '../base/units'
import { objectState, spanOf } from '../machine/inspect'
import type { Machine } from '../machine/machine'
import type { Pending } from '../machine/visible'
import { Attempt } from './attempt'
import { Lines } from './lines'
import { placeOf } from './place'
import { vainLock, type StepEvent } from './step-event'
import type { Subjects } from './subjects'
import type { Subject } from './trace'

/** Tells the detectors what a machine does, step by step, and keeps nothing. */
export class StepWatch {
  private readonly lines: Lines
  private open: { readonly event: StepEvent; readonly pending: Pending; readonly attempt: Attempt } | null = null
  private threads = 0

  constructor(
    private readonly machine: Machine,
    private readonly subjects: Subjects,
  ) {
    this.lines = new Lines(machine.program.source)
  }

  /** To be called before each step with who takes it. */
  before(thread: ThreadId): void {
    const { machine } = this
    const pending = machine.pending(thread)
    const t = machine.threads[thread]!
    const event: StepEvent = {
      step: stepIndex(machine.steps),
      thread,
      operation: pending.kind,
      subject: this.subjectOf(pending),
      line: this.lines.of(spanOf(machine, t)),
      succeeded: true,
      timed: t.deadline < Infinity,
      spawned: null,
      capacity: 0,
      ...this.lockOf(pending),
    }
    this.threads = machine.threads.length
    this.open = { event, pending, attempt: new Attempt(machine, pending) }
  }

  /** The step announced last, once its local work is done; null where there is none. */
  after(): StepEvent | null {
    const { open, machine } = this
    this.open = null
    if (!open || machine.busy) return null
    const { location } = open.pending
    const capacity = location?.kind === 'object' ? (objectState(machine.core, location.object)?.capacity ?? 0) : 0
    const spawned = machine.threads.length > this.threads ? (this.threads as ThreadId) : null
    return { ...open.event, succeeded: open.attempt.succeeded, spawned, capacity }
  }

  /** Locks that threads wait for in vain, at the end of a run. */
  vainLocks(): StepEvent[] {
    const { machine } = this
    if (machine.busy || machine.exitCode !== null) return []
    const events: StepEvent[] = []
    for (const t of machine.threads) {
      const blocked = t.ended ? null : machine.blocked(t.id)
      if (blocked?.reason !== 'lock' || !blocked.object || t.deadline < Infinity) continue
      const line = this.lines.of(spanOf(machine, t))
      events.push(vainLock(stepIndex(machine.steps), t.id as ThreadId, this.subjects.object(blocked.object), line))
    }
    return events
  }

  private lockOf({ native, args }: Pending): Pick<StepEvent, 'lock'> {
    const lock = native?.visible?.lock
    return lock ? { lock: { operation: lock.operation, subject: this.subjects.object(lock.object(args)) } } : {}
  }

  private subjectOf({ kind, location }: Pending): Subject | null {
    return location && this.subjects.of(placeOf(this.machine.core, location, kind))
  }
}
