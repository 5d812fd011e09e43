import { stepIndex, type ThreadId } from '../base/units'
import { objectState, spanOf } from '../machine/inspect'
import type { Machine } from '../machine/machine'
import type { Pending } from '../machine/visible'
import { Attempt } from './attempt'
import { Lines } from './lines'
import { placeOf } from './place'
import { aboutState, type StepEvent, type VainWait } from './step-event'
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
    }
    this.threads = machine.threads.length
    this.open = { event, pending, attempt: new Attempt(machine, pending, thread) }
  }

  /** The step announced last, once its local work is done; null where there is none. */
  after(): StepEvent | null {
    const { open, machine } = this
    this.open = null
    if (!open || machine.busy) return null
    const { location } = open.pending
    const state = location?.kind === 'object' ? objectState(machine.core, location.object) : null
    const spawned = machine.threads.length > this.threads ? (this.threads as ThreadId) : null
    const { attempt } = open
    return {
      ...open.event,
      operation: attempt.operation,
      succeeded: attempt.succeeded,
      spawned,
      capacity: state?.capacity ?? 0,
      ...aboutState({ ...state, level: state?.level && { ...state.level, before: attempt.level!.value } }),
      ...attempt.lockChange(this.subjects),
    }
  }

  /** Locks that threads wait for at the end of a run; where nothing can go on any more, everything else as well. */
  vainWaits(): VainWait[] {
    const { machine } = this
    if (machine.busy || machine.exitCode !== null) return []
    const isOver = machine.status === 'deadlock'
    return machine.threads.flatMap((t) => {
      const blocked = t.ended || t.deadline < Infinity ? null : machine.blocked(t.id)
      if (!blocked?.object || !(isOver || blocked.reason === 'lock')) return []
      const about = { step: stepIndex(machine.steps), thread: t.id as ThreadId, reason: blocked.reason }
      return [{ ...about, subject: this.subjects.object(blocked.object), line: this.lines.of(spanOf(machine, t)) }]
    })
  }

  private subjectOf({ kind, location }: Pending): Subject | null {
    return location && this.subjects.of(placeOf(this.machine.core, location, kind))
  }
}
