import { threadId, type StepIndex, type ThreadId } from '../base/units'
import { Lines } from './lines'
import type { Level, ObjectState, OperationKind, QueueOrder, Subject, Trace, TraceStep } from './trace'

/** What of a step the detectors need: from a recorded trace (`eventsOf`) or from a machine that runs (`StepWatch`). */
export interface StepEvent {
  readonly step: StepIndex
  readonly thread: ThreadId
  readonly operation: OperationKind
  readonly subject: Subject | null
  /** Source line, from 1; 0 at an exit. */
  readonly line: number
  /** Whether the operation did what it was for: a join that timed out, a get that found nothing did not. */
  readonly succeeded: boolean
  /** Whether it would have given up after a time. */
  readonly timed: boolean
  /** The thread spawned in this step. */
  readonly spawned: ThreadId | null
  /** Of a queue: how many fit; 0 without a bound. */
  readonly capacity: number
  /** Of a queue: which item leaves first. Absent: the oldest. */
  readonly order?: QueueOrder
  /** Of a semaphore or barrier, as in ObjectState. */
  readonly level?: Level & { readonly before: number }
  /** Of an event: whether it is set then. */
  readonly flag?: boolean
  /** A lock taken or given up besides: a condition variable's wait gives its mutex up. */
  readonly lock?: LockChange
}

/** What an operation does to a lock besides what it is for. */
export interface LockChange {
  readonly operation: 'lock' | 'unlock'
  readonly subject: Subject
}

/** The steps of a trace, as the detectors see them. */
export function eventsOf(trace: Trace, source: string): StepEvent[] {
  const lines = new Lines(source)
  return trace.steps.map((step) => eventOf(step, lines))
}

/** What a thread waits for at the end of a run that nothing will end any more. */
export interface VainWait {
  /** Index that the step would have had which goes on: the length of the run. */
  readonly step: StepIndex
  readonly thread: ThreadId
  /** As in Blocked. */
  readonly reason: string
  readonly subject: Subject
  readonly line: number
}

/** What threads wait for in vain at the end of a trace that ends in a deadlock. */
export function vainWaitsOf(trace: Trace, source: string): VainWait[] {
  const lines = new Lines(source)
  const step = trace.steps.length as StepIndex
  return (trace.next[step] ?? []).flatMap(({ thread, waits, span }) => {
    if (!waits?.subject || waits.until !== null) return []
    return [{ step, thread, reason: waits.reason, subject: waits.subject, line: lines.of(span) }]
  })
}

/** A lock that a thread waits for in vain, as the step that it would have been. */
export function vainLock({ step, thread, subject, line }: VainWait): StepEvent {
  const about = { succeeded: false, timed: false, spawned: null, capacity: 0 }
  return { step, thread, operation: 'lock', subject, line, ...about }
}

function eventOf(step: TraceStep, lines: Lines): StepEvent {
  const { index, thread, operation, subject, succeeded, timed = false, spawned, objects, span, lock } = step
  const state = objects.find((object) => object.subject === subject)
  return {
    step: index,
    thread,
    operation,
    subject,
    line: lines.of(span),
    succeeded,
    timed,
    spawned,
    capacity: state?.capacity ?? 0,
    ...aboutState(state),
    ...(lock && { lock }),
  }
}

/** What of a shared object's state an event tells. */
export const aboutState = (state: Partial<Pick<ObjectState, 'order' | 'level' | 'flag'>> | undefined) => ({
  ...(state?.order && { order: state.order }),
  ...(state?.level && { level: state.level }),
  ...(state?.flag !== undefined && { flag: state.flag }),
})

/** Whether a subject holds a value that a read or a write touches as a whole. */
export function isVariable(subject: Subject | null): subject is Variable {
  return subject !== null && ['variable', 'attribute', 'item', 'cell'].includes(subject.kind)
}

type Variable = Subject & { readonly kind: 'variable' | 'attribute' | 'item' | 'cell' }

/** The thread that a subject is, once it has started; null for any other subject. */
export function threadOf(subject: Subject): ThreadId | null {
  if (subject.kind !== 'thread') return null
  const number = subject.label === 'main' ? 0 : Number(/^T(\d+)$/.exec(subject.label)?.[1] ?? NaN)
  return Number.isNaN(number) ? null : threadId(number)
}

/** For people, short: `main`, `T1`. */
export const threadLabel = (thread: ThreadId): string => (thread === 0 ? 'main' : `T${thread}`)
